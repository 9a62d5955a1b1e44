import { writeRoman, writeSameLetters } from '../write-count.js';

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function toVietnamese(value: number): string {
  if (value < 0 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const unit = value % 10;
  if (tens === 0) return UNITS[unit] as string;
  const head = tens === 1 ? 'mười' : `${UNITS[tens]} mươi`;
  if (unit === 0) return head;
  const tail = unit === 5 ? 'lăm' : unit === 1 && tens > 1 ? 'mốt' : unit === 4 && tens > 1 ? 'tư' : UNITS[unit];
  return `${head} ${tail}`;
}

/** "thứ nhất", "thứ tư": the ordinals that differ from the numbers. */
function toVietnameseOrdinal(value: number): string {
  return value === 1 ? 'nhất' : value === 4 ? 'tư' : toVietnamese(value);
}

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: (value) => writeRoman(value).toUpperCase(),
  lowerRoman: (value) => writeRoman(value),
  upperLetter: (value) => writeSameLetters(value).toUpperCase(),
  lowerLetter: (value) => writeSameLetters(value),
  vietnameseCounting: toVietnamese,
  cardinalText: toVietnamese,
  ordinalText: toVietnameseOrdinal,
  numberInDash: (value) => `- ${value} -`,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  hex: (value) => value.toString(16).toUpperCase(),
  none: () => '',
  bullet: () => '',
};

/**
 * A counter's value as Word shows it in one of the formats of ECMA-376 17.18.59; formats of other scripts show as plain
 * figures. Numbers in words come out in Vietnamese, the language of the plans.
 */
export function formatNumber(value: number, format: string): string {
  return Object.hasOwn(FORMATS, format) ? (FORMATS[format] as (value: number) => string)(value) : String(value);
}
