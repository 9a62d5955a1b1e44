/** Wide East Asian characters and pictographs take two columns. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;

/** Columns that a text takes in a terminal: one per character, none for a combining mark, two for a wide character. */
/** Anything but Latin letters, their signs and general punctuation, each of which takes one column. */
const NEEDS_MEASURE = /[^ -~\u00a0-\u02af\u1e00-\u1eff–—“”‘’…·•─│]/;

export function displayWidth(text: string): number {
  if (!NEEDS_MEASURE.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (/\p{M}/u.test(character)) continue;
    width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Characters with the combining marks that belong to them. */
export function splitGraphemes(text: string): string[] {
  return text.match(/\P{M}\p{M}*|^\p{M}+/gu) ?? [];
}

/** The text with spaces added on the right until it takes `width` columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/**
 * Spans that must not be torn apart at a line end: "2026 - 2030", "dòng 12", "Điều 1", "Mục I"; and a dash stays with the
 * word before it, or the next line would look like a list item.
 */
const GLUED =
  /(?<=\d) - (?=\d)|(?<=[a-zA-ZÀ-ỹ]) (?=[-–] )|(?<=(?:^|[\s(])(?:dòng|line|lines|Điều|Mục|khoản|năm|ngày|tháng)) (?=[\dIVX])/gu;

/**
 * The text broken into lines of at most `width` columns at spaces; a word longer than a line is broken inside. Line breaks
 * of the text are kept. An empty text gives one empty line.
 */
export function wrapText(text: string, width: number): string[] {
  const room = Math.max(1, width);
  return text.split('\n').flatMap((line) =>
    wrapLine(
      line.replace(GLUED, (span) => span.replaceAll(' ', '\u00a0')),
      room,
    ),
  );
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((part) => splitLongWord(part, width))) {
    if (word === '') continue;
    const size = displayWidth(word);
    if (current !== '' && used + 1 + size > width) {
      lines.push(current);
      current = '';
      used = 0;
    }
    used += size + (current === '' ? 0 : 1);
    current = current === '' ? word : `${current} ${word}`;
  }
  lines.push(current);
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}

function splitLongWord(word: string, width: number): string[] {
  if (displayWidth(word) <= width) return [word];
  if (word.includes('\u00a0')) return word.split('\u00a0').flatMap((part) => splitLongWord(part, width));
  const pieces: string[] = [];
  let piece = '';
  for (const grapheme of splitGraphemes(word)) {
    if (piece !== '' && displayWidth(piece + grapheme) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += grapheme;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Wrapped text with `indent` before every line; `first` replaces the indent of the first line and may hold a label. */
export function hangText(text: string, width: number, indent: string, first = indent): string[] {
  const room = Math.max(10, width - Math.max(displayWidth(indent), displayWidth(first)));
  return wrapText(text, room).map((line, index) => ((index === 0 ? first : indent) + line).trimEnd());
}
