import type { FileProblem, Trouble, ValueType } from '../../config/file-problem.js';
import type { Language } from '../../model/vocabulary.js';

interface FileWords {
  readonly trouble: (trouble: Trouble) => string;
  readonly example: (example: string) => string;
}

const TYPES_VI: Readonly<Record<ValueType, string>> = {
  text: 'chữ (đặt trong dấu nháy)',
  mapping: 'các cặp khóa: giá trị',
  list: 'danh sách',
  number: 'số',
  'whole-number': 'số nguyên',
  boolean: 'true hoặc false',
  other: 'kiểu khác',
};
const TYPES_EN: Readonly<Record<ValueType, string>> = {
  text: 'a text (in quotes)',
  mapping: 'a mapping',
  list: 'a list',
  number: 'a number',
  'whole-number': 'a whole number',
  boolean: 'true or false',
  other: 'of another kind',
};

/** "from 0 up", "from 1 to 9999". */
function span({ least, most }: { least: number; most: number | null }, up: string, to: string): string {
  return most === null ? `${least} ${up}` : `${least} ${to} ${most}`;
}

const WORDS: Readonly<Record<Language, FileWords>> = {
  vi: {
    example: (example) => `; ví dụ: ${example}`,
    trouble: (trouble) => {
      switch (trouble.kind) {
        case 'missing-file':
          return 'không có tệp này; kiểm tra lại đường dẫn';
        case 'not-a-file':
          return 'không phải là tệp; nêu đường dẫn của một tệp';
        case 'other-encoding':
          return 'không phải UTF-8; lưu lại tệp ở dạng UTF-8';
        case 'unreadable':
          return `không đọc được tệp (${trouble.code}); kiểm tra quyền đọc`;
        case 'too-large':
          return `tệp lớn hơn ${trouble.megabytes} MB; kiểm tra có đúng tệp không, hoặc chia thành nhiều tệp`;
        case 'syntax':
          return `không đúng cú pháp ${trouble.format} (${trouble.format === 'JSON' ? `từ cột ${trouble.column}` : trouble.detail})`;
        case 'duplicate-key':
          return 'một khóa được ghi hai lần; chỉ giữ một';
        case 'empty':
          return 'để trống; ghi nội dung vào, hoặc bỏ đi';
        case 'unknown-key':
          return `không có khóa “${trouble.key}”.${trouble.nearest === null ? '' : ` Ý bạn là ${trouble.nearest}?`} Các khóa dùng được: ${trouble.valid.join(', ')}`;
        case 'missing-key':
          return 'chưa có khóa này';
        case 'wrong-type':
          return `${trouble.value === null ? '' : `“${trouble.value}” `}cần là ${TYPES_VI[trouble.expected]}`;
        case 'not-a-choice':
          return `không có giá trị “${trouble.value}”.${trouble.nearest === null ? '' : ` Ý bạn là ${trouble.nearest}?`} Chọn một trong: ${trouble.choices.join(', ')}`;
        case 'out-of-range':
          return `“${trouble.value}” nằm ngoài khoảng ${span(trouble, 'trở lên', 'đến')}`;
        case 'wrong-form':
          return `“${trouble.value}” chưa đúng dạng`;
        case 'same-person':
          return `người chấp thuận trùng với người đề nghị (“${trouble.value}”); phải là hai người hoặc hai cơ quan khác nhau`;
        case 'reversed':
          return `“${trouble.value}” đứng trước ngày hoặc năm bắt đầu`;
        case 'above-ceiling':
          return `có ${trouble.count} mục, vượt mức tối đa ${trouble.ceiling} (waivers-ceiling); bỏ các mục không còn dùng: plan112 waivers prune`;
        case 'second-configuration':
          return `cùng thư mục còn có ${trouble.other}; chỉ giữ một tệp cấu hình`;
        case 'not-a-result':
          return `${trouble.trouble.kind === 'empty' ? 'để trống' : WORDS.vi.trouble(trouble.trouble)}; tệp cần là kết quả của “plan112 check -f json”`;
        case 'too-deep':
          return `lồng nhau quá ${trouble.most} cấp`;
        case 'not-utf8':
          return 'không phải UTF-8; ghi lại kết quả bằng: plan112 check -f json -o ket-qua.json';
        case 'json-lines':
          return 'là kết quả dạng jsonl, không dùng được ở đây; ghi lại kết quả bằng: plan112 check -f json -o ket-qua.json';
      }
    },
  },
  en: {
    example: (example) => `; for example: ${example}`,
    trouble: (trouble) => {
      switch (trouble.kind) {
        case 'missing-file':
          return 'there is no such file; check the path';
        case 'not-a-file':
          return 'is not a file; name a file';
        case 'other-encoding':
          return 'is not UTF-8; save it as UTF-8';
        case 'unreadable':
          return `cannot be read (${trouble.code}); allow reading it`;
        case 'too-large':
          return `is larger than ${trouble.megabytes} MB; check whether it is the right file, or split it`;
        case 'syntax':
          return `is no valid ${trouble.format} (${trouble.format === 'JSON' ? `from column ${trouble.column} on` : trouble.detail})`;
        case 'duplicate-key':
          return 'a key stands twice; keep one';
        case 'empty':
          return 'is empty; fill it in, or take it out';
        case 'unknown-key':
          return `there is no key "${trouble.key}".${trouble.nearest === null ? '' : ` Did you mean ${trouble.nearest}?`} Keys: ${trouble.valid.join(', ')}`;
        case 'missing-key':
          return 'is missing';
        case 'wrong-type':
          return `${trouble.value === null ? '' : `"${trouble.value}" `}should be ${TYPES_EN[trouble.expected]}`;
        case 'not-a-choice':
          return `there is no value "${trouble.value}".${trouble.nearest === null ? '' : ` Did you mean ${trouble.nearest}?`} Choose one of: ${trouble.choices.join(', ')}`;
        case 'out-of-range':
          return `"${trouble.value}" is not ${span(trouble, 'or more', 'to')}`;
        case 'wrong-form':
          return `"${trouble.value}" does not have the right form`;
        case 'same-person':
          return `approver and author are the same ("${trouble.value}"); they must differ`;
        case 'reversed':
          return `"${trouble.value}" lies before the first day or year`;
        case 'above-ceiling':
          return `${trouble.count} entries are above the ceiling of ${trouble.ceiling} (waivers-ceiling); take out what is not needed: plan112 waivers prune`;
        case 'second-configuration':
          return `the same folder also holds ${trouble.other}; keep one configuration`;
        case 'not-a-result':
          return `${trouble.trouble.kind === 'empty' ? 'is empty' : WORDS.en.trouble(trouble.trouble)}; what is needed is a result of "plan112 check -f json"`;
        case 'too-deep':
          return `is nested more than ${trouble.most} levels deep`;
        case 'not-utf8':
          return 'is not UTF-8; write the result again: plan112 check -f json -o result.json';
        case 'json-lines':
          return 'is a result in the form of jsonl, which cannot be used here; write it again: plan112 check -f json -o result.json';
      }
    },
  },
};

/** One line: file, line, place, what stands there and a valid value. */
export function describeFileProblem(problem: FileProblem, language: Language): string {
  const { file, line, place, example, trouble } = problem;
  const words = WORDS[language];
  const where = [line === null ? file : `${file}:${line}`, place].filter((part) => part !== '').join(': ');
  return `${where}: ${words.trouble(trouble)}${example === null ? '' : words.example(example)}.`;
}
