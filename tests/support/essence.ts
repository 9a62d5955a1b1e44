import { checkPlan } from '../../src/check/check-plan.js';
import { extractPlan } from '../../src/extract/extract-plan.js';
import type { CheckOptions, PlanResult } from '../../src/model/result.js';
import { readDocument } from '../../src/read/read-document.js';
import type { ReadOptions } from '../../src/read/reader.js';
import { foldKey } from '../../src/text/fold.js';
import { PACK } from './pack.js';
import { DEFAULT_OPTIONS } from './pipeline.js';

/** What a result says, without where it stands and in which letters: one readable line per fact. */
export type Essence = Readonly<Record<keyof typeof FACTS, readonly string[]>>;

const FACTS = {
  identity: ({ plan }: PlanResult) => [
    `${plan.kind} ${plan.notAPlan} ${plan.amending ? 'amending' : ''}`,
    `${plan.identity.level} ${plan.identity.number} ${plan.identity.date} ${plan.identity.status}`,
    `${plan.identity.horizon.from}-${plan.identity.horizon.to}`,
    `truncated: ${plan.truncation?.reason ?? 'no'}`,
  ],
  place: ({ plan }: PlanResult) => [foldKey((plan.identity.place ?? 'none').normalize('NFC'))],
  verdicts: ({ assessments }: PlanResult) =>
    assessments.map((a) => `${a.period} ${a.indicator} ${a.verdict} ${a.qualifiers.join(' ')}`.trim()),
  targets: ({ plan }: PlanResult) =>
    plan.targets.map((t) =>
      [
        t.indicator,
        JSON.stringify(t.quantity),
        t.bound,
        t.hedge,
        `${t.period.from}-${t.period.to}`,
        t.groups.join(' '),
        t.path.map((step) => `${step.year}: ${step.value}`).join(' '),
      ].join(' | '),
    ),
  funding: ({ plan }: PlanResult) => plan.funding.map((f) => `${f.kind}${f.conditional ? ' conditional' : ''}`),
  bodies: ({ plan }: PlanResult) => plan.bodies.map((b) => `${b.key}${b.lead ? ' LEAD' : ''}`),
  citations: ({ plan }: PlanResult) => plan.citations.map((c) => `${c.number} ${c.form}`),
  findings: ({ findings }: PlanResult) =>
    findings
      .filter((f) => f.severity !== 'info')
      .map((f) => `${f.severity} ${f.ruleId} ${f.subject} ${f.period}`)
      .sort(),
};

/** Reads, extracts and checks a file of any format against the built-in baseline. Throws when it cannot be read. */
export async function checkBytes(
  path: string,
  bytes: Uint8Array,
  options: { readonly check?: Partial<CheckOptions>; readonly read?: ReadOptions } = {},
): Promise<PlanResult> {
  const document = await readDocument(path, bytes, options.read);
  if ('reason' in document) throw new Error(`${path} not read: ${document.reason} ${document.detail ?? ''}`);
  return checkPlan(extractPlan(document, PACK), PACK, { ...DEFAULT_OPTIONS, ...options.check });
}

/** Reads, extracts and checks a text against the built-in baseline. */
export function checkText(text: string, options: Partial<CheckOptions> = {}): Promise<PlanResult> {
  return checkBytes('plan.txt', new TextEncoder().encode(text), { check: options });
}

export function readEssence(result: PlanResult): Essence {
  return Object.fromEntries(Object.entries(FACTS).map(([name, read]) => [name, read(result)])) as unknown as Essence;
}

/** Every fact of one side only, marked - (lost) or + (new); facts named in `unordered` may stand in any order. */
export function compareEssences(
  before: Essence,
  after: Essence,
  options: { readonly unordered?: boolean; readonly ignore?: readonly (keyof Essence)[] } = {},
): string[] {
  const differences: string[] = [];
  for (const name of Object.keys(FACTS) as (keyof Essence)[]) {
    if (options.ignore?.includes(name) === true) continue;
    const added = [...after[name]];
    const lost = before[name].filter((fact) => {
      const at = added.indexOf(fact);
      if (at >= 0) added.splice(at, 1);
      return at < 0;
    });
    differences.push(...lost.map((fact) => `- ${name}: ${fact}`), ...added.map((fact) => `+ ${name}: ${fact}`));
    if (options.unordered !== true && lost.length + added.length === 0 && before[name].join() !== after[name].join())
      differences.push(`~ ${name}: in another order`);
  }
  return differences;
}

const known = new Map<string, Promise<PlanResult>>();

/** `checkText` with the default options; each text is checked once, however many changes it is compared with. */
export function checkOnce(text: string): Promise<PlanResult> {
  const result = known.get(text) ?? checkText(text);
  known.set(text, result);
  return result;
}
