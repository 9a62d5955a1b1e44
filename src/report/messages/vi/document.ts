import type { FindingData } from '../../../model/finding.js';
import { formatCount, formatDate, formatStart, joinNames } from '../../format.js';
import type { RuleTable } from '../types.js';
import { encodingNames, partNames } from './labels.js';

type DocumentRules =
  | 'citation-missing'
  | 'citation-malformed'
  | 'parent-plan-not-cited'
  | 'decree-110-not-cited'
  | 'document-draft'
  | 'document-truncated'
  | 'not-a-local-plan'
  | 'encoding-detected'
  | 'numbering-lost'
  | 'text-set-aside';

/** What the rules about the document and its legal bases say in Vietnamese. */
export const documentRules = {
  'citation-missing': {
    title: (facts) => `Chưa viện dẫn ${facts.decision}`,
    message: ({ data }, facts) =>
      `Kế hoạch chưa viện dẫn ${facts.document(data.number)}, văn bản ban hành Chương trình.`,
    fix: ({ data }, facts) => facts.basis(data.number),
    expected: ({ data }, facts) => facts.document(data.number),
    actual: () => 'chưa viện dẫn',
  },
  'citation-malformed': {
    title: 'Viện dẫn văn bản chưa chính xác',
    message: ({ data }, facts) => {
      const place = data.basis ? ' trong phần căn cứ' : '';
      return `Văn bản${place} được ghi là “${facts.words(data.number)}”; số, ký hiệu đúng là ${data.correct}.`;
    },
    fix: ({ data }, facts) => `Sửa “${facts.words(data.number)}” thành “${data.correct}”.`,
    expected: ({ data }) => data.correct,
    actual: ({ data }, facts) => facts.words(data.number),
  },
  'parent-plan-not-cited': {
    title: 'Chưa viện dẫn kế hoạch cấp trên',
    message: () =>
      'Kế hoạch chưa nêu kế hoạch của cấp trên hoặc kế hoạch cả giai đoạn mà văn bản này cụ thể hóa; nên bổ sung vào căn cứ để thống nhất chỉ tiêu.',
    fix: (_, facts) =>
      `Căn cứ Kế hoạch số …/KH-UBND ngày … tháng … năm … của ${facts.parentCommittee} thực hiện ${facts.programme};`,
    expected: () => 'kế hoạch của cấp trên hoặc kế hoạch cả giai đoạn',
    actual: () => 'chưa viện dẫn',
  },
  'decree-110-not-cited': {
    title: 'Chưa viện dẫn Nghị định 110',
    message: ({ data }, facts) => {
      const from = facts.citedFrom(data.number);
      const day = from === null ? '' : ` (${formatDate(from, 'vi')})`;
      return `Kế hoạch ban hành sau khi ${facts.document(data.number)} có hiệu lực${day} và chưa viện dẫn văn bản này; có thể bổ sung vào căn cứ.`;
    },
    fix: ({ data }, facts) => facts.basis(data.number),
    expected: ({ data }, facts) => facts.document(data.number),
    actual: () => 'chưa viện dẫn',
  },
  'document-draft': {
    title: 'Văn bản dự thảo',
    message: ({ data }) => {
      const names = data.blank.map((part) => (part === 'number' ? 'số' : 'ngày ban hành'));
      const blank = names.length === 0 ? 'số, ngày ban hành' : joinNames(names, 'vi');
      return `Phần đầu văn bản còn để trống ${blank}; kết quả rà soát áp dụng cho bản dự thảo này.`;
    },
    fix: () => 'Số: …/KH-UBND; …, ngày … tháng … năm …',
    expected: () => 'đủ số và ngày ban hành',
    actual: ({ data }) =>
      `để trống ${joinNames(
        data.blank.map((part) => (part === 'number' ? 'số' : 'ngày')),
        'vi',
      )}`,
  },
  'document-truncated': {
    title: 'Văn bản không đầy đủ',
    message: ({ data, at }) => {
      const lost = joinNames(
        data.lost.map((part) => partNames[part]),
        'vi',
      );
      const missing = lost === '' ? 'trước khi kết thúc' : `chưa có hoặc chưa trọn phần ${lost}`;
      return `Văn bản dừng ở ${formatStart(at, 'vi')}, ${missing}; nội dung thuộc phần còn lại chưa được đánh giá.`;
    },
    fix: () => 'Đề nghị gửi lại toàn văn Kế hoạch kèm phụ lục, đến hết phần nơi nhận và chữ ký.',
    expected: () => 'toàn văn Kế hoạch',
    actual: ({ at }) => `dừng ở ${formatStart(at, 'vi')}`,
  },
  'not-a-local-plan': {
    title: 'Không phải kế hoạch của địa phương',
    message: ({ data }) => {
      const what = {
        'other-programme': 'Văn bản là kế hoạch thực hiện chương trình khác',
        'national-decision': 'Văn bản là quyết định của cấp trung ương',
        summary: 'Văn bản là bài tóm tắt, giới thiệu',
        'other-document': 'Văn bản thuộc loại khác',
      } as const;
      return `${what[data.reason]}, không phải kế hoạch thực hiện Chương trình do Ủy ban nhân dân ban hành; chỉ ghi nhận nội dung, không đánh giá.`;
    },
    fix: () => 'Đề nghị gửi kế hoạch do Ủy ban nhân dân cấp có thẩm quyền ban hành.',
    expected: () => 'kế hoạch thực hiện Chương trình do Ủy ban nhân dân ban hành',
    actual: ({ data }) =>
      ({
        'other-programme': 'kế hoạch thực hiện chương trình khác',
        'national-decision': 'quyết định của cấp trung ương',
        summary: 'bài tóm tắt, giới thiệu',
        'other-document': 'văn bản thuộc loại khác',
      })[data.reason],
  },
  'encoding-detected': {
    title: 'Bảng mã không phải Unicode',
    message: ({ data }) =>
      `Tệp dùng bảng mã ${encodingNames[data.encoding]}, được nhận biết qua nội dung và chuyển sang Unicode trước khi rà soát; đề nghị soát lại các trích dẫn.`,
    fix: () => 'Lưu lại văn bản bằng phông chữ Unicode (Nghị định số 30/2020/NĐ-CP) rồi rà soát bản mới.',
    expected: () => 'bộ mã ký tự Unicode',
    actual: ({ data }) => encodingNames[data.encoding],
  },
  'numbering-lost': {
    title: 'Không đọc được số thứ tự tự động',
    message: ({ data }) =>
      `Không đọc được số thứ tự tự động của các mục, khoản, điểm trong tệp ${data.format}; ranh giới giữa tiêu đề và nội dung có thể chưa chính xác.`,
    fix: () => 'Mở tệp, lưu lại theo định dạng docx rồi rà soát lại.',
    expected: () => 'đủ số thứ tự các mục',
    actual: () => 'không có số thứ tự tự động',
  },
  'text-set-aside': {
    title: 'Có nội dung không được tính',
    message: ({ data }) => `Tệp có ${describeSetAside(data)}; phần này không được coi là nội dung của Kế hoạch.`,
    fix: () => 'Chấp nhận hoặc từ chối các chỉnh sửa, xóa hẳn phần không dùng, rồi rà soát bản sạch.',
    expected: () => 'văn bản không còn nội dung bị xóa, gạch bỏ hoặc ẩn',
    actual: ({ data }) => describeSetAside(data),
  },
} satisfies Pick<RuleTable, DocumentRules>;

/** "02 đoạn có nội dung đã xóa (theo dõi thay đổi) và 01 đoạn có chữ bị gạch ngang". */
function describeSetAside({ deleted, struck, hidden }: FindingData['text-set-aside']): string {
  const parts = [
    [deleted, 'có nội dung đã xóa khi theo dõi thay đổi'],
    [struck, 'có chữ bị gạch ngang'],
    [hidden, 'có chữ ẩn'],
  ] as const;
  const named = parts.flatMap(([count, what]) => (count === 0 ? [] : [`${formatCount(count, 'vi')} đoạn ${what}`]));
  return joinNames(named, 'vi');
}
