import type { Folded } from '../text/fold.js';
import type { Span } from '../text/span.js';
import { splitSegments } from './segments.js';

const SHARE = /[%％]|phần trăm/u;
const FIGURE = /\d|phần trăm/u;
/** What is done for those who are counted, as a verb; "cơ sở cung cấp dịch vụ" is a name. */
const PREDICATE =
  /(?<![a-zà-ỹ])(?:được|bố trí|phân công|(?<!cơ sở )cung cấp dịch vụ|có (?:người|nhân viên|cán bộ|nhân lực|nhân sự|cung cấp|tổ chức|triển khai)|triển khai|thực hiện)(?![a-zà-ỹ])/u;
/** The part with the figure says already what is counted; "có hoàn cảnh khó khăn" and the like belong to a name. */
const COMPLETE =
  /(?<![a-zà-ỹ])(?:có(?! (?:hoàn cảnh|nguy cơ|nhu cầu|khó khăn|công|liên quan|vấn đề|sự)(?![a-zà-ỹ]))|đạt|tham gia|tiếp cận|sử dụng|(?:thụ )?hưởng|giảm|tăng|duy trì|hoàn thành|thoát|biết)(?![a-zà-ỹ])/u;
/** A part that begins with what is to be done is no part of a list of who is counted. */
const OWN_DEED =
  /^(?:và |đồng thời |từng bước )*(?:tiếp tục|tăng cường|đẩy mạnh|nâng|phấn đấu|bảo đảm|đảm bảo|duy trì|giữ|hỗ trợ|phát triển|xây dựng|hoàn thiện|củng cố|mở rộng|thực hiện|triển khai|bố trí|phân công|giao|hướng dẫn|kiểm tra|giám sát|rà soát|huy động|lồng ghép|vận động|tuyên truyền|truyền thông|không|có|đưa|tạo|góp phần|quan tâm|kịp thời|chú trọng|ưu tiên|hình thành|thành lập|tổ chức (?:thực|triển|các|tốt|tập)|giảm|tăng|đạt)(?![a-zà-ỹ])/u;
/** "… được trợ giúp, gồm các nhóm sau: trẻ em mồ côi": a list is open. */
const OPENS_LIST = /:[^:]*$/u;
/** "Có 90% …", "Phấn đấu đạt ít nhất …": up to the figure nothing is said of anybody. */
const LEAD = /^[^%％]*(?:[%％]|phần trăm)/u;
/** Most parts of a list that semicolons part. */
const LONGEST_LIST = 16;

/**
 * The sentences of a passage: its segments, those put together again that semicolons part inside one list. "90% trẻ em mồ
 * côi; trẻ em bị bỏ rơi; … được trợ giúp" counts all of them and says in the last part what is done.
 */
export function splitSentences(text: Folded): Span[] {
  const segments = splitSegments(text);
  if (segments.length < 2) return segments;
  const keys = segments.map(({ start, end }) => text.key.slice(start, end));
  const sentences: Span[] = [];
  for (let i = 0; i < segments.length; i += 1) {
    const last = findListEnd(text, segments, keys, i);
    sentences.push({ start: (segments[i] as Span).start, end: (segments[last] as Span).end });
    i = last;
  }
  return sentences;
}

/** Position of the segment that ends the list which begins in segment `i`; `i` itself when none does. */
function findListEnd(text: Folded, segments: readonly Span[], keys: readonly string[], i: number): number {
  const first = keys[i] as string;
  if (!SHARE.test(first)) return i;
  const head = first.slice(0, OPENS_LIST.exec(first)?.index ?? first.length);
  const says = PREDICATE.test(head) || COMPLETE.test(head.replace(LEAD, ''));
  // With the predicate before it the list only names who is counted; without, it goes on to the predicate.
  if (says && head === first) return i;
  let end = i;
  for (let j = i + 1; j < segments.length && j - i < LONGEST_LIST; j += 1) {
    const key = keys[j] as string;
    const before = (segments[j - 1] as Span).end;
    if (!text.text.startsWith(';', before) || FIGURE.test(key) || OWN_DEED.test(key)) break;
    const acts = PREDICATE.test(key);
    if (says && acts) break;
    if (says) end = j;
    else if (acts) return j;
  }
  return end;
}
