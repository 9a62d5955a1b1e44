import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GitRepository } from '../../support/git-repository.js';
import { havePrograms } from '../../support/programs.js';
import { type InProcessRun, runInProcess } from '../../support/run-in-process.js';
import { NO_PLAN, TINY_PLAN } from '../../support/tiny-plan.js';

/** Kinds of documents: plans with few and many findings, no plans, and what cannot be read. */
const CONTENTS: Readonly<Record<string, string | null>> = {
  plan: TINY_PLAN,
  other: TINY_PLAN.replace('80%', '95%').replace('Sở Y tế chủ trì', 'Công an tỉnh chủ trì'),
  untitled: TINY_PLAN.replaceAll(/^KẾ HOẠCH$/gm, ''),
  'no plan': NO_PLAN,
  empty: '',
  gone: null,
};
const NAMES = ['plans/a.md', 'plans/b.txt', 'plans/sub/a.md', 'plans/sub/ế.md', 'plans-2/z.md', 'c [1].md', 'zz.txt'];
const TODAY = '2026-05-04';

// One that cannot be read decides the exit code, so that most runs have none.
const content = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('plan', 'other', 'untitled', 'no plan', 'gone') },
  { weight: 1, arbitrary: fc.constant('empty') },
);
const documents = fc.record(Object.fromEntries(NAMES.map((name) => [name, content])));
const waiver = fc.record({
  document: fc.constantFrom(...NAMES, 'plans', 'plans/**', '**/*.md', '.', 'gone/x.md', 'gone/*.md', 'empty'),
  rule: fc.constantFrom('funding-missing', 'target-missing', 'body-missing', 'lead-missing', 'target-weaker'),
  period: fc.constantFrom('', '2026-2030', '2021-2025'),
  // Expired, in force on the last day, in force, still to come.
  span: fc.constantFrom(
    ['2025-01-01', '2026-05-03'],
    ['2025-01-01', TODAY],
    [TODAY, '2027-01-01'],
    ['2026-06-01', '2027-01-01'],
  ),
});
const severity = fc.constantFrom('off', 'info', 'warning', 'error');
const world = fc.record({
  before: documents,
  after: documents,
  debts: fc.boolean(),
  waivers: fc.array(waiver, { maxLength: 8 }),
  severities: fc.option(fc.record({ 'waiver-unused': severity, 'waiver-expired': severity, 'debt-fixed': severity })),
  operands: fc.constantFrom(
    ['.'],
    ['plans', 'c [1].md'],
    ['plans', 'plans-2', '-'],
    ['plans', 'missing.md', 'zz.txt', 'plans-2/*.md'],
    ['plans/**', 'nothing/*.md', 'empty', 'empty'],
    ['plans-2', 'missing.md', 'missing.md', '-'],
    ['c [1].md', '-'],
    ['empty'],
  ),
  options: fc.constantFrom(
    [],
    ['--lang', 'en'],
    ['--fail-on', 'warning', '--lang', 'en'],
    ['--fail-on', 'never', '--max-warnings', '2'],
    ['--fail-on', 'never'],
  ),
  format: fc.constantFrom('json', 'jsonl', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'),
  count: fc.integer({ min: 1, max: 7 }),
});
type World = typeof world extends fc.Arbitrary<infer T> ? T : never;

function writeDocuments(folder: string, kinds: World['before']): void {
  for (const [name, kind] of Object.entries(kinds)) {
    const text = CONTENTS[kind] ?? null;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    if (text === null) rmSync(join(folder, name), { force: true });
    else writeFileSync(join(folder, name), text);
  }
}

function printWaivers(waivers: World['waivers']): string {
  const entries = waivers.map(({ period, span: [from, until], ...entry }) => ({
    ...entry,
    ...(period === '' ? {} : { period }),
    reason: 'Đã giải trình',
    legalBasis: '12/TB-UBND',
    approver: 'Chủ tịch',
    author: 'Sở Y tế',
    from,
    until,
  }));
  return JSON.stringify({ waivers: entries });
}

/** A folder with documents, of which some changed since debts were recorded. */
async function makeWorld(folder: string, { before, after, debts, waivers, severities }: World): Promise<void> {
  mkdirSync(join(folder, 'empty'), { recursive: true });
  writeDocuments(folder, before);
  if (waivers.length > 0) writeFileSync(join(folder, 'plan112.waivers.yaml'), printWaivers(waivers));
  if (severities !== null) writeFileSync(join(folder, 'plan112.config.yaml'), JSON.stringify({ severity: severities }));
  if (debts) await runInProcess(folder, ['debt', 'write', '.', '--today', TODAY]);
  writeDocuments(folder, after);
}

/** The whole run, and the same from its parts. */
async function runBoth(folder: string, { operands, options, format, count }: World, more: readonly string[] = []) {
  const args = [...operands, ...options, ...more, '--today', TODAY];
  const whole = await runInProcess(folder, ['check', ...args, '-f', format], TINY_PLAN);
  const parts: string[] = [];
  const results = mkdtempSync(join(tmpdir(), 'plan112-parts-'));
  for (let index = 1; index <= count; index += 1) {
    const file = join(results, `${(index * 5) % 8}.json`);
    const part = await runInProcess(
      folder,
      ['check', ...args, '--shard', `${index}/${count}`, '-f', `json=${file}`],
      TINY_PLAN,
    );
    expect(part.out).toBe('');
    parts.push(file);
  }
  const merged: InProcessRun = await runInProcess(folder, ['merge', `${results}/*.json`, ...options, '-f', format]);
  rmSync(results, { recursive: true });
  return { whole, merged };
}

/** Nothing changed, and nothing that is left out is a plan. */
const NO_PLAN_ANYWHERE: World = {
  before: Object.fromEntries(NAMES.map((name) => [name, 'no plan'])) as World['before'],
  after: Object.fromEntries(NAMES.map((name) => [name, 'no plan'])) as World['after'],
  debts: false,
  waivers: [],
  severities: null,
  operands: ['plans', 'c [1].md'],
  options: [],
  format: 'json',
  count: 2,
};

describe('the parts of a run, merged, are the whole run', { timeout: 300_000 }, () => {
  it('byte for byte, with the same complaints and exit code', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const folder = mkdtempSync(join(tmpdir(), 'plan112-merge-'));
        try {
          await makeWorld(folder, given);
          const { whole, merged } = await runBoth(folder, given);
          expect(merged).toEqual(whole);
        } finally {
          rmSync(folder, { recursive: true });
        }
      }),
      { numRuns: 16 },
    );
  });

  it.runIf(havePrograms('git'))('also of what changed since a reference', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (given) => {
        const repository = new GitRepository();
        const { folder } = repository;
        try {
          await makeWorld(folder, { ...given, after: given.before });
          repository.init();
          // One change, and at times none: mostly nothing is left to check.
          const [name = ''] = NAMES.filter((each) => given.before[each] !== given.after[each]);
          if (name !== '') writeDocuments(folder, { [name]: given.after[name] ?? 'gone' });
          const { whole, merged } = await runBoth(folder, given, ['--since', 'main']);
          expect(merged).toEqual(whole);
        } finally {
          repository.remove();
        }
      }),
      { numRuns: 6, examples: [[NO_PLAN_ANYWHERE]] },
    );
  });
});
