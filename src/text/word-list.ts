/**
 * Phrases looked for at one place of a folded key. Dearer to ask than an expression, far cheaper to make: V8 takes longer to
 * compile an expression of many words than to read a plan with it.
 */
export class WordList {
  private phrases: ReadonlySet<string> | undefined;
  /** Words of the longest phrase by its first word. */
  private readonly lengths = new Map<string, number>();

  /** The phrases in lower case, with `|` between them; taken apart when first asked for. */
  constructor(private readonly source: string) {}

  /** Where the longest phrase that begins at a place ends, words taken whole; null when none begins there. */
  endAt(key: string, at: number): number | null {
    this.phrases ??= this.read();
    let end = endOfWord(key, at);
    let left = this.lengths.get(key.slice(at, end)) ?? 0;
    let longest: number | null = null;
    for (; left > 0; left -= 1) {
      if (this.phrases.has(key.slice(at, end))) longest = end;
      const next = key[end] === ' ' ? endOfWord(key, end + 1) : end;
      if (next <= end + 1) break;
      end = next;
    }
    return longest;
  }

  /** The same a space behind a place; null where no space stands there. */
  endBehind(key: string, at: number): number | null {
    return key[at] === ' ' ? this.endAt(key, at + 1) : null;
  }

  private read(): ReadonlySet<string> {
    const phrases = this.source.split('|');
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const first = words[0] as string;
      this.lengths.set(first, Math.max(words.length, this.lengths.get(first) ?? 0));
    }
    return new Set(phrases);
  }
}

/** Behind the letters and tone marks that stand at a place. A digit is none: it may be the mark of a footnote ("quốc gia1"). */
function endOfWord(key: string, at: number): number {
  let end = at;
  for (; end < key.length; end += 1) {
    const code = key.charCodeAt(end);
    if (!((code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x1ef9 && code !== 0xd7 && code !== 0xf7))) break;
  }
  return end;
}
