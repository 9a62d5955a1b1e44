import type { Language } from '../../model/vocabulary.js';
import type { Shard } from '../read-settings.js';

/** What --since and --shard say about the documents they chose. */
export interface SelectionWords {
  /** Some documents changed since `ref`. */
  readonly changed: (ref: string, changed: number, total: number) => string;
  readonly nothingChanged: (ref: string, total: number) => string;
  /** All documents are checked because `file` changed. */
  readonly allBecause: (ref: string, file: string, total: number) => string;
  readonly emptyPart: (shard: Shard, total: number) => string;
  /** What was chosen holds no local plan, what was not does. */
  readonly planElsewhere: string;
  /** Nothing was chosen, and none of all the documents is a local plan. */
  readonly noPlanAnywhere: (total: number) => string;
}

/** Why git cannot say what changed, and what to do. */
export interface SinceRefusals {
  readonly noGit: string;
  readonly noRepository: (folder: string) => string;
  /** The repository belongs to another user; `place` as git wants it allowed. */
  readonly foreign: (place: string) => string;
  readonly noCommit: string;
  readonly unknownRef: (ref: string) => string;
  readonly shallow: (ref: string) => string;
  readonly unrelated: (ref: string) => string;
  /** `reason`: git's own English words. */
  readonly failed: (reason: string) => string;
}

/** "1 document", "3 documents". */
function countDocuments(count: number): string {
  return `${count} document${count === 1 ? '' : 's'}`;
}

/** As official documents write numbers: 03, 12. */
function pad(count: number): string {
  return String(count).padStart(2, '0');
}

const VI: SelectionWords = {
  changed: (ref, changed, total) => `thay đổi so với ${ref}: ${pad(changed)} trên tổng số ${pad(total)} văn bản.`,
  nothingChanged: (ref, total) =>
    `không có văn bản nào cần kiểm tra thay đổi so với ${ref} (tổng số ${pad(total)} văn bản).`,
  allBecause: (ref, file, total) =>
    `${file} thay đổi so với ${ref} (hoặc không do git quản lý): kiểm tra cả ${pad(total)} văn bản.`,
  emptyPart: ({ index, count }, total) =>
    `phần ${index}/${count} không có văn bản nào (tổng số ${pad(total)} văn bản).`,
  noPlanAnywhere: (total) =>
    `đầu vào không có kế hoạch nào của địa phương (tổng số ${pad(total)} văn bản); kiểm tra lại đường dẫn.`,
  planElsewhere: 'các văn bản được chọn không phải là kế hoạch của địa phương; kế hoạch có trong các văn bản còn lại.',
};

const EN: SelectionWords = {
  changed: (ref, changed, total) => `since ${ref}: ${changed} of ${countDocuments(total)}.`,
  nothingChanged: (ref, total) => `no document to check has changed since ${ref} (${countDocuments(total)} in all).`,
  allBecause: (ref, file, total) =>
    `${file} has changed since ${ref} (or is not tracked by git): nothing is left out, ${countDocuments(total)} in all.`,
  emptyPart: ({ index, count }, total) => `part ${index}/${count} holds no document (${countDocuments(total)} in all).`,
  noPlanAnywhere: (total) => `not one local plan among the inputs (${countDocuments(total)} in all); check the paths.`,
  planElsewhere: 'no local plan among the documents chosen; there is one among the others.',
};

const TABLES: Readonly<Record<Language, SelectionWords>> = { vi: VI, en: EN };

export function loadSelectionWords(language: Language): SelectionWords {
  return TABLES[language];
}

export const sinceRefusals: Readonly<Record<Language, SinceRefusals>> = {
  vi: {
    noGit: '--since: không tìm thấy chương trình git; cài đặt git, hoặc bỏ --since để kiểm tra tất cả văn bản.',
    noRepository: (folder) =>
      `--since: thư mục ${folder} không nằm trong kho git nào; chạy trong kho git, hoặc bỏ --since.`,
    foreign: (place) =>
      `--since: git từ chối kho này vì thư mục thuộc người dùng khác; nếu tin cậy: git config --global --add safe.directory ${place}`,
    noCommit: '--since: kho git chưa có lần ghi nhận (commit) nào; bỏ --since để kiểm tra tất cả văn bản.',
    unknownRef: (ref) =>
      `--since: kho git không có “${ref}”; kiểm tra lại tên, hoặc tải về trước bằng git fetch (với actions/checkout: fetch-depth: 0).`,
    shallow: (ref) =>
      `--since: lịch sử git đã tải về chưa đến điểm chung với “${ref}”; tải đầy đủ bằng git fetch --unshallow (với actions/checkout: fetch-depth: 0).`,
    unrelated: (ref) => `--since: “${ref}” và nhánh hiện tại không có điểm chung trong lịch sử git; chọn mốc khác.`,
    failed: (reason) =>
      `--since: git không thực hiện được (${reason}); kiểm tra lại kho git, hoặc bỏ --since để kiểm tra tất cả văn bản.`,
  },
  en: {
    noGit: '--since: there is no program git; install it, or leave --since out to check all documents.',
    noRepository: (folder) =>
      `--since: the folder ${folder} is in no git repository; run in one, or leave --since out.`,
    foreign: (place) =>
      `--since: git refuses the repository because its folder belongs to another user; if you trust it: git config --global --add safe.directory ${place}`,
    noCommit: '--since: the git repository has no commit yet; leave --since out to check all documents.',
    unknownRef: (ref) =>
      `--since: the git repository has no "${ref}"; check the name, or fetch it first with git fetch (with actions/checkout: fetch-depth: 0).`,
    shallow: (ref) =>
      `--since: the git history fetched does not reach back to a commit shared with "${ref}"; fetch all of it with git fetch --unshallow (with actions/checkout: fetch-depth: 0).`,
    unrelated: (ref) => `--since: "${ref}" and the current branch share no commit; choose another reference.`,
    failed: (reason) =>
      `--since: git could not do its part (${reason}); look at the repository, or leave --since out to check all documents.`,
  },
};
