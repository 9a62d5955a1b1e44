import type { Baseline, Group, KnownDocument, Phrase } from '../model/baseline.js';
import type { BodyName } from '../model/plan.js';
import type { FundingKind, IndicatorId, TaskGroup } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import { foldBare } from '../text/fold.js';
import type { PhraseSet } from '../text/phrase.js';
import { compilePhrases, indexPhrases } from '../text/phrase.js';
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
  heads(): readonly string[];
}

/** The pack's vocabulary, compiled for matching. It holds no national figure. */
export interface Lexicon {
  readonly indicators: readonly IndicatorLexicon[];
  /** Positions in `indicators` of those whose acts or sure words a text can hold. */
  readonly actsIn: (text: Folded) => number[];
  readonly groups: readonly { readonly group: Group; readonly words: WordSet }[];
  /** Positions in `groups` of those a text can name. */
  readonly groupsIn: (text: Folded) => number[];
  readonly funding: readonly { readonly kind: FundingKind; readonly words: WordSet }[];
  readonly bodies: readonly { readonly name: BodyName; readonly words: WordSet }[];
  /** Positions in `bodies` of those a text can name. */
  readonly bodiesIn: (text: Folded) => number[];
  /** Positions in `bodies` of those whose name can begin exactly at `start`. */
  readonly bodiesAt: (text: Folded, start: number) => readonly number[];
  readonly tasks: readonly { readonly group: TaskGroup; readonly words: PhraseSet }[];
  /** Positions in `tasks` of those a text can take up. */
  readonly tasksIn: (text: Folded) => number[];
  readonly programme: PhraseSet;
  readonly subject: PhraseSet;
  readonly others: PhraseSet;
  /** Known documents by their right number, and by the wrong ones; keys are folded (`foldBare`). */
  readonly documents: ReadonlyMap<string, KnownDocument>;
  readonly misspelt: ReadonlyMap<string, KnownDocument>;
}

function compileWords(words: readonly Phrase[], except: readonly Phrase[] | undefined): WordSet {
  const set = compilePhrases(words);
  if (except === undefined || except.length === 0) return set;
  const exceptions = compilePhrases(except);
  const find = (text: Folded, from?: number, to?: number) => {
    const barred = exceptions.find(text, from, to);
    return set
      .find(text, from, to)
      .filter((match) => !barred.some((bar) => match.start < bar.end && bar.start < match.end));
  };
  return { find, test: (text, from, to) => find(text, from, to).length > 0, heads: () => set.heads() };
}

const compiled = new WeakMap<Baseline, Lexicon>();

/** Compiles a pack's words once; asking again for the same pack gives the same lexicon. */
export function compileLexicon(baseline: Baseline): Lexicon {
  const known = compiled.get(baseline);
  if (known !== undefined) return known;
  const { programme, indicators } = baseline.words;
  const groups = baseline.groups.map((group) => ({ group, words: compileWords(group.words, group.except) }));
  const bodies = baseline.bodies.flatMap((body) =>
    body.names.map((name) => ({
      name: { key: body.key, nameId: name.id },
      words: compileWords(name.words, name.except),
    })),
  );
  const tasks = baseline.tasks.map((task) => ({ group: task.id, words: compilePhrases(task.words) }));
  const byIndicator = indicators.map((words) => ({
    indicator: words.indicator,
    counted: compilePhrases(words.counted),
    acts: compilePhrases(words.acts),
    sure: compilePhrases(words.sure),
    never: compilePhrases(words.never),
  }));
  const inBodies = indexPhrases(bodies.map(({ words }) => words));
  const lexicon: Lexicon = {
    indicators: byIndicator,
    actsIn: indexPhrases(byIndicator.map(({ acts, sure }) => ({ heads: () => [...acts.heads(), ...sure.heads()] })))
      .within,
    groups,
    groupsIn: indexPhrases(groups.map(({ words }) => words)).within,
    funding: baseline.funding.map((spec) => ({ kind: spec.kind, words: compileWords(spec.words, spec.except) })),
    bodies,
    bodiesIn: inBodies.within,
    bodiesAt: inBodies.beginningAt,
    tasks,
    tasksIn: indexPhrases(tasks.map(({ words }) => words)).within,
    programme: compilePhrases(programme.programme),
    subject: compilePhrases(programme.subject),
    others: compilePhrases(programme.others),
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
