import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Target } from '../../src/model/plan.js';
import type { PlanResult } from '../../src/model/result.js';
import type { Verdict } from '../../src/model/vocabulary.js';
import { checkOnce, checkText, compareEssences, readEssence } from '../support/essence.js';
import { ALL, CORE, readSource } from '../support/sources.js';
import * as change from '../support/transform.js';

/** Plans whose national targets stand as list items, most of them one to an item. */
const LISTS: readonly string[] = [
  ...CORE.filter((file) => !file.includes('/bang-')),
  'fixtures/reading/co-quan-thuong-truc.md',
  'fixtures/reading/hai-nhom-hai-muc.md',
  'fixtures/reading/ket-thuc-giua-ky.md',
  'fixtures/rules/target-missing/silent-hai-chi-tieu-mot-y.md',
  'fixtures/rules/target-hedged/fires.md',
  'fixtures/rules/target-weaker/fires.md',
];

const ITEM = /^(?:[-+*•–]|\p{L}\)) /u;

/** First lines of the items that hold targets of national indicators, each with its targets. */
function readItems(source: string, result: PlanResult): Map<number, Target[]> {
  const lines = source.split('\n');
  const items = new Map<number, Target[]>();
  for (const target of result.plan.targets) {
    if (target.indicator === 'other' || !ITEM.test(lines[target.line - 1] ?? '')) continue;
    items.set(target.line, [...(items.get(target.line) ?? []), target]);
  }
  return items;
}

describe.each(LISTS)('%s without one of its items', (file) => {
  const source = readSource(file);
  it('misses exactly the targets that stood there', async () => {
    const before = await checkOnce(source);
    const items = readItems(source, before);
    expect(items.size).toBeGreaterThan(0);
    for (const [line, gone] of items) {
      const after = await checkText(change.deleteLines(line, line)(source));
      const name = `line ${line}: ${gone.map((target) => target.indicator).join(', ')}`;
      expect(describeTargets(after), name).toEqual(describeTargets(before, (target) => !gone.includes(target)));
      for (const [key, verdict] of verdictsOf(before)) {
        const [period, indicator] = key.split(' ') as [string, string];
        const touched = gone.some((target) => target.indicator === indicator);
        const others = before.plan.targets.some((target) => target.indicator === indicator && !gone.includes(target));
        if (touched && others) continue;
        const left = before.plan.targets.some((target) => target.indicator !== 'other' && !gone.includes(target));
        const expected =
          !touched || verdict === 'not-applicable' ? verdict : before.plan.amending ? 'unknown' : 'missing';
        if (left) expect(verdictsOf(after).get(key), `${name}; ${period} ${indicator}`).toBe(expected);
      }
      for (const finding of compareEssences(readEssence(before), readEssence(after)).filter((f) => /findings:/.test(f)))
        expect(
          gone.some((target) => finding.includes(` ${target.indicator} `)) || /targets-section-missing/.test(finding),
          `${name}; ${finding}`,
        ).toBe(true);
    }
  });
});

function describeTargets(result: PlanResult, keep: (target: Target) => boolean = () => true): string[] {
  return result.plan.targets
    .filter((target) => target.indicator !== 'other' && keep(target))
    .map(
      (target) => `${target.indicator} ${JSON.stringify(target.quantity)} ${target.period.from}-${target.period.to}`,
    );
}

function verdictsOf(result: PlanResult): Map<string, Verdict> {
  return new Map(result.assessments.map((a) => [`${a.period} ${a.indicator}`, a.verdict]));
}

describe.each(LISTS)('%s with its items', (file) => {
  const source = readSource(file);

  it('joined two by two with a semicolon says the same', async () => {
    const before = await checkOnce(source);
    const lines = [...readItems(source, before).keys()];
    const pairs = lines.flatMap((line, i) => (lines[i + 1] === nextText(source, line) ? [[line, lines[i + 1]]] : []));
    for (const [first, second] of pairs as [number, number][]) {
      // A letter another item points at ("nêu tại điểm b") must not go.
      if (pointsAt(source, second)) continue;
      const after = await checkText(change.joinItems(first, second)(source));
      expect(compareEssences(readEssence(before), readEssence(after)), `lines ${first} and ${second}`).toEqual([]);
    }
  });

  it('parted at their semicolons says the same', async () => {
    const before = await checkOnce(source);
    const items = [...readItems(source, before).keys()];
    const after = await checkText(change.splitItems(Math.min(...items), Math.max(...items))(source));
    expect(compareEssences(readEssence(before), readEssence(after))).toEqual([]);
  });

  it('in any order says the same', async () => {
    const before = await checkOnce(source);
    const lines = [...readItems(source, before).keys()].filter((line) => /^[-+*•–]/.test(lineOf(source, line)));
    const run = lines.filter((line, i) => i === 0 || nextText(source, lines[i - 1] as number) === line);
    if (run.length < 2) return;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...run.keys()], { minLength: run.length }), async (order) => {
        const after = await checkText(change.permuteLines(run, order)(source));
        const differences = compareEssences(readEssence(before), readEssence(after), { unordered: true });
        expect(differences, `order ${order.join(' ')}`).toEqual([]);
      }),
      { seed: 112, numRuns: 4 },
    );
  });
});

function lineOf(source: string, line: number): string {
  return source.split('\n')[line - 1] ?? '';
}

/** The next line that holds text; 0 at the end. */
function nextText(source: string, line: number): number {
  return source.split('\n').findIndex((text, i) => i >= line && text.trim() !== '') + 1;
}

function pointsAt(source: string, line: number): boolean {
  const letter = /^(\p{L})\)/u.exec(lineOf(source, line))?.[1];
  return letter !== undefined && source.includes(`điểm ${letter} `);
}

/** From worse to better. Verdicts that say nothing about the value stand alone: a higher value must not change them. */
const ORDER: readonly Verdict[] = ['weaker', 'interim', 'hedged', 'met', 'exceeded'];

/** What became worse from one result to the other. */
function findWorse(before: PlanResult, after: PlanResult): string[] {
  const verdicts = verdictsOf(after);
  const worse = [...verdictsOf(before)].flatMap(([key, was]) => {
    const is = verdicts.get(key);
    const [from, to] = [ORDER.indexOf(was), is === undefined ? -1 : ORDER.indexOf(is)];
    return (from < 0 ? is === was : to >= from) ? [] : [`${key}: ${was} became ${is}`];
  });
  const had = before.findings.map((f) => `${f.severity} ${f.ruleId} ${f.subject} ${f.period}`);
  const fresh = after.findings
    .filter((f) => f.ruleId !== 'target-hedged')
    .map((f) => `${f.severity} ${f.ruleId} ${f.subject} ${f.period}`)
    .filter((finding) => !had.includes(finding));
  return [...worse, ...fresh];
}

/** Every share and growth of a plan that a higher figure would better: floors, not ceilings. */
function listFloors({ plan }: PlanResult): { target: Target; value: number }[] {
  return plan.targets.flatMap((target) => {
    const { quantity } = target;
    if (target.indicator === 'other' || target.bound === 'at-most' || target.bound === 'range') return [];
    return quantity?.kind === 'share' || quantity?.kind === 'growth' ? [{ target, value: quantity.value }] : [];
  });
}

describe('a higher figure', () => {
  it('never makes a verdict worse nor raises a finding', async () => {
    let changes = 0;
    const file = fc.constantFrom(...ALL.filter((name) => /\/(?:model|reading)\/|\/rules\/target-/.test(name)));
    await fc.assert(
      fc.asyncProperty(file, fc.nat(), fc.integer({ min: 1, max: 60 }), async (file, pick, by) => {
        const source = readSource(file);
        const before = await checkOnce(source);
        const floors = listFloors(before);
        const floor = floors[pick % floors.length];
        if (floor === undefined) return;
        const { target, value } = floor;
        const raised = Math.min(100, Math.ceil(value) + by);
        const changed = change.replacePercent(source, target.line, target.endLine, value, raised);
        if (changed === null || raised <= value) return;
        changes += 1;
        const name = `${file}:${target.line} ${target.indicator} ${value} -> ${raised}`;
        expect(findWorse(before, await checkText(changed)), name).toEqual([]);
      }),
      { seed: 112, numRuns: 90 },
    );
    expect(changes).toBeGreaterThan(40);
  }, 60_000);

  it('reaches "exceeded" at last', async () => {
    const source = readSource('fixtures/model/ke-hoach-tinh.md');
    const before = await checkOnce(source);
    for (const target of before.plan.targets) {
      const { quantity } = target;
      if (quantity?.kind !== 'share' && quantity?.kind !== 'growth') continue;
      const changed = change.replacePercent(source, target.line, target.endLine, quantity.value, 99);
      const after = verdictsOf(await checkText(changed ?? source));
      expect(after.get(`2026-2030 ${target.indicator}`), target.wording).toBe('exceeded');
    }
  });
});
