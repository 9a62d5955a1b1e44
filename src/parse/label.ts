import { isCapital } from '../text/capitals.js';

/** How a block is numbered, from the widest to the narrowest. */
export type LabelKind =
  | 'part'
  | 'capital'
  | 'roman'
  | 'article'
  | 'decimal1'
  | 'decimal2'
  | 'decimal3'
  | 'letter'
  | 'paren'
  | 'bullet';

export interface Label {
  readonly kind: LabelKind;
  /** As written: "Phần thứ hai", "II.", "2.1.", "a)", "-". */
  readonly written: string;
  /** Place in its sequence, 1-based; 0 for bullets. */
  readonly ordinal: number;
  /** Where the text after the label begins. */
  readonly length: number;
}

/** Order of nesting; a block with a greater rank lies inside one with a smaller. */
export const LABEL_RANK: Readonly<Record<LabelKind, number>> = {
  part: 0,
  capital: 1,
  roman: 2,
  article: 2,
  decimal1: 4,
  decimal2: 5,
  decimal3: 6,
  letter: 7,
  paren: 8,
  bullet: 9,
};

const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ALPHABET = [...'abcdđeghiklmnopqrstuvxy'];
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

function romanValue(roman: string): number {
  let value = 0;
  for (let i = 0; i < roman.length; i += 1) {
    const digit = ROMAN_DIGITS[roman[i] as string] ?? 0;
    value += digit < (ROMAN_DIGITS[roman[i + 1] ?? ''] ?? 0) ? -digit : digit;
  }
  return value;
}

type Reader = (text: string) => Label | null;

const PART = /^(phần)\s+(?:thứ\s+)?(?:([a-zA-ZÀ-ỹ]+)|(\d{1,2}))(?![a-zA-ZÀ-ỹ\p{N}])[.:]?\s*/iu;
const PART_WAITING = /^phần(?:\s+thứ)?$/iu;
const ROMAN = /^([IVX]{1,6})(?:\s*[.)/:]|\s*[-–](?=\s))(\s*)/u;
const CAPITAL = /^([A-HĐ])[.)/](?=\s|$)\s*/u;
const ARTICLE = /^Điều\s+(\d{1,2})\s?[.:]\s*/u;
const DECIMAL = /^(\d{1,2}(?:\s*\.\s*\d{1,2})*)(?:\s*[.):](?=\s|$|[a-zA-ZÀ-ỹ])|\s*\/(?=\s|$)|(?=\s+\p{Lu}))\s*/u;
const LETTER = /^(?!v\/v)([a-zđ])\d*\s*(?:[)/](?=\s|$|[a-zA-ZÀ-ỹ])|(\.)(?=\s))\s*/u;
const PAREN = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s*/u;
const BULLET = /^([-–—−+*•●○◦▪■□◆❖➢►✓✔·])\s*(?=\S)/u;

const READERS: readonly Reader[] = [
  (text) => {
    // Asked first, here and in wrap.ts: an expression costs more to compile than a word to compare.
    if (text.slice(0, 4).toLowerCase() !== 'phần') return null;
    if (PART_WAITING.test(text)) return { kind: 'part', written: text, ordinal: 0, length: text.length };
    const found = PART.exec(text);
    if (found === null) return null;
    const word = found[2] ?? '';
    const ordinal =
      found[3] !== undefined
        ? Number(found[3])
        : /^[IVX]+$/i.test(word)
          ? romanValue(word.toUpperCase())
          : ORDINAL_WORDS.indexOf(word.toLowerCase().normalize('NFC')) + 1;
    return ordinal > 0 ? { kind: 'part', written: found[0].trim(), ordinal, length: found[0].length } : null;
  },
  (text) => {
    const found = ROMAN.exec(text);
    if (found === null) return null;
    const next = text[found[0].length];
    // "V.I.P", "I/2026"
    if (found[2] === '' && next !== undefined && !isCapital(next)) return null;
    return {
      kind: 'roman',
      written: found[0].trim(),
      ordinal: romanValue(found[1] as string),
      length: found[0].length,
    };
  },
  (text) => {
    const found = CAPITAL.exec(text);
    return (
      found && {
        kind: 'capital',
        written: found[0].trim(),
        ordinal: 'ABCDĐEGH'.indexOf(found[1] as string) + 1,
        length: found[0].length,
      }
    );
  },
  (text) => {
    const found = ARTICLE.exec(text);
    return found && { kind: 'article', written: found[0].trim(), ordinal: Number(found[1]), length: found[0].length };
  },
  (text) => {
    const found = DECIMAL.exec(text);
    if (found === null) return null;
    const numbers = (found[1] as string).split('.').map(Number);
    // "05 Tháng", "12 Sở": a bare number is a label only when it has several levels ("2.1 Giai đoạn").
    const pointed = /[.)/:]\s*$/.test(found[0]);
    if (!pointed && numbers.length < 2) return null;
    const kind = numbers.length === 1 ? 'decimal1' : numbers.length === 2 ? 'decimal2' : 'decimal3';
    return { kind, written: found[0].trim(), ordinal: numbers[numbers.length - 1] ?? 0, length: found[0].length };
  },
  (text) => {
    const found = LETTER.exec(text);
    if (found === null || (found[2] !== undefined && !isCapital(text[found[0].length]))) return null;
    return {
      kind: 'letter',
      written: found[0].trim(),
      ordinal: ALPHABET.indexOf(found[1] as string) + 1,
      length: found[0].length,
    };
  },
  (text) => {
    const found = PAREN.exec(text);
    if (found === null) return null;
    const inner = found[1] as string;
    const ordinal = /^\d+$/.test(inner) ? Number(inner) : Math.max(ALPHABET.indexOf(inner) + 1, 1);
    return { kind: 'paren', written: found[0].trim(), ordinal, length: found[0].length };
  },
  (text) => {
    const found = BULLET.exec(text);
    return (
      found && {
        kind: 'bullet',
        written: (found[1] as string).replace(/[–—−]/, '-'),
        ordinal: 0,
        length: found[0].length,
      }
    );
  },
];

/** The label a line begins with, null when it has none. Looks at the line alone: see wrap.ts for what surrounds it. */
export function readLabel(text: string): Label | null {
  for (const read of READERS) {
    const label = read(text);
    if (label !== null) return label;
  }
  return null;
}
