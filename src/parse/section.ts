import type { Part } from '../model/plan.js';
import { bareOfKey, type Folded } from '../text/fold.js';
import { PhraseBook } from '../text/phrase.js';
import { nameAutomaton, readyAutomaton } from '../text/ready-automata.js';

/**
 * What a heading announces, as administrative plans name their parts. `general` and `specific` lie inside the
 * objectives; `history` and `purpose` hold figures that are never targets; `bases` are the legal bases under a heading of
 * their own; `closing` is what follows the plan.
 */
export type Section = Part | 'general' | 'specific' | 'history' | 'purpose' | 'bases' | 'annex' | 'closing';

/** Tried in this order on the beginning of a heading; the first that matches decides. */
const HEADINGS: readonly (readonly [section: Section, phrases: readonly string[]])[] = [
  ['closing', ['nơi nhận', 'nơi gửi']],
  ['annex', ['phụ lục']],
  [
    'bases',
    [
      '[các|những] (căn cứ|cơ sở) pháp (lý|luật)',
      '[các|những] căn cứ [pháp lý] [để] (xây dựng|ban hành|lập) [và] [ban hành] kế hoạch',
    ],
  ],
  [
    'specific',
    [
      '[các|một số|những] mục tiêu cụ thể',
      '[các|một số|những] (chỉ tiêu|mục tiêu) chủ yếu',
      '[các|một số|những] chỉ tiêu cụ thể',
      '[các|một số|những] (chỉ tiêu|mục tiêu) [cần] (đạt được|phấn đấu|thực hiện)',
      '[các|một số|những] chỉ tiêu',
      '[hệ thống] chỉ tiêu [kế hoạch|phấn đấu]',
      'mục tiêu [phấn đấu] [đến] năm',
      'mục tiêu [phấn đấu] [trong] giai đoạn',
      'mục tiêu và chỉ tiêu [cụ thể]',
      '(sửa đổi|điều chỉnh|bổ sung) ... (mục tiêu|chỉ tiêu)',
    ],
  ],
  ['objectives', ['[các] quan điểm [chỉ đạo] [và] mục tiêu']],
  ['general', ['mục tiêu (chung|tổng quát|tổng thể)', '[các|một số|những] quan điểm']],
  [
    'purpose',
    [
      'mục đích [và] [ý nghĩa] [và] yêu cầu',
      'mục đích',
      '=yêu cầu',
      'phạm vi [và] [điều chỉnh] đối tượng',
      'phạm vi điều chỉnh',
      'đối tượng (áp dụng|thực hiện|thụ hưởng)',
    ],
  ],
  [
    'history',
    [
      '[đánh giá] [tổng kết] (kết quả|tình hình) [thực hiện|triển khai|chung]',
      'đánh giá [chung|thực trạng|tình hình|kết quả]',
      '[đặc điểm] thực trạng',
      'khái quát [chung|tình hình|đặc điểm]',
      'đặc điểm [chung|tình hình]',
      '[những] (tồn tại|khó khăn|hạn chế|thuận lợi|ưu điểm)',
      '[sự] cần thiết',
      'bối cảnh',
      'nguyên nhân',
      'bài học kinh nghiệm',
      'công tác chỉ đạo',
      'tổng quan',
    ],
  ],
  [
    'responsibilities',
    [
      '[công tác] tổ chức [triển khai] thực hiện',
      '(tổ chức|phân công) (triển khai|nhiệm vụ|trách nhiệm|thực hiện) [thực hiện]',
      'phân công [thực hiện] [nhiệm vụ|trách nhiệm]',
      '(trách nhiệm|nhiệm vụ) của [các|từng] (cơ quan|đơn vị|sở|ngành|phòng|ubnd|ủy ban|địa phương|cấp)',
      '(trách nhiệm|nhiệm vụ) [cụ thể] [của] [một số] các (cơ quan|đơn vị|sở|ban|ngành|phòng|địa phương)',
      '(trách nhiệm|nhiệm vụ) cụ thể của',
      'biện pháp tổ chức [triển khai] thực hiện',
      'công tác phối hợp [và] phân công',
      '[các] cơ quan [đơn vị] [phối hợp] thực hiện',
      'chỉ đạo [tổ chức] [triển khai] thực hiện',
      'trách nhiệm (thực hiện|tổ chức|thi hành)',
      'trách nhiệm [của] (các|cơ quan|đơn vị)',
      'tổ chức chỉ đạo',
    ],
  ],
  [
    'funding',
    [
      '[nguồn] kinh phí [và nguồn lực] [thực hiện|bảo đảm|đảm bảo]',
      '[dự toán] [nguồn] (kinh phí|ngân sách) [thực hiện]',
      '[dự kiến|nhu cầu] (kinh phí|nguồn lực|nguồn vốn)',
      'nguồn (lực|vốn|tài chính) [tài chính] [thực hiện]',
      '[công tác] [kinh phí] [bảo đảm|đảm bảo|bố trí] (kinh phí|nguồn lực|tài chính)',
      '(về|khái toán|phương án|cơ chế|chế độ|ước|tổng) [nguồn] (kinh phí|tài chính|nguồn lực)',
      'huy động [các] nguồn (lực|vốn)',
      '[các] điều kiện (bảo đảm|đảm bảo) [thực hiện]',
      'giải pháp (về|nguồn) (kinh phí|tài chính|vốn)',
    ],
  ],
  [
    'tasks',
    [
      '[các|một số|những] [nội dung] [và] nhiệm vụ',
      '[các|một số|những] [nhóm] (nhiệm vụ|giải pháp) [trọng tâm|chủ yếu|cụ thể]',
      '[các|một số|những] (nội dung|hoạt động) [nhiệm vụ|hoạt động|thực hiện|chủ yếu|triển khai|công việc|trọng tâm|kế hoạch]',
      'nội dung và giải pháp',
    ],
  ],
  ['objectives', ['[quan điểm] [và] mục tiêu', '[các|một số|những] mục tiêu']],
  // An amending plan: what is changed is named, or only its place; then its figures tell.
  ['funding', ['(sửa đổi|điều chỉnh|bổ sung|thay thế) ... (kinh phí|ngân sách)']],
  ['responsibilities', ['(sửa đổi|điều chỉnh|bổ sung|thay thế) ... tổ chức thực hiện']],
  ['tasks', ['(sửa đổi|điều chỉnh|bổ sung|thay thế) ... nhiệm vụ']],
  ['specific', ['(sửa đổi|điều chỉnh|thay thế) [bổ sung] ... (điểm|khoản|mục) ... như sau']],
];

/** A set for each row of the table. */
export const HEADING_BOOK = new PhraseBook(() => readyAutomaton(HEADINGS));
nameAutomaton(HEADINGS, 'headings');
for (const [, phrases] of HEADINGS) HEADING_BOOK.add(phrases);

/** More letters than any word has, and signs before it. */
const LONGEST_WORD = 32;
const OPENING = /^["'(\s]*/;
const FIRST_WORD = /^["'(\s]*([a-z0-9]+|&)/;

/**
 * Every name of a section that stands at the beginning of a heading, with its end, in the order of the table. Anything
 * before the name makes the heading another sentence.
 */
function findNames(text: Folded): readonly { readonly section: Section; readonly end: number }[] {
  // One look at the first word answers for nearly every line of a document.
  const head = FIRST_WORD.exec(bareOfKey(text.key.slice(0, LONGEST_WORD)))?.[1];
  if (head === undefined || !HEADING_BOOK.opensWith(head)) return [];
  const found = HEADING_BOOK.at(text, OPENING.exec(text.key)?.[0].length ?? 0);
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([row, { end }]) => ({ section: (HEADINGS[row] as (typeof HEADINGS)[number])[0], end }));
}

/** Longest heading worth classifying; what is longer is a sentence. */
const LONGEST = 180;

/** Words that head a part only when nothing else stands in the heading. */
const WHOLE: Readonly<Record<string, Section>> = { 'trách nhiệm': 'responsibilities', 'thực hiện': 'responsibilities' };

const LONGEST_WHOLE = 15;

/** The section a heading's text opens, null when it names none. */
export function classifyHeading(text: Folded): Section | null {
  if (text.text.length > LONGEST) return null;
  const [name] = findNames(text);
  if (name !== undefined) return name.section;
  return text.text.length > LONGEST_WHOLE ? null : (WHOLE[text.key.replace(/[\s:.]+$/u, '')] ?? null);
}

/** What may follow a section's name in a heading that says nothing else. */
const TRAILING =
  /^(?:[\s:.,;-]|cụ thể|chủ yếu|trọng tâm|thực hiện|kế hoạch|chương trình|công tác xã hội|phát triển|của|và|các|nhiệm vụ|giải pháp|nội dung|hoạt động|nguồn lực|trách nhiệm|triển khai|đến|từ|hết|cuối|năm|giai đoạn|trong|trên địa bàn|toàn|tỉnh|xã|phường|thành phố|\d|\(|\))*$/u;

/** Whether a heading is nothing but a section's name ("Kinh phí thực hiện"), not a sentence that begins like one. */
export function isBareHeading(text: Folded): boolean {
  return findNames(text).some(({ end }) => TRAILING.test(text.key.slice(end)));
}

/** Sections that live inside the objectives do not end them. */
const INSIDE_OBJECTIVES: readonly (Section | null)[] = ['general', 'specific'];

/** Whether a section belongs to the objectives. */
export function isObjectives(section: Section | null): boolean {
  return section === 'objectives' || INSIDE_OBJECTIVES.includes(section);
}
