import type { Language } from '../../model/vocabulary.js';
import { formatDate } from '../../report/format.js';
import { quoteSafely } from '../../report/sanitise.js';
import type { MergeRefusal } from '../../results/merge/merge-refusal.js';
import { nameSome } from './name-some.js';

/** What `merge` says beside what `check` says of a run. */
export interface MergeWords {
  readonly noFiles: string;
  readonly emptyGlob: (glob: string) => string;
  /** No result holds any document. */
  readonly noDocuments: string;
  readonly refuse: (refusal: MergeRefusal) => string;
}

type Difference = Extract<MergeRefusal, { kind: 'differ' }>['what'];
type Sides = readonly [file: string, value: string, otherFile: string, otherValue: string];

/** A day as a person writes it; a file that says something else is quoted. */
function showDay(value: string, language: Language): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value;
}

const DIFFERENCES_VI: Readonly<Record<Difference, (...sides: Sides) => string>> = {
  version: (a, x, b, y) =>
    `${a} do plan112 ${x} lập, ${b} do plan112 ${y} lập; rà soát lại bằng cùng một phiên bản rồi gộp.`,
  baseline: (a, x, b, y) => `${a} rà soát theo ${x}, ${b} theo ${y}; chỉ gộp được kết quả theo cùng một bộ yêu cầu.`,
  language: (a, x, b, y) => `${a} viết bằng ngôn ngữ ${x}, ${b} bằng ${y}; rà soát các phần với cùng một --lang.`,
  count: (a, x, b, y) =>
    `${a} thuộc lượt rà soát chia ${x} phần, ${b} thuộc lượt chia ${y} phần; chỉ gộp các phần của cùng một lượt.`,
  since: (a, x, b, y) =>
    `${a} và ${b} không cùng mốc --since (“${x}” và “${y}”); chỉ gộp các phần của cùng một lượt rà soát.`,
  registers: (a, _x, b) =>
    `${a} và ${b} được rà soát theo các tệp chấp thuận hoặc ghi nhận khác nhau; rà soát các phần trên cùng một bản của kho văn bản.`,
  day: (a, x, b, y) =>
    `${a} xét nội dung chấp thuận tại ngày ${showDay(x, 'vi')}, ${b} tại ngày ${showDay(y, 'vi')}, kết quả khác nhau; rà soát các phần với cùng một --today.`,
};

const DIFFERENCES_EN: Readonly<Record<Difference, (...sides: Sides) => string>> = {
  version: (a, x, b, y) => `${a} was made by plan112 ${x}, ${b} by plan112 ${y}; check with one version, then merge.`,
  baseline: (a, x, b, y) =>
    `${a} was checked against ${x}, ${b} against ${y}; only results of the same baseline can be merged.`,
  language: (a, x, b, y) => `${a} is written in the language ${x}, ${b} in ${y}; check all parts with the same --lang.`,
  count: (a, x, b, y) =>
    `${a} is of a run in ${x} parts, ${b} of a run in ${y} parts; only parts of the same run can be merged.`,
  since: (a, x, b, y) =>
    `${a} and ${b} do not have the same --since ("${x}" and "${y}"); only parts of the same run can be merged.`,
  registers: (a, _x, b) =>
    `${a} and ${b} were checked with different waivers or debts; check all parts on the same state of the repository.`,
  day: (a, x, b, y) =>
    `${a} judged waivers on ${showDay(x, 'en')}, ${b} on ${showDay(y, 'en')}, with different outcome; check all parts with the same --today.`,
};

/** What the files say is quoted: anybody may have written them. */
function listSides({ files, values }: Extract<MergeRefusal, { kind: 'differ' }>): Sides {
  return [files[0], quoteSafely(values[0], 60), files[1], quoteSafely(values[1], 60)];
}

function listParts(missing: readonly number[], count: number): string {
  return nameSome(missing.map((index) => `${index}/${count}`));
}

const VI: MergeWords = {
  noFiles:
    'lệnh merge cần ít nhất một kết quả của “plan112 check -f json”; ví dụ: plan112 merge phan-1.json phan-2.json.',
  emptyGlob: (glob) => `${glob}: không có tệp nào ứng với mẫu này; kiểm tra lại đường dẫn.`,
  noDocuments: 'các kết quả được gộp không có văn bản nào; kiểm tra lại đầu vào của lượt rà soát.',
  refuse: (refusal) => {
    switch (refusal.kind) {
      case 'interrupted':
        return `${refusal.file}: lượt rà soát này đã bị dừng giữa chừng, kết quả chưa đầy đủ; rà soát lại phần này.`;
      case 'mixed':
        return `${refusal.part} là một phần (--shard), ${refusal.whole} là kết quả trọn vẹn; chỉ gộp các phần với nhau, hoặc các kết quả trọn vẹn với nhau.`;
      case 'differ':
        return DIFFERENCES_VI[refusal.what](...listSides(refusal));
      case 'part-twice':
        return `${refusal.files[0]} và ${refusal.files[1]} đều là phần ${refusal.index}/${refusal.count}; giữ một tệp cho mỗi phần.`;
      case 'parts-missing':
        return `thiếu phần ${listParts(refusal.missing, refusal.count)}; đưa vào đủ ${refusal.count} phần của lượt rà soát.`;
      case 'document-twice':
        return `${quoteSafely(refusal.document)} có trong cả ${refusal.files[0]} và ${refusal.files[1]}; mỗi văn bản chỉ được có trong một kết quả.`;
    }
  },
};

const EN: MergeWords = {
  noFiles:
    'merge needs at least one result of "plan112 check -f json"; for example: plan112 merge part-1.json part-2.json.',
  emptyGlob: (glob) => `${glob}: no file matches; check the path.`,
  noDocuments: 'the results hold no document; check the inputs of the run.',
  refuse: (refusal) => {
    switch (refusal.kind) {
      case 'interrupted':
        return `${refusal.file}: this run was stopped and is not complete; run this part again.`;
      case 'mixed':
        return `${refusal.part} is a part (--shard), ${refusal.whole} a whole result; merge parts with parts, or wholes with wholes.`;
      case 'differ':
        return DIFFERENCES_EN[refusal.what](...listSides(refusal));
      case 'part-twice':
        return `${refusal.files[0]} and ${refusal.files[1]} are both part ${refusal.index}/${refusal.count}; keep one file for each part.`;
      case 'parts-missing':
        return `part ${listParts(refusal.missing, refusal.count)} is missing; give all ${refusal.count} parts of the run.`;
      case 'document-twice':
        return `${quoteSafely(refusal.document)} is in both ${refusal.files[0]} and ${refusal.files[1]}; a document may be in one result only.`;
    }
  },
};

const TABLES: Readonly<Record<Language, MergeWords>> = { vi: VI, en: EN };

export function loadMergeWords(language: Language): MergeWords {
  return TABLES[language];
}
