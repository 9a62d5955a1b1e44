import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { Span } from '../text/span.js';
import { WordList } from '../text/word-list.js';
import type { Claim } from './claim.js';

/** "Quyết định số … đề ra …", "Trung ương giao …", "chỉ tiêu quốc gia là …", "cả nước có …": somebody else's figure follows. */
const OTHER_VOICE =
  /(?<![a-zà-ỹ])(?<!(?:do|theo|của|tại) )(?:(?:quyết định(?: số)? [^,;]{1,60}?|trung ương|thủ tướng(?: chính phủ)?|chính phủ|chương trình|bộ y tế|cấp trên|(?:ủy ban nhân dân|ubnd) tỉnh|tỉnh) (?:đã )?(?:đề ra|đặt ra|giao|quy định|yêu cầu|xác định)|(?:trung ương|thủ tướng(?: chính phủ)?|chính phủ|bộ y tế|cấp trên|cả nước|toàn quốc) (?:đã )?đặt (?:chỉ tiêu|mục tiêu|mức)|(?:chỉ tiêu|mục tiêu|mức) (?:chung )?(?:của )?(?:quốc gia|cả nước|toàn quốc|trung ương|chương trình|quyết định)(?: (?:giao|là|đề ra|quy định|đến năm 20\d\d))*[\s:,(]*(?:(?:ít nhất|tối thiểu|đạt|trên) )*$|trung ương[\s:]*$|(?:cả nước|toàn quốc) (?:có|đạt|phấn đấu))(?![a-zà-ỹ])/u;
/** "cao hơn mức 90% của Quyết định …": right behind the figure it is told whose it is. */
const OWNS = new WordList('của|mà|do');
const OWNERS = new WordList('quyết định|trung ương|thủ tướng|chính phủ|chương trình|quốc gia|cả nước');

function isOthersFigure(behind: string): boolean {
  const end = OWNS.endAt(behind, behind.startsWith('(') ? 1 : 0);
  return end !== null && OWNERS.endBehind(behind, end) !== null;
}

/** "hiện nay mới có 63%", "đã đạt 30%", "hiện tỉnh có 8.000 người": right before the figure it is told that it is there. */
const THERE_ALREADY =
  /(?:^|[\s,(;])(?:hiện nay|hiện tại|hiện|đến nay|đã|mới)(?:,| (?:toàn )?(?:tỉnh|thành phố|xã|phường|huyện|địa phương)| đã| mới| chỉ)* (?:có|đạt|đạt được|là|chiếm|ở mức|bố trí được)(?: (?:được|mức|tỷ lệ|khoảng|gần|trên|hơn))*\s*$/u;
/** One of the words of each way of saying so; cheaper to ask. */
const OTHERS_NAMED =
  /thủ tướng|chính phủ|bộ y tế|cấp trên|giao|đề ra|đặt ra|quy định|yêu cầu|xác định|quốc gia|cả nước|toàn quốc|trung ương|chương trình|quyết định/u;

const ALREADY = ['hiện', 'đến nay', 'đã', 'mới'];

const AHEAD = /phấn đấu|bảo đảm|đảm bảo|duy trì|giữ vững|nâng|đưa|đến (?:hết |cuối )?năm 20|mục tiêu/u;

/**
 * Whether a claim's own words give its figure to the Decision, the centre or a higher level ("Quyết định 112 đề ra 90%; tỉnh
 * phấn đấu 92%"), or say that it is reached already; null for a figure of the plan's own. `claim` is its stretch.
 */
export function readAside(text: Folded, claim: Span, figure: Span): Claim['aside'] {
  const lead = text.key.slice(claim.start, figure.start);
  const behind = text.key.slice(figure.end, claim.end).trimStart();
  if ((OTHERS_NAMED.test(lead) && OTHER_VOICE.test(lead)) || isOthersFigure(behind)) return 'quoted';
  return holdsAny(lead, ALREADY) && THERE_ALREADY.test(lead) && !AHEAD.test(lead) ? 'reached' : null;
}
