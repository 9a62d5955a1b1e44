import { formatPercent, joinNames } from '../../format.js';
import type { GapMessages } from './types.js';

/** What to do about a finding of each rule, in a few words of Vietnamese. */
export const action: GapMessages['action'] = {
  'target-missing': ({ data }, facts) =>
    `Bổ sung chỉ tiêu ${facts.indicator(data.indicator)} giai đoạn ${facts.period(data.period)}: ${facts.requirement(data.indicator, data.period).label}`,
  'target-weaker': ({ data }, facts) =>
    `Điều chỉnh chỉ tiêu ${facts.indicator(data.indicator)} từ “${facts.figure(data.actual)}” thành ${facts.requirement(data.indicator, data.period).label}`,
  'target-hedged': ({ data }, facts) =>
    `Ghi rõ mức tối thiểu của chỉ tiêu ${facts.indicator(data.indicator)}: thay “${facts.figure(data.actual)}” bằng “${facts.replacement(data.indicator, data.period, data.actual)}”`,
  'target-incomparable': ({ data }, facts) =>
    `Làm rõ cách tính chỉ tiêu ${facts.indicator(data.indicator)} để đối chiếu được với mức ${facts.requirement(data.indicator, data.period).label}`,
  'target-behind-path': ({ data }, facts) =>
    `Nâng chỉ tiêu ${facts.indicator(data.indicator)} năm ${data.year} lên ít nhất ${formatPercent(data.path, 'vi')}, hoặc nêu lộ trình đến năm ${facts.endOf(data.period)}`,
  'scope-narrowed': ({ data }, facts) =>
    `Bổ sung đối tượng của chỉ tiêu ${facts.indicator(data.indicator)}: ${facts.groups(data.groups)}`,
  'condition-missing': ({ data }, facts) =>
    `Bổ sung ${facts.indicator(data.indicator)}: ${facts.requirement(data.indicator, data.period).label}`,
  'allowance-reference': ({ data }, facts) =>
    `Dùng thống nhất tên gọi mức lương: ${facts.requirement(data.indicator, data.period).label}`,
  'base-figure-missing': ({ data }, facts) =>
    `Bổ sung số liệu năm ${facts.baseYear(data.indicator, data.period, data.actual) ?? '…'} của chỉ tiêu ${facts.indicator(data.indicator)}`,
  'targets-section-missing': ({ data }, facts) =>
    `Bổ sung phần mục tiêu với các chỉ tiêu giai đoạn ${joinNames(
      data.periods.map((period) => facts.period(period)),
      'vi',
    )}`,
  'funding-missing': ({ data }, facts) =>
    data.section
      ? `Bổ sung nguồn ${facts.funding(data.kind).label}`
      : `Bổ sung phần kinh phí thực hiện, trước hết là ${facts.funding(data.kind).label}`,
  'funding-conditional': ({ data }, facts) =>
    `Xác định chắc chắn nguồn ${facts.funding(data.kind).label}, hoặc nêu nguồn thay thế`,
  'contributions-unsourced': (_, facts) => `Bổ sung nguồn ${facts.funding('contributions').label}`,
  'lead-missing': ({ data }, facts) => `Giao ${facts.body(data.key)} chủ trì, làm đầu mối triển khai Kế hoạch`,
  'body-missing': ({ data }, facts) => `Giao nhiệm vụ cho ${facts.body(data.key)}`,
  'body-collective': ({ data }, facts) => `Giao nhiệm vụ riêng cho ${facts.bodies(data.keys)}`,
  'body-outdated': ({ data }, facts) =>
    data.later
      ? `Khi sửa đổi, bổ sung Kế hoạch, cập nhật tên ${data.successor.name} thay cho ${facts.words(data.name)}`
      : `Thay tên “${facts.words(data.name)}” bằng “${data.successor.name}”`,
  'citation-missing': ({ data }, facts) => `Bổ sung căn cứ: ${facts.document(data.number)}`,
  'citation-malformed': ({ data }, facts) => `Sửa số, ký hiệu “${facts.words(data.number)}” thành “${data.correct}”`,
  'parent-plan-not-cited': () => 'Bổ sung căn cứ: kế hoạch của cấp trên hoặc kế hoạch cả giai đoạn',
  'decree-110-not-cited': ({ data }, facts) => `Có thể bổ sung căn cứ: ${facts.document(data.number)}`,
  'task-group-missing': ({ data }, facts) => `Bổ sung nhóm nhiệm vụ “${facts.task(data.group).label}”`,
  'target-unowned': ({ data }, facts) => `Giao cơ quan phụ trách chỉ tiêu ${facts.indicator(data.indicator)}`,
  'reporting-missing': () => 'Bổ sung thời hạn, trách nhiệm báo cáo kết quả thực hiện',
  'document-draft': () => 'Hoàn thiện số, ngày ban hành khi ký',
  'document-truncated': () => 'Gửi lại toàn văn Kế hoạch kèm phụ lục',
  'not-a-local-plan': () => 'Gửi kế hoạch do Ủy ban nhân dân ban hành',
  'encoding-detected': () => 'Lưu lại văn bản bằng phông chữ Unicode',
  'numbering-lost': () => 'Lưu lại tệp theo định dạng docx rồi rà soát lại',
  'waiver-unused': ({ data }, facts) =>
    `Rà soát mục ${data.entry} của tệp ${facts.words(data.file)}: không còn ý kiến nào tương ứng`,
  'waiver-expired': ({ data }, facts) => `Gia hạn hoặc bỏ mục ${data.entry} của tệp ${facts.words(data.file)}`,
  'debt-fixed': ({ data }, facts) =>
    `Cập nhật tệp ${facts.words(data.file)}: nội dung ghi nhận đã được khắc phục hoặc đã tốt hơn`,
  'text-set-aside': () => 'Gửi bản sạch, không còn nội dung bị xóa, gạch bỏ hoặc ẩn',
};
