import type { Encoding } from '../../../model/document.js';
import type { Part } from '../../../model/plan.js';
import { formatCount, formatDate } from '../../format.js';
import type { Labels } from '../types.js';

export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8 mã hóa hai lần',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
  tcvn3: 'TCVN3 (ABC)',
  vni: 'VNI',
  viqr: 'VIQR',
};

export const partNames: Readonly<Record<Part, string>> = {
  objectives: 'mục tiêu',
  tasks: 'nhiệm vụ, giải pháp',
  funding: 'kinh phí thực hiện',
  responsibilities: 'tổ chức thực hiện',
};

const count = (value: number) => formatCount(value, 'vi');

/** Everything but the rules, in Vietnamese. */
export const labels = {
  verdict: {
    exceeded: { term: 'Cao hơn mức Quyết định', short: 'Cao hơn' },
    met: { term: 'Bằng mức Quyết định', short: 'Bằng mức' },
    interim: { term: 'Mốc trung gian', short: 'Mốc trung gian' },
    hedged: { term: 'Mức còn ước lượng', short: 'Còn ước lượng' },
    weaker: { term: 'Thấp hơn mức Quyết định', short: 'Thấp hơn' },
    incomparable: { term: 'Chưa đủ căn cứ so sánh', short: 'Khác cách tính' },
    missing: { term: 'Chưa nêu', short: 'Chưa nêu' },
    unknown: { term: 'Chưa đánh giá được', short: 'Chưa đánh giá' },
    'not-applicable': { term: 'Không thuộc phạm vi đánh giá', short: 'Không áp dụng' },
  },
  visits: 'tính theo lượt, Quyết định tính theo người',
  qualifier: {
    narrowed: 'phạm vi hẹp hơn',
    approximate: 'ước lượng',
    aspirational: 'phấn đấu',
    'on-path': 'từ mốc tham khảo trở lên',
    'behind-path': 'dưới mốc tham khảo',
    'no-path': 'không có mốc tham khảo',
  },
  severity: { error: 'Cần chỉnh sửa', warning: 'Cần xem xét', info: 'Lưu ý' },
  countSeverity: (severity, value) =>
    `${count(value)} ${{ error: 'nội dung cần chỉnh sửa', warning: 'nội dung cần xem xét', info: 'lưu ý' }[severity]}`,
  level: {
    province: 'cấp tỉnh',
    district: 'cấp huyện',
    commune: 'cấp xã',
    unknown: 'chưa xác định cấp ban hành',
  },
  status: { issued: 'đã ban hành', draft: 'dự thảo', unknown: 'chưa xác định tình trạng ban hành' },
  kind: {
    'local-plan': 'kế hoạch của địa phương',
    'not-a-plan': 'không phải kế hoạch của địa phương',
    unreadable: 'không đọc được',
  },
  role: {
    lead: 'chủ trì',
    coordinate: 'phối hợp',
    advise: 'tham mưu',
    perform: 'thực hiện',
    request: 'đề nghị phối hợp',
  },
  hedge: { none: 'rõ ràng', approximate: 'ước lượng', aspirational: 'phấn đấu' },
  grade: {
    A: 'nhiều nguồn độc lập thống nhất',
    'A-': 'một nguồn và một kế hoạch thống nhất',
    B: 'ít nhất hai tài liệu thống nhất',
    'B-': 'một tài liệu, có dấu hiệu thống nhất từ tài liệu khác',
    C: 'mới có một tài liệu, cần đối chiếu bản gốc',
  },
  form: { ok: 'đúng', malformed: 'chưa chính xác' },
  timing: { past: 'đã thực hiện', planned: 'dự kiến' },
  notAPlan: {
    'other-programme': 'kế hoạch thực hiện chương trình khác',
    'national-decision': 'quyết định của cấp trung ương',
    summary: 'bài tóm tắt, giới thiệu',
    'other-document': 'văn bản thuộc loại khác',
  },
  unreadable: {
    'not-found': () => ({ problem: 'không tìm thấy tệp', remedy: 'kiểm tra lại đường dẫn' }),
    'not-permitted': () => ({ problem: 'không có quyền đọc tệp', remedy: 'cấp quyền đọc cho tệp rồi chạy lại' }),
    'not-a-file': () => ({ problem: 'đường dẫn không phải là tệp', remedy: 'chỉ đến một tệp văn bản' }),
    empty: (detail) =>
      detail === null
        ? { problem: 'tệp không có nội dung', remedy: 'gửi lại tệp có toàn văn Kế hoạch' }
        : { problem: `trang chỉ dẫn đến tệp đính kèm (${detail})`, remedy: 'tải tệp đó về rồi rà soát' },
    binary: () => ({
      problem: 'tệp không thuộc định dạng nào đọc được',
      remedy: 'lưu lại thành .docx, .pdf hoặc văn bản UTF-8',
    }),
    'too-large': (detail) => ({
      problem: `tệp quá lớn${detail === null ? '' : ` (${detail})`}`,
      remedy: 'tách riêng phần Kế hoạch, hoặc nâng giới hạn bằng --max-size, rồi chạy lại',
    }),
    encoding: (detail) => ({
      problem: `chưa xác định được bảng mã của tệp${detail === null ? '' : ` (${detail})`}`,
      remedy: 'lưu lại tệp theo bảng mã UTF-8, hoặc nêu bảng mã bằng --encoding',
    }),
    'unsupported-format': (detail) => ({
      problem: `chưa hỗ trợ định dạng này${detail === null ? '' : ` (${detail})`}`,
      remedy: 'lưu lại thành .docx, .pdf hoặc văn bản UTF-8',
    }),
    io: (detail) => ({
      problem: `hệ thống không đọc được tệp${detail === null ? '' : ` (${detail})`}`,
      remedy: 'kiểm tra ổ đĩa hoặc sao chép tệp sang nơi khác rồi chạy lại',
    }),
    'ending-mismatch': (detail) => ({
      problem: `đuôi tệp không khớp với nội dung${detail === null ? '' : ` (${detail})`}`,
      remedy: 'kiểm tra lại tệp, đặt đúng đuôi rồi chạy lại',
    }),
    encrypted: () => ({
      problem: 'tệp được đặt mật khẩu hoặc mã hóa',
      remedy: 'gỡ mật khẩu rồi lưu lại',
    }),
    damaged: (detail) => ({
      problem: `tệp bị hỏng hoặc chưa được sao chép trọn vẹn${detail === null ? '' : ` (${detail})`}`,
      remedy: 'mở tệp, lưu lại bản mới hoặc xin lại tệp gốc',
    }),
    'no-text': () => ({
      problem: 'tệp chỉ có ảnh chụp các trang, không có chữ để đọc',
      remedy: 'gửi bản Word hoặc bản PDF xuất từ Word; nếu chỉ có bản quét, nhận dạng chữ và soát lại trước',
    }),
    garbled: (detail) => ({
      problem: `phông chữ hoặc bảng mã của tệp làm sai chữ tiếng Việt${detail === null ? '' : ` (${detail})`}`,
      remedy: 'gửi bản Word dùng phông Unicode hoặc xuất lại PDF',
    }),
    'too-complex': (detail) => ({
      problem: `tệp vượt giới hạn xử lý an toàn${detail === null ? '' : ` (${detail})`}`,
      remedy:
        'chép phần nội dung Kế hoạch sang tệp mới rồi chạy lại; nếu vượt ở dung lượng giải nén, có thể nâng --max-unpacked',
    }),
    'no-converter': (detail) => ({
      problem: `cần có LibreOffice để đọc định dạng này${detail === null ? '' : ` (${detail})`}`,
      remedy: 'lưu lại thành .docx',
    }),
    'conversion-failed': (detail) => ({
      problem: `LibreOffice không chuyển đổi được tệp${detail === null ? '' : ` (${detail})`}`,
      remedy: 'mở tệp và lưu lại thành .docx',
    }),
  },
  column: {
    indicator: 'Chỉ tiêu',
    plan: 'Kế hoạch (trích, dòng)',
    remark: 'Nhận xét',
    period: 'Giai đoạn',
    grade: 'Độ tin cậy',
    clause: 'Điều khoản',
    required: 'Yêu cầu',
    sources: 'Nguồn',
    place: 'Vị trí',
    quote: 'Trích Kế hoạch',
    number: 'Số, ký hiệu',
    form: 'Viện dẫn',
    body: 'Cơ quan, đơn vị',
    role: 'Vai trò',
    kind: 'Loại nguồn',
    amount: 'Số tiền (đồng)',
    timing: 'Thời điểm',
    task: 'Nhiệm vụ',
    taskGroup: 'Nhóm nhiệm vụ',
    target: 'Mức đề ra',
    groups: 'Đối tượng',
    level: 'Mức',
    document: 'Văn bản',
  },
  section: {
    targets: 'Chỉ tiêu',
    citations: 'Văn bản viện dẫn',
    commitments: 'Khối lượng cam kết ngoài phần mục tiêu',
    funding: 'Nguồn kinh phí',
    money: 'Số tiền nêu trong văn bản',
    bodies: 'Cơ quan, đơn vị được giao nhiệm vụ',
    tasks: 'Nhiệm vụ, giải pháp',
    calendar: 'Mốc thay đổi cần lưu ý',
    sources: 'Tài liệu làm căn cứ',
  },
  quote: 'Trích',
  clause: 'Căn cứ',
  fix: 'Đề nghị',
  summary: 'Tổng hợp',
  noFindings: 'Không có ý kiến: Kế hoạch phù hợp các nội dung đã rà soát.',
  noFindingsButShort:
    'Không nêu ý kiến, nhưng kết quả đối chiếu còn nội dung chưa bằng mức của Quyết định hoặc chưa so sánh được.',
  rulesOff: (rules) => `Nội dung không rà soát vì đã tắt trong cấu hình: ${rules}.`,
  ruleOffPartly: (rule, documents, all) => `${rule} (${documents} trong ${all} văn bản)`,
  waived: 'đã giải trình, chấp thuận',
  waivedHeading: 'Đã giải trình, chấp thuận (không tính)',
  waivedBy: ({ reason, legalBasis, approver, until }) =>
    `${reason} (${legalBasis}; ${approver}; đến hết ngày ${formatDate(until, 'vi')})`,
  debt: { recorded: 'đã ghi nhận từ trước', worse: 'mức thấp hơn lần ghi nhận', new: 'mới phát sinh' },
  recordedHeading: 'Đã ghi nhận từ trước (không tính)',
  countWaived: (value) => `${count(value)} nội dung đã chấp thuận`,
  countRecorded: (value) => `${count(value)} nội dung đã ghi nhận từ trước`,
  more: (count) => `Còn ${formatCount(count, 'vi')} ý kiến không hiển thị ở đây; xem kết quả đầy đủ.`,
  unnamed: 'chưa rõ nơi ban hành',
  blankNumber: 'chưa có số',
  blankDate: 'chưa có ngày',
  noDate: 'chưa rõ ngày',
  horizonUnknown: 'chưa rõ thời gian thực hiện',
  extractedOnly: (targets, funding, bodies) =>
    `Đã ghi nhận ${count(targets)} chỉ tiêu, ${count(funding)} nguồn kinh phí, ${count(bodies)} cơ quan; không đối chiếu với Quyết định.`,
  periodHeading: (period) => `Giai đoạn ${period}`,
  judgedOn: (date) => `rà soát theo thời điểm ${date}`,
  pathCaveat: (decision) =>
    `Mốc tham khảo tính theo đường thẳng giữa hai kỳ; ${decision} không giao chỉ tiêu từng năm.`,
  bracketCaveat: 'Số trong ngoặc vuông [ ] mới có một tài liệu nêu; đối chiếu bản gốc Quyết định trước khi ban hành.',
  conditional: 'có điều kiện',
  leads: 'chủ trì Kế hoạch',
  partial: (checked, total) =>
    `KẾT QUẢ CHƯA ĐẦY ĐỦ: đã dừng giữa chừng, mới rà soát ${formatCount(checked, 'vi')}/${formatCount(total, 'vi')} văn bản.`,
  runSummary: ({ documents, plans, unreadable }) =>
    `Đã rà soát ${count(documents)} văn bản, trong đó ${count(plans)} kế hoạch của địa phương${unreadable === 0 ? '' : `, ${count(unreadable)} văn bản không đọc được`}.`,
  emptySection: 'Chưa ghi nhận.',
  otherTarget: 'Chỉ tiêu khác của địa phương',
  correctForm: (correct) => `chưa chính xác; đúng là ${correct}`,
  milestones: (list) => `lộ trình: ${list}`,
} satisfies Labels;
