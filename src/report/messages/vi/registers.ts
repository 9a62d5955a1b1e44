import type { RegisterRuleId, WaiverReference } from '../../../model/finding.js';
import type { Facts } from '../../facts.js';
import { formatCount, formatDate } from '../../format.js';
import type { RuleTable } from '../types.js';

/** "mục 02 (dòng 11) của plan112.waivers.yaml, về target-weaker tại plans/a.md". */
function nameEntry({ file, entry, line, rule, document }: WaiverReference, facts: Facts): string {
  return `mục thứ ${entry} (dòng ${line}) của ${facts.words(file)}, về ${rule} tại ${facts.words(document)}`;
}

/** What is said about a repository's own registers in Vietnamese. */
export const registerRules = {
  'waiver-unused': {
    title: 'Nội dung chấp thuận không còn dùng đến',
    message: ({ data }, facts) =>
      data.why === 'no-document'
        ? `Không có văn bản nào ứng với ${nameEntry(data, facts)}.`
        : `Không còn ý kiến nào ứng với ${nameEntry(data, facts)}.`,
    fix: ({ data }, facts) =>
      `Đề nghị kiểm tra đường dẫn, mã nội dung, đối tượng và giai đoạn của mục này, hoặc xóa mục khỏi ${facts.words(data.file)} (plan112 waivers prune).`,
    expected: () => 'mỗi mục chấp thuận ứng với ít nhất một ý kiến',
    actual: ({ data }) => (data.why === 'no-document' ? 'không có văn bản tương ứng' : 'không có ý kiến tương ứng'),
  },
  'waiver-expired': {
    title: 'Nội dung chấp thuận đã hết thời hạn',
    message: ({ data }, facts) => {
      const open = data.open ? '; ý kiến liên quan được tính trở lại' : '; ý kiến liên quan không còn';
      return `Thời hạn đến hết ngày ${formatDate(data.until, 'vi')} đã qua đối với ${nameEntry(data, facts)}${open}.`;
    },
    fix: ({ data }, facts) =>
      data.open
        ? `Đề nghị chỉnh sửa Kế hoạch, hoặc trình gia hạn và cập nhật ${facts.words(data.file)}.`
        : `Đề nghị xóa mục này khỏi ${facts.words(data.file)} (plan112 waivers prune).`,
    expected: () => 'mục chấp thuận còn trong thời hạn',
    actual: ({ data }) => `hết thời hạn từ sau ngày ${formatDate(data.until, 'vi')}`,
  },
  'debt-fixed': {
    title: 'Ý kiến đã ghi nhận nay không còn hoặc đã tốt hơn',
    message: ({ data }, facts) =>
      data.rule === null
        ? `Không còn văn bản ${facts.words(data.document)}, trong khi ${facts.words(data.file)} còn ghi nhận ${formatCount(data.entries, 'vi')} ý kiến về văn bản này.`
        : data.improved
          ? `Ý kiến ${data.rule} về ${facts.words(data.document)} nay tốt hơn mức đã ghi nhận trong ${facts.words(data.file)}; nếu giữ mức cũ, nội dung có thể lùi lại mức đó mà không được báo.`
          : `Ý kiến ${data.rule} về ${facts.words(data.document)} đã được khắc phục nhưng vẫn còn trong ${facts.words(data.file)}; nếu giữ lại, nội dung cũ có thể tái diễn mà không được báo.`,
    fix: ({ data }) =>
      data.rule === null
        ? 'Đề nghị chạy: plan112 debt rename (nếu văn bản được đổi tên hoặc chuyển chỗ), hoặc plan112 debt prune.'
        : 'Đề nghị chạy: plan112 debt prune.',
    expected: () => 'chỉ ghi nhận những ý kiến còn tồn tại, ở mức hiện nay',
    actual: ({ data }) =>
      data.rule === null ? 'văn bản không còn' : data.improved ? 'mức hiện nay tốt hơn' : 'ý kiến không còn',
  },
} satisfies Pick<RuleTable, RegisterRuleId>;
