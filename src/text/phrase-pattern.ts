import { fold } from './fold.js';

/** A pattern as a tree: words, alternatives, options and gaps in sequence. */
export interface Word {
  readonly kind: 'word';
  readonly word: string;
  readonly bare: string;
  readonly accents: boolean;
  /** "và", which "&" stands for as well. */
  readonly and: boolean;
}

export interface Choice {
  readonly kind: 'choice';
  readonly branches: readonly Sequence[];
  readonly optional: boolean;
}

type Element = Word | Choice | { readonly kind: 'gap' };
export type Sequence = readonly Element[];

/** A pattern whose first words are known; the rest is read when one of them is met. */
export interface Pattern {
  readonly heads: readonly string[];
  readonly sequence: () => Sequence;
}

/** A pattern being read: folded once, so that no word needs folding of its own. */
interface Cursor {
  readonly source: string;
  /** The source without accents; same length. */
  readonly bare: string;
  readonly accents: boolean;
  at: number;
}

/** A pattern of several syllables is safe without accents; a single one ("từ", "tư") is not. */
function keepsAccents(phrase: string): boolean {
  return phrase.startsWith('=') || !/[ .]/.test(phrase.trim());
}

function parsePattern(cursor: Cursor): Pattern {
  const start = cursor.at;
  const heads = new Set<string>();
  // A pattern that begins with a plain word, as most do, gives its head away without being read.
  const plain = PLAIN_HEAD.exec(cursor.bare.slice(start))?.[0];
  let parsed: Sequence | null = null;
  const sequence = (): Sequence => {
    if (parsed === null) {
      const branches = parseBranches({ ...cursor, at: start }, '');
      parsed = branches.length === 1 ? (branches[0] as Sequence) : [{ kind: 'choice', branches, optional: false }];
    }
    return parsed;
  };
  if (plain !== undefined && plain !== 'va' && !hasBareChoice(cursor.bare)) heads.add(plain);
  else collectHeads(sequence(), heads);
  return { heads: [...heads], sequence };
}

/** Whether alternatives stand outside brackets ("a b|c d"). */
function hasBareChoice(pattern: string): boolean {
  let depth = 0;
  for (const character of pattern) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

const PLAIN_HEAD = /^[a-z0-9]+(?=[ ]|$)/;

/** A character that no pattern holds and folding leaves alone. */
const SEPARATOR = '\u0001';

/** Folds all patterns of a list in one go. */
export function parsePatterns(phrases: readonly string[]): Pattern[] {
  const { key, bare } = fold(phrases.join(SEPARATOR));
  const bares = bare.split(SEPARATOR);
  return key.split(SEPARATOR).map((source, i) => {
    const at = source.startsWith('=') ? 1 : 0;
    return parsePattern({ source, bare: bares[i] as string, accents: keepsAccents(source), at });
  });
}

function parseBranches(cursor: Cursor, closing: string): Sequence[] {
  const branches: Sequence[] = [];
  let open: Element[] = [];
  for (;;) {
    const character = cursor.source[cursor.at];
    if (character === undefined) {
      if (closing !== '') throw new Error(`"${closing}" is missing in phrase "${cursor.source}"`);
      break;
    }
    if (character === closing) {
      cursor.at += 1;
      break;
    }
    if (character === ' ') cursor.at += 1;
    else if (character === '|') {
      branches.push(open);
      open = [];
      cursor.at += 1;
    } else if (character === '(' || character === '[') {
      cursor.at += 1;
      open.push({
        kind: 'choice',
        branches: parseBranches(cursor, character === '(' ? ')' : ']'),
        optional: character === '[',
      });
    } else if (cursor.source.startsWith('...', cursor.at)) {
      open.push({ kind: 'gap' });
      cursor.at += 3;
    } else open.push(parseWord(cursor));
  }
  branches.push(open);
  return branches;
}

const WORD = /(?:(?!\.\.\.)[^ ()[\]|])+/y;

function parseWord(cursor: Cursor): Element {
  WORD.lastIndex = cursor.at;
  const word = WORD.exec(cursor.source)?.[0];
  if (word === undefined) throw new Error(`"${cursor.source[cursor.at]}" is out of place in phrase "${cursor.source}"`);
  const bare = cursor.bare.slice(cursor.at, cursor.at + word.length);
  cursor.at += word.length;
  return { kind: 'word', word: cursor.accents ? word : bare, bare, accents: cursor.accents, and: bare === 'va' };
}

/** Adds the words a sequence can begin with; tells whether it can be empty. */
function collectHeads(sequence: Sequence, heads: Set<string>): boolean {
  for (const element of sequence) {
    if (element.kind === 'gap') continue;
    if (element.kind === 'word') {
      heads.add(element.bare);
      if (element.and) heads.add('&');
      return false;
    }
    let empty = element.optional;
    for (const branch of element.branches) if (collectHeads(branch, heads)) empty = true;
    if (!empty) return false;
  }
  return true;
}
