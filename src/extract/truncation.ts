import type { Part, Truncation } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import type { Section } from '../parse/section.js';
import { isObjectives } from '../parse/section.js';
import { isFinished } from '../parse/wrap.js';
import { hasSmall } from '../text/capitals.js';
import { WordList } from '../text/word-list.js';

const PARTS: readonly Part[] = ['objectives', 'tasks', 'funding', 'responsibilities'];
/** Signs that the plan's end was reached. One is enough; none proves nothing. */
const END_MARK = /\.\/\.?["”')\]]*$/;
/** Formulas and brackets that only the end of a plan has. */
const CLOSES = /^(?:trên đây là|\((?:kế hoạch này|văn bản này)[^)]*thay thế|kế hoạch này (?:thay thế|có hiệu lực))/u;
/** What a portal prints under a text. */
const NOISE = new WordList(
  'lượt xem|tin liên quan|tin cùng|tin khác|chia sẻ|in trang|bản in|tải về|tải văn bản|tải file|tải tệp|tải xuống|về đầu trang|quay lại|các tin|bình luận|gửi bình luận|gửi email|facebook|zalo|số lượt|ngày đăng|từ khóa|số hiệu|loại văn bản|ngày ban hành|người ký|nơi ban hành|tệp đính kèm|tệp tin đính kèm|file đính kèm|tài liệu đính kèm|các văn bản khác|các văn bản liên quan|văn bản liên quan|đánh giá bài viết|bản quyền|cập nhật|xem thêm|đọc tiếp',
);
/** The same, but only before a colon. */
const NOISE_LABEL = new WordList('nguồn|tag|tags|địa chỉ|email|điện thoại|fax|chức vụ|hiệu lực|ngày hiệu lực|tác giả');
const SIGNATURE = /^[|\s]*(?:tm\.|kt\.|tl\.|tuq\.|q\. ?chủ tịch)/u;
/** Words that close a duty even where its full stop was forgotten. */
const READS_AS_END =
  /(?:theo quy định(?: của pháp luật| hiện hành)?|hằng năm|hàng năm|được (?:phân công|giao)|kế hoạch này|nêu trên|trên địa bàn(?: (?:xã|phường|tỉnh|huyện|thành phố))?|xem xét,? (?:giải quyết|quyết định)|theo thẩm quyền|theo phân cấp|(?:theo |đúng )chức năng,? nhiệm vụ|hiệu quả|kịp thời|đạt kết quả|đúng quy định)$/u;
/** Share of long blocks that end with a mark, above which a last block without one is broken off. */
const PUNCTUATED = 0.7;
const LONG_BLOCK = 40;
/** A word that no sentence ends with. */
const DANGLING =
  /(?:^|[\s(])(?:và|hoặc|của|các|những|với|về|cho|tại|theo|từ|đến|trong|ngoài|bằng|do|là|để|nhằm|như|gồm|có|được|bị|không|số|thứ|đạt|ít|tối|trên|khoảng|cùng|giữa|qua|bởi|đối|thực|công|xã|cơ|dịch|trợ)$/u;

/** Whether and where a text breaks off before its plan does, and which parts may stand in what was lost. */
export function readTruncation(outline: Outline): Truncation | null {
  const last = lastBlock(outline);
  if (last === null || reachesEnd(outline)) return null;
  const sections = new Set(outline.blocks.map((block) => block.section));
  const broken = breaksOff(last, outline);
  const complete = sections.has('responsibilities');
  if (broken === null && complete) return null;
  if (broken === null && !promises(outline)) return null;
  const at = partOf(last.section);
  const lost = PARTS.filter(
    (part, i) =>
      part === at ||
      (i > PARTS.indexOf(at ?? 'objectives') && !has(sections, part)) ||
      (at === null && !has(sections, part)),
  );
  return { ...locate(last.whole), reason: broken ?? 'before-responsibilities', lost };
}

function has(sections: ReadonlySet<Section | null>, part: Part): boolean {
  return part === 'objectives' ? [...sections].some(isObjectives) : sections.has(part);
}

function partOf(section: Section | null): Part | null {
  if (isObjectives(section) || section === 'purpose' || section === 'history') return 'objectives';
  return section === 'tasks' || section === 'funding' || section === 'responsibilities' ? section : null;
}

function isNoise(key: string): boolean {
  if (NOISE.endAt(key, 0) !== null) return true;
  const label = NOISE_LABEL.endAt(key, 0);
  return label !== null && /^\s*:/.test(key.slice(label, label + 4));
}

/** The last block of the plan itself: what a portal prints below its last part is left out. */
function lastBlock(outline: Outline): Block | null {
  const noise = outline.blocks.find((block) => block.section === 'responsibilities' && isNoise(block.passage.key));
  const own = outline.blocks.filter(
    (block) =>
      (block.passage.text !== '' || block.label !== null) &&
      (noise === undefined || block.index < noise.index) &&
      !isNoise(block.passage.key),
  );
  return own.at(-1) ?? null;
}

/** An end mark, a list of recipients or a signature behind the plan's parts. */
function reachesEnd(outline: Outline): boolean {
  const start = (outline.preamble.at(-1)?.index ?? -1) + 1;
  return outline.blocks.some(
    (block) =>
      block.index >= start &&
      (block.section === 'closing' ||
        block.section === 'annex' ||
        END_MARK.test(block.passage.text) ||
        SIGNATURE.test(block.passage.key) ||
        CLOSES.test(block.passage.key)),
  );
}

function breaksOff(last: Block, outline: Outline): Truncation['reason'] | null {
  if (last.kind === 'row') return null;
  const { text, key } = last.passage;
  if (text === '') return 'mid-sentence';
  // "… kiêm nhiệm làm …": what a page shows of a longer text.
  if (/(?:…|\.{3})$/.test(text) && !/v\.v\.?\s?(?:…|\.{3})$/.test(text)) return 'mid-sentence';
  if (isFinished(text)) return /[;:,]$/.test(text) ? 'mid-sentence' : null;
  if (isBrokenSyllable(key)) return 'mid-word';
  if (/[,(–-]$/.test(text) || DANGLING.test(key)) return 'mid-sentence';
  const long = outline.blocks.filter(
    (block) =>
      block !== last &&
      block.kind === 'block' &&
      block.section !== null &&
      block.opens === null &&
      block.passage.text.length > LONG_BLOCK &&
      block.children.length === 0,
  );
  const ended = long.filter((block) => isFinished(block.passage.text)).length;
  // A part's heading with nothing under it: the part itself is lost.
  if (last.opens !== null && last.children.length === 0 && last.passage.text.length < 100) return 'mid-sentence';
  if (isEmptyEntry(last)) return 'mid-sentence';
  if (looksComplete(last)) return null;
  if (last.section === 'responsibilities' && READS_AS_END.test(key)) return null;
  return long.length > 2 && ended < long.length * PUNCTUATED ? null : 'mid-sentence';
}

/** "4. Trạm Y tế" with nothing below it, where every heading beside it has its duties below. */
function isEmptyEntry(block: Block): boolean {
  const { parent, label, rank } = block;
  if (block.section !== 'responsibilities' || label === null || label.kind === 'bullet' || parent === null)
    return false;
  const beside = parent.children.filter((child) => child !== block && child.rank === rank);
  return beside.length > 0 && block.children.length === 0 && beside.every(({ children }) => children.length > 0);
}

/** A numbered heading, a line in capitals or a signer's name ends without a mark. */
function looksComplete(block: Block): boolean {
  const { text } = block.passage;
  if (block.label !== null && block.label.kind !== 'bullet' && text.length < 80 && !/[;,]/.test(text)) return true;
  if (!hasSmall(text)) return true;
  return /^(?:\p{Lu}[a-zA-ZÀ-ỹ.]*\s?){2,5}$/u.test(text);
}

const ONSETS = /^(?:ngh|ng|nh|th|tr|ch|ph|kh|gh|gi|qu|[bcdđghklmnpqrstvx])?/u;
const FINALS =
  /^[aeiouyăâêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{1,3}(?:ch|ng|nh|[cmnpt])?$/u;

/** A last "word" that is no Vietnamese syllable ("Ít n") was cut inside. */
function isBrokenSyllable(key: string): boolean {
  const word = /(?:^|\s)([a-zà-ỹ]{1,7})$/u.exec(key)?.[1];
  if (word === undefined) return false;
  return !FINALS.test(word.replace(ONSETS, '')) && !FINALS.test(word);
}

/** A plan's opening ("như sau:") or its numbered parts promise parts that are not there. */
function promises(outline: Outline): boolean {
  return (
    outline.blocks.some((block) => block.opens !== null) ||
    outline.preamble.some((block) => /(?:như sau|nội dung sau|cụ thể sau)\s*:?$/u.test(block.passage.key))
  );
}
