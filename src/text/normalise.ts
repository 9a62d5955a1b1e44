/** A line made ready for matching, with the way back to its original characters. */
export interface CleanLine {
  /** NFC, ignorable characters dropped, white space runs as one space, trimmed. */
  readonly text: string;
  /** `columns[i]` is the 0-based index in the original of `text[i]`; null when that is `i + indent` throughout. */
  readonly columns: readonly number[] | null;
  readonly indent: number;
}

/** Zero-width characters, soft hyphens, bidi controls, variation selectors and control characters carry no letter. */
function isIgnorable(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code <= 0x9f)) return true;
  if (code === 0xad || code === 0x61c || code === 0x180e || code === 0xfeff) return true;
  if (code >= 0x200b && code <= 0x200f) return true;
  if (code >= 0x202a && code <= 0x202e) return true;
  return (code >= 0x2060 && code <= 0x206f) || (code >= 0xfe00 && code <= 0xfe0f);
}

const SPACE = /\s/;
const NEXT_LINE = '\u0085';
const ESCAPE = '\u001b';
/** What a terminal takes for a command and a reader never sees: colours, links, titles. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)?/y;
/** A character that may be none of a plain Vietnamese line, or a run of spaces: such a line is looked at closely. */
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the marks are meant as characters of their own.
const NEEDS_CARE = /[^ -~\u00c0-\u024f\u0300-\u036f\u1e00-\u1eff–—“”‘’…•]| {2}/;
const COMBINING = /^\p{M}$/u;

/** Makes one line ready for matching. Never throws; linear in the length of the line. */
export function cleanLine(raw: string): CleanLine {
  if (!NEEDS_CARE.test(raw) && raw.normalize('NFC') === raw) {
    const text = raw.trim();
    return { text, columns: null, indent: text === '' ? 0 : raw.indexOf(text[0] as string) };
  }
  let text = '';
  const columns: number[] = [];
  let pendingSpace = -1;
  for (let at = 0; at < raw.length; ) {
    const character = raw[at] as string;
    if (SPACE.test(character) || character === NEXT_LINE) {
      // A byte order mark counts as white space in JavaScript, and is none.
      if (character !== '\ufeff' && pendingSpace < 0) pendingSpace = at;
      at += 1;
      continue;
    }
    if (character === ESCAPE) {
      SEQUENCE.lastIndex = at;
      at += SEQUENCE.exec(raw)?.[0].length ?? 1;
      continue;
    }
    if (isIgnorable(character.charCodeAt(0))) {
      at += 1;
      continue;
    }
    if (pendingSpace >= 0 && text !== '') {
      text += ' ';
      columns.push(pendingSpace);
    }
    pendingSpace = -1;
    let end = at + 1;
    let cluster = character;
    while (end < raw.length) {
      const next = raw[end] as string;
      if (COMBINING.test(next)) cluster += next;
      else if (SPACE.test(next) || !isIgnorable(next.charCodeAt(0))) break;
      end += 1;
    }
    const composed = cluster.length === 1 ? cluster : cluster.normalize('NFC');
    for (let i = 0; i < composed.length; i += 1) columns.push(Math.min(at + i, end - 1));
    text += composed;
    at = end;
  }
  return { text, columns, indent: columns[0] ?? 0 };
}
