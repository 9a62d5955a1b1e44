import { giveExample, type Path, quoteValue } from './describe-issue.js';
import type { RulesFolder } from './schema.js';

export interface CrossTrouble {
  readonly path: Path;
  readonly detail: string;
}

type Check = (rules: RulesFolder) => Iterable<CrossTrouble>;

const CHECKS: readonly Check[] = [
  checkIdentity,
  checkUnique,
  checkIndicators,
  checkGroups,
  checkSources,
  checkBodies,
  checkDocuments,
  checkWords,
];

/** The first fact that contradicts another or points at nothing; null when all hold together. */
export function crossCheck(rules: RulesFolder): CrossTrouble | null {
  for (const check of CHECKS) {
    for (const trouble of check(rules)) return trouble;
  }
  return null;
}

function report(path: Path, detail: string): CrossTrouble {
  return { path, detail: `${detail}${giveExample(path)}` };
}

/** A trouble for a value that none of `known` is. */
function* expectKnown(value: string, known: Iterable<string>, path: Path, what: string): Iterable<CrossTrouble> {
  if (![...known].includes(value)) yield report(path, `${quoteValue(value)} names no ${what}`);
}

function* expectUnique(values: readonly string[], pathOf: (index: number) => Path): Iterable<CrossTrouble> {
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) < index) yield report(pathOf(index), `${quoteValue(value)} stands there twice`);
  }
}

function* expectOrder(span: { from?: string; before?: string }, path: Path): Iterable<CrossTrouble> {
  if (span.from !== undefined && span.before !== undefined && span.from >= span.before) {
    yield report([...path, 'before'], `${quoteValue(span.before)} is not after from`);
  }
}

function* checkIdentity({ horizon, periods, documents, document, alsoCite }: RulesFolder): Iterable<CrossTrouble> {
  const ids = documents.map(({ id }) => id);
  if (horizon.from > horizon.to) yield report(['horizon', 'to'], `${horizon.to} lies before from`);
  for (const [i, { id, from, to }] of periods.entries()) {
    if (id !== `${from}-${to}`)
      yield report(['periods', i, 'id'], `${quoteValue(id)} is not from and to, ${quoteValue(`${from}-${to}`)}`);
    if (from > to || from < horizon.from || to > horizon.to)
      yield report(['periods', i], `${quoteValue(id)} lies outside the horizon`);
  }
  yield* expectKnown(document, ids, ['document'], 'document of documents.yaml');
  for (const [i, cited] of alsoCite.entries()) {
    yield* expectKnown(cited.document, ids, ['alsoCite', i, 'document'], 'document of documents.yaml');
  }
}

function* checkUnique(rules: RulesFolder): Iterable<CrossTrouble> {
  const lists: readonly (readonly [string, readonly string[], string])[] = [
    ['periods', rules.periods.map(({ id }) => id), 'id'],
    ['indicators', rules.indicators.map(({ id }) => id), 'id'],
    ['groups', rules.groups.map(({ id }) => id), 'id'],
    ['funding', rules.funding.map(({ kind }) => kind), 'kind'],
    ['bodies', rules.bodies.map(({ key }) => key), 'key'],
    ['tasks', rules.tasks.map(({ id }) => id), 'id'],
    ['documents', rules.documents.map(({ id }) => id), 'id'],
    ['calendar', rules.calendar.map(({ id }) => id), 'id'],
    ['provinces', rules.provinces.map(({ name }) => name), 'name'],
  ];
  for (const [key, values, field] of lists) yield* expectUnique(values, (index) => [key, index, field]);
  const names = rules.bodies.flatMap(({ names }, i) =>
    names.map(({ id }, j) => ({ id, path: ['bodies', i, 'names', j, 'id'] })),
  );
  yield* expectUnique(
    names.map(({ id }) => id),
    (index) => names[index]?.path ?? ['bodies'],
  );
}

function* checkIndicators({ indicators, periods }: RulesFolder): Iterable<CrossTrouble> {
  const periodIds = periods.map(({ id }) => id);
  for (const [i, { conditionOf, requirements, sentence }] of indicators.entries()) {
    const at = ['indicators', i];
    if (conditionOf !== undefined) {
      const others = indicators.filter((other) => other.id !== indicators[i]?.id).map(({ id }) => id);
      yield* expectKnown(conditionOf, others, [...at, 'conditionOf'], 'other indicator');
    }
    const asked = requirements.map(({ period }) => period);
    for (const [j, period] of asked.entries()) {
      yield* expectKnown(period, periodIds, [...at, 'requirements', j, 'period'], 'period of baseline.yaml');
      if (!(period in sentence.periods))
        yield report([...at, 'sentence', 'periods'], `lacks a sentence for ${quoteValue(period)}`);
    }
    yield* expectUnique(asked, (j) => [...at, 'requirements', j, 'period']);
    const written = { periods: Object.keys(sentence.periods), before: Object.keys(sentence.before?.periods ?? {}) };
    for (const id of written.periods)
      yield* expectKnown(id, periodIds, [...at, 'sentence', 'periods', id], 'period of baseline.yaml');
    for (const id of written.before) {
      yield* expectKnown(id, periodIds, [...at, 'sentence', 'before', 'periods', id], 'period of baseline.yaml');
    }
  }
}

function* checkGroups({ groups, indicators, periods }: RulesFolder): Iterable<CrossTrouble> {
  const indicatorIds = indicators.map(({ id }) => id);
  const periodIds = periods.map(({ id }) => id);
  for (const [i, group] of groups.entries()) {
    const at = ['groups', i];
    yield* expectKnown(group.indicator, indicatorIds, [...at, 'indicator'], 'indicator of indicators.yaml');
    const siblings = groups.filter(({ indicator }) => indicator === group.indicator).map(({ id }) => id);
    for (const [j, covered] of group.covers.entries()) {
      if (covered !== '*') yield* expectKnown(covered, siblings, [...at, 'covers', j], 'group of the same indicator');
      if (covered === group.id) yield report([...at, 'covers', j], `${quoteValue(covered)} is the group itself`);
    }
    for (const [j, id] of group.periods.entries())
      yield* expectKnown(id, periodIds, [...at, 'periods', j], 'period of baseline.yaml');
  }
}

function* checkSources({ indicators, funding, sources }: RulesFolder): Iterable<CrossTrouble> {
  const known = Object.keys(sources);
  for (const [i, { requirements }] of indicators.entries()) {
    for (const [j, requirement] of requirements.entries()) {
      for (const [k, source] of requirement.sources.entries()) {
        yield* expectKnown(source, known, ['indicators', i, 'requirements', j, 'sources', k], 'source of sources.yaml');
      }
    }
  }
  for (const [i, { fact }] of funding.entries()) {
    for (const [k, source] of fact.sources.entries()) {
      yield* expectKnown(source, known, ['funding', i, 'fact', 'sources', k], 'source of sources.yaml');
    }
  }
}

function* checkBodies({ bodies, expectedBodies, leads }: RulesFolder): Iterable<CrossTrouble> {
  const keys = bodies.map(({ key }) => key);
  for (const [i, { names }] of bodies.entries()) {
    for (const [j, { endedOn, successor }] of names.entries()) {
      const at = ['bodies', i, 'names', j];
      if (endedOn === undefined && successor !== undefined)
        yield report([...at, 'endedOn'], 'is missing beside successor');
      if (successor === undefined) continue;
      yield* expectKnown(successor.key, keys, [...at, 'successor', 'key'], 'body of bodies.yaml');
      const heirs = bodies.find(({ key }) => key === successor.key)?.names.map(({ id }) => id) ?? [];
      yield* expectKnown(successor.nameId, heirs, [...at, 'successor', 'nameId'], `name of ${successor.key}`);
    }
  }
  for (const [i, expected] of expectedBodies.entries()) {
    const at = ['expectedBodies', i];
    yield* expectKnown(expected.key, keys, [...at, 'key'], 'body of bodies.yaml');
    yield* expectOrder(expected, at);
    for (const [j, filling] of expected.filledBy.entries()) {
      yield* expectKnown(filling.key, keys, [...at, 'filledBy', j, 'key'], 'body of bodies.yaml');
      yield* expectOrder(filling, [...at, 'filledBy', j]);
    }
  }
  for (const [i, lead] of leads.entries()) {
    yield* expectKnown(lead.key, keys, ['leads', i, 'key'], 'body of bodies.yaml');
    yield* expectOrder(lead, ['leads', i]);
  }
}

function* checkDocuments({ documents }: RulesFolder): Iterable<CrossTrouble> {
  const right = new Set(documents.map(({ number }) => number));
  const claimed = new Set<string>();
  for (const [i, { wrong }] of documents.entries()) {
    for (const [j, number] of wrong.entries()) {
      const at = ['documents', i, 'wrong', j];
      if (right.has(number)) yield report(at, `${quoteValue(number)} is the right number of a document`);
      if (claimed.has(number)) yield report(at, `${quoteValue(number)} stands there twice`);
      claimed.add(number);
    }
  }
}

function* checkWords({ words, indicators }: RulesFolder): Iterable<CrossTrouble> {
  const ids = indicators.map(({ id }) => id);
  const worded = words.indicators.map(({ indicator }) => indicator);
  for (const [i, id] of worded.entries())
    yield* expectKnown(id, ids, ['words', 'indicators', i, 'indicator'], 'indicator of indicators.yaml');
  yield* expectUnique(worded, (i) => ['words', 'indicators', i, 'indicator']);
  for (const id of ids) {
    if (!worded.includes(id)) yield report(['words', 'indicators'], `lacks the words of ${quoteValue(id)}`);
  }
}
