import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/run-cli.js';
import { findTarball, type InstalledTool, installTool, unpack } from './support/install-tool.js';
import { runCase } from './support/run-case.js';
import { runScript } from './support/run-script.js';
import { type Case, listThemes, loadCases, type Outcome, UPDATING } from './support/scenario.js';
import { EXPECTED_FILES, findMachinePaths } from './support/tarball-contents.js';
import { updateTheme } from './support/update-scenarios.js';

const CASES = loadCases();
const PLAN = join(REPOSITORY, 'tests/packed/plans/xa-thieu.txt');
/** Bytes; what an installation needs besides its dependencies. */
const MOST_UNPACKED = 12 * 1024 * 1024;
let tool: InstalledTool;
const outcomes: (readonly [Case, Outcome])[] = [];

beforeAll(() => {
  tool = installTool();
  if (!tool.byNpm)
    console.warn('npm has not all dependencies in its cache: the tarball was unpacked beside those of the repository');
}, 180_000);
afterAll(() => {
  if (UPDATING)
    for (const theme of listThemes())
      updateTheme(
        theme,
        outcomes.filter(([each]) => each.theme === theme),
      );
  rmSync(tool.folder, { recursive: true, force: true });
}, 60_000);

describe('the tarball', () => {
  it('holds what it should and nothing else', () => {
    const paths = tool.files.map(({ path }) => path);
    expect(paths.filter((path) => !EXPECTED_FILES.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(EXPECTED_FILES.filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
    expect(tool.unpackedSize).toBeLessThan(MOST_UNPACKED);
  });

  it('names no folder of this machine', () => {
    const named = tool.files.flatMap(({ path }) =>
      findMachinePaths(tool.place, path).map((folder) => `${path}: ${folder}`),
    );
    expect(named).toEqual([]);
  });

  it('has the public API, and types where package.json says', () => {
    const site = join(tool.folder, 'site');
    const script = `
      import { readFileSync } from 'node:fs';
      import { checkPlan, extractPlan, loadBuiltInBaseline, readDocument } from 'plan112';
      const baseline = loadBuiltInBaseline();
      const document = await readDocument('plan.txt', readFileSync(${JSON.stringify(PLAN)}));
      const options = { annualPolicy: 'path', scanned: false, severities: {} };
      console.log(checkPlan(extractPlan(document, baseline), baseline, options).findings.map(({ ruleId }) => ruleId).join(' '));
    `;
    expect(runScript(script, site)).toBe('decree-110-not-cited target-weaker target-hedged\n');
    const manifest = JSON.parse(readFileSync(join(tool.place, 'package.json'), 'utf8'));
    expect(existsSync(join(tool.place, manifest.exports['.'].types))).toBe(true);
    expect(existsSync(join(tool.place, manifest.types))).toBe(true);
  });

  it('gives the same without its dependencies: the bundle holds them', () => {
    const alone = join(tool.folder, 'alone');
    mkdirSync(alone);
    unpack(findTarball(tool), alone);
    copyFileSync(PLAN, join(alone, 'plan.txt'));
    const report = (program: string) => {
      const files = ['gap.docx', 'gap.xlsx', 'gap.html', 'gap.json'];
      const args = [program, 'report', 'plan.txt', ...files.flatMap((file) => ['-o', file])];
      execFileSync(process.execPath, args, { cwd: alone, env: {}, stdio: 'pipe' });
      return files.map((file) => readFileSync(join(alone, file)).toString('latin1'));
    };
    expect(report(join(alone, 'plan112/bin/plan112.js'))).toEqual(report(join(tool.place, 'bin/plan112.js')));
  });
});

describe('Ctrl-C', () => {
  it.skipIf(process.platform === 'win32')('ends a folder run with 130', { timeout: 60_000 }, async () => {
    const cwd = join(tool.folder, 'many');
    mkdirSync(cwd);
    for (let i = 0; i < 400; i += 1) copyFileSync(PLAN, join(cwd, `${i}.txt`));
    const [program, ...before] = tool.program;
    const child = spawn(program, [...before, 'check', '.', '-f', 'json'], { cwd, env: { PATH: tool.path } });
    let printed = '';
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
    });
    const timer = setInterval(() => child.kill('SIGINT'), 700);
    const code = await new Promise((resolve) => child.on('exit', (status) => resolve(status)));
    clearInterval(timer);
    expect({ code, said: said.replace(/\d+\/\d+/, '…') }).toEqual({
      code: 130,
      said: 'plan112: đã dừng giữa chừng (Ctrl-C): mới rà soát … văn bản, kết quả chưa đầy đủ.\n',
    });
    expect(JSON.parse(printed).interrupted).toEqual({ checked: expect.any(Number), total: 400 });
  });
});

/** Whether this machine has what a case needs. */
function fits({ scenario, files }: Case): boolean {
  if (scenario.platform !== undefined && scenario.platform !== process.platform) return false;
  const needsUnix = Object.values(files).some((file) => typeof file === 'object' && ('link' in file || 'mode' in file));
  return process.platform !== 'win32' || !needsUnix;
}

describe.concurrent.each(listThemes())('%s', (theme) => {
  const cases = CASES.filter((each) => each.theme === theme);
  it.each(cases.map((each) => [each.title, each] as const))('%s', { timeout: 60_000 }, async (_, each) => {
    if (!fits(each)) return;
    const outcome = await runCase(each, tool);
    if (UPDATING && each.scenario.broken === undefined) outcomes.push([each, outcome]);
    else if (each.scenario.broken === undefined) expect(outcome).toEqual(each.expected);
    else expect(outcome, 'it does what is expected: take "broken" out').not.toEqual(each.expected);
  });
});
