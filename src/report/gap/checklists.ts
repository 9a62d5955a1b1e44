import type { Body, FundingSource } from '../../model/plan.js';
import type { BodyKey, FundingKind } from '../../model/vocabulary.js';
import { formatPlace, upperFirst } from '../format.js';
import { findExpectedBody } from '../plan-facts.js';
import { quoteSafely } from '../sanitise.js';
import type { NumberedFinding, PlanContext } from './context.js';
import type { CheckItem, CheckState } from './model.js';

const QUOTE = 120;

/** The sources of money the plan's level is asked for, then those it names besides. */
export function listFunding(context: PlanContext): CheckItem[] {
  const { baseline, result, facts } = context;
  const asked = new Set<FundingKind>(facts.askedFunding());
  return baseline.funding.flatMap((spec) => {
    const named = result.plan.funding.filter(({ kind }) => kind === spec.kind);
    if (!asked.has(spec.kind) && named.length === 0) return [];
    const found = named.find(({ conditional }) => !conditional) ?? named[0];
    const finding = findFunding(spec.kind, context);
    return [
      describeItem(spec.kind, spec.label[context.lang], {
        state: judgeFunding(found, finding, asked.has(spec.kind)),
        quote: found?.quote ?? '',
        place: found === undefined ? '' : formatPlace(found, context.lang),
        finding,
        context,
      }),
    ];
  });
}

/** The body that leads, the bodies expected at the plan's level and date, then all others the plan names. */
export function listBodies(context: PlanContext): CheckItem[] {
  const keys = [...new Set(context.baseline.expectedBodies.map(({ key }) => key))];
  const shown = new Set<number>();
  const lead = describeLead(context);
  const expected = keys.flatMap((key) => describeExpected(key, context, shown));
  const { bodies } = context.result.plan;
  const others = bodies.flatMap((body, index) => {
    if (shown.has(index) || body.lead) return [];
    const finding = findOutdated(body, context);
    return [
      describeItem(body.key, quoteSafely(body.name, QUOTE), {
        state: finding === undefined ? 'unasked' : 'outdated',
        quote: '',
        place: formatPlace(body, context.lang),
        finding,
        context,
      }),
    ];
  });
  return [lead, ...expected, ...others];
}

interface ItemFacts {
  readonly state: CheckState;
  readonly quote: string;
  readonly place: string;
  readonly finding: NumberedFinding | undefined;
  readonly context: PlanContext;
}

function describeItem(key: string, label: string, { state, quote, place, finding, context }: ItemFacts): CheckItem {
  return {
    key,
    label: upperFirst(label),
    state,
    stateText: context.gap.checkState[state],
    quote: quoteSafely(quote, QUOTE),
    place,
    finding: finding?.number ?? null,
  };
}

function findFunding(kind: FundingKind, context: PlanContext): NumberedFinding | undefined {
  const about = context.findings.filter(({ finding }) => finding.subject === kind);
  return (
    about[0] ?? context.findings.find(({ finding }) => finding.ruleId === 'funding-missing' && !finding.data.section)
  );
}

function judgeFunding(
  found: FundingSource | undefined,
  finding: NumberedFinding | undefined,
  asked: boolean,
): CheckState {
  if (found !== undefined) return found.conditional ? 'conditional' : asked ? 'named' : 'unasked';
  // Nothing read and nothing reported: the part is lost, or the plan leaves it to another text.
  return finding?.finding.ruleId === 'funding-missing' ? 'missing' : 'unknown';
}

/** The finding that a body of the plan no longer exists. */
function findOutdated(body: Body | undefined, context: PlanContext): NumberedFinding | undefined {
  if (body === undefined) return undefined;
  return context.findings.find(
    ({ finding }) =>
      finding.ruleId === 'body-outdated' && finding.at.line === body.line && finding.data.name === body.name,
  );
}

function describeLead(context: PlanContext): CheckItem {
  const body = context.result.plan.bodies.find(({ lead }) => lead);
  const missing = context.findings.find(({ finding }) => finding.ruleId === 'lead-missing');
  const outdated = findOutdated(body, context);
  const state = body === undefined ? (missing === undefined ? 'unknown' : 'missing') : outdated ? 'outdated' : 'named';
  return describeItem('lead', context.gap.unnamedLead, {
    state,
    quote: body?.name ?? '',
    place: body === undefined ? '' : formatPlace(body, context.lang),
    finding: missing ?? outdated,
    context,
  });
}

function describeExpected(key: BodyKey, context: PlanContext, shown: Set<number>): CheckItem[] {
  const { baseline, planFacts, facts, lang, result, findings } = context;
  const expected = findExpectedBody(baseline, planFacts, key);
  if (expected === undefined) return [];
  const places = new Set<BodyKey>([key, ...expected.filledBy.map((each) => each.key)]);
  const missing = findings.find(({ finding }) => finding.ruleId === 'body-missing' && finding.data.key === key);
  const collective = findings.find(
    ({ finding }) => finding.ruleId === 'body-collective' && finding.data.keys.includes(key),
  );
  const { bodies } = result.plan;
  const index = missing === undefined && collective === undefined ? pickBody(bodies, places, key) : -1;
  const body = bodies[index];
  if (body !== undefined) shown.add(index);
  const outdated = findOutdated(body, context);
  const state = judgeBody(body, { missing, collective, outdated });
  return [
    describeItem(key, facts.body(key), {
      state,
      quote: body?.name ?? '',
      place: body === undefined ? '' : formatPlace(body, lang),
      finding: missing ?? collective ?? outdated,
      context,
    }),
  ];
}

function judgeBody(
  body: Body | undefined,
  found: Readonly<Record<'missing' | 'collective' | 'outdated', NumberedFinding | undefined>>,
): CheckState {
  if (found.missing !== undefined) return 'missing';
  if (found.collective !== undefined) return 'collective';
  if (body === undefined) return 'unknown';
  return found.outdated === undefined ? 'named' : 'outdated';
}

/** Index of the entry that fills a place: its own key first, then who may stand in, then one named beside another. */
function pickBody(bodies: readonly Body[], places: ReadonlySet<BodyKey>, key: BodyKey): number {
  const own = bodies.findIndex((body) => body.key === key);
  if (own >= 0) return own;
  const stand = bodies.findIndex((body) => places.has(body.key));
  return stand >= 0 ? stand : bodies.findIndex((body) => body.alsoNamed.some((each) => places.has(each.key)));
}
