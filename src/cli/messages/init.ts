import type { Language } from '../../model/vocabulary.js';
import type { KeptFile } from '../init/plan-files.js';

/** What `init` asks and reports. */
export interface InitWords {
  readonly askInclude: (proposal: string) => string;
  readonly askCi: (choices: readonly string[], proposal: string) => string;
  readonly askFailOn: (choices: readonly string[], proposal: string) => string;
  readonly notAnInclude: (answer: string) => string;
  readonly notAChoice: (answer: string, choices: readonly string[]) => string;
  readonly noneAlone: string;
  /** Nobody could be asked. */
  readonly defaults: string;
  readonly written: string;
  readonly kept: string;
  readonly failed: string;
  readonly nothingToWrite: string;
  /** Why a file is left alone. */
  readonly why: Readonly<Record<KeptFile['why'], string>>;
  readonly addTo: (file: string) => string;
  readonly next: string;
  readonly runCheck: string;
  readonly noDocument: string;
  readonly writeDebts: string;
  readonly addFiles: string;
  readonly installHook: string;
  readonly subfolder: (top: string) => string;
}

const VI: InitWords = {
  askInclude: (proposal) =>
    `Văn bản cần rà soát: thư mục, tệp hoặc mẫu tên, cách nhau bằng dấu chấm phẩy [${proposal}]: `,
  askCi: (choices, proposal) =>
    `Tự động rà soát bằng: ${choices.join(', ')} (none là không lập), cách nhau bằng dấu phẩy [${proposal}]: `,
  askFailOn: (choices, proposal) =>
    `Mức thấp nhất làm một thay đổi không được chấp nhận: ${choices.join(', ')} [${proposal}]: `,
  notAnInclude: (answer) => `“${answer}”: không phải là thư mục, tệp hoặc mẫu tên; ví dụ: ke-hoach/**`,
  notAChoice: (answer, choices) => `“${answer}”: không có lựa chọn này; chọn trong: ${choices.join(', ')}`,
  noneAlone: 'none đứng một mình: không lập tệp tự động rà soát nào',
  defaults: 'Không có ai để hỏi nên dùng giá trị mặc định; muốn khác, nêu --include, --ci, --fail-on.',
  written: 'Đã lập:',
  kept: 'Giữ nguyên:',
  failed: 'Chưa lập được:',
  nothingToWrite: 'Không có tệp nào cần lập.',
  why: {
    there: 'đã có',
    calls: 'đã gọi plan112',
    config: 'cấu hình đã có',
    outside:
      'cấu hình đã có, nhưng nằm ngoài kho git này nên máy chủ không thấy; lập cấu hình riêng: plan112 init --no-config',
  },
  addTo: (file) => `Cần thêm vào ${file}:`,
  next: 'Tiếp theo:',
  runCheck: 'rà soát các văn bản theo cấu hình',
  noDocument: 'chưa thấy văn bản nào; lệnh này kết thúc với mã 2 cho đến khi có kế hoạch',
  writeDebts: 'nếu còn ý kiến chưa xử lý ngay được: ghi nhận lại, từ đó chỉ ý kiến mới hoặc kém hơn mới tính',
  addFiles: 'đưa các tệp trên vào kho',
  installHook: 'để git gọi rà soát mỗi lần commit',
  subfolder: (top) =>
    `tệp tự động rà soát chỉ có tác dụng ở thư mục gốc của kho git (${top}); chạy plan112 init ở đó, hoặc ở đây với --ci none.`,
};

const EN: InitWords = {
  askInclude: (proposal) => `Documents to check: folders, files or globs, with semicolons between them [${proposal}]: `,
  askCi: (choices, proposal) =>
    `Check them by itself on: ${choices.join(', ')} (none writes no job), with commas between them [${proposal}]: `,
  askFailOn: (choices, proposal) => `Lowest severity that makes a change fail: ${choices.join(', ')} [${proposal}]: `,
  notAnInclude: (answer) => `"${answer}" is no folder, file or glob; for example: plans/**`,
  notAChoice: (answer, choices) => `"${answer}" is no choice; choose among: ${choices.join(', ')}`,
  noneAlone: 'none stands alone: it writes no job',
  defaults: 'Nobody could be asked, so these are the defaults; for others give --include, --ci, --fail-on.',
  written: 'Written:',
  kept: 'Left alone:',
  failed: 'Could not be written:',
  nothingToWrite: 'There is nothing to write.',
  why: {
    there: 'is there',
    calls: 'calls plan112 already',
    config: 'is the configuration',
    outside:
      'is the configuration, but outside of this git repository, where CI does not see it; for one of its own: plan112 init --no-config',
  },
  addTo: (file) => `To be added to ${file}:`,
  next: 'Next:',
  runCheck: 'check the documents of the configuration',
  noDocument: 'there is no document yet; this ends with 2 until there is a plan',
  writeDebts: 'where findings are left to live with: record them; from then on only new or worse ones count',
  addFiles: 'bring the files into the repository',
  installHook: 'so that git checks at every commit',
  subfolder: (top) =>
    `CI jobs work only at the top of the git repository (${top}); run plan112 init there, or here with --ci none.`,
};

const TABLES: Readonly<Record<Language, InitWords>> = { vi: VI, en: EN };

export function loadInitWords(language: Language): InitWords {
  return TABLES[language];
}

/** What `init` refuses. */
export const initRefusals = {
  vi: {
    value: (flag: string, trouble: string) => `${flag}: ${trouble}.`,
    noAnswer: (flag: string) => `đã hỏi ba lần mà chưa có câu trả lời dùng được; chưa ghi gì, chạy lại với ${flag}.`,
    stopped: 'đã dừng theo yêu cầu; chưa ghi gì.',
    outputTaken: (flag: string, file: string) => `${flag}: “${file}” là tệp mà init lập; chọn tên tệp khác.`,
    failed: (file: string, reason: string) => `${file}: không ghi được (${reason}).`,
    reasons: {
      EISDIR: 'có thư mục trùng tên; đổi tên thư mục đó rồi chạy lại',
      ELOOP: 'có liên kết trùng tên mà không dẫn tới đâu; bỏ liên kết đó rồi chạy lại',
      ENOTDIR: 'thư mục chứa nó bị một tệp trùng tên chiếm chỗ; đổi tên tệp đó rồi chạy lại',
      other: (code: string) => `${code}; kiểm tra quyền ghi và dung lượng rồi chạy lại`,
    },
  },
  en: {
    value: (flag: string, trouble: string) => `${flag}: ${trouble}.`,
    noAnswer: (flag: string) => `no usable answer in three tries; nothing is written, run again with ${flag}.`,
    stopped: 'stopped on request; nothing is written.',
    outputTaken: (flag: string, file: string) => `${flag}: "${file}" is a file that init makes; choose another name.`,
    failed: (file: string, reason: string) => `${file}: cannot be written (${reason}).`,
    reasons: {
      EISDIR: 'a folder has that name; rename the folder and run again',
      ELOOP: 'a link of that name leads nowhere; remove the link and run again',
      ENOTDIR: 'a file stands where its folder should be; rename that file and run again',
      other: (code: string) => `${code}; check rights and space and run again`,
    },
  },
} as const satisfies Readonly<Record<Language, object>>;
