import type { Language } from '../../model/vocabulary.js';
import type { WaiverState } from '../../register/open-waivers.js';
import { formatCount, formatDate } from '../../report/format.js';
import { nameSome } from './name-some.js';

/** What the commands about configuration, waivers and debts print. */
export interface RegisterWords {
  readonly state: Readonly<Record<WaiverState | 'active', string>>;
  readonly debt: Readonly<Record<'new' | 'worse' | 'fixed' | 'gone', string>>;
  readonly origin: Readonly<Record<'option' | 'environment' | 'default', string>>;
  readonly noWaivers: (file: string) => string;
  readonly noEntries: (file: string) => string;
  readonly removed: (count: number, file: string) => string;
  readonly nothingToRemove: (file: string) => string;
  /** Recorded values replaced by better ones. */
  readonly tightened: (count: number, file: string) => string;
  readonly written: (findings: number, documents: number, file: string) => string;
  readonly debtsInOrder: (count: number, file: string) => string;
  readonly renamed: (count: number, from: string, to: string) => string;
  /** The last day of a waiver. */
  readonly until: (day: string) => string;
}

const VI: RegisterWords = {
  state: {
    active: 'còn hiệu lực',
    used: 'đang dùng',
    unused: 'không còn dùng đến',
    'no-document': 'không có văn bản',
    expired: 'hết thời hạn',
    upcoming: 'chưa đến ngày áp dụng',
    unchecked: 'chưa kiểm tra được',
  },
  debt: { new: 'mới phát sinh', worse: 'mức thấp hơn lần ghi nhận', fixed: 'đã khắc phục', gone: 'văn bản không còn' },
  origin: { option: 'tùy chọn', environment: 'biến môi trường', default: 'mặc định' },
  noWaivers: (file) => `Không có tệp ${file}.`,
  noEntries: (file) => `${file} không có mục nào.`,
  removed: (count, file) => `Đã bỏ ${formatCount(count, 'vi')} mục khỏi ${file}.`,
  nothingToRemove: (file) => `Không có mục nào cần bỏ khỏi ${file}.`,
  tightened: (count, file) => `Đã cập nhật ${formatCount(count, 'vi')} mục trong ${file} theo mức tốt hơn hiện nay.`,
  written: (findings, documents, file) =>
    `Đã ghi nhận ${formatCount(findings, 'vi')} ý kiến của ${formatCount(documents, 'vi')} văn bản vào ${file}.`,
  debtsInOrder: (count, file) =>
    `${file}: ${formatCount(count, 'vi')} ý kiến đã ghi nhận, không có thay đổi cần xử lý.`,
  renamed: (count, from, to) => `Đã chuyển ${formatCount(count, 'vi')} ý kiến từ ${from} sang ${to}.`,
  until: (day) => `đến hết ngày ${formatDate(day, 'vi')}`,
};

const EN: RegisterWords = {
  state: {
    active: 'in force',
    used: 'used',
    unused: 'unused',
    'no-document': 'no such document',
    expired: 'expired',
    upcoming: 'not yet in force',
    unchecked: 'could not be checked',
  },
  debt: { new: 'new', worse: 'worse than recorded', fixed: 'fixed', gone: 'document is gone' },
  origin: { option: 'option', environment: 'environment', default: 'default' },
  noWaivers: (file) => `There is no ${file}.`,
  noEntries: (file) => `${file} has no entry.`,
  removed: (count, file) => `Entries taken out of ${file}: ${count}.`,
  nothingToRemove: (file) => `Nothing to take out of ${file}.`,
  tightened: (count, file) => `Entries of ${file} brought up to the better value of today: ${count}.`,
  written: (findings, documents, file) => `Findings recorded in ${file}: ${findings}, of documents: ${documents}.`,
  debtsInOrder: (count, file) => `${file}: findings recorded: ${count}, no change to deal with.`,
  renamed: (count, from, to) => `Findings moved from ${from} to ${to}: ${count}.`,
  until: (day) => `until ${formatDate(day, 'en')}`,
};

const TABLES: Readonly<Record<Language, RegisterWords>> = { vi: VI, en: EN };

export function loadRegisterWords(language: Language): RegisterWords {
  return TABLES[language];
}

/** What the commands about registers refuse. */
export const registerRefusals = {
  vi: {
    subcommand: (command: string, word: string | undefined, words: readonly string[]) =>
      `${word === undefined ? `lệnh ${command} cần một việc` : `lệnh ${command} không có việc “${word}”`}: ${words.join(', ')}; ví dụ: plan112 ${command} ${words[0]}.`,
    noDebts: (file: string) => `chưa có ${file}; ghi nhận trước bằng: plan112 debt write <đường dẫn…>.`,
    renameOperands: 'plan112 debt rename cần đúng hai đường dẫn: cũ và mới.',
    notRecorded: (path: string, file: string) =>
      `${file} không ghi nhận ý kiến nào về ${path}; kiểm tra lại đường dẫn.`,
    saveFailed: (file: string, code: string) => `không ghi được ${file} (${code}); kiểm tra thư mục và quyền ghi.`,
    nothingRead: (file: string) => `không đọc được văn bản nào; ${file} được giữ nguyên.`,
    noPlanRead: (paths: readonly string[], file: string) =>
      `trong các văn bản đã đọc (${nameSome(paths)}) không có kế hoạch nào của địa phương nên không ghi nhận; ${file} được giữ nguyên.`,
  },
  en: {
    subcommand: (command: string, word: string | undefined, words: readonly string[]) =>
      `${word === undefined ? `${command} needs to know what to do` : `${command} cannot "${word}"`}: ${words.join(', ')}; for example: plan112 ${command} ${words[0]}.`,
    noDebts: (file: string) => `there is no ${file}; record first: plan112 debt write <paths…>.`,
    renameOperands: 'plan112 debt rename takes exactly two paths: old and new.',
    notRecorded: (path: string, file: string) => `${file} records nothing of ${path}; check the path.`,
    saveFailed: (file: string, code: string) => `cannot write ${file} (${code}); check the folder and its rights.`,
    nothingRead: (file: string) => `no document could be read; ${file} stays as it is.`,
    noPlanRead: (paths: readonly string[], file: string) =>
      `none of the documents read (${nameSome(paths)}) is a local plan, so nothing is recorded; ${file} stays as it is.`,
  },
} as const satisfies Readonly<Record<Language, object>>;
