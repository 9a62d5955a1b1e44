/** A line made ready for matching, with the way back to its original characters. */
export interface CleanLine {
  /** NFC, ignorable characters dropped, white space runs as one space, trimmed. */
  readonly text: string;
  /** `columns[i]` is the 0-based index in the original of `text[i]`; null when that is `i + indent` throughout. */
  readonly columns: readonly number[] | null;
  readonly indent: number;
}

/** Zero-width characters, soft hyphens, bidi controls and control characters: they carry no letter. */
const IGNORABLE =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\u0000-\u0008\u000e-\u001f\u007f-\u009f]/;
const SPACE = /[\s\u00a0\u2000-\u200a\u202f\u205f\u3000\u0085]/;
const NEEDS_CARE = new RegExp(
  `${IGNORABLE.source}|[\\t\\v\\f\\r\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]| {2}`,
);
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
    if (IGNORABLE.test(character)) {
      at += 1;
      continue;
    }
    if (SPACE.test(character)) {
      if (pendingSpace < 0) pendingSpace = at;
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
      else if (!IGNORABLE.test(next)) break;
      end += 1;
    }
    const composed = cluster.length === 1 ? cluster : cluster.normalize('NFC');
    for (let i = 0; i < composed.length; i += 1) columns.push(Math.min(at + i, end - 1));
    text += composed;
    at = end;
  }
  return { text, columns, indent: columns[0] ?? 0 };
}
