import type { Baseline, Phrase } from '../model/baseline.js';
import { foldPhrase } from '../text/phrase-pattern.js';

interface Worded {
  readonly words: readonly Phrase[];
  readonly except?: readonly Phrase[];
}

function foldWords<T extends Worded>(spec: T): T {
  const { words, except } = spec;
  return { ...spec, words: words.map(foldPhrase), ...(except === undefined ? {} : { except: except.map(foldPhrase) }) };
}

/**
 * The pack with its patterns as they are matched. Folding them all takes longer than reading a plan: it is done when a
 * pack is loaded, and for the pack that ships with the tool when that is generated.
 */
export function foldPhrases(baseline: Baseline): Baseline {
  const { indicators, programme } = baseline.words;
  return {
    ...baseline,
    groups: baseline.groups.map(foldWords),
    funding: baseline.funding.map(foldWords),
    tasks: baseline.tasks.map(foldWords),
    bodies: baseline.bodies.map((body) => ({ ...body, names: body.names.map(foldWords) })),
    words: {
      ...baseline.words,
      indicators: indicators.map(({ indicator, acts, counted, sure, never }) => ({
        indicator,
        acts: acts.map(foldPhrase),
        counted: counted.map(foldPhrase),
        sure: sure.map(foldPhrase),
        never: never.map(foldPhrase),
      })),
      programme: {
        programme: programme.programme.map(foldPhrase),
        subject: programme.subject.map(foldPhrase),
        others: programme.others.map(foldPhrase),
      },
    },
  };
}
