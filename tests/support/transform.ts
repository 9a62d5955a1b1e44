/**
 * Pure changes of a plan's text that a reader of Vietnamese would not notice, or whose effect is known beforehand.
 * All of them take a document with one block per line (a heading, a paragraph, a list item, a table row), which is how
 * the fixtures are written, except those of `CHARACTERS`, which take any text.
 */
export type Transform = (text: string) => string;

const ROW = /^\s*\|/;
const MARKUP = /^(\s{0,3}#{1,6} +|\s*[-+*] +)?/;

function mapLines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function skipRows(change: (line: string) => string): Transform {
  return (text) => mapLines(text, (line) => (ROW.test(line) ? line : change(line)));
}

// Markup and layout

/** Markdown marks and comments taken away: what a copy from a browser or PDF leaves. Table rows keep their bars. */
export const toPlainText: Transform = (text) =>
  text
    .split('\n')
    .filter((line) => !/^<!--.*-->$/.test(line) && !/^\|(?:\s*:?-{3,}:?\s*\|)+$/.test(line))
    .map((line) => line.replace(/^#{1,6} +/, '').replace(/\*\*/g, ''))
    .join('\n');

/** Breaks every line greedily at a width counted in UTF-16 units, as mail programs and converters do. */
export function wrapAt(width: number): Transform {
  return skipRows((line) => {
    const lines: string[] = [];
    for (const word of line.split(' ')) {
      const last = lines[lines.length - 1];
      if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines.join('\n');
  });
}

export const dropBlankLines: Transform = (text) =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

/** A blank line after every line. */
export const spaceLines: Transform = (text) => text.split('\n').join('\n\n');

/** A blank line between any two lines that hold text, and no more than one. */
export const spaceLinesEvenly: Transform = (text) => spaceLines(dropBlankLines(text));

export const padLines: Transform = (text) => mapLines(text, (line) => (line === '' ? '   ' : `${line} \t `));

export const indentLines: Transform = skipRows((line) => (line === '' ? line : `   ${line}`));

// Characters

export const toNfd: Transform = (text) => text.normalize('NFD');
export const toCrlf: Transform = (text) => text.replace(/\r?\n/g, '\r\n');
export const toCr: Transform = (text) => text.replace(/\r?\n/g, '\r');
export const addBom: Transform = (text) => `\ufeff${text}`;

/** No-break spaces inside the text of every line; what Markdown needs to know a heading or an item stays. */
export const toNoBreakSpaces: Transform = skipRows((line) => {
  const markup = MARKUP.exec(line)?.[0] ?? '';
  return markup + line.slice(markup.length).replace(/(?<=\S) (?=\S)/g, '\u00a0');
});

/** No-break spaces only where word processors put them: behind a figure and before the percent sign. */
export const bindFigures: Transform = skipRows((line) => line.replace(/(?<=[^\s#]\d) (?=\p{L}|%)/gu, '\u00a0'));

/** A soft hyphen or zero-width space inside every long word. */
export const addInvisible: Transform = (text) =>
  text.replace(/(?<=\p{L}{2})(?=\p{L}{3})/gu, (_, at: number) => (at % 2 === 0 ? '\u00ad' : '\u200b'));

const TONES = ['òóỏõọ', 'àáảãạ', 'èéẻẽẹ', 'ùúủũụ', 'ỳýỷỹỵ'].map((row) => [...row]);
const [ON_O = [], ON_A = [], ON_E = [], ON_U = [], ON_Y = []] = TONES;
const STYLES = ON_O.flatMap((o, i) => [
  [`${o}a`, `o${ON_A[i]}`],
  [`${o}e`, `o${ON_E[i]}`],
  [`${ON_U[i]}y`, `u${ON_Y[i]}`],
]) as [string, string][];

function moveTones(text: string, from: 0 | 1, to: 0 | 1): string {
  const wanted = new Map(
    STYLES.flatMap((pair) => [
      [pair[from], pair[to]],
      [pair[from].toUpperCase(), pair[to].toUpperCase()],
      [capitalise(pair[from]), capitalise(pair[to])],
    ]),
  );
  const pattern = new RegExp(`(?<![qQ])(?:${[...wanted.keys()].join('|')})(?!\\p{L})`, 'gu');
  return text.replace(pattern, (found) => wanted.get(found) ?? found);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "hòa", "Ủy" → "hoà", "Uỷ". */
export const toNewTones: Transform = (text) => moveTones(text, 0, 1);
/** "hoà", "Uỷ" → "hòa", "Ủy". */
export const toOldTones: Transform = (text) => moveTones(text, 1, 0);

// Habits of writing

/** Another glyph before every bullet. */
export function bulletsAs(glyph: string): Transform {
  return skipRows((line) => line.replace(/^(\s*)[-+*•–](?=\s)/u, (_, indent: string) => indent + glyph));
}

export const percentsSpaced: Transform = (text) => text.replace(/(?<=\d)%/g, ' %');
export const percentsInWords: Transform = (text) => text.replace(/(?<=\d)\s?%/g, ' phần trăm');

/** "I." written with another mark ("I/"), in headings with or without Markdown marks. */
export function romansAs(mark: string): Transform {
  return skipRows((line) => line.replace(/^((?:#+ +)?(?:\*\*)?[IVX]+)\.(?=\s)/, `$1${mark}`));
}

/** "1." written with another mark ("1)"). Second levels ("2.1.") stay. */
export function numbersAs(mark: string): Transform {
  return skipRows((line) => line.replace(/^((?:#+ +)?(?:\*\*)?\d{1,2})\.(?=\s)/, `$1${mark}`));
}

/** "a)" written with another mark ("a."). */
export function lettersAs(mark: string): Transform {
  return skipRows((line) => line.replace(/^((?:#+ +)?(?:\*\*)?[a-zđ])\)(?=\s+\p{Lu})/u, `$1${mark}`));
}

const HEADING = /^(?:#{1,6} |\*\*|[IVX]+[./] |\d{1,2}(?:\.\d{1,2})*[.)] )/;

/** Whether a line is a heading to the eye: marked or numbered, short and without an end. */
function isHeading(line: string): boolean {
  return HEADING.test(line) && line.length < 110 && !/[.;,]$/.test(line);
}

export const headingsUpper: Transform = skipRows((line) => (isHeading(line) ? line.toUpperCase() : line));

/** Headings in capitals as sentences: "I. MỤC TIÊU" → "I. Mục tiêu". The title keeps its capitals, as titles do. */
export const headingsLower: Transform = skipRows((line) => {
  const found = /^((?:#+ +)?(?:\*\*)?[IVX]+[./] +)(.+)$/u.exec(line);
  if (found === null || /\p{Ll}/u.test(found[2] as string)) return line;
  return `${found[1]}${capitalise((found[2] as string).toLowerCase())}`;
});

/** Another name for a place, in both cases, wherever it stands. */
export function renamePlace(from: string, to: string): Transform {
  return (text) => text.replaceAll(from, to).replaceAll(from.toUpperCase(), to.toUpperCase());
}

// Changes of what is said

/** The lines without those from `first` to `last` (1-based, inclusive). */
export function deleteLines(first: number, last: number): Transform {
  return (text) =>
    text
      .split('\n')
      .filter((_, i) => i + 1 < first || i + 1 > last)
      .join('\n');
}

const LABEL = /^(?:[-+*•–]|\p{L}\)|\d{1,2}[.)])\s+/u;

/** The list item on line `at` (1-based) put behind the one on line `after`, joined by a semicolon. */
export function joinItems(after: number, at: number): Transform {
  return (text) => {
    const lines = text.split('\n');
    const first = (lines[after - 1] as string).replace(/[.;]\s*$/, '');
    const second = (lines[at - 1] as string).replace(LABEL, '');
    lines[after - 1] = `${first}; ${second.charAt(0).toLowerCase()}${second.slice(1)}`;
    lines.splice(at - 1, 1);
    return lines.join('\n');
  };
}

/** Every bullet parted at its semicolons into bullets of their own, on the lines given (1-based). */
export function splitItems(first: number, last: number): Transform {
  return (text) =>
    text
      .split('\n')
      .flatMap((line, i) => {
        const bullet = /^[-+*•–] /u.exec(line)?.[0];
        if (i + 1 < first || i + 1 > last || bullet === undefined) return [line];
        return line.split(/(?<=;) /).map((part, n) => (n === 0 ? part : `${bullet}${capitalise(part)}`));
      })
      .join('\n');
}

/** The lines given (1-based) in another order; `order[i]` is the index in `lines` of what stands there afterwards. */
export function permuteLines(lines: readonly number[], order: readonly number[]): Transform {
  return (text) => {
    const all = text.split('\n');
    const moved = [...all];
    for (const [i, line] of lines.entries()) {
      const from = lines[order[i] as number] as number;
      moved[line - 1] = all[from - 1] as string;
    }
    return moved.join('\n');
  };
}

/** The one figure `from` with its percent sign on the lines given, as `to`; null when it does not stand there just once. */
export function replacePercent(text: string, first: number, last: number, from: number, to: number): string | null {
  const written = String(from).replace('.', ',');
  const pattern = new RegExp(`(?<![\\d.,])${written}(?=\\s?%)`, 'gu');
  const lines = text.split('\n');
  const range = lines.slice(first - 1, last).join('\n');
  if ((range.match(pattern) ?? []).length !== 1) return null;
  const changed = range.replace(pattern, String(to).replace('.', ','));
  return [...lines.slice(0, first - 1), changed, ...lines.slice(last)].join('\n');
}

/** One change after the other, from left to right. */
export function chain(...changes: readonly Transform[]): Transform {
  return (text) => changes.reduce((changed, change) => change(changed), text);
}
