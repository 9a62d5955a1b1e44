import { writeOutAbbreviations } from './abbreviations.js';
import { bareOfKey, foldKey } from './fold.js';

/** A pattern as a tree: words, alternatives, options and gaps in sequence. */
export interface Word {
  readonly kind: 'word';
  /** As it is matched: with its accents, or without. */
  readonly word: string;
  readonly bare: string;
  readonly accents: boolean;
}

export interface Choice {
  readonly kind: 'choice';
  readonly branches: readonly Sequence[];
  readonly optional: boolean;
}

type Element = Word | Choice | { readonly kind: 'gap' };
export type Sequence = readonly Element[];

/** A pattern being read. */
interface Cursor {
  readonly source: string;
  /** Words, brackets, bars and gaps; and the same without accents. */
  readonly tokens: readonly string[];
  readonly bare: readonly string[];
  readonly accents: boolean;
  at: number;
}

/** A pattern of several syllables is safe without accents; a single one ("từ", "tư") is not. */
function keepsAccents(phrase: string): boolean {
  if (phrase.startsWith('=')) return true;
  const inner = phrase.trim();
  return !inner.includes(' ') && !inner.includes('.');
}

/** A character that no pattern holds and folding leaves alone. */
const SEPARATOR = '\u0001';

/** The patterns of a list, each as its alternatives, in the list's order. A malformed one throws. */
export function parsePatterns(phrases: readonly string[]): (readonly Sequence[])[] {
  if (phrases.length === 0) return [];
  // Folded all in one go, abbreviations written out.
  const key = foldKey(writeOutAbbreviations(foldKey(phrases.join(SEPARATOR))));
  const bares = bareOfKey(key).split(SEPARATOR);
  return key.split(SEPARATOR).map((source, i) => {
    const accents = keepsAccents(source);
    const from = source.startsWith('=') ? 1 : 0;
    return parseSource(source.slice(from), (bares[i] as string).slice(from), accents);
  });
}

const TOKENS = /\.\.\.|[()[\]|]|(?:(?!\.\.\.)[^ ()[\]|])+/g;

/** `bare` is the source without accents, of the same length. */
function parseSource(source: string, bare: string, accents: boolean): Sequence[] {
  const cursor = { source, tokens: source.match(TOKENS) ?? [], bare: bare.match(TOKENS) ?? [], accents, at: 0 };
  return parseBranches(cursor, '');
}

function parseBranches(cursor: Cursor, closing: string): Sequence[] {
  const branches: Sequence[] = [];
  let open: Element[] = [];
  for (;;) {
    const token = cursor.tokens[cursor.at];
    const bare = cursor.bare[cursor.at] as string;
    if (token === undefined) {
      if (closing !== '') throw new Error(`"${closing}" is missing in phrase "${cursor.source}"`);
      break;
    }
    cursor.at += 1;
    if (token === closing) break;
    if (token === '|') {
      branches.push(open);
      open = [];
    } else if (token === '(' || token === '[') {
      open.push({
        kind: 'choice',
        branches: parseBranches(cursor, token === '(' ? ')' : ']'),
        optional: token === '[',
      });
    } else if (token === '...') open.push({ kind: 'gap' });
    else if (token === ')' || token === ']') throw new Error(`"${token}" is out of place in phrase "${cursor.source}"`);
    else open.push({ kind: 'word', word: cursor.accents ? token : bare, bare, accents: cursor.accents });
  }
  branches.push(open);
  return branches;
}
