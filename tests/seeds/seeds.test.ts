import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { PlanResult, RunResult } from '../../src/model/result.js';
import { renderPretty } from '../../src/report/render-pretty.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';
import { compareWithExpectation, readSeedExpectation } from '../support/expectation.js';
import { checkFile } from '../support/pipeline.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const facts = join(root, 'seeds');
const texts = resolve(root, process.env.PLAN112_SEEDS ?? '../shared/seeds');
const present = existsSync(texts);
const names = readdirSync(facts)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .sort();

if (!present)
  console.warn(`Seed texts not found in ${texts}: their tests are skipped. Set PLAN112_SEEDS to their folder.`);

describe('the facts of the seeds', () => {
  it('are there for five documents, each trap with its fixtures', () => {
    expect(names).toHaveLength(5);
    for (const name of names)
      for (const trap of readSeedExpectation(join(facts, `${name}.yaml`)).traps)
        for (const fixture of trap.fixtures) {
          const stem = join(root, 'fixtures', 'traps', fixture);
          expect(existsSync(`${stem}.txt`) || existsSync(`${stem}.md`), `${name}: ${fixture}`).toBe(true);
        }
  });

  it.runIf(process.env.CI)('find their documents in continuous integration', () => {
    expect(present, `no seed texts in ${texts}`).toBe(true);
  });
});

describe.skipIf(!present).each(names)('seed %s', (name) => {
  const seed = readSeedExpectation(join(facts, `${name}.yaml`));
  const path = join(texts, seed.document);

  it('is the document the facts were taken from', () => {
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(seed.bytes);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(seed.sha256);
  });

  it('is read and judged as its facts say', async () => {
    expect(compareWithExpectation(await checkFile(path, seed.options), seed)).toEqual([]);
  });

  it('looks as in the snapshot', async () => {
    const result = await checkFile(path, seed.options);
    const run = runOf({ ...result, plan: { ...result.plan, path: seed.document } });
    const pieces = renderPretty(run, loadBuiltInBaseline(), { lang: 'vi', color: false, width: 100, quiet: null });
    const shown = [...pieces].join('');
    await expect(shown).toMatchFileSnapshot(`./snapshots/${name}.txt`);
  });
});

function runOf(result: PlanResult): RunResult {
  const plans = result.plan.kind === 'local-plan' ? 1 : 0;
  return { documents: [{ kind: 'read', ...result }], counts: { ...result.counts, documents: 1, plans } };
}
