import { formatCount, joinNames, lowerFirst } from '../../format.js';
import type { GapMessages, HeadlineFacts, VerdictShare } from './types.js';
import { action } from './vi-action.js';
import { words } from './vi-words.js';

const count = (value: number) => formatCount(value, 'vi');

/** Longer passages are not repeated where they are quoted anyway. */
const LONG = 90;

const VERDICT_PHRASES = {
  weaker: 'thấp hơn mức Quyết định',
  missing: 'chưa nêu',
  hedged: 'còn ước lượng',
  incomparable: 'chưa đủ căn cứ so sánh',
  unknown: 'chưa đánh giá được',
} as const;

/** The gap report in Vietnamese: the register of an administrative report, the plan as subject. */
export const vi: GapMessages = {
  title: 'Báo cáo rà soát kế hoạch',
  subtitle: (citation) => `Đối chiếu với ${citation}`,
  planName: ({ draft, number, issuer }) => {
    const kind = draft ? 'Dự thảo Kế hoạch' : 'Kế hoạch';
    return `${kind}${number === null ? '' : ` số ${number}`}${issuer === null ? '' : ` của ${issuer}`}`;
  },
  headline,
  identity: {
    title: 'Tên văn bản',
    issuer: 'Cơ quan ban hành',
    level: 'Cấp ban hành',
    number: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    status: 'Tình trạng',
    horizon: 'Thời gian thực hiện',
    judgedOn: 'Thời điểm rà soát',
    parent: 'Kế hoạch được dẫn chiếu',
  },
  notRead: 'chưa xác định',
  action,
  instruction: (edit, place) => {
    const parts = {
      bases: 'Bổ sung vào phần căn cứ',
      targets: `Bổ sung vào phần mục tiêu (${place})`,
      here: `Bổ sung ngay sau chỉ tiêu tại ${place}`,
      tasks: 'Bổ sung vào phần nhiệm vụ, giải pháp',
      funding: 'Bổ sung vào phần kinh phí thực hiện',
      responsibilities: 'Bổ sung thành mục riêng của phần tổ chức thực hiện',
      whole: 'Bổ sung một phần mới',
    } as const;
    if (edit.action === 'append') return `Bổ sung vào cuối câu tại ${place}`;
    if (edit.action === 'replace' && (edit.replaces ?? '').length > LONG)
      return `Tại ${place}, thay nội dung đã trích bằng`;
    if (edit.action === 'replace') return `Tại ${place}, thay “${edit.replaces ?? ''}” bằng`;
    return parts[edit.part];
  },
  cautionFigure: 'Số trong ngoặc vuông [ ]: đối chiếu bản gốc Quyết định trước khi ban hành.',
  cautionBlank: 'Điền số liệu, tên gọi của địa phương vào chỗ “…”.',
  bar: ({ label, period, value, national, verdict, path }) =>
    `${label}, giai đoạn ${period}: Kế hoạch ${value}; Quyết định ${national}${path === null ? '' : `; ${path}`}. ${verdict}.`,
  barPath: (year, value) => `mốc tham khảo năm ${year}: ${value}`,
  barLeftOut: 'khác cách tính, không vẽ thanh',
  noFigure: 'chưa nêu con số',
  times: (value) => `${value} lần mức lương cơ bản`,
  interim: {
    'on-path': 'Trung gian, từ mốc trở lên',
    'behind-path': 'Trung gian, dưới mốc',
    'no-path': 'Trung gian, không có mốc',
  },
  checkState: {
    named: 'Đã nêu',
    conditional: 'Có điều kiện',
    outdated: 'Tên gọi cũ',
    collective: 'Giao chung',
    missing: 'Chưa nêu',
    unknown: 'Chưa đánh giá',
    unasked: 'Nêu thêm',
  },
  leads: 'Chủ trì Kế hoạch',
  unnamedLead: 'Cơ quan chủ trì, đầu mối',
  citationPart: { basis: 'căn cứ', replaced: 'văn bản được thay thế', body: 'nội dung' },
  citationForm: (correct) => (correct === null ? 'Đúng' : `Chưa chính xác; đúng là ${correct}`),
  emptyCell: {
    tasks: 'chưa thấy nhiệm vụ gắn với chỉ tiêu',
    bodies: 'chưa có cơ quan phụ trách',
    funding: 'chưa nêu nguồn kinh phí',
    lost: 'phần văn bản này không đầy đủ',
  },
  recommendations: {
    error: 'Chỉnh sửa trước khi ban hành hoặc khi sửa đổi, bổ sung',
    warning: 'Xem xét, làm rõ hoặc giải trình',
    info: 'Lưu ý khi hoàn thiện và tổ chức thực hiện',
  },
  waiver: (reason, legalBasis, approver, until) =>
    `Đã giải trình, chấp thuận đến hết ngày ${until}: ${reason} (${legalBasis}; ${approver})`,
  doubt: {
    requirement: (label, period) => `Chỉ tiêu ${label}, giai đoạn ${period}`,
    refersPlan: (quote, place) => `Kế hoạch dẫn chiếu sang văn bản khác chưa được cung cấp: “${quote}” (${place})`,
    refersAnnex: (quote, place) => `Kế hoạch dẫn chiếu sang phụ lục chưa được cung cấp: “${quote}” (${place})`,
    refersText: (quote, place) => `Kế hoạch dẫn chiếu sang nội dung khác chưa xác định được: “${quote}” (${place})`,
    amending: 'Văn bản chỉ sửa đổi, bổ sung một số nội dung của kế hoạch trước',
    levelUnknown: 'Chưa xác định được cấp ban hành, nên chưa rõ Kế hoạch có nhiệm vụ này hay không',
    noFigure: (wording) => `Kế hoạch ghi “${wording}”, không có con số để đối chiếu`,
    unclear: 'Phần văn bản có liên quan không đầy đủ hoặc không đọc được',
    incomparable: {
      measure: 'Kế hoạch và Quyết định dùng hai cách tính khác nhau',
      'base-year': 'Kế hoạch và Quyết định tính theo hai năm gốc khác nhau',
      amount: 'Kế hoạch ghi số tiền, chưa quy đổi được theo mức lương của năm ban hành',
      ambiguous: 'Cách ghi có thể hiểu theo hai cách',
      other: 'Chưa đủ căn cứ so sánh',
    },
    notAsked: (level) => `Không thuộc nhiệm vụ của kế hoạch ${level}`,
    outside: 'Nằm ngoài thời gian thực hiện của Kế hoạch',
    noDateWhat: 'Ngày ban hành',
    noDate: (judgedOn) =>
      judgedOn === null
        ? 'Văn bản chưa có ngày; không xét các thay đổi về tổ chức bộ máy theo thời gian'
        : `Văn bản chưa có ngày đầy đủ; rà soát theo thời điểm ${judgedOn}`,
    noHorizonWhat: 'Thời gian thực hiện',
    noHorizon: 'Văn bản chưa nêu; giai đoạn rà soát được xác định theo các chỉ tiêu và thời điểm ban hành',
    pathWhat: 'Chỉ tiêu từng năm',
  },
  source: {
    file: 'Tệp',
    format: 'Định dạng',
    hash: 'Mã băm SHA-256',
    encoding: 'Bảng mã',
    converter: 'Chương trình chuyển đổi',
    judgedOn: 'Rà soát theo thời điểm',
  },
  encodingAsked: (name) => `${name} (theo yêu cầu)`,
  colophon: { tool: 'Công cụ', baseline: 'Bộ yêu cầu', date: 'Ngày lập', documents: 'Số văn bản' },
  overview: {
    headline: ({ documents, plans, clean, withErrors, unreadable, notPlans, decision }) => {
      const others = [
        ...(notPlans === 0 ? [] : [`${count(notPlans)} văn bản không phải kế hoạch của địa phương`]),
        ...(unreadable === 0 ? [] : [`${count(unreadable)} văn bản không đọc được`]),
      ];
      const rest = others.length === 0 ? '' : `; ngoài ra có ${joinNames(others, 'vi')}`;
      if (plans === 0)
        return `Trong ${count(documents)} văn bản được rà soát, chưa có kế hoạch nào của địa phương${rest}.`;
      const errors =
        withErrors === 0
          ? 'không kế hoạch nào có nội dung cần chỉnh sửa'
          : `${count(withErrors)} kế hoạch có nội dung cần chỉnh sửa`;
      const good = clean === 0 ? '' : `, ${count(clean)} kế hoạch không có ý kiến`;
      return `Trong ${count(plans)} kế hoạch được đối chiếu với ${decision}, ${errors}${good}${rest}.`;
    },
    facts: {
      documents: 'Văn bản được rà soát',
      plans: 'Kế hoạch của địa phương',
      notPlans: 'Không phải kế hoạch của địa phương',
      unreadable: 'Không đọc được',
    },
    byLevel: 'Theo cấp ban hành',
    byVerdict: 'Theo kết quả đối chiếu',
    byProvince: 'Theo tỉnh, thành phố',
    provinceUnknown: 'chưa xác định tỉnh, thành phố',
    plansTitle: (plans) => `Báo cáo rà soát ${count(plans)} kế hoạch`,
    about: (title, subject, period) =>
      `${title}${subject === null ? '' : `: ${subject}`}${period === null ? '' : `, giai đoạn ${period}`}`,
  },
  feasibility: 'Tính khả thi và kết quả thực hiện kế hoạch không thuộc phạm vi rà soát.',
  dateline: '…, ngày … tháng … năm …',
  parties: [
    { role: 'Người rà soát', hint: '(Ký, ghi rõ họ tên)' },
    { role: 'Đại diện địa phương', hint: '(Ký, ghi rõ họ tên)' },
    { role: 'Thủ trưởng đơn vị rà soát', hint: '(Ký tên, đóng dấu)' },
  ],
  words,
};

function headline(facts: HeadlineFacts): string {
  const { name, asked, kept, interim, rest, periods, decision, counts } = facts;
  const subject = vi.planName(name);
  const span = periods.length === 0 ? '' : ` giai đoạn ${joinNames(periods, 'vi')}`;
  const compared =
    asked === 0
      ? `${subject} không có yêu cầu nào của ${decision} để đối chiếu`
      : kept === asked
        ? `${subject} đề ra mức bằng hoặc cao hơn ${decision} ở cả ${count(asked)} yêu cầu${span}`
        : `${subject} đề ra mức bằng hoặc cao hơn ${decision} ở ${count(kept)} trong ${count(asked)} yêu cầu${span}`;
  const steps = interim === 0 ? [] : [`${count(interim)} yêu cầu ở mốc trung gian`];
  const parts = [...steps, ...rest.map(describeShare)];
  const opinions = [
    ...(counts.error === 0 ? [] : [`${count(counts.error)} nội dung cần chỉnh sửa`]),
    ...(counts.warning === 0 ? [] : [`${count(counts.warning)} nội dung cần xem xét`]),
    ...(counts.info === 0 ? [] : [`${count(counts.info)} lưu ý`]),
  ];
  const closing = opinions.length === 0 ? 'không có ý kiến' : `có ${joinNames(opinions, 'vi')}`;
  return `${[compared, ...(parts.length === 0 ? [] : [parts.join(', ')]), closing].join('; ')}.`;
}

function describeShare({ verdict, count: number, names }: VerdictShare): string {
  const phrase = VERDICT_PHRASES[verdict as keyof typeof VERDICT_PHRASES] ?? lowerFirst(verdict);
  return `${count(number)} yêu cầu ${phrase}${names.length === 0 ? '' : ` (${joinNames(names, 'vi')})`}`;
}
