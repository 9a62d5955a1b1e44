import type { Baseline, Group, KnownDocument, Phrase } from '../model/baseline.js';
import type { BodyName } from '../model/plan.js';
import type { FundingKind, IndicatorId, TaskGroup } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import { foldBare } from '../text/fold.js';
import type { PhraseSet } from '../text/phrase.js';
import { PhraseBook } from '../text/phrase.js';
import { readyAutomaton } from '../text/ready-automata.js';
import type { Span } from '../text/span.js';

export interface IndicatorLexicon {
  readonly indicator: IndicatorId;
  readonly counted: PhraseSet;
  readonly acts: PhraseSet;
  readonly sure: PhraseSet;
  readonly never: PhraseSet;
}

/** Words with their exceptions: a match that overlaps an exception does not count. */
export interface WordSet {
  find(text: Folded, from?: number, to?: number): Span[];
  test(text: Folded, from?: number, to?: number): boolean;
}

/** The pack's vocabulary, compiled for matching. It holds no national figure. */
export interface Lexicon {
  /** All the sets below. */
  readonly book: PhraseBook;
  readonly indicators: readonly IndicatorLexicon[];
  readonly groups: readonly { readonly group: Group; readonly words: WordSet }[];
  readonly funding: readonly { readonly kind: FundingKind; readonly words: WordSet }[];
  readonly bodies: readonly { readonly name: BodyName; readonly words: WordSet }[];
  /** Positions in `bodies` of those a text can name. */
  readonly bodiesIn: (text: Folded) => number[];
  readonly tasks: readonly { readonly group: TaskGroup; readonly words: PhraseSet }[];
  readonly programme: PhraseSet;
  readonly subject: PhraseSet;
  readonly others: PhraseSet;
  /** Known documents by their right number, and by the wrong ones; keys are folded (`foldBare`). */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  readonly misspelt: ReadonlyMap<string, KnownDocument>;
}

function barWords(set: PhraseSet, except: readonly Phrase[] | undefined, book: PhraseBook): WordSet {
  if (except === undefined || except.length === 0) return set;
  const exceptions = book.add(except);
  const find = (text: Folded, from?: number, to?: number) => {
    const matches = set.find(text, from, to);
    if (matches.length === 0) return matches;
    const barred = exceptions.find(text, from, to);
    return matches.filter((match) => !barred.some((bar) => match.start < bar.end && bar.start < match.end));
  };
  return { find, test: (text, from, to) => find(text, from, to).length > 0 };
}

const compiled = new WeakMap<Baseline, Lexicon>();

/** Compiles a pack's words once; asking again for the same pack gives the same lexicon. */
export function compileLexicon(baseline: Baseline): Lexicon {
  const known = compiled.get(baseline);
  if (known !== undefined) return known;
  const book = new PhraseBook(() => readyAutomaton(baseline));
  const { programme, indicators } = baseline.words;
  // First, so that their positions are those of their sets.
  const named = baseline.bodies.flatMap(({ key, names }) =>
    names.map(({ id, words, except }) => ({ name: { key, nameId: id }, words: book.add(words), except })),
  );
  const add = (words: readonly Phrase[], except: readonly Phrase[] | undefined) =>
    barWords(book.add(words), except, book);
  const lexicon: Lexicon = {
    book,
    bodies: named.map(({ name, words, except }) => ({ name, words: barWords(words, except, book) })),
    bodiesIn: (text) => book.matching(text, named.length),
    indicators: indicators.map(({ indicator, acts, counted, sure, never }) => ({
      indicator,
      acts: book.add(acts),
      counted: book.add(counted),
      sure: book.add(sure),
      never: book.add(never),
    })),
    groups: baseline.groups.map((group) => ({ group, words: add(group.words, group.except) })),
    funding: baseline.funding.map(({ kind, words, except }) => ({ kind, words: add(words, except) })),
    tasks: baseline.tasks.map(({ id, words }) => ({ group: id, words: book.add(words) })),
    programme: book.add(programme.programme),
    subject: book.add(programme.subject),
    others: book.add(programme.others),
    documents: new Map(baseline.documents.map((document) => [foldBare(document.number), document])),
    misspelt: new Map(
      baseline.documents.flatMap((document) => document.wrong.map((number) => [foldBare(number), document] as const)),
    ),
  };
  compiled.set(baseline, lexicon);
  return lexicon;
}

/** The lexicon of one indicator; undefined when the pack has no words for it. */
export function wordsOf(lexicon: Lexicon, indicator: IndicatorId): IndicatorLexicon | undefined {
  return lexicon.indicators.find((words) => words.indicator === indicator);
}
