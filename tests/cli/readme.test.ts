import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS, FORMATS, listLongFlags } from '../../src/cli/options.js';
import { type Language, SEVERITIES, VERDICTS } from '../../src/model/vocabulary.js';
import { messages } from '../../src/report/messages/index.js';
import { REPOSITORY, requireFreshBuild, runCli } from '../support/run-cli.js';

const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';
const READMES: readonly (readonly [file: string, lang: Language])[] = [
  ['README.md', 'en'],
  ['README.vi.md', 'vi'],
];
const PAGES = [
  ...READMES.map(([file]) => file),
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/command-line.md',
  'docs/baseline.md',
  'docs/ci.md',
  'docs/configuration.md',
  'docs/formats.md',
  'docs/glossary.md',
  'docs/reading-rules.md',
];

function readPage(file: string): string {
  return readFileSync(join(REPOSITORY, file), 'utf8');
}

/** Contents of the fenced blocks of one language, without the fences. */
function readBlocks(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\S*)\n(.*?)^```$/gms)]
    .filter(([, own]) => own === language)
    .map(([, , content]) => content ?? '');
}

beforeAll(requireFreshBuild);

describe.each(READMES)('%s', (file, lang) => {
  const page = readPage(file);

  // After a change that is meant: npm run build && npx vitest run tests/cli/readme.test.ts -u
  it('shows what the command really prints', async () => {
    const [shown, ...others] = readBlocks(page, 'console');
    expect(others).toEqual([]);
    const [command = ''] = shown?.split('\n') ?? [];
    expect(command).toMatch(/^\$ plan112 check /);
    const args = command.split(' ').slice(2);
    expect(args).toContain(DRAFT);
    const run = runCli(args);
    expect({ code: run.code, err: run.err }).toEqual({ code: 1, err: '' });
    expect(run.out).toContain(messages[lang].labels.severity.error);
    const real = page.replace(/^```console\n.*?^```$/ms, () => `\`\`\`console\n${command}\n${run.out}\`\`\``);
    await expect(real).toMatchFileSnapshot(join(REPOSITORY, file));
  });

  it('counts right what the shown output leaves out', () => {
    const { counts } = JSON.parse(runCli(['check', '-f', 'json', DRAFT]).out);
    const { countSeverity } = messages[lang].labels;
    for (const severity of ['warning', 'info'] as const)
      expect(page).toContain(countSeverity(severity, counts[severity]));
  });

  it('names every verdict and severity as the output does', () => {
    const { labels } = messages[lang];
    for (const verdict of VERDICTS) expect(page).toContain(`| \`${verdict}\` | ${labels.verdict[verdict].short} |`);
    for (const severity of SEVERITIES) expect(page).toContain(`| \`${severity}\` | ${labels.severity[severity]} |`);
    expect(page).toContain(`(${labels.qualifier.narrowed})`);
  });

  it('starts with two commands', () => {
    expect(readBlocks(page, 'sh')[0]).toBe('npm run demo\nnpm test\n');
  });
});

it('README.vi.md keeps to the register of the messages', () => {
  const prose = readPage('README.vi.md').toLowerCase();
  expect(prose.match(/(?<!\p{L})(?:lỗi|sai|vi phạm|không đạt)(?!\p{L})/gu)).toBeNull();
});

describe('docs/command-line.md', () => {
  const page = readPage('docs/command-line.md');

  it('names every option, command and format', () => {
    for (const flag of listLongFlags()) expect(page).toContain(`\`${flag}`);
    for (const command of COMMANDS) expect(page).toContain(`| \`plan112 ${command}`);
    for (const format of FORMATS) expect(page).toContain(`\`${format}\``);
  });
});

describe('what the pages show', () => {
  it.each([...READMES.map(([file]) => file), 'docs/command-line.md'])(
    '%s names no option that is not there',
    (file) => {
      const flags = readPage(file).match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
      expect(flags.length).toBeGreaterThan(5);
      expect([...new Set(flags)].filter((flag) => !listLongFlags().includes(flag))).toEqual([]);
    },
  );

  it.each(PAGES)('%s names no npm script that is not there', (file) => {
    const { scripts } = JSON.parse(readPage('package.json'));
    const named = [...readPage(file).matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(PAGES)('%s links only to what is there', (file) => {
    const targets = [...readPage(file).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
    const local = targets.filter((target) => !/^(?:https:|#)/.test(target));
    expect(local.filter((target) => !existsSync(join(REPOSITORY, dirname(file), target.replace(/#.*$/, ''))))).toEqual(
      [],
    );
  });
});

/** The examples for CI, run as they stand with `plan112` on the path. */
describe('examples in the shell', () => {
  let cwd = '';
  beforeAll(() => {
    cwd = mkdtempSync(join(tmpdir(), 'plan112-readme-'));
    mkdirSync(join(cwd, 'bin'));
    mkdirSync(join(cwd, 'plans'));
    copyFileSync(join(REPOSITORY, DRAFT), join(cwd, 'plans', 'draft.md'));
    copyFileSync(join(REPOSITORY, 'fixtures/model/ke-hoach-xa.md'), join(cwd, 'plans', 'model.md'));
    const tool = join(cwd, 'bin', 'plan112');
    writeFileSync(tool, `#!/bin/sh\nexec "${process.execPath}" "${join(REPOSITORY, 'bin', 'plan112.js')}" "$@"\n`);
    chmodSync(tool, 0o755);
  });
  afterAll(() => rmSync(cwd, { recursive: true }));

  it.each([['docs/command-line.md', 'info', 0]])('%s lists every %s of a folder', (file, severity, code) => {
    const script = readBlocks(readPage(file), 'sh').find((block) => block.includes('node -e'));
    const run = spawnSync('bash', ['-e', '-c', script ?? 'exit 9'], {
      cwd,
      env: { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` },
      encoding: 'utf8',
    });
    const [draft] = JSON.parse(runCli(['check', '-f', 'json', 'plans'], { cwd }).out).documents;
    const wanted = draft.findings.filter((finding: { severity: string }) => finding.severity === severity);
    expect(wanted.length).toBeGreaterThan(0);
    expect({ code: run.status, err: run.stderr }).toEqual({ code, err: '' });
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(wanted.length);
    for (const [index, { line, title, message }] of wanted.entries()) {
      expect(lines[index]).toMatch(new RegExp(`^plans/draft\\.md:${line}: `));
      expect(lines[index]?.endsWith(message) || lines[index]?.endsWith(title)).toBe(true);
    }
  });

  it.each(READMES)('%s writes its results for CI', (file) => {
    const script = readBlocks(readPage(file), 'sh').find((block) => block.includes('plan112 check'));
    const run = spawnSync('bash', ['-c', script ?? 'exit 9'], {
      cwd,
      env: { ...process.env, PATH: `${join(cwd, 'bin')}${delimiter}${process.env.PATH}` },
      encoding: 'utf8',
    });
    const { out, code } = runCli(['check', 'plans'], { cwd });
    expect({ code: run.status, out: run.stdout, err: run.stderr }).toEqual({ code, out, err: '' });
    const [sarif] = JSON.parse(readFileSync(join(cwd, 'plan112.sarif'), 'utf8')).runs;
    expect(sarif.results.length).toBeGreaterThan(0);
    expect(readFileSync(join(cwd, 'plan112.xml'), 'utf8')).toContain('<testsuite name="plans/draft.md"');
  });
});
