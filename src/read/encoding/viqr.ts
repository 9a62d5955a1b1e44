const SHAPES: Readonly<Record<string, string>> = { '^': '\u0302', '(': '\u0306', '+': '\u031b' };
const TONES: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '?': '\u0309',
  '~': '\u0303',
  '.': '\u0323',
};

/** An escaped sign, đ, or a vowel with a shape that fits it, a tone, or both. */
const SEQUENCE = /\\([\^(+'`?~.\\dD])|([dD])[dD]|([aA][\^(]|[eE]\^|[oO][\^+]|[uU]\+|[aeiouyAEIOUY])(['`?~.])?/g;

/** A syllable that ends in a vowel without a tone, whether a point follows, and what comes then. */
const OPEN_SYLLABLE = /([a-zA-Z^(+]{0,10}[aeiouyAEIOUY][\^(+]?)(?![a-zA-Z^(+'`?~])(\.?)(?=([,;:)]|\s+[a-z])?)/g;

/** Syllables that the text has with a tone of a point ("nghi. va`") and never without any: a point behind them is one. */
function collectPointed(text: string): ReadonlySet<string> {
  const pointed = new Set<string>();
  const bare = new Set<string>();
  for (const [, syllable, point, inside] of text.matchAll(OPEN_SYLLABLE)) {
    const key = (syllable as string).toLowerCase();
    if (point === '') bare.add(key);
    else if (inside !== undefined) pointed.add(key);
  }
  for (const key of bare) pointed.delete(key);
  return pointed;
}

/**
 * Whether a point behind a vowel ends the sentence instead of being a tone: nothing follows, or a capital, or a new line
 * that begins an item. VIQR itself asks for an escape there, which few type.
 */
function endsSentence(text: string, letter: string, after: number): boolean {
  const [, closing = '', gap = '', follower = ''] =
    /^(["')\]/*]*)(\s*)(\S{0,2})/.exec(text.slice(after, after + 40)) ?? [];
  if (text.startsWith('..', after)) return true;
  // "Bộ Lao động", "liên hệ": a syllable ending so is rarely without a tone.
  if (/[eoEOuU]\p{M}/u.test(letter) && gap + follower !== '') return false;
  if (follower === '') return true;
  if (gap === '') return closing !== '';
  if (gap.includes('\n')) return /^[A-Z\d+-]/.test(follower) || /\n\s*\n/.test(gap);
  // Inside a heading in capitals a capital begins no sentence.
  return /^[A-Z]/.test(follower) && !(/^[A-Z]/.test(letter) && /^[A-Z]{2}/.test(follower));
}

function isPointed(text: string, end: number, pointed: ReadonlySet<string>): boolean {
  const syllable = /[a-zA-Z^(+]*$/.exec(text.slice(Math.max(0, end - 12), end))?.[0] ?? '';
  return pointed.has(syllable.toLowerCase());
}

/** A number or a letter alone at the start of a line is a label: "II. NỘI DUNG", "a. Mục tiêu". */
function isLabel(text: string, after: number): boolean {
  return /(?:^|\n)[ \t#*|]*(?:[IVX]{1,5}|[a-zA-Z])\.$/.test(text.slice(Math.max(0, after - 30), after));
}

/** A syllable has one tone: what follows a second vowel then is a mark of punctuation ("ho^.i."). */
const HAS_TONE = /(?<!\\)[aeiouyAEIOUY][\^(+]?['`?~.][a-zA-Z^(+]*$/;

/** VIQR (plain letters with ^ ( + ' ` ? ~ . behind them, dd for đ) to Unicode, NFC: "xa~ ho^.i" is xã hội. */
export function fromViqr(text: string): string {
  // Where points are escaped, whatever is not stands for a mark.
  const escapes = text.includes('\\.');
  const pointed = escapes ? new Set<string>() : collectPointed(text);
  return text
    .replace(SEQUENCE, (found: string, escaped?: string, d?: string, vowel?: string, tone?: string, at = 0) => {
      if (escaped !== undefined) return escaped;
      if (d !== undefined) return d === 'd' ? 'đ' : 'Đ';
      const letter = `${vowel?.[0] ?? ''}${SHAPES[vowel?.[1] ?? ''] ?? ''}`;
      if (tone === undefined) return letter;
      const end = at + found.length;
      const ends = () => isLabel(text, end) || (endsSentence(text, letter, end) && !isPointed(text, end - 1, pointed));
      const beside = () => HAS_TONE.test(text.slice(Math.max(0, at - 8), at)) || (tone === '.' && ends());
      const plain = !escapes && beside();
      return plain ? `${letter}${tone}` : `${letter}${TONES[tone]}`;
    })
    .normalize('NFC');
}
