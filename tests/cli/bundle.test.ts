import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../../src/report/render-json.js';
import { loadBuiltInBaseline } from '../../src/ruleset/built-in.js';
import { checkFile } from '../support/pipeline.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The bundle is minified and its character classes are narrowed: it must still say what the sources say. */
describe('the built command line', () => {
  it('says the same as the sources on every fixture', { timeout: 180_000 }, async () => {
    const paths = globSync(['fixtures/**/*.{md,txt}', '!**/README.md'], { cwd: ROOT }).sort();
    expect(paths.length).toBeGreaterThan(200);
    const built = execFileSync(
      process.execPath,
      ['bin/plan112.js', 'check', '--format', 'json', '--fail-on', 'never', ...paths],
      { cwd: ROOT, maxBuffer: 1 << 28 },
    ).toString();
    const documents = JSON.parse(built).documents;
    const baseline = loadBuiltInBaseline();
    let compared = 0;
    for (const path of paths) {
      const result = await checkFile(`${ROOT}${path}`);
      const own = { kind: 'read' as const, ...result, plan: { ...result.plan, path } };
      const run = {
        documents: [own],
        counts: { ...result.counts, documents: 1, plans: result.plan.kind === 'local-plan' ? 1 : 0 },
      };
      const source = JSON.parse([...renderJson(run, baseline, { lang: 'vi', version: '0' })].join('')).documents[0];
      const said = documents.find((document: { path: string }) => document.path === path);
      // The runner's own comparison is slow on so much: it is asked to show a difference.
      if (!isDeepStrictEqual(said, source)) expect(said, path).toEqual(source);
      compared += 1;
    }
    expect(compared).toBe(paths.length);
  });

  it.each([
    ['is silent where Node throws on what it discourages', ['--throw-deprecation', '--pending-deprecation']],
    [
      'runs where Node refuses what it discourages',
      ['--experimental-permission', '--allow-fs-read=*', '--no-warnings'],
    ],
  ])('%s', (_, flags) => {
    const { status, stderr, stdout } = spawnSync(
      process.execPath,
      [...flags, 'bin/plan112.js', 'check', 'fixtures/model/ke-hoach-tinh.md', '--fail-on', 'never'],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Giai đoạn 2026 - 2030');
  });

  it('does without compiled code that was cut short', () => {
    const copy = mkdtempSync(join(tmpdir(), 'plan112-cut-'));
    try {
      cpSync(`${ROOT}bin`, join(copy, 'bin'), { recursive: true });
      cpSync(`${ROOT}dist/cli`, join(copy, 'dist/cli'), { recursive: true });
      const caches = readdirSync(join(copy, 'dist/cli')).filter((name) => name.endsWith('.cache'));
      expect(caches.map((name) => name.replace(/-v.*/, ''))).toEqual(['main', 'paint-syntax']);
      for (const name of caches) {
        const cache = join(copy, 'dist/cli', name);
        const whole = readFileSync(cache);
        for (const size of [0, 100, 600, whole.length - 700]) {
          writeFileSync(cache, whole.subarray(0, size));
          const { status, stderr, stdout } = spawnSync(
            process.execPath,
            [join(copy, 'bin/plan112.js'), 'check', 'fixtures/model/ke-hoach-tinh.md', '--fail-on', 'never'],
            { cwd: ROOT, encoding: 'utf8' },
          );
          expect({ name, size, status, stderr }).toEqual({ name, size, status: 0, stderr: '' });
          expect(stdout).toContain('Giai đoạn 2026 - 2030');
        }
        writeFileSync(cache, whole);
      }
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  it('draws the table of a plan with very long cells in time', { timeout: 30_000 }, () => {
    const plan = readFileSync(`${ROOT}fixtures/model/ke-hoach-tinh.md`, 'utf8').replace(/^#+ |\*\*|^[|: -]+$/gm, '');
    const drawn = execFileSync(process.execPath, ['bin/plan112.js', 'check', '--fail-on', 'never', '-'], {
      cwd: ROOT,
      input: plan.repeat(8),
      maxBuffer: 1 << 28,
      timeout: 20_000,
    }).toString();
    expect(drawn).toContain('Giai đoạn 2026 - 2030');
  });
});
