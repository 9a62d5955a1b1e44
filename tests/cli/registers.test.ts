import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resultSchema } from '../../src/report/result-schema.js';
import { runBuilt } from '../support/run-built.js';
import { type CliCall, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

let cwd = '';
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const run = (args: string, call: CliCall = {}) =>
  runBuilt([...args.split(' ').filter(Boolean), '--lang', 'en'], { cwd, ...call });
function check(args: string, call: CliCall = {}) {
  const { out, code, err } = run(`${args} -f json`, call);
  const json = resultSchema.parse(JSON.parse(out));
  const findings = json.documents.flatMap((document) => document.findings);
  const { documents, counts, rulesOff } = json;
  return { code, err, findings, documents, counts, rulesOff, paths: documents.map(({ path }) => path) };
}

beforeAll(requireFreshBuild);
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plan112-registers-'));
  write('plans/a.md', TINY_PLAN);
});
afterEach(() => rmSync(cwd, { recursive: true }));

const WAIVER = `  - document: plans/a.md
    rule: target-weaker
    subject: staffing
    reason: Đã giải trình với Bộ Y tế
    legalBasis: 12/TB-UBND
    approver: Chủ tịch UBND tỉnh
    author: Sở Y tế
    from: 2026-01-01
    until: 2026-06-30
`;
const NOW = '--today 2026-05-04';

describe('configuration', () => {
  it('gives the paths, from any folder below', () => {
    write('plan112.config.yaml', 'include: plans/**\nexclude: plans/draft/**\n');
    write('plans/draft/b.md', TINY_PLAN);
    expect(check('')).toMatchObject({ code: 1, paths: ['plans/a.md'] });
    expect(check('', { cwd: join(cwd, 'plans') }).paths).toEqual(['a.md']);
    expect(check('plans').paths).toEqual(['plans/a.md']);
    expect(check('plans/draft/b.md').paths).toEqual(['plans/draft/b.md']);
    expect(run('plans/draft')).toMatchObject({ code: 2, err: expect.stringMatching(/exclude.*left out all/) });
    expect(run('--no-config').code).toBe(2);
  });

  it('no path and no include is 2', () => {
    write('plan112.config.yaml', 'lang: en\n');
    expect(run('check')).toMatchObject({ code: 2, out: '', err: expect.stringMatching(/needs at least one path/) });
  });

  it.each([
    ['plan112.config.yaml', 'fail-on: never\n'],
    ['plan112.config.yml', 'failOn: never\n'],
    ['plan112.config.json', '{"fail-on": "never"}'],
    ['package.json', '{"name": "x", "plan112": {"fail-on": "never"}}'],
  ])('%s; options go before the environment, that before the file', (name, text) => {
    write(name, text);
    const env = { PLAN112_FAIL_ON: 'error' };
    expect(run('plans').code).toBe(0);
    expect(run('plans', { env }).code).toBe(1);
    expect(run('plans --fail-on never', { env }).code).toBe(0);
    expect(run('plans --no-config').code).toBe(1);
  });

  it('--config names another, which must be there', () => {
    write('other.yaml', 'fail-on: never\n');
    expect(run('plans --config other.yaml').code).toBe(0);
    expect(run('plans', { env: { PLAN112_CONFIG: 'other.yaml' } }).code).toBe(0);
    expect(run('plans --config gone.yaml')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/gone\.yaml: there is no such file/),
    });
  });

  it.each([
    ['fail-onn: error', /plan112\.config\.yaml:1: fail-onn: there is no key "fail-onn"\. Did you mean fail-on\?/],
    ['fail-on: [', /plan112\.config\.yaml.*is no valid YAML/],
    ['rules: no-such-folder', /no-such-folder/],
    ['waivers: gone.yaml', /gone\.yaml: there is no such file/],
  ])('%s is one line and 2', (text, line) => {
    write('plan112.config.yaml', text);
    const { code, out, err } = run('plans');
    expect({ code, out, lines: err.trimEnd().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 });
    expect(err).toMatch(line);
  });

  it('nothing in it is run', () => {
    write('plan112.config.yaml', 'include: !!js/function "function () { throw new Error(1) }"\n');
    expect(run('plans')).toMatchObject({ code: 2, out: '' });
    write('plan112.config.js', 'throw new Error("run")');
    write('plan112.config.yaml', 'lang: en\n');
    expect(run('plans').code).toBe(1);
  });

  it('sets severities and facts, for some documents too', () => {
    write('plans/xa/b.md', TINY_PLAN);
    write(
      'plan112.config.yaml',
      'severity: { target-weaker: info }\noverrides:\n  - { files: plans/xa/**, level: commune, place: xã Lâm Thượng, horizon: 2026-2028, severity: { target-weaker: off } }\n',
    );
    const { out } = run('plans -f json');
    const [a, b] = JSON.parse(out).documents;
    const severities = (document: { findings: { ruleId: string; severity: string }[] }) =>
      document.findings.filter(({ ruleId }) => ruleId === 'target-weaker').map(({ severity }) => severity);
    expect([severities(a), severities(b)]).toEqual([['info'], []]);
    expect(b.identity).toMatchObject({ level: 'commune', place: 'xã Lâm Thượng', horizon: { from: 2026, to: 2028 } });
    expect(a.identity).toMatchObject({ level: 'province' });
    expect(JSON.parse(run('plans --level district -f json').out).documents[1].identity.level).toBe('district');
  });

  it('a parent plan counts only when the plan cites it', () => {
    const parent = (number: string) => {
      write('plan112.config.yaml', `overrides:\n  - { files: plans/**, level: commune, parent-plan: ${number} }\n`);
      return check('plans').findings.some(({ ruleId }) => ruleId === 'parent-plan-not-cited');
    };
    write(
      'plans/a.md',
      TINY_PLAN.replace(
        'Căn cứ Quyết định',
        'Căn cứ Kế hoạch số 96/KH-UBND ngày 08 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh; Căn cứ Quyết định',
      ),
    );
    expect([parent('96/KH-UBND'), parent('97/KH-UBND')]).toEqual([false, true]);
  });

  it('`config --why` prints each value with its origin', () => {
    write('plan112.config.yaml', '# first\nfail-on: warning\n');
    const { out, code } = run('config --why --level commune', { env: { PLAN112_MAX_WARNINGS: '3' } });
    expect(code).toBe(0);
    expect(out).toContain('fail-on: warning # plan112.config.yaml:2\n');
    expect(out).toContain('max-warnings: 3 # environment PLAN112_MAX_WARNINGS\n');
    expect(out).toContain('level: commune # option --level\n');
    expect(out).toContain('annual-policy: path # default\n');
    const { values } = JSON.parse(run('config --why -f json').out);
    expect(values['fail-on']).toEqual({ value: 'warning', from: 'file', name: 'plan112.config.yaml:2' });
    expect(values.format).toEqual({ value: 'pretty', from: 'default' });
  });

  it('wrong values of the environment are named', () => {
    const { code, err } = run('plans', { env: { PLAN112_FAIL_ON: 'all' } });
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringMatching(/^plan112: PLAN112_FAIL_ON: there is no value "all"/),
    });
  });
});

describe('waivers', () => {
  it('apply by themselves, stay visible and count for nothing', () => {
    const before = check(`plans ${NOW}`).counts;
    write('plan112.waivers.yaml', `waivers:\n${WAIVER}`);
    const { counts, findings } = check(`plans ${NOW}`);
    expect(counts).toEqual({ ...before, error: before.error - 1, waived: 1 });
    expect(findings.find(({ waived }) => waived)).toMatchObject({
      ruleId: 'target-weaker',
      waiver: { legalBasis: '12/TB-UBND' },
    });
    const pretty = run(`plans ${NOW}`).out;
    expect(pretty.indexOf('Waived (not counted) (1)')).toBeGreaterThan(pretty.indexOf('Notes ('));
    expect(pretty.replace(/\s+/g, ' ')).toContain('(12/TB-UBND; Chủ tịch UBND tỉnh; until');
    expect(run(`plans ${NOW} -q`).out).not.toContain('target-weaker');
  });

  it.each([
    ['2026-06-30', 1, []],
    ['2026-07-01', 0, ['waiver-expired']],
    ['2025-12-31', 0, []],
  ])('on %s: %i waived', (today, waived, told) => {
    write('plan112.waivers.yaml', `waivers:\n${WAIVER}`);
    const { counts, findings } = check(`plans --today ${today}`);
    expect(counts.waived).toBe(waived);
    expect(findings.map(({ ruleId }) => ruleId).filter((id) => id.startsWith('waiver-'))).toEqual(told);
  });

  it('beside the configuration go before those of the working folder', () => {
    write('plan112.config.yaml', 'lang: en\n');
    write('plan112.waivers.yaml', `waivers:\n${WAIVER}`);
    expect(check(`a.md ${NOW}`, { cwd: join(cwd, 'plans') }).counts.waived).toBe(1);
    write('elsewhere/w.yaml', `waivers:\n${WAIVER.replace('plans/a.md', '../plans/a.md')}`);
    write('plan112.config.yaml', 'waivers: elsewhere/w.yaml\n');
    expect(check(`plans ${NOW}`).counts.waived).toBe(1);
  });

  it.each([
    ['reason', WAIVER.replace(/ +reason.*\n/, ''), /waivers\[1\]\.reason: is missing/],
    ['day', WAIVER.replace('06-30', '06-31'), /:10: waivers\[1\]\.until: "2026-06-31"/],
    ['author', WAIVER.replace('author: Sở Y tế', 'author: chủ tịch ubnd tỉnh'), /approver and author are the same/],
    ['nothing', '', null],
  ])('a wrong %s is 2 and nothing is printed', (_, entry, line) => {
    write('plan112.waivers.yaml', `waivers:\n${entry}`);
    for (const args of [`plans ${NOW}`, 'waivers list', 'waivers check']) {
      const { code, err } = run(args);
      if (line === null) expect(code).toBe(args.startsWith('plans') ? 1 : 0);
      else expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(line) });
    }
  });

  it('the ceiling bounds their number', () => {
    write('plan112.waivers.yaml', `waivers:\n${WAIVER}${WAIVER}`);
    write('plan112.config.yaml', 'waivers-ceiling: 1\n');
    expect(run(`plans ${NOW}`)).toMatchObject({
      code: 2,
      err: expect.stringMatching(/2 entries are above the ceiling of 1/),
    });
    expect(run(`plans ${NOW} --waivers-ceiling 2`).code).toBe(1);
  });

  it('list, check and prune', () => {
    const unused = WAIVER.replace('target-weaker', 'target-hedged');
    const text = `# kept\nwaivers:\n${WAIVER}${unused}`;
    write('plan112.waivers.yaml', text);
    expect(run(`waivers list ${NOW}`)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/:3: in force: plans\/a\.md.*\n.*:12: in force/),
    });
    expect(run(`waivers check ${NOW}`)).toMatchObject({
      code: 1,
      out: expect.stringMatching(/:3: used: .*\n.*:12: unused/),
    });
    expect(run(`waivers prune ${NOW}`).code).toBe(0);
    expect(read('plan112.waivers.yaml')).toBe(`# kept\nwaivers:\n${WAIVER}`);
    expect(run(`waivers check ${NOW}`).code).toBe(0);
    expect(run('waivers check --today 2026-07-01').code).toBe(1);
    expect(run('waivers', {}).code).toBe(2);
  });

  const waive = (...documents: string[]) =>
    write('plan112.waivers.yaml', `waivers:\n${documents.map((each) => WAIVER.replace('plans/a.md', each)).join('')}`);
  const listWaived = () =>
    check(`plans ${NOW}`)
      .documents.filter(({ counts }) => counts.waived > 0)
      .map(({ path }) => path);

  it('the name of a document means that document alone', () => {
    for (const name of ['a[1]', 'a1', 'c{1,2}', 'c1']) write(`plans/${name}.md`, TINY_PLAN);
    waive("'plans/a[1].md'", "'plans/c{1,2}.md'");
    expect(listWaived()).toEqual(['plans/a[1].md', 'plans/c{1,2}.md']);
    rmSync(join(cwd, 'plans/a[1].md'));
    expect(listWaived()).toEqual(['plans/a1.md', 'plans/c{1,2}.md']);
    write('plan112.config.yaml', "exclude: ['plans/c{1,2}.md', 'plans/[a]1.md']\n");
    expect(check(`plans ${NOW}`).paths).toEqual(['plans/a.md', 'plans/c1.md']);
  });

  it.each([
    'plans/!(b).md',
    'plans\\a.md',
    'plans//a.md',
    'plans/../plans/a.md',
    './plans/*.md',
    '<cwd>/plans/a.md',
    '<cwd>/plans/*.md',
    '../<name>/plans/a.md',
  ])('%s is read the same way when it is applied, checked and pruned', (written) => {
    waive(`'${written.replace('<cwd>', cwd).replace('<name>', basename(cwd))}'`);
    expect(listWaived()).toEqual(['plans/a.md']);
    expect(run(`waivers check ${NOW}`)).toMatchObject({ code: 0, out: expect.stringContaining(': used: ') });
    const whole = read('plan112.waivers.yaml');
    run(`waivers prune ${NOW}`);
    expect(read('plan112.waivers.yaml')).toBe(whole);
  });

  it('a file that is none of ours is not quoted', () => {
    write('plan112.config.yaml', 'waivers: secret\n');
    write('secret', 'root:x:0:0:root:/root:/bin/bash\n');
    expect(run('plans')).toMatchObject({ code: 2, err: 'plan112: secret:1: should be a mapping.\n' });
  });

  it('without a file there is nothing to do', () => {
    expect(run('waivers check')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/There is no plan112\.waivers\.yaml/),
    });
  });
});

describe('debts', () => {
  const change = (from: string, to: string) => write('plans/a.md', read('plans/a.md').replace(from, to));
  const debts = (findings: { debt?: unknown; ruleId: string }[], mark: string) =>
    findings.filter(({ debt }) => debt === mark).map(({ ruleId }) => ruleId);

  it('what is recorded does not fail, what gets worse or is new does', () => {
    expect(run('debt check plans')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/there is no plan112\.debt\.json/),
    });
    expect(run('debt write plans').code).toBe(0);
    expect(check('plans --fail-on info')).toMatchObject({ code: 0, counts: { error: 0, warning: 0, info: 0 } });
    expect(run('plans').out).toContain('Recorded before (not counted)');
    expect(run('debt check').code).toBe(0);

    change('I. MỤC TIÊU', '\n\nI. MỤC TIÊU');
    expect(run('debt check').code).toBe(0);

    change('80%', '70%');
    const worse = check('plans');
    expect({ code: worse.code, worse: debts(worse.findings, 'worse') }).toEqual({ code: 1, worse: ['target-weaker'] });
    expect(run('debt check')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/target-weaker staffing 2026-2030: worse than recorded/),
    });

    change('70%', '85%');
    expect(check('plans')).toMatchObject({ code: 0 });
    expect(run('debt prune').code).toBe(0);
    change('85%', '80%');
    expect(debts(check('plans').findings, 'worse')).toEqual(['target-weaker']);
    change('80%', '85%');

    change('Sở Y tế chủ trì', 'Sở Y tế phối hợp');
    const added = check('plans');
    expect({ code: added.code, added: debts(added.findings, 'new') }).toEqual({ code: 1, added: ['lead-missing'] });
  });

  it('what is fixed passes, and is asked to be pruned', () => {
    run('debt write plans');
    change('80%', '90%');
    const { code, findings } = check('plans');
    expect(code).toBe(0);
    expect(check('plans --fail-on warning').code).toBe(1);
    expect(findings.filter(({ ruleId }) => ruleId === 'debt-fixed')).toMatchObject([
      { severity: 'warning', subject: 'staffing', fix: expect.stringContaining('plan112 debt prune') },
    ]);
    expect(run('debt check')).toMatchObject({
      code: 1,
      out: expect.stringMatching(/target-weaker staffing 2026-2030: fixed/),
    });
    expect(run('debt prune').code).toBe(0);
    expect(run('debt check').code).toBe(0);
    expect(check('plans').code).toBe(0);
  });

  it('words made softer are worse', () => {
    run('debt write plans');
    change('ít nhất 80%', 'khoảng 80%');
    expect(debts(check('plans').findings, 'worse')).toEqual(['target-weaker']);
  });

  it('prune says what it brought up to the value of today', () => {
    run('debt write plans');
    change('80%', '85%');
    const { out } = run('debt prune -f json');
    expect(JSON.parse(out)).toMatchObject({ removed: [], improved: [{ rule: 'target-weaker', subject: 'staffing' }] });
    change('85%', '86%');
    expect(run('debt prune').out).toMatch(/^Entries of plan112\.debt\.json brought up .*: 1\.\n$/);
    expect(run('debt prune').out).toMatch(/^Nothing to take out/);
  });

  it.each([[''], ['include: plans/**\n']])('prunes when the only document recorded is gone, with %j', (config) => {
    if (config !== '') write('plan112.config.yaml', config);
    run('debt write plans');
    rmSync(join(cwd, 'plans/a.md'));
    expect(run('debt check')).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/: document is gone\n/) });
    expect(run('debt prune')).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(read('plan112.debt.json')).debts).toEqual([]);
    expect(run('debt check')).toMatchObject({ code: 0, err: '' });
  });

  it('writes nothing where no plan was read', () => {
    write('market.txt', NO_PLAN);
    const { code, out, err } = run('debt write market.txt');
    expect({ code, out, there: existsSync(join(cwd, 'plan112.debt.json')) }).toEqual({
      code: 2,
      out: '',
      there: false,
    });
    expect(err).toMatch(/^plan112: none of the documents read \(market\.txt\) is a local plan.*\n$/);
  });

  it('knows a document however its path is written', () => {
    run('debt write plans');
    write('plan112.debt.json', read('plan112.debt.json').replaceAll('plans/a.md', './plans//x/../a.md'));
    expect(check('plans --fail-on info').code).toBe(0);
  });

  it('a moved file keeps its entries only through a rename', () => {
    run('debt write plans');
    renameSync(join(cwd, 'plans/a.md'), join(cwd, 'plans/b.md'));
    const { code, findings } = check('plans');
    expect({ code, gone: findings.filter(({ ruleId }) => ruleId === 'debt-fixed').length }).toEqual({
      code: 1,
      gone: 1,
    });
    expect(run('debt rename plans/z.md plans/b.md').code).toBe(2);
    expect(run('debt rename plans/a.md plans/b.md').code).toBe(0);
    expect(check('plans')).toMatchObject({ code: 0, counts: { error: 0 } });
  });

  it('the same findings give the same bytes, and other documents keep their entries', () => {
    write('plans/b.md', TINY_PLAN);
    run('debt write plans');
    const whole = read('plan112.debt.json');
    run('debt write plans/a.md');
    expect(read('plan112.debt.json')).toBe(whole);
    expect(JSON.parse(whole).debts[0]).toMatchObject({
      document: 'plans/a.md',
      rule: expect.any(String),
      value: expect.any(Object),
    });
    expect(whole).not.toMatch(/line/);
  });

  it('a broken file is 2, an unreadable document keeps its entries', () => {
    run('debt write plans');
    const whole = read('plan112.debt.json');
    write('plans/a.md', '');
    expect(run('debt check').code).toBe(2);
    expect(run('debt write plans').code).toBe(2);
    expect(read('plan112.debt.json')).toBe(whole);
    write('plan112.debt.json', whole.replace('"rule"', '"rulle"'));
    expect(run('plans')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/debts\[1\]\.rulle: .*Did you mean rule\?/),
    });
  });

  it('text that is no plan can be recorded too', () => {
    write('plans/market.txt', NO_PLAN);
    run('debt write plans');
    expect(check('plans --fail-on info').code).toBe(0);
  });
});
