import { writeOutAbbreviations } from './abbreviations.js';
import { fold, foldKey } from './fold.js';

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

/** A pattern that is read when one of its first words is met. */
export interface Pattern {
  /** Accent-free words one of which any match begins with. */
  readonly heads: readonly string[];
  readonly accents: boolean;
  /** The words of a pattern without alternatives, options, gaps and "và", as most are; null for any other. */
  words(): readonly string[] | null;
  sequence(): Sequence;
}

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

const PLAIN_HEAD = /[a-z0-9]+(?=[ ]|$)/y;
/** Nothing but words and single spaces. */
const WORDS_ONLY = /^[^ ()[\]|.]+(?: [^ ()[\]|.]+)*$/;

class LazyPattern implements Pattern {
  private plain: readonly string[] | null | undefined = undefined;
  private parsed: Sequence | null = null;

  /** Both folded; `bare` without accents, of the same length. */
  constructor(
    private readonly source: string,
    private readonly bare: string,
    readonly accents: boolean,
  ) {}

  get heads(): readonly string[] {
    // A pattern that begins with a plain word, as most do, gives its head away without being read.
    PLAIN_HEAD.lastIndex = 0;
    const head = PLAIN_HEAD.exec(this.bare)?.[0];
    if (head !== undefined && head !== 'va' && !hasBareChoice(this.bare)) return [head];
    const heads = new Set<string>();
    collectHeads(this.sequence(), heads);
    return [...heads];
  }

  words(): readonly string[] | null {
    if (this.plain === undefined) {
      const words = WORDS_ONLY.test(this.bare) ? this.bare.split(' ') : null;
      this.plain = words === null || words.includes('va') ? null : this.accents ? this.source.split(' ') : words;
    }
    return this.plain;
  }

  sequence(): Sequence {
    if (this.parsed === null) {
      const branches = parseSource(this.source, this.bare, this.accents);
      this.parsed = branches.length === 1 ? (branches[0] as Sequence) : [{ kind: 'choice', branches, optional: false }];
    }
    return this.parsed;
  }
}

/** Whether alternatives stand outside brackets ("a b|c d"). */
function hasBareChoice(pattern: string): boolean {
  if (!pattern.includes('|')) return false;
  let depth = 0;
  for (const character of pattern) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    else if (character === '|' && depth === 0) return true;
  }
  return false;
}

/** A character that no pattern holds and folding leaves alone. */
const SEPARATOR = '\u0001';

/** Begins a pattern that is folded already and matched without accents. */
const FOLDED = '~';

/** A pattern as it is matched, so that it need not be folded again; one that is matched with accents stays as it is. */
export function foldPhrase(phrase: string): string {
  if (phrase.startsWith(FOLDED)) return phrase;
  const { key, bare } = fold(writeOutAbbreviations(foldKey(phrase)));
  return keepsAccents(key) ? phrase : FOLDED + bare;
}

/** The patterns of a list, in its order. A malformed one throws when it is read. */
export function parsePatterns(phrases: readonly string[]): Pattern[] {
  const others = foldPatterns(phrases.filter((phrase) => !phrase.startsWith(FOLDED)));
  let next = 0;
  return phrases.map((phrase) => {
    if (!phrase.startsWith(FOLDED)) return others[next++] as Pattern;
    const bare = phrase.slice(FOLDED.length);
    return new LazyPattern(bare, bare, false);
  });
}

/** Folds all patterns of a list in one go, abbreviations written out. */
function foldPatterns(phrases: readonly string[]): Pattern[] {
  if (phrases.length === 0) return [];
  const { key, bare } = fold(writeOutAbbreviations(foldKey(phrases.join(SEPARATOR))));
  const bares = bare.split(SEPARATOR);
  return key.split(SEPARATOR).map((source, i) => {
    const bare = bares[i] as string;
    if (source.startsWith('=')) return new LazyPattern(source.slice(1), bare.slice(1), true);
    return new LazyPattern(source, bare, keepsAccents(source));
  });
}

const TOKENS = /\.\.\.|[()[\]|]|(?:(?!\.\.\.)[^ ()[\]|])+/g;

/** `bare` is the source without accents, of the same length. */
function parseSource(source: string, bare: string, accents: boolean): Sequence[] {
  const tokens = source.match(TOKENS) ?? [];
  const bares = bare === source ? tokens : (bare.match(TOKENS) ?? []);
  return parseBranches({ source, tokens, bare: bares, accents, at: 0 }, '');
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
    else {
      const word = cursor.accents ? token : bare;
      open.push({ kind: 'word', word, bare, accents: cursor.accents, and: bare === 'va' });
    }
  }
  branches.push(open);
  return branches;
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
