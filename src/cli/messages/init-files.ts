import type { Language } from '../../model/vocabulary.js';

/** What the files that `init` writes say to their readers. One entry of a list is one line. */
export interface FileWords {
  readonly config: {
    readonly head: readonly string[];
    readonly include: readonly string[];
    readonly exclude: readonly string[];
    readonly failOn: readonly string[];
    readonly lang: readonly string[];
    readonly overrides: readonly string[];
    readonly severity: readonly string[];
    readonly waivers: readonly string[];
    readonly debts: readonly string[];
    /** Made-up values of the examples. */
    readonly examples: { readonly drafts: string; readonly communes: string };
  };
  readonly head: (system: string) => readonly string[];
  readonly jobName: string;
  readonly history: string;
  readonly changed: string;
  readonly all: string;
  readonly branchName: string;
  readonly security: readonly string[];
  readonly privateRepository: string;
  readonly upload: string;
  readonly uploadNote: readonly string[];
  readonly keep: string;
  readonly stage: readonly string[];
  readonly hookName: string;
  readonly hookNote: readonly string[];
}

const VI: FileWords = {
  config: {
    head: ['Cấu hình plan112 của kho văn bản này. “plan112 config --why” in mọi giá trị đang có hiệu lực.'],
    include: [
      'Văn bản cần rà soát khi lệnh không nêu đường dẫn: tệp, thư mục hoặc mẫu tên.',
      '* là một phần tên, ** là mọi thư mục bên dưới.',
    ],
    exclude: [
      'Văn bản không rà soát dù khớp ở trên. Danh sách dài thì ghi vào tệp .plan112ignore, cú pháp như .gitignore.',
    ],
    failOn: ['Mức thấp nhất làm một thay đổi không được chấp nhận: error, warning, info hoặc never.'],
    lang: ['Ngôn ngữ của kết quả: vi hoặc en.'],
    overrides: [
      'Dữ kiện cho một số văn bản, thay cho dữ kiện đọc được. Nếu nhiều mục cùng khớp, mục sau cùng có hiệu lực.',
    ],
    severity: ['Mức của từng nội dung rà soát: error, warning, info hoặc off. “plan112 explain” liệt kê các mã.'],
    waivers: [
      'Ý kiến đã được giải trình, chấp thuận có thời hạn: ghi vào plan112.waivers.yaml, để cạnh tệp này.',
      'Xem và dọn: plan112 waivers list | check | prune.',
    ],
    debts: [
      'Ý kiến hiện có, sẽ xử lý dần: “plan112 debt write” ghi vào plan112.debt.json;',
      'từ đó một thay đổi chỉ được làm tốt hơn.',
    ],
    examples: { drafts: 'ke-hoach/luu-tru/**', communes: 'ke-hoach/xa/**' },
  },
  head: (system) => [
    `Rà soát kế hoạch bằng plan112 trên ${system}. Do “plan112 init” lập; sửa tùy ý, init không ghi đè.`,
  ],
  jobName: 'Rà soát kế hoạch công tác xã hội',
  history: 'Lấy toàn bộ lịch sử: --since cần biết nhánh đã tách ra từ đâu.',
  changed: 'Rà soát văn bản đã thay đổi',
  all: 'Rà soát toàn bộ văn bản',
  branchName: 'Tên nhánh chỉ đi qua biến môi trường, không bao giờ thành câu lệnh.',
  security: ['Chỉ dùng để đưa kết quả vào mục Security.'],
  privateRepository: 'Kho riêng tư có bật code scanning cần thêm dòng này.',
  upload: 'Đưa kết quả vào mục Security',
  uploadNote: [
    'Pull request từ bản sao (fork) hoặc của Dependabot không có quyền ghi nên bỏ qua. Kho chưa bật code scanning',
    'thì bước này không thực hiện được; kết luận vẫn theo bước rà soát.',
  ],
  keep: 'Lưu bảng kết quả',
  stage: ['Nếu .gitlab-ci.yml có “stages” riêng mà không có “test”, ghi một trong các tên đó vào đây.'],
  hookName: 'plan112: rà soát kế hoạch công tác xã hội',
  hookNote: [
    'Không nhận tên tệp: rà soát các văn bản trong “include” của cấu hình đã khác với HEAD.',
    'Nhờ vậy tệp không phải là kế hoạch hoặc nằm ngoài “include” không cản trở commit.',
  ],
};

const EN: FileWords = {
  config: {
    head: ['Configuration of plan112 for this repository. "plan112 config --why" prints every value in force.'],
    include: [
      'Documents to check when a command names no path: files, folders or globs.',
      '* is part of a name, ** is every folder below.',
    ],
    exclude: [
      'Documents left out although they match above. A long list goes into .plan112ignore, written as .gitignore is.',
    ],
    failOn: ['Lowest severity that makes a change fail: error, warning, info or never.'],
    lang: ['Language of results: vi or en.'],
    overrides: ['Facts for some documents, instead of those read. Of several matches the last wins.'],
    severity: ['Severity of single rules: error, warning, info or off. "plan112 explain" lists the ids.'],
    waivers: [
      'Findings that somebody answered for, with an end: in plan112.waivers.yaml beside this file.',
      'See and tidy them: plan112 waivers list | check | prune.',
    ],
    debts: [
      'Findings of today, to be dealt with over time: "plan112 debt write" records them in plan112.debt.json;',
      'from then on a change may only improve.',
    ],
    examples: { drafts: 'plans/archive/**', communes: 'plans/communes/**' },
  },
  head: (system) => [
    `Checks plans with plan112 on ${system}. Written by "plan112 init"; change it freely, init never overwrites.`,
  ],
  jobName: 'Check social-work plans',
  history: 'The whole history: --since has to know where the branch began.',
  changed: 'Check changed documents',
  all: 'Check all documents',
  branchName: 'The name of a branch goes through the environment only and never becomes a command.',
  security: ['Only to show the result under Security.'],
  privateRepository: 'A private repository with code scanning needs this line as well.',
  upload: 'Show the result under Security',
  uploadNote: [
    'Pull requests from forks and of Dependabot have no right to write. Where code scanning is off this step cannot',
    'work; what counts is the check.',
  ],
  keep: 'Keep the table of results',
  stage: ['Where .gitlab-ci.yml has "stages" of its own without "test", name one of them here.'],
  hookName: 'plan112: check social-work plans',
  hookNote: [
    'Takes no names of files: it checks the documents that the configuration includes and that differ from HEAD.',
    'So a file that is no plan, or is not included, stands in the way of no commit.',
  ],
};

const TABLES: Readonly<Record<Language, FileWords>> = { vi: VI, en: EN };

export function loadFileWords(language: Language): FileWords {
  return TABLES[language];
}
