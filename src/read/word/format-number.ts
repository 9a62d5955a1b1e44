const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function toRoman(value: number): string {
  if (value < 1 || value > 9_999) return String(value);
  let rest = value;
  let roman = '';
  for (const [worth, digits] of ROMAN) {
    while (rest >= worth) {
      roman += digits;
      rest -= worth;
    }
  }
  return roman;
}

/** Word goes on after z with aa, bb, …; d is followed by e, whatever the language. */
function toLetters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.floor((value - 1) / 26) + 1);
}

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
  upperRoman: toRoman,
  lowerRoman: (value) => toRoman(value).toLowerCase(),
  upperLetter: (value) => toLetters(value).toUpperCase(),
  lowerLetter: toLetters,
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
