import type { Language } from '../../model/vocabulary.js';
import { nameSome } from './name-some.js';

/** What `compare` refuses, and what keeps it from a green end. */
export interface CompareRefusals {
  readonly twoInputs: (given: number) => string;
  readonly inputTwice: string;
  /** A folder or a glob. */
  readonly notOneFile: (path: string) => string;
  readonly otherBaseline: (before: string, beforeId: string, after: string, afterId: string) => string;
  readonly noPlan: (file: string) => string;
  /** Documents of the later side that could not be read. */
  readonly unreadable: (file: string, documents: readonly string[]) => string;
  /** The later side was stopped, or some of its inputs gave no document. */
  readonly incomplete: (file: string) => string;
}

const VI: CompareRefusals = {
  twoInputs: (given) =>
    `lệnh compare cần đúng hai tệp, cũ trước mới sau, đang nhận ${given}; ví dụ: plan112 compare cu.json moi.json.`,
  inputTwice: 'lệnh compare chỉ nhận đầu vào chuẩn (“-”) cho một bên; bên kia cần là một tệp.',
  notOneFile: (path) =>
    `${path}: lệnh compare so sánh từng tệp; với nhiều văn bản, lập kết quả của mỗi bên trước: plan112 check <đường dẫn…> -f json -o ket-qua.json.`,
  otherBaseline: (before, beforeId, after, afterId) =>
    `${before} rà soát theo bộ yêu cầu ${beforeId}, ${after} theo ${afterId}; chỉ so sánh được kết quả theo cùng một bộ yêu cầu.`,
  noPlan: (file) => `${file}: không có kế hoạch nào của địa phương để so sánh; kiểm tra lại đầu vào.`,
  unreadable: (file, documents) =>
    `${file}: có văn bản không đọc được, chưa so sánh được: ${nameSome(documents)}; xem lý do trong kết quả này.`,
  incomplete: (file) =>
    `${file}: kết quả chưa đầy đủ (bị dừng giữa chừng, hoặc có đầu vào không có văn bản); lập lại kết quả.`,
};

const EN: CompareRefusals = {
  twoInputs: (given) =>
    `compare takes exactly two files, the old one first, but was given ${given}; for example: plan112 compare old.json new.json.`,
  inputTwice: 'compare takes standard input ("-") for one side only; the other must be a file.',
  notOneFile: (path) =>
    `${path}: compare takes single files; for many documents write the result of each side first: plan112 check <paths…> -f json -o result.json.`,
  otherBaseline: (before, beforeId, after, afterId) =>
    `${before} was checked against the baseline ${beforeId}, ${after} against ${afterId}; only results of the same baseline can be compared.`,
  noPlan: (file) => `${file}: holds no local plan to compare; check the input.`,
  unreadable: (file, documents) =>
    `${file}: documents that could not be read are not compared: ${nameSome(documents)}; that result says why.`,
  incomplete: (file) => `${file}: the result is not complete (stopped, or an input without documents); make it again.`,
};

export const compareRefusals: Readonly<Record<Language, CompareRefusals>> = { vi: VI, en: EN };
