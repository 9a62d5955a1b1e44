import { formatCount } from '../../report/format.js';
import { COMMANDS } from '../options.js';
import { showSetting } from '../show-setting.js';
import type { CliMessages } from './messages.js';
import { nameSome } from './name-some.js';

function suggest(nearest: string | null): string {
  return nearest === null ? '' : ` Ý bạn là ${nearest}?`;
}

/** Commands whose example needs more than a path. */
const CALLS: Readonly<Record<string, string>> = {
  annotate: 'annotate ke-hoach.docx -o ke-hoach.y-kien.docx',
  report: 'report ke-hoach.md -o bao-cao.html',
};

/** A call of a command that can be made as it stands. */
function showCall(command: string): string {
  return `plan112 ${CALLS[command] ?? `${command} ke-hoach.md`}`;
}

export const vi: CliMessages = {
  usageTitle: 'Cách dùng',
  optionsTitle: 'Tùy chọn',
  exitCodesTitle: 'Mã kết thúc',
  tagline: 'Đối chiếu kế hoạch công tác xã hội của địa phương với Quyết định số 112/QĐ-TTg.',
  commands: {
    check: {
      operands: '[đường dẫn…]',
      does: 'rà soát kế hoạch: tệp, thư mục, mẫu tên (glob), “-” là đầu vào chuẩn',
    },
    report: {
      operands: '[đường dẫn…] -o TỆP',
      does: 'lập báo cáo rà soát; dạng theo đuôi tệp: .html .docx .xlsx .md .csv .json',
    },
    annotate: {
      operands: '<tệp.docx> -o <tệp mới.docx>',
      does: 'ghi từng ý kiến thành nhận xét (comment) tại đoạn tương ứng của tệp Word, giữ nguyên văn bản',
    },
    extract: {
      operands: '<đường dẫn>',
      does: 'chỉ in nội dung đọc được: chỉ tiêu, kinh phí, cơ quan, văn bản viện dẫn',
    },
    baseline: { operands: '', does: 'in các yêu cầu của Quyết định, kèm điều khoản, độ tin cậy và nguồn' },
    config: { operands: '', does: 'in cấu hình đang có hiệu lực; --why nêu nguồn của từng giá trị' },
    waivers: {
      operands: 'list|check|prune [đường dẫn…]',
      does: 'các nội dung đã được chấp thuận: liệt kê, kiểm tra, bỏ mục hết hạn hoặc không còn dùng',
    },
    debt: {
      operands: 'write|check|prune [đường dẫn…] | rename <cũ> <mới>',
      does: 'ghi nhận các ý kiến hiện có, sau đó chỉ chấp nhận thay đổi tốt hơn',
    },
    init: {
      operands: '',
      does: 'lập tệp cấu hình và tệp tự động rà soát (GitHub, GitLab, pre-commit) cho kho văn bản, không ghi đè',
    },
    merge: {
      operands: '<kết quả.json…>',
      does: 'gộp kết quả JSON của các phần (--shard) thành một kết quả như khi rà soát một lần',
    },
    compare: {
      operands: '<cũ> <mới>',
      does: 'so sánh hai kết quả JSON hoặc hai kế hoạch: đã khắc phục, mới phát sinh, tốt hơn, kém hơn',
    },
    explain: { operands: '<mã nội dung>', does: 'giải thích một nội dung rà soát: căn cứ, ví dụ, cách chỉnh sửa' },
  },
  options: {
    format:
      'dạng kết quả: pretty, json, jsonl, markdown, csv, sarif, junit, github, gitlab (mặc định pretty); “dạng=tệp” ghi vào tệp, nêu nhiều lần được',
    output: 'ghi kết quả vào tệp thay vì đầu ra chuẩn; với report: dạng theo đuôi tệp, nêu nhiều lần được',
    lang: 'ngôn ngữ: vi hoặc en (mặc định vi)',
    failOn:
      'mức thấp nhất làm mã kết thúc là 1: error, warning, info, never (mặc định error; với report, annotate: never)',
    maxWarnings: 'mã kết thúc là 1 khi có quá N nội dung cần xem xét',
    asOf: 'đánh giá tại ngày này thay cho ngày của kế hoạch, dạng 2026-03-31',
    level: 'cấp ban hành thay cho cấp đọc được: province, district, commune',
    horizon: 'thời gian thực hiện thay cho thời gian đọc được: 2026-2030, hoặc -2030',
    encoding:
      'bảng mã của văn bản thuần và trang web thay cho bảng mã nhận biết được: utf-8, utf-16le, utf-16be, windows-1258, tcvn3, vni, viqr',
    maxSize: 'tệp lớn nhất được mở, tính bằng megabyte (mặc định 50)',
    maxUnpacked: 'dung lượng lớn nhất được giải nén từ một tệp, tính bằng megabyte (mặc định 48)',
    rules: 'thư mục chứa bộ yêu cầu khác thay cho bộ có sẵn',
    annualPolicy: 'cách xét chỉ tiêu từng năm: path, previous-floor, off (mặc định path)',
    today:
      'ngày dùng để xét thời hạn chấp thuận và ghi trên báo cáo, dạng 2026-03-31 (mặc định: hôm nay, giờ Việt Nam; báo cáo không ghi ngày)',
    config:
      'dùng tệp cấu hình này, hoặc không dùng cấu hình (mặc định: tìm plan112.config.yaml từ thư mục hiện tại trở lên)',
    waiversCeiling: 'số mục chấp thuận tối đa',
    since:
      'chỉ rà soát văn bản đã thay đổi kể từ mốc git này, như origin/main; rà soát tất cả nếu cấu hình, chấp thuận, ghi nhận hoặc bộ yêu cầu thay đổi',
    shard: 'chỉ rà soát phần I trong N phần của các văn bản, như 2/4; gộp lại bằng merge',
    jobs: 'số tiến trình rà soát song song (mặc định 1)',
    why: 'nêu nguồn của từng giá trị',
    include: 'văn bản cần rà soát ghi vào cấu hình, như “ke-hoach/**”; nêu nhiều lần được',
    ci: 'tệp tự động rà soát cần lập: github, gitlab, pre-commit, none; nêu nhiều lần được',
    yes: 'không hỏi, dùng giá trị mặc định',
    color: 'luôn tô màu hoặc không tô màu (mặc định theo thiết bị, NO_COLOR, FORCE_COLOR)',
    quiet: 'chỉ in những ý kiến làm mã kết thúc là 1 và văn bản không đọc được, không in thông báo',
    help: 'in hướng dẫn này',
    version: 'in số phiên bản',
  },
  formatsOf: (forms) =>
    `dạng kết quả: ${forms.join(', ')} (mặc định ${forms[0]}); “dạng=tệp” ghi vào tệp, nêu nhiều lần được`,
  optionsOf: {
    report: { output: 'tệp báo cáo, dạng theo đuôi tệp; nêu nhiều lần được', quiet: 'không in thông báo' },
    annotate: { output: 'tệp .docx có nhận xét', quiet: 'không in thông báo' },
    extract: { quiet: 'không in thông báo' },
    init: {
      failOn: 'mức thấp nhất làm một thay đổi không được chấp nhận, ghi vào cấu hình: error, warning, info, never',
      quiet: 'chỉ in khi có tệp chưa lập được',
    },
  },
  exitCodes: [
    '0  không có nội dung nào từ mức --fail-on trở lên',
    '1  có nội dung từ mức --fail-on trở lên',
    '2  không thực hiện được: dùng chưa đúng cách, có văn bản không đọc được, hoặc không có kế hoạch nào của địa phương',
    '130  bị dừng giữa chừng (Ctrl-C); kết quả in ra chưa đầy đủ',
  ],

  unknownOption: (flag, nearest) => `không có tùy chọn ${flag}.${suggest(nearest)} Xem “plan112 --help”.`,
  fileNotOption: (word) => `không có tùy chọn ${word}; nếu đó là tên tệp, ghi ./${word}.`,
  unknownCommand: (word, nearest) =>
    `không có lệnh “${word}” trong phiên bản này.${suggest(nearest)} Các lệnh: ${COMMANDS.join(', ')} (tệp trùng tên: ./${word}).`,
  optionNotForCommand: (flag, command, takers) =>
    `tùy chọn ${flag} không dùng với lệnh ${command}, chỉ dùng với: ${takers.join(', ')}.`,
  valueMissing: (flag) => `tùy chọn ${flag} cần một giá trị; xem “plan112 --help”.`,
  valueNotTaken: (flag) => `tùy chọn ${flag} không nhận giá trị; chỉ ghi ${flag}.`,
  notAChoice: (flag, value, choices) => `${flag}: không có giá trị “${value}”; chọn một trong: ${choices.join(', ')}.`,
  notACount: (flag, value) =>
    `${flag}: “${value}” không phải là số nguyên từ 0 trở lên; ví dụ: ${showSetting(flag, '10')}.`,
  notASize: (flag, value) =>
    `${flag}: “${value}” không phải là số nguyên megabyte từ 1 đến 9999; ví dụ: ${showSetting(flag, '50')}.`,
  notJobs: (flag, value, most) =>
    `${flag}: “${value}” không phải là số nguyên từ 1 đến ${most}; ví dụ: ${showSetting(flag, '4')}.`,
  notAShard: (flag, value) =>
    `${flag}: “${value}” không phải là phần I trong N phần, với I từ 1 đến N; ví dụ: ${showSetting(flag, '2/4')}.`,
  notADate: (flag, value) =>
    `${flag}: “${value}” không phải là ngày có thật theo dạng năm-tháng-ngày; ví dụ: ${showSetting(flag, '2026-03-31')}.`,
  notAHorizon: (flag, value) =>
    `${flag}: “${value}” không phải là khoảng năm; ví dụ: ${showSetting(flag, '2026-2030')}, hoặc ${showSetting(flag, '-2030')} khi không nêu năm đầu.`,
  horizonReversed: (flag, value, right) =>
    `${flag}: thứ tự năm trong “${value}” bị ngược, năm đầu ghi trước; ví dụ: ${showSetting(flag, right)}.`,
  emptyPath: 'có đường dẫn để trống; nêu tệp, thư mục hoặc mẫu tên (“.” là thư mục hiện tại).',
  noInput: (command) =>
    `lệnh ${command} cần ít nhất một đường dẫn; ví dụ: ${showCall(command)}${command === 'annotate' ? '' : ' (“-” là đầu vào chuẩn)'}.`,
  oneInput: (command, given) =>
    `lệnh ${command} đọc đúng một văn bản, đang nhận ${given}; ví dụ: ${showCall(command)}.`,
  noOperands: (command) => `lệnh ${command} không nhận đường dẫn; dùng: plan112 ${command}.`,
  noRuleId: (ids) => `lệnh explain cần một mã nội dung rà soát: ${ids.join(', ')}.`,
  oneRuleId: (given) =>
    `lệnh explain nhận đúng một mã nội dung rà soát, đang nhận ${given}; ví dụ: plan112 explain target-missing.`,
  unknownRule: (id, nearest, ids) =>
    `không có nội dung rà soát “${id}”.${suggest(nearest)}${nearest === null ? ` Các mã: ${ids.join(', ')}.` : ''}`,

  progress: (checked, total, next) => `Đã rà soát ${checked}/${total}, còn ${total - checked}: ${next}`,
  interrupted: (checked, total) =>
    `đã dừng giữa chừng (Ctrl-C): mới rà soát ${checked}/${total} văn bản, kết quả chưa đầy đủ.`,
  interruptedWithout: (checked, total) =>
    `đã dừng giữa chừng (Ctrl-C): mới rà soát ${checked}/${total} văn bản, chưa ghi gì.`,

  allExcluded: (count) =>
    `cấu hình (exclude) hoặc .plan112ignore đã loại cả ${formatCount(count, 'vi')} văn bản tìm được; sửa các mẫu tên ở đó hoặc nêu tên tệp.`,
  emptyFolder: (folder, endings) =>
    `${folder}: thư mục không có văn bản nào (${endings.join(', ')}); nêu thư mục khác.`,
  emptyGlob: (glob, endings) =>
    `${glob}: không có văn bản nào khớp mẫu tên này (${endings.join(', ')}); kiểm tra lại mẫu.`,
  closedFolder: (folder, code) => `${folder}: không mở được thư mục (${code}); cấp quyền đọc hoặc nêu thư mục khác.`,
  noPlan: (documents) =>
    `không có kế hoạch nào của địa phương trong ${formatCount(documents.length, 'vi')} văn bản đã đọc: ${nameSome(documents)}; kiểm tra lại đầu vào.`,
  oneOutput: '--output: chỉ nêu một tệp; muốn ghi nhiều kết quả, dùng -f json=a.json -f sarif=b.sarif.',
  twoOnStandardOutput: (formats) =>
    `--format: chỉ một kết quả ra đầu ra chuẩn (${formats.join(', ')}); ghi kết quả còn lại vào tệp, ví dụ: -f pretty -f sarif=ket-qua.sarif.`,
  outputTaken: (file) =>
    `--output “${file}”: mọi --format đã có tệp riêng; bỏ --output hoặc thêm một --format không nêu tệp.`,
  outputTwice: (flag, file) => `${flag}: hai kết quả cùng ghi vào “${file}”; chọn hai tên tệp khác nhau.`,
  outputIsInput: (flag, file) => `${flag}: “${file}” là văn bản đầu vào; chọn tên tệp khác để không ghi đè.`,
  outputFailed: (flag, file, code) => `${flag}: không ghi được “${file}” (${code}); kiểm tra thư mục và quyền ghi.`,
  summaryFailed: (variable, file, code) =>
    `${variable}: không ghi được tóm tắt vào “${file}” (${code}); kiểm tra biến môi trường này hoặc để trống.`,
  noOutputFile: (command, endings) =>
    `lệnh ${command} cần --output với tên tệp có đuôi ${endings.join(' ')}; ví dụ: plan112 ${command} ke-hoach.docx -o ${command === 'annotate' ? 'ke-hoach.y-kien.docx' : 'bao-cao.html'}.`,
  outputEnding: (command, file, endings) =>
    `--output: lệnh ${command} không ghi được tệp “${file}” vì đuôi tệp chưa rõ dạng; dùng một trong: ${endings.join(' ')}.`,
  annotateInput: (path) =>
    `${path}: lệnh annotate chỉ ghi nhận xét vào tệp .docx; mở tệp bằng Word, lưu dạng .docx rồi chạy lại.`,
  annotateOneOutput: '--output: lệnh annotate ghi đúng một tệp .docx.',
  annotateSigned: (path) =>
    `${path}: văn bản có chữ ký số, thêm nhận xét sẽ làm mất hiệu lực chữ ký; dùng bản chưa ký.`,
  reportWritten: (files, plans, findings) =>
    `đã ghi ${files.join(', ')}: ${formatCount(plans, 'vi')} kế hoạch, ${formatCount(findings, 'vi')} ý kiến.`,
  commentsWritten: (file, comments) => `đã ghi ${file}: ${formatCount(comments, 'vi')} nhận xét.`,
};
