import type { Language, Severity } from '../../model/vocabulary.js';
import { formatCount, formatDate, formatNumber } from '../../report/format.js';
import type { AssessmentChange, DocumentChange, FindingChange, Notice } from './comparison.js';

/** What a comparison says, in one language. */
export interface ComparisonWords {
  readonly title: string;
  readonly side: Readonly<Record<'before' | 'after', string>>;
  /** Documents and plans of one side. */
  readonly sideCounts: (documents: number, plans: number) => string;
  readonly finding: Readonly<Record<FindingChange, string>>;
  readonly assessment: Readonly<Record<AssessmentChange, string>>;
  /** Behind the path of a document; empty for one that was compared. */
  readonly document: Readonly<Record<DocumentChange, string>>;
  readonly formerly: (path: string) => string;
  /** The place of what stands in the old text alone. */
  readonly oldPlace: (place: string) => string;
  readonly was: string;
  readonly is: string;
  /** Heading over the assessments. */
  readonly assessments: string;
  readonly notAssessed: string;
  readonly notices: string;
  readonly notice: (notice: Notice) => string;
  readonly nothingChanged: string;
  readonly count: (count: number) => string;
  /** "02 cần chỉnh sửa". */
  readonly countSeverity: (severity: Severity, count: number) => string;
  readonly findingTotals: (changes: string, unchanged: number) => string;
  readonly assessmentTotals: (changes: string, unchanged: number) => string;
  readonly documentTotals: (total: number, unchanged: number, changes: string) => string;
  /** Changes that do not fit into a comment. */
  readonly more: (count: number) => string;
}

/** The changes, and how many have none where there is any or nothing else to say. */
function joinVi(changes: string, unchanged: number): string {
  const rest = unchanged > 0 || changes === '' ? [`${formatCount(unchanged, 'vi')} không thay đổi`] : [];
  return [...(changes === '' ? [] : [changes]), ...rest].join('; ');
}

function joinEn(changes: string, unchanged: number): string {
  const rest = unchanged > 0 || changes === '' ? [`${formatNumber(unchanged, 'en')} unchanged`] : [];
  return [...(changes === '' ? [] : [changes]), ...rest].join('; ');
}

const VI: ComparisonWords = {
  title: 'So sánh kết quả rà soát',
  side: { before: 'Cũ', after: 'Mới' },
  sideCounts: (documents, plans) =>
    `${formatCount(documents, 'vi')} văn bản, trong đó ${formatCount(plans, 'vi')} kế hoạch của địa phương`,
  finding: {
    new: 'Mới phát sinh',
    worse: 'Kém hơn',
    fixed: 'Đã khắc phục',
    better: 'Tốt hơn',
    changed: 'Có thay đổi, chưa đủ căn cứ xếp hơn kém',
    waived: 'Đã giải trình, chấp thuận',
    unwaived: 'Không còn thuộc diện đã chấp thuận',
    recorded: 'Đã ghi nhận từ trước',
    unrecorded: 'Không còn thuộc diện đã ghi nhận',
    gone: 'Không còn được rà soát',
  },
  assessment: { worse: 'Kém hơn', better: 'Tốt hơn', changed: 'Thay đổi' },
  document: {
    compared: '',
    added: 'chỉ có ở kết quả mới',
    removed: 'không còn ở kết quả mới',
    'became-readable': 'nay đọc được',
    'became-unreadable': 'nay không đọc được',
    'still-unreadable': 'vẫn không đọc được',
    'became-plan': 'nay là kế hoạch của địa phương',
    'became-no-plan': 'nay không còn là kế hoạch của địa phương',
    'not-compared': 'chưa so sánh được, vì một bên chỉ rà soát một phần văn bản',
  },
  formerly: (path) => `trước đây là ${path === '-' ? 'đầu vào chuẩn' : path}`,
  oldPlace: (place) => `${place} của bản cũ`,
  was: 'Trước đây',
  is: 'Nay',
  assessments: 'Kết quả đối chiếu chỉ tiêu',
  notAssessed: 'không đối chiếu',
  notices: 'Lưu ý',
  notice: (notice) => {
    switch (notice.kind) {
      case 'tool-version':
        return `hai kết quả do hai phiên bản plan112 khác nhau lập (${notice.before} và ${notice.after}); khác biệt có thể do cách rà soát.`;
      case 'judged-on': {
        const days = [notice.before, notice.after].map((day) =>
          day === null ? 'chưa rõ ngày' : formatDate(day, 'vi'),
        );
        const all =
          notice.documents === 1 ? notice.path : `${formatCount(notice.documents, 'vi')} văn bản, như ${notice.path}`;
        return `${all}: rà soát theo hai thời điểm khác nhau (${days.join(' và ')}); khác biệt có thể do thời điểm.`;
      }
      case 'partial':
        return `kết quả ${notice.side === 'before' ? 'cũ' : 'mới'} chỉ gồm một phần văn bản; văn bản chỉ có ở một bên không được so sánh.`;
      case 'rules-off':
        return `kết quả ${notice.side === 'before' ? 'cũ' : 'mới'} không rà soát các nội dung đã tắt trong cấu hình (${notice.rules.join(', ')}); ý kiến liên quan mất đi không có nghĩa là đã khắc phục.`;
      case 'wording':
        return 'hai kết quả dùng ngôn ngữ hoặc cách diễn đạt khác nhau; lời văn của các ý kiến không được so sánh.';
    }
  },
  nothingChanged: 'Không có thay đổi.',
  count: (count) => formatCount(count, 'vi'),
  countSeverity: (severity, count) =>
    `${formatCount(count, 'vi')} ${{ error: 'cần chỉnh sửa', warning: 'cần xem xét', info: 'lưu ý' }[severity]}`,
  findingTotals: (changes, unchanged) => `Ý kiến: ${joinVi(changes, unchanged)}.`,
  assessmentTotals: (changes, unchanged) => `Chỉ tiêu: ${joinVi(changes, unchanged)}.`,
  documentTotals: (total, unchanged, changes) =>
    `Văn bản: ${formatCount(total, 'vi')}, trong đó ${formatCount(unchanged, 'vi')} không thay đổi${changes === '' ? '' : `; ${changes}`}.`,
  more: (count) => `Còn ${formatCount(count, 'vi')} thay đổi không hiển thị ở đây; xem kết quả đầy đủ.`,
};

const EN: ComparisonWords = {
  title: 'Comparison of results',
  side: { before: 'Old', after: 'New' },
  sideCounts: (documents, plans) =>
    `documents: ${formatNumber(documents, 'en')}, local plans: ${formatNumber(plans, 'en')}`,
  finding: {
    new: 'New',
    worse: 'Worse',
    fixed: 'Fixed',
    better: 'Better',
    changed: 'Changed, neither better nor worse for sure',
    waived: 'Waived',
    unwaived: 'No longer waived',
    recorded: 'Recorded as debt',
    unrecorded: 'No longer recorded as debt',
    gone: 'No longer checked',
  },
  assessment: { worse: 'Worse', better: 'Better', changed: 'Changed' },
  document: {
    compared: '',
    added: 'only in the new result',
    removed: 'no longer in the new result',
    'became-readable': 'can be read now',
    'became-unreadable': 'can no longer be read',
    'still-unreadable': 'still cannot be read',
    'became-plan': 'is a local plan now',
    'became-no-plan': 'is no longer a local plan',
    'not-compared': 'not compared, because one side checked only a part of the documents',
  },
  formerly: (path) => `formerly ${path === '-' ? 'standard input' : path}`,
  oldPlace: (place) => `${place} of the old text`,
  was: 'Before',
  is: 'Now',
  assessments: 'Assessments',
  notAssessed: 'not assessed',
  notices: 'Note',
  notice: (notice) => {
    switch (notice.kind) {
      case 'tool-version':
        return `the results were made by different versions of plan112 (${notice.before} and ${notice.after}), which may explain differences.`;
      case 'judged-on': {
        const days = [notice.before, notice.after].map((day) => (day === null ? 'no day' : formatDate(day, 'en')));
        const all =
          notice.documents === 1
            ? notice.path
            : `${formatNumber(notice.documents, 'en')} documents, such as ${notice.path}`;
        return `${all}: judged as of different days (${days.join(' and ')}), which may explain differences.`;
      }
      case 'partial':
        return `the ${notice.side === 'before' ? 'old' : 'new'} result covers only a part of the documents; what is on one side only is not compared.`;
      case 'rules-off':
        return `rules were switched off for the ${notice.side === 'before' ? 'old' : 'new'} result (${notice.rules.join(', ')}); their findings come and go with the switch.`;
      case 'wording':
        return 'the results word the same findings differently, in another language say; their texts are not compared.';
    }
  },
  nothingChanged: 'Nothing changed.',
  count: (count) => formatNumber(count, 'en'),
  countSeverity: (severity, count) =>
    `${formatNumber(count, 'en')} ${{ error: 'to correct', warning: 'to review', info: count === 1 ? 'note' : 'notes' }[severity]}`,
  findingTotals: (changes, unchanged) => `Findings: ${joinEn(changes, unchanged)}.`,
  assessmentTotals: (changes, unchanged) => `Assessments: ${joinEn(changes, unchanged)}.`,
  documentTotals: (total, unchanged, changes) =>
    `Documents: ${formatNumber(total, 'en')}, ${formatNumber(unchanged, 'en')} of them unchanged${changes === '' ? '' : `; ${changes}`}.`,
  more: (count) => `Changes not shown here: ${formatNumber(count, 'en')}; see the full result.`,
};

const TABLES: Readonly<Record<Language, ComparisonWords>> = { vi: VI, en: EN };

export function loadComparisonWords(lang: Language): ComparisonWords {
  return TABLES[lang];
}
