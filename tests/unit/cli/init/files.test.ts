import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printConfig } from '../../../../src/cli/init/print-config.js';
import { printGithubWorkflow } from '../../../../src/cli/init/print-github.js';
import { printGitlabInclude, printGitlabJob } from '../../../../src/cli/init/print-gitlab.js';
import { HOOK, printHookEntry, printHookFile } from '../../../../src/cli/init/print-hook.js';
import { quoteYaml } from '../../../../src/cli/init/quote-yaml.js';
import { DOCUMENT_ENDINGS } from '../../../../src/cli/inputs/find-documents.js';
import { listLongFlags } from '../../../../src/cli/options.js';
import { VERSION } from '../../../../src/cli/version.js';
import { LANGUAGES } from '../../../../src/config/choices.js';
import { loadConfig } from '../../../../src/config/load-config.js';
import { REPOSITORY } from '../../../support/run-cli.js';
import { findWorkflowBreaches } from '../../../support/workflow-rules.js';

const folder = mkdtempSync(join(tmpdir(), 'plan112-init-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const load = (text: string) => {
  const file = join(folder, 'plan112.config.yaml');
  writeFileSync(file, text);
  return loadConfig(file, 'plan112.config.yaml').content;
};
const readRoot = (name: string) => readFileSync(join(REPOSITORY, name), 'utf8');
const comments = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line));

const ODD_NAMES = [
  'Kế hoạch năm 2026/**',
  'it\'s "quoted": # yes/**',
  '- dash: {a, [b]}',
  '*',
  '!not',
  'yes',
  '2026-03-31',
  "'\\",
  '%TAG & anchor | > @ `',
  'zero\u200bwidth\u0085line\u2028end',
  'tổ hợp e\u0302\u0301',
];

describe('quoteYaml', () => {
  it.each(ODD_NAMES)('%j', (name) => {
    expect(parse(`- ${quoteYaml(name)} # after\n`)).toEqual([name]);
  });

  it('any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parse(`key: ${quoteYaml(text)}\n`)).toEqual({ key: text });
      }),
    );
  });
});

describe.each(LANGUAGES)('files in %s', (lang) => {
  const files = {
    config: printConfig({ include: ODD_NAMES, failOn: 'warning' }, lang),
    workflow: printGithubWorkflow('main', lang),
    job: printGitlabJob(lang),
    hooks: printHookFile(lang),
  };

  it.each(Object.entries(files))('%s is tidy YAML with comments', (_name, text) => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\r|\t|[ ]$|undefined|null/m);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(160);
    expect(comments(text).length).toBeGreaterThan(0);
    expect(() => parse(text)).not.toThrow();
  });

  it('the configuration is what our own loader accepts', () => {
    expect(load(files.config)).toEqual({ include: ODD_NAMES, 'fail-on': 'warning', lang });
  });

  it('every hint of the configuration can be taken up as it stands', () => {
    const hints = files.config.replace(/^# (exclude:|overrides:|severity:| {2}\S| {4}\S)/gm, '$1');
    expect(Object.keys(load(hints)).sort()).toEqual(['exclude', 'fail-on', 'include', 'lang', 'overrides', 'severity']);
    for (const name of ['plan112.waivers.yaml', 'plan112.debt.json', '.plan112ignore', 'plan112 debt write'])
      expect(files.config).toContain(name);
  });

  it('the workflow runs changed documents on pull requests and all on the default branch', () => {
    const workflow = parse(files.workflow);
    expect(findWorkflowBreaches(workflow)).toEqual([]);
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] }, workflow_dispatch: null });
    const { permissions, steps } = workflow.jobs.plan112;
    expect(permissions).toEqual({ contents: 'read', 'security-events': 'write' });
    expect(steps[0].with).toEqual({ 'fetch-depth': 0, 'persist-credentials': false });
    const runs = steps.filter((step: object) => 'run' in step);
    expect(runs.map((step: { if: string }) => step.if)).toEqual([
      "github.event_name == 'pull_request'",
      "github.event_name != 'pull_request'",
    ]);
    expect(runs[0].env).toEqual({ BASE_REF: `\${{ github.base_ref }}` });
    expect(runs[0].run).toContain(`npx --yes plan112@${VERSION} check --since "origin/$BASE_REF"`);
    expect(runs[1].run).not.toContain('--since');
    const upload = steps.find(({ uses = '' }) => uses.includes('upload-sarif'));
    expect(upload).toMatchObject({ 'continue-on-error': true, with: { sarif_file: 'plan112.sarif' } });
    expect(upload.if).toMatch(/!cancelled\(\).*head\.repo\.fork != true/);
    // The table is outside of the documents, or a folder's next check would read it.
    expect(runs.every(({ run }: { run: string }) => run.includes('markdown="$RUNNER_TEMP/'))).toBe(true);
  });

  it('the GitLab job does the same with its own reports', () => {
    const { plan112: job } = parse(files.job);
    expect(job.image).toBe('node:22');
    expect(job.variables).toEqual({ GIT_DEPTH: '0' });
    expect(job.rules).toEqual([
      { if: '$CI_PIPELINE_SOURCE == "merge_request_event"' },
      { if: '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH' },
    ]);
    expect(job.artifacts).toEqual({
      when: 'always',
      reports: { codequality: 'plan112-code-quality.json', junit: 'plan112-junit.xml' },
    });
    for (const file of Object.values(job.artifacts.reports)) expect(job.script[0]).toContain(`=${file}`);
    expect(parse(printGitlabInclude())).toEqual({ include: [{ local: 'plan112.gitlab-ci.yml' }] });
  });

  it('the hook checks what differs from the last commit, whatever is staged', () => {
    const { repos } = parse(files.hooks);
    expect(parse(`repos:\n${printHookEntry(lang)}`)).toEqual({ repos });
    expect(repos).toHaveLength(1);
    expect(repos[0].hooks[0]).toMatchObject({
      id: 'plan112',
      language: 'node',
      additional_dependencies: [`plan112@${VERSION}`],
      entry: 'plan112 check --since HEAD',
      pass_filenames: false,
      files: HOOK.files,
      require_serial: true,
    });
  });
});

it('the two languages do not share a comment', () => {
  const [vi = [], en = []] = LANGUAGES.map((lang) =>
    comments(
      printConfig({ include: ['**'], failOn: 'error' }, lang) +
        printGithubWorkflow('main', lang) +
        printGitlabJob(lang) +
        printHookFile(lang),
    ).filter((line) => !/# (?:exclude:|severity:|overrides:|actions: read| {2})/.test(line)),
  );
  expect(vi.length).toBe(en.length);
  expect(vi.filter((line) => en.includes(line))).toEqual([]);
});

it.each([
  ['main', ['main']],
  ['phát-triển/2026', ['phát-triển/2026']],
  ['a#b"c', ['a#b"c']],
  // What a filter reads as a pattern is taken as it is written.
  ['!c++', ['\\!c\\+\\+']],
])('the workflow names the branch %s', (branch, named) => {
  expect(parse(printGithubWorkflow(branch, 'vi')).on.push.branches).toEqual(named);
});

describe('which staged files call for the hook', () => {
  const pattern = new RegExp(HOOK.files.replace('(?i)', ''), 'i');
  it.each<[string, boolean]>([
    ...DOCUMENT_ENDINGS.map((ending): [string, boolean] => [`Kế hoạch/số 1${ending.toUpperCase()}`, true]),
    ['plan112.config.yaml', true],
    ['sub/plan112.config.json', true],
    ['plan112.waivers.yaml', true],
    ['plan112.debt.json', true],
    ['.plan112ignore', true],
    ['picture.png', false],
    ['docx', false],
    ['my-plan112.config.yaml', false],
    ['plan112.config.yaml.bak', false],
  ])('%s: %s', (path, calls) => {
    expect(pattern.test(path)).toBe(calls);
  });
});

describe('files of this repository for others', () => {
  it('.pre-commit-hooks.yaml says what init writes', () => {
    const [hook, ...others] = parse(readRoot('.pre-commit-hooks.yaml'));
    const { additional_dependencies, ...written } = parse(printHookFile('vi')).repos[0].hooks[0];
    expect(others).toEqual([]);
    expect(additional_dependencies).toHaveLength(1);
    expect(hook).toEqual({ ...written, description: expect.any(String) });
  });

  const action = parse(readRoot('action.yml'));

  it('action.yml is a composite action of this version', () => {
    expect(findWorkflowBreaches(action)).toEqual([]);
    expect(action.runs.using).toBe('composite');
    expect(action.inputs.version.default).toBe(VERSION);
    for (const step of action.runs.steps) if ('run' in step) expect(step.shell).toBe('bash');
  });

  it('action.yml uses every input, in the shell through the environment only', () => {
    const used = new Set([...readRoot('action.yml').matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
    const [step] = action.runs.steps.filter((each: object) => 'run' in each);
    for (const name of Object.keys(step.env).filter((key) => key.startsWith('INPUT_')))
      expect(step.run).toContain(`$${name}`.replace('$INPUT_FOLDER', '{INPUT_FOLDER'));
  });
});

describe('docs/ci.md', () => {
  const page = readRoot('docs/ci.md');
  const blocks = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, block]) => block ?? '');

  // After a change that is meant: npx vitest run tests/unit/cli/init -u
  it('shows what init writes', async () => {
    const real = [
      ['## GitHub', printGithubWorkflow('main', 'en')],
      ['## GitLab', printGitlabJob('en')],
      ['## pre-commit', printHookFile('en')],
    ].reduce(
      (text, [heading = '', file = '']) =>
        text.replace(
          new RegExp(`(^${heading}\n.*?^\`\`\`yaml\n).*?(^\`\`\`$)`, 'ms'),
          (_all, head, end) => head + file + end,
        ),
      page,
    );
    await expect(real).toMatchFileSnapshot(join(REPOSITORY, 'docs/ci.md'));
  });

  it('shows nothing that breaks the rules', () => {
    expect(blocks).toHaveLength(7);
    expect(blocks.flatMap((block) => findWorkflowBreaches(parse(block)))).toEqual([]);
  });

  it('names only options, files and pages that are there', () => {
    const flags = page.match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
    expect([...new Set(flags)].filter((flag) => !listLongFlags().includes(flag))).toEqual([]);
    const targets = [...page.matchAll(/\]\(([^)\s#]+)[^)\s]*\)/g)].map(([, target]) => target ?? '');
    expect(targets.filter((target) => !existsSync(join(REPOSITORY, 'docs', target)))).toEqual([]);
  });

  it('names the version and the inputs and outputs of the action', () => {
    expect([...page.matchAll(/plan112@(\d[\w.-]*)/g)].every(([, version]) => version === VERSION)).toBe(true);
    const action = parse(readRoot('action.yml'));
    for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)])
      expect(page).toContain(`\`${name}\``);
  });
});

describe('findWorkflowBreaches sees', () => {
  it.each([
    [{ runs: { steps: [{ run: `echo \${{ github.head_ref }}` }] } }, 'expression in run'],
    [{ runs: { steps: [{ uses: 'actions/checkout@main' }] } }, 'not pinned'],
    [{ runs: { steps: [{ uses: 'someone/thing@v1' }] } }, 'not theirs'],
    [{ permissions: { contents: 'write' }, jobs: {} }, 'permission contents'],
    [{ jobs: {} }, 'at the top'],
  ])('%j', (workflow, breach) => {
    expect(findWorkflowBreaches(workflow).join()).toContain(breach);
  });
});
