const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** "iv"; in digits from 10,000 on, below one, and beyond `most`. */
export function writeRoman(value: number, most = 9_999): string {
  if (value < 1 || value > most) return String(value);
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

/** "c", after z "aa", "ab": as web pages count. In digits below one. */
export function writeLetters(value: number): string {
  if (value < 1) return String(value);
  let letters = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "c", after z "aa", "bb": as Word counts; d is followed by e, whatever the language. In digits below one and beyond `most`. */
export function writeSameLetters(value: number, most = 780): string {
  if (value < 1 || value > most) return String(value);
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
