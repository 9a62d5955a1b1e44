import type { Located } from '../model/document.js';
import type { Body, Citation, Plan, PlanSource, Target } from '../model/plan.js';
import type { Quantity } from '../model/quantity.js';

type Json = Record<string, unknown>;

/** What was read from a plan, as the contract spells it: path, kind, identity and the lists up to `tasks`. */
export function describePlan(plan: Plan): Json {
  const { identity } = plan;
  return {
    path: plan.path.replaceAll('\\', '/'),
    kind: plan.kind,
    ...(plan.notAPlan === null ? {} : { reason: plan.notAPlan }),
    identity: {
      title: identity.title,
      level: identity.level,
      place: identity.place,
      issuer: identity.issuer,
      number: identity.number,
      date: identity.date,
      status: identity.status,
      horizon: { from: identity.horizon.from, to: identity.horizon.to },
    },
    citations: plan.citations.map(describeCitation),
    targets: plan.targets.map(describeTarget),
    commitments: plan.commitments.map((commitment) => ({
      value: commitment.value,
      unit: commitment.unit,
      ...quoteOf(commitment),
      ...placeOf(commitment),
    })),
    funding: plan.funding.map((source) => ({
      kind: source.kind,
      conditional: source.conditional,
      ...quoteOf(source),
      ...placeOf(source),
      condition: source.condition,
    })),
    money: plan.money.map((amount) => ({
      vnd: amount.vnd,
      quote: amount.quote,
      timing: amount.timing,
      ...placeOf(amount),
    })),
    bodies: plan.bodies.map(describeBody),
    tasks: plan.tasks.map((task) => ({
      group: task.group,
      title: task.title,
      ...placeOf(task),
      indicators: [...task.indicators],
    })),
  };
}

/** A quantity with its keys in one order and nothing undefined. */
export function describeQuantity(quantity: Quantity): Json {
  switch (quantity.kind) {
    case 'share':
      return { kind: 'share', value: quantity.value, ...optional('max', quantity.max) };
    case 'growth':
      return {
        kind: 'growth',
        value: quantity.value,
        ...optional('max', quantity.max),
        baseYear: quantity.baseYear,
      };
    case 'points':
    case 'multiple':
      return { kind: quantity.kind, value: quantity.value, baseYear: quantity.baseYear };
    case 'count':
      return { kind: 'count', min: quantity.min, ...optional('max', quantity.max), unit: quantity.unit };
    case 'wage-floor':
      return {
        kind: 'wage-floor',
        reference: quantity.reference,
        ...optional('factor', quantity.factor),
        ...optional('vnd', quantity.vnd),
      };
  }
}

/** The file itself: its format, and what had to be decided or set aside in reading it. */
export function describeSource({ format, notes }: PlanSource): Json {
  const { deleted, struck, hidden } = notes.setAside;
  return {
    format,
    encoding: notes.encoding,
    converter: notes.converter,
    numberingLost: notes.numberingLost,
    setAside: { deleted, struck, hidden },
  };
}

/** Line and column, and what the format has beside lines. */
export function placeOf(at: Located): Json {
  return {
    line: at.line,
    column: at.column,
    endLine: at.endLine,
    ...optional('paragraph', at.paragraph),
    ...optional('cell', at.cell),
    ...optional('page', at.page),
  };
}

function quoteOf(at: Located): Json {
  return { quote: at.quote };
}

function optional(key: string, value: unknown): Json {
  return value === undefined ? {} : { [key]: value };
}

function describeCitation(citation: Citation): Json {
  return {
    number: citation.number,
    asWritten: citation.asWritten,
    form: citation.form,
    ...optional('correct', citation.correct),
    ...placeOf(citation),
    ...quoteOf(citation),
    known: citation.known,
    date: citation.date,
    place: citation.place,
  };
}

function describeTarget(target: Target): Json {
  const { line, column, endLine, ...beside } = placeOf(target);
  return {
    id: target.id,
    indicator: target.indicator,
    quantity: target.quantity === null ? null : describeQuantity(target.quantity),
    bound: target.bound,
    hedge: target.hedge,
    period: { from: target.period.from, to: target.period.to, source: target.period.source },
    groups: [...target.groups],
    path: target.path.map(({ year, value }) => ({ year, value })),
    ...quoteOf(target),
    line,
    endLine,
    column,
    ...beside,
    wording: target.wording,
    hedgeWord: target.hedgeWord,
    nearly: target.nearly,
    condition: target.condition,
    visits: target.visits,
    socialised: target.socialised,
    baseFigure: target.baseFigure,
  };
}

function describeBody(body: Body): Json {
  return {
    name: body.name,
    key: body.key,
    lead: body.lead,
    role: body.role,
    ...placeOf(body),
    ...quoteOf(body),
    entry: body.entry,
    indicators: [...body.indicators],
    refersTo: body.refersTo,
  };
}
