import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GIT_SETTINGS, GitRepository } from '../support/git-repository.js';
import { havePrograms } from '../support/programs.js';
import { runBuilt } from '../support/run-built.js';
import { type CliRun, REPOSITORY, requireFreshBuild } from '../support/run-cli.js';
import { NO_PLAN, TINY_PLAN } from '../support/tiny-plan.js';

/** The life of a repository of plans, from the first day on: each step stands on the ones before it. */
let repo: GitRepository;
const at = (name: string) => repo.path(name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const change = (name: string, from: string, to: string) => {
  const before = read(name);
  expect(before).toContain(from);
  repo.write(name, before.replace(from, to));
};
/** The clock is given: nothing here depends on the day the test runs. */
function run(args: string, today = '2026-06-29'): CliRun {
  const words = [...args.split(' ').filter(Boolean), '--lang', 'en'];
  return runBuilt(words, { cwd: repo.folder, env: { ...GIT_SETTINGS, PLAN112_TODAY: today } });
}
function check(args = '', today?: string) {
  const { out, ...rest } = run(`check ${args} -f json`, today);
  const result = JSON.parse(out);
  const findings = result.documents.flatMap((document: { path: string; findings: object[] }) =>
    document.findings.map((finding) => ({ path: document.path, ...finding })),
  );
  return {
    ...rest,
    paths: result.documents.map(({ path }: { path: string }) => path),
    findings,
    counts: result.counts,
  };
}
type Found = { path: string; ruleId: string; subject: string | null; debt?: string; waived: boolean; fix: string };
const pick = (findings: Found[], debt: string) =>
  findings.filter((finding) => finding.debt === debt).map(({ path, ruleId }) => `${path} ${ruleId}`);

const PROVINCE = 'ke-hoach/tinh.md';
const COMMUNES = ['ke-hoach/xa/an-dong.txt', 'ke-hoach/xa/binh-tay.txt', 'ke-hoach/xa/cam-nam.txt'] as const;
const [FIRST_COMMUNE] = COMMUNES;

describe.runIf(havePrograms('git')).sequential('a repository of plans', () => {
  beforeAll(() => {
    requireFreshBuild();
    repo = new GitRepository();
    repo.write(PROVINCE, readFileSync(join(REPOSITORY, 'fixtures/model/ke-hoach-tinh.md'), 'utf8'));
    for (const [index, name] of COMMUNES.entries())
      repo.write(name, TINY_PLAN.replace('12/KH-UBND', `${20 + index}/KH-UBND`));
    repo.write('ghi-chu/gia-ca.txt', NO_PLAN).init();
  });
  afterAll(() => repo.remove());

  it('init writes what it needs, once', () => {
    const first = run('init --include ke-hoach/** --ci github --ci gitlab --ci pre-commit -y');
    expect({ code: first.code, err: first.err }).toEqual({ code: 0, err: '' });
    for (const name of [
      'plan112.config.yaml',
      '.github/workflows/plan112.yml',
      '.gitlab-ci.yml',
      '.pre-commit-config.yaml',
    ])
      expect(read(name)).toContain('plan112');
    const before = read('plan112.config.yaml');
    expect(run('init --include other/** -y').code).toBe(0);
    expect(read('plan112.config.yaml')).toBe(before);
    repo.commit();
  });

  it('the first run finds debts, which are recorded', () => {
    const first = check();
    expect({ code: first.code, paths: first.paths }).toEqual({ code: 1, paths: [PROVINCE, ...COMMUNES] });
    expect(run('debt write').code).toBe(0);
    const second = check();
    expect({ code: second.code, error: second.counts.error }).toEqual({ code: 0, error: 0 });
    expect(second.counts.recorded).toBeGreaterThan(0);
    repo.commit();
  });

  it('a change that worsens a target fails, and only what changed is read', () => {
    repo.git('switch', '-q', '-c', 'lower');
    change(FIRST_COMMUNE, '80%', '70%');
    repo.commit();
    const { code, paths, findings, err } = check('--since main');
    expect({ code, paths }).toEqual({ code: 1, paths: [FIRST_COMMUNE] });
    expect(pick(findings, 'worse')).toEqual([`${FIRST_COMMUNE} target-weaker`]);
    expect(err).toMatch(/main.*1.*4/s);
    repo.git('switch', '-q', 'main');
  });

  it('one that improves passes and asks to prune; what was reached cannot be taken back', () => {
    repo.git('switch', '-q', '-c', 'raise');
    change(FIRST_COMMUNE, '80%', '86%');
    const better = check('--since main');
    expect({ code: better.code, paths: better.paths }).toEqual({ code: 0, paths: [FIRST_COMMUNE] });
    const asked = (findings: Found[]) => findings.filter(({ ruleId }) => ruleId === 'debt-fixed').map(({ fix }) => fix);
    expect(asked(better.findings)).toEqual([expect.stringContaining('plan112 debt prune')]);
    change(FIRST_COMMUNE, '86%', '90%');
    const fixed = check('--since main');
    expect({ code: fixed.code, asked: asked(fixed.findings).length }).toEqual({ code: 0, asked: 1 });
    expect(run('debt prune').code).toBe(0);
    expect(asked(check().findings)).toEqual([]);
    repo.commit();
    change(FIRST_COMMUNE, '90%', '80%');
    expect(check()).toMatchObject({ code: 1 });
    repo.git('checkout', '-q', '--', '.');
    repo.git('switch', '-q', 'main');
    repo.git('merge', '-q', '--ff-only', 'raise');
  });

  it('a note that changed leaves nothing to check, which is no failure', () => {
    repo.git('switch', '-q', '-c', 'note');
    repo.write('ghi-chu/gia-ca.txt', `${NO_PLAN}Thêm một dòng.\n`);
    const { code, paths, err } = check('--since main');
    expect({ code, paths }).toEqual({ code: 0, paths: [] });
    expect(err.trimEnd().split('\n').length).toBe(1);
    repo.git('checkout', '-q', '--', '.');
    repo.git('switch', '-q', 'main');
  });

  it('a waiver that expires tomorrow passes today and fails the day after; as a change it has everything checked', () => {
    change(FIRST_COMMUNE, 'Sở Y tế chủ trì', 'Sở Y tế phối hợp');
    const open = check();
    expect(open.code).toBe(1);
    const [finding] = open.findings.filter(({ debt }: Found) => debt === 'new');
    repo.write(
      'plan112.waivers.yaml',
      [
        'waivers:',
        `  - document: ${FIRST_COMMUNE}`,
        `    rule: ${finding.ruleId}`,
        '    reason: Đã giải trình với Sở Y tế',
        '    legalBasis: 12/TB-UBND',
        '    approver: Chủ tịch UBND xã',
        '    author: Phòng Văn hóa - Xã hội',
        '    from: 2026-06-01',
        '    until: 2026-06-30',
        '',
      ].join('\n'),
    );
    const today = check('--since main', '2026-06-29');
    expect({ code: today.code, paths: today.paths.length, waived: today.counts.waived }).toEqual({
      code: 0,
      paths: 4,
      waived: 1,
    });
    expect(check('', '2026-06-30').code).toBe(0);
    const after = check('', '2026-07-01');
    expect(after).toMatchObject({ code: 1, counts: { waived: 0 } });
    expect(after.findings.map(({ ruleId }: Found) => ruleId)).toContain('waiver-expired');
    repo.commit();
  });

  it.each([1, 2, 3, 5])('%i shards merged are the run in one', (count) => {
    const day = '2026-07-01';
    const whole = run('check -f json=whole.json', day);
    const parts = Array.from({ length: count }, (_, index) => `part-${index + 1}.json`);
    for (const [index, part] of parts.entries())
      expect([0, 1, 2]).toContain(run(`check --shard ${index + 1}/${count} -f json=${part}`, day).code);
    const merged = run(`merge ${parts.join(' ')} -f json=merged.json`, day);
    expect(merged.code).toBe(whole.code);
    expect(read('merged.json')).toBe(read('whole.json'));
  });

  it('compare tells what two runs have between them', () => {
    run('check -f json=old.json');
    change(COMMUNES[1], '80%', '60%');
    change(COMMUNES[2], '80%', '95%');
    run('check -f json=new.json');
    const { code, out } = run('compare old.json new.json -f json');
    expect(code).toBe(1);
    const changed = JSON.parse(out).documents.filter(({ findings }: { findings: unknown[] }) => findings.length > 0);
    expect(changed.map(({ path }: { path: string }) => path)).toEqual([COMMUNES[1], COMMUNES[2]]);
    const page = run('compare old.json new.json').out;
    expect(page).toContain(COMMUNES[1]);
    expect(page).not.toContain(PROVINCE);
  });
});
