import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { VERSION } from '../../src/cli/version.js';
import { GIT_SETTINGS } from '../support/git-repository.js';
import { havePrograms } from '../support/programs.js';
import { BIN, plainEnvironment, REPOSITORY, requireFreshBuild, runCli } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

/** A plan without errors. Its number is blank, which makes a note. */
const GOOD = readFileSync(join(REPOSITORY, 'fixtures/model/ke-hoach-tinh.md'), 'utf8').replace('Số: 218', 'Số:    ');
const NAME = 'ke-hoach/Kế hoạch số 1 “thử”.md';

/** Everything here is about repositories; the jobs are run by the shells they are written for. */
const there = havePrograms('git');

let cwd = '';
let programs = '';
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');

/** Runs a program with the tool on its path, as `plan112` and by way of `npx`, and with no settings of this machine's git. */
function call(program: string, args: readonly string[], extra: Readonly<Record<string, string>> = {}) {
  const run = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: {
      ...plainEnvironment(),
      ...GIT_SETTINGS,
      PATH: `${programs}${delimiter}${process.env.PATH}`,
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@example.org',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@example.org',
      ...extra,
    },
  });
  if (run.error) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}
function git(...args: readonly string[]) {
  const run = call('git', args);
  if (run.code !== 0) throw new Error(`git ${args.join(' ')}: ${run.err}`);
  return run.out;
}
const commit = (message: string) => {
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--message', message);
};
const init = (...args: readonly string[]) => {
  const run = runCli(['init', '-y', '--lang', 'en', ...args], { cwd });
  expect(run).toMatchObject({ code: 0, err: '' });
  return run.out;
};

beforeAll(() => {
  requireFreshBuild();
  programs = mkdtempSync(join(tmpdir(), 'plan112-programs-'));
  const tool = `"${process.execPath}" "${BIN}"`;
  const scripts = {
    plan112: `#!/bin/sh\nexec ${tool} "$@"\n`,
    npx: `#!/bin/sh\n[ "$1 $2" = "--yes plan112@${VERSION}" ] || { echo "npx $*" >&2; exit 99; }\nshift 2\nexec ${tool} "$@"\n`,
  };
  for (const [name, text] of Object.entries(scripts)) {
    writeFileSync(join(programs, name), text);
    chmodSync(join(programs, name), 0o755);
  }
});
afterAll(() => rmSync(programs, { recursive: true }));

/** A repository with one good plan on main, and a branch that is checked out as CI does it. */
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'plan112-init-')));
  git('init', '--quiet', '--initial-branch', 'main');
  write(NAME, GOOD);
});
afterEach(() => rmSync(cwd, { recursive: true }));

function branchOff(): void {
  commit('plans');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  git('switch', '--quiet', '--create', 'feature');
}

describe.runIf(there)('the configuration', () => {
  it('is in force at once', () => {
    init('--fail-on', 'warning');
    const shown = runCli(['config', '-f', 'json'], { cwd });
    expect(JSON.parse(shown.out)).toMatchObject({
      config: 'plan112.config.yaml',
      values: { include: ['ke-hoach/**'], 'fail-on': 'warning', lang: 'en' },
    });
    expect(runCli(['check', '--fail-on', 'error'], { cwd }).code).toBe(0);
    write('ke-hoach/b.md', TINY_PLAN);
    expect(runCli([], { cwd })).toMatchObject({ code: 1, out: expect.stringContaining('ke-hoach/b.md') });
  });

  it('goes with debts: what is recorded passes, what is new fails', () => {
    write('ke-hoach/b.md', TINY_PLAN);
    init();
    expect(runCli(['debt', 'write'], { cwd }).code).toBe(0);
    expect(runCli([], { cwd }).code).toBe(0);
    write('ke-hoach/c.md', TINY_PLAN);
    expect(runCli([], { cwd }).code).toBe(1);
  });
});

interface Step {
  readonly name?: string;
  readonly if?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

describe.runIf(there)('the workflow for GitHub', () => {
  let temporary = '';
  const listSteps = (): Step[] => parse(read('.github/workflows/plan112.yml')).jobs.plan112.steps;
  /** The step for an event, as the runner would start it. */
  function runStep(event: 'pull_request' | 'push', base = 'main') {
    const sign = event === 'pull_request' ? '==' : '!=';
    const [step] = listSteps().filter((each) => each.if === `github.event_name ${sign} 'pull_request'`);
    expect(Object.keys(step?.env ?? {})).toEqual(event === 'pull_request' ? ['BASE_REF'] : []);
    return call('bash', ['-e', '-c', step?.run ?? 'exit 98'], { BASE_REF: base, RUNNER_TEMP: temporary });
  }
  beforeEach(() => {
    temporary = mkdtempSync(join(tmpdir(), 'plan112-runner-'));
    init('--ci', 'github');
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  it('passes a good plan and writes its results, the table outside of the documents', () => {
    branchOff();
    write('ke-hoach/b.md', GOOD);
    commit('another');
    expect(runStep('pull_request')).toMatchObject({ code: 0 });
    const [run] = JSON.parse(read('plan112.sarif')).runs;
    expect(run.results.length).toBeGreaterThan(0);
    expect(readFileSync(join(temporary, 'plan112.md'), 'utf8')).toContain('b.md');
    expect(existsSync(join(cwd, 'plan112.md'))).toBe(false);
  });

  it('fails a worse plan, with an annotation at the file', () => {
    branchOff();
    write(NAME, TINY_PLAN);
    commit('worse');
    const run = runStep('pull_request');
    expect(run.code).toBe(1);
    expect(run.out).toMatch(/^::error file=ke-hoach\/Kế hoạch số 1 “thử”\.md,/m);
  });

  it('lets a pull request pass that does not touch what is bad on main; a push is checked in full', () => {
    write('ke-hoach/cũ.md', TINY_PLAN);
    branchOff();
    write('ke-hoach/mới.md', GOOD);
    commit('another');
    expect(runStep('pull_request').code).toBe(0);
    expect(runStep('push').code).toBe(1);
  });

  it('passes a pull request without documents', () => {
    branchOff();
    write('README.md', 'x\n');
    commit('words');
    expect(runStep('pull_request').code).toBe(0);
  });

  it('never runs the name of a branch', () => {
    branchOff();
    const run = runStep('pull_request', 'main"; touch hacked; echo "$(touch hacked)`touch hacked`');
    expect(run.code).toBe(2);
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
  });
});

describe.runIf(there)('the job for GitLab', () => {
  function runJob(target = '') {
    const { plan112: job } = parse(read('.gitlab-ci.yml'));
    const files = Object.values<string>(job.artifacts.reports);
    for (const file of files) rmSync(join(cwd, file), { force: true });
    const env = target === '' ? {} : { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: target };
    const run = call('sh', ['-e', '-u', '-c', job.script.join('\n')], env);
    return { ...run, reports: files.filter((file) => existsSync(join(cwd, file))) };
  }

  it('checks what a merge request changes, and all on the default branch; the reports are always there', () => {
    init('--ci', 'gitlab');
    write('ke-hoach/cũ.md', TINY_PLAN);
    branchOff();
    write('ke-hoach/mới.md', GOOD);
    commit('another');
    const reports = ['plan112-code-quality.json', 'plan112-junit.xml'];
    expect(runJob('main')).toMatchObject({ code: 0, reports });
    expect(runJob()).toMatchObject({ code: 1, reports });
    write('ke-hoach/mới.md', TINY_PLAN);
    expect(runJob('main')).toMatchObject({ code: 1, reports, out: expect.stringContaining('mới.md') });
    expect(JSON.parse(read('plan112-code-quality.json')).length).toBeGreaterThan(0);
  });
});

describe.runIf(there)('the hook for pre-commit', () => {
  /** What pre-commit does with it: runs the entry when a staged file matches. */
  function installHook(): void {
    const [hook] = parse(read('.pre-commit-config.yaml')).repos[0].hooks;
    const pattern = hook.files.replace('(?i)', '');
    const script = `#!/bin/sh\ngit diff --cached --name-only -z | tr '\\0' '\\n' | grep -qiE '${pattern}' || exit 0\nexec ${hook.entry}\n`;
    write('.git/hooks/pre-commit', script);
    chmodSync(join(cwd, '.git/hooks/pre-commit'), 0o755);
  }
  const tryCommit = (...paths: readonly string[]) => {
    git('add', '--', ...paths);
    return call('git', ['commit', '--quiet', '--message', 'x']).code === 0;
  };
  beforeEach(() => {
    init('--ci', 'pre-commit');
    commit('start');
    installHook();
  });

  it.each<[string, Readonly<Record<string, string>>, boolean]>([
    ['a good plan', { 'ke-hoach/b.md': GOOD }, true],
    ['a worse one', { [NAME]: TINY_PLAN }, false],
    ['a text of the folder that is no plan', { 'ke-hoach/ghi chú.md': NO_PLAN }, true],
    ['a text that is not included', { 'README.md': NO_PLAN }, true],
    ['a bad plan that is not included', { 'lưu/c.md': TINY_PLAN }, true],
    ['a picture', { 'ke-hoach/a.png': 'x' }, true],
    ['a configuration that asks for more', { 'plan112.config.yaml': 'include: ke-hoach/**\nfail-on: info\n' }, false],
  ])('%s', (_name, files, passes) => {
    for (const [name, text] of Object.entries(files)) write(name, text);
    expect(tryCommit(...Object.keys(files))).toBe(passes);
    expect(git('status', '--porcelain')).toMatch(passes ? /^$/ : /./);
  });
});

describe.runIf(there)('action.yml', () => {
  const action = parse(readFileSync(join(REPOSITORY, 'action.yml'), 'utf8'));
  const [step]: Step[] = action.runs.steps.filter((each: Step) => each.run !== undefined);

  /** The step with these inputs, as the runner would start it. */
  function runAction(inputs: Readonly<Record<string, string>>) {
    const folder = inputs['working-directory'] ?? '.';
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? 'no input';
      return [name, inputs[input] ?? action.inputs[input].default];
    });
    const output = join(cwd, 'output');
    writeFileSync(output, '');
    const script = `cd "$0"\n${step?.run}`;
    const run = call('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', script, folder], {
      ...Object.fromEntries(env),
      GITHUB_OUTPUT: output,
    });
    return {
      ...run,
      outputs: Object.fromEntries(
        read('output')
          .trim()
          .split('\n')
          .map((line) => line.split('=')),
      ),
    };
  }

  it('runs without inputs, by the configuration', () => {
    expect(runAction({})).toMatchObject({ code: 2, outputs: { 'exit-code': '2' } });
    init();
    expect(runAction({})).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
    expect(runAction({ 'fail-on': 'info' })).toMatchObject({ code: 1, outputs: { 'exit-code': '1' } });
  });

  it('takes paths and options line by line, whatever they hold', () => {
    write("a b/it's $(touch hacked).md", GOOD);
    write('a b/-x.md', TINY_PLAN);
    const run = runAction({
      paths: "a b/it's $(touch hacked).md\r\na b/-x.md\n",
      args: '--level\nprovince\n\n--max-warnings\n500',
      lang: 'en',
      format: 'json',
      sarif: 'kết quả.sarif',
    });
    expect({ code: run.code, err: run.err }).toEqual({ code: 1, err: '' });
    expect(JSON.parse(run.out).documents.map(({ path }: { path: string }) => path)).toEqual([
      'a b/-x.md',
      "a b/it's $(touch hacked).md",
    ]);
    expect(run.outputs).toEqual({ 'exit-code': '1', sarif: './kết quả.sarif' });
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
  });

  it('takes a path that starts with a dash', () => {
    write('-x.md', GOOD);
    expect(runAction({ paths: '-x.md' }).code).toBe(0);
  });

  it('checks what changed since a reference', () => {
    write('ke-hoach/cũ.md', TINY_PLAN);
    init();
    branchOff();
    expect(runAction({ since: 'origin/main' })).toMatchObject({ code: 0, outputs: { 'exit-code': '0' } });
    expect(runAction({ since: '' }).code).toBe(1);
    expect(runAction({ since: 'gone"; touch hacked' }).code).toBe(2);
    expect(existsSync(join(cwd, 'hacked'))).toBe(false);
  });

  it('runs in another folder and names its result from the workspace', () => {
    copyFileSync(join(cwd, NAME), join(cwd, 'ke-hoach', 'a.md'));
    const run = runAction({ paths: 'a.md', 'working-directory': 'ke-hoach/', sarif: 'out.sarif' });
    expect(run.outputs).toEqual({ 'exit-code': '0', sarif: 'ke-hoach/out.sarif' });
    expect(existsSync(join(cwd, run.outputs.sarif))).toBe(true);
  });
});
