import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runInitIn } from '../../../support/init-io.js';

let cwd = '';
const write = (name: string, text = 'x') => {
  mkdirSync(dirname(join(cwd, name)), { recursive: true });
  writeFileSync(join(cwd, name), text);
};
const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
const config = () => parse(read('plan112.config.yaml'));
const git = (remote = '', files: Readonly<Record<string, string>> = {}) => {
  write('.git/HEAD', 'ref: refs/heads/main\n');
  write('.git/config', `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${remote}\n`);
  for (const [name, text] of Object.entries(files)) write(`.git/${name}`, text);
};
/** Every file below the folder but those of git, with its content. */
const snapshot = () =>
  Object.fromEntries(
    readdirSync(cwd, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory() && !entry.parentPath.includes('.git/'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, existsSync(file) && lstatSync(file).isFile() ? readFileSync(file, 'utf8') : 'no file']),
  );
async function runJson(...args: string[]) {
  const { out, ...rest } = await runInitIn(cwd, [...args, '-f', 'json']);
  return { ...rest, data: JSON.parse(out) };
}

beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'plan112-init-')));
});
afterEach(() => rmSync(cwd, { recursive: true }));

describe('what is proposed for', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], ['**']],
    [
      'folders with documents at any depth',
      ['ke-hoach/xa/a.docx', 'Phụ lục/b.PDF', 'anh/c.png'],
      ['Phụ lục/**', 'ke-hoach/**'],
    ],
    ['documents beside them', ['a.docx', 'B.DOCX', 'c.odt', 'x/d.md'], ['*.DOCX', '*.docx', '*.odt', 'x/**']],
    ['texts about the repository', ['README.md', 'docs/readme.vi.md', 'LICENSE.txt', 'x/CHANGELOG.md'], ['**']],
    ['what is hidden or of Word', ['.a/b.docx', 'node_modules/c.md', 'k/~$a.docx', 'k/.a.docx'], ['**']],
    ['names that look like globs', ['Kế hoạch [2026]/a.md', 'b{c}/d.md'], ['Kế hoạch [2026]', 'b{c}']],
  ])('%s', async (_name, files, include) => {
    for (const file of files) write(file);
    expect((await runJson('-y')).data.include).toEqual(include);
    expect(config().include).toEqual(include);
  });

  it.each<[string, () => void, readonly string[]]>([
    ['no git', () => write('a.md'), []],
    ['no remote', () => git(), []],
    ['a remote on GitHub', () => git('git@github.com:a/b.git'), ['github']],
    ['the same by https with a name', () => git('https://a@github.com/a/b'), ['github']],
    ['the same by ssh', () => git('ssh://git@ssh.github.com:443/a/b.git'), ['github']],
    ['another host with the name in its path', () => git('https://git.example/github.com/b'), []],
    ['another host that ends alike', () => git('https://notgithub.com/b'), []],
    ['a GitLab', () => git('https://gitlab.tinh.gov.vn/a/b.git'), ['gitlab']],
    ['the folder of GitHub', () => write('.github/CODEOWNERS'), ['github']],
    ['a GitLab file', () => write('.gitlab-ci.yml', 'test:\n'), ['gitlab']],
    [
      'everything',
      () => {
        git('git@github.com:a/b.git');
        write('.pre-commit-config.yaml', 'repos: []\n');
        write('.gitlab-ci.yml', 'test:\n');
      },
      ['github', 'gitlab', 'pre-commit'],
    ],
    [
      'a further work tree',
      () => {
        write('.git', `gitdir: ${cwd}/main.git/worktrees/x\n`);
        write('main.git/worktrees/x/HEAD', 'ref: refs/heads/x\n');
        write('main.git/worktrees/x/commondir', '../..\n');
        write('main.git/config', '[remote "origin"]\n url = https://github.com/a/b\n');
      },
      ['github'],
    ],
  ])('CI with %s', async (_name, prepare, ci) => {
    prepare();
    expect((await runJson('-y')).data.ci).toEqual(ci);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['the remote says', { 'refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/chính\n' }, 'chính'],
    ['main is there', { HEAD: 'ref: refs/heads/thử\n', 'refs/heads/main': 'x\n' }, 'main'],
    [
      'master is packed',
      { HEAD: 'ref: refs/heads/thử\n', 'packed-refs': '# pack\nabc refs/remotes/origin/master\n' },
      'master',
    ],
    ['only another', { HEAD: 'ref: refs/heads/trunk\n' }, 'trunk'],
    ['a detached HEAD', { HEAD: '0123456789\n' }, 'main'],
    ['references kept elsewhere', { HEAD: 'ref: refs/heads/.invalid\n' }, 'main'],
  ])('the default branch when %s', async (_name, files, branch) => {
    git('', files);
    await runInitIn(cwd, ['-y', '--ci', 'github']);
    expect(parse(read('.github/workflows/plan112.yml')).on.push.branches).toEqual([branch]);
  });
});

describe('flags', () => {
  it('are not asked for', async () => {
    const run = await runInitIn(
      cwd,
      ['--include', 'a/**', '--include', 'b;c.md', '--ci', 'none', '--fail-on', 'warning', '--lang', 'en'],
      [],
    );
    expect(run).toMatchObject({ code: 0, err: '', questions: [] });
    expect(config()).toEqual({ include: ['a/**', 'b;c.md'], 'fail-on': 'warning', lang: 'en' });
    expect(read('plan112.config.yaml')).toContain('# Documents to check');
  });

  it('choose what is written', async () => {
    const { data, code } = await runJson('--ci', 'pre-commit', '--ci', 'github', '--ci', 'github');
    const written = ['plan112.config.yaml', '.github/workflows/plan112.yml', '.pre-commit-config.yaml'];
    expect({ code, written: data.written, ci: data.ci }).toEqual({ code: 0, written, ci: ['github', 'pre-commit'] });
    for (const file of written) expect(read(file).startsWith('#')).toBe(true);
  });

  it.each([
    [['--include', ' '], '--include: “”: không phải là'],
    [['--include', 'a\nb'], '--include: “a b”: không phải là'],
    [['--ci', 'jenkins'], '--ci: “jenkins”: không có lựa chọn này; chọn trong: github, gitlab, pre-commit, none.'],
    [['--ci', 'none', '--ci', 'github'], '--ci: none đứng một mình'],
    [['--fail-on', 'all'], '--fail-on: không có giá trị “all”'],
    [['-f', 'markdown'], '--format: không có giá trị “markdown”'],
    [['ke-hoach'], 'lệnh init không nhận đường dẫn'],
    [['-y', '-o', 'plan112.config.yaml'], '--output: “plan112.config.yaml” là tệp mà init lập'],
    [['-y', '-o', './sub/../.gitlab-ci.yml', '--ci', 'gitlab'], '--output'],
  ])('%j is one line, 2 and nothing written', async (args, line) => {
    const run = await runInitIn(cwd, args, []);
    expect(run).toMatchObject({ code: 2, out: '' });
    expect(run.err).toContain(`plan112: ${line}`);
    expect(run.err.trimEnd()).not.toContain('\n');
    expect(readdirSync(cwd)).toEqual([]);
  });
});

describe('a person', () => {
  it('is asked three things and takes the proposals by saying nothing', async () => {
    git('git@github.com:a/b.git');
    write('ke-hoach/a.md');
    const run = await runInitIn(cwd, [], ['', ' ', '']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.questions).toEqual([
      'Văn bản cần rà soát: thư mục, tệp hoặc mẫu tên, cách nhau bằng dấu chấm phẩy [ke-hoach/**]: ',
      'Tự động rà soát bằng: github, gitlab, pre-commit, none (none là không lập), cách nhau bằng dấu phẩy [github]: ',
      'Mức thấp nhất làm một thay đổi không được chấp nhận: error, warning, info, never [error]: ',
    ]);
    expect(config()).toEqual({ include: ['ke-hoach/**'], 'fail-on': 'error', lang: 'vi' });
    expect(existsSync(join(cwd, '.github/workflows/plan112.yml'))).toBe(true);
    expect(run.out).not.toContain('mặc định');
  });

  it('answers otherwise', async () => {
    const run = await runInitIn(cwd, ['--lang', 'en'], [' Kế hoạch/** ; b.docx', 'GitLab, pre-commit', 'Never']);
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.questions[1]).toMatch(/^Check them by itself on: .*\[none\]: $/);
    expect(config()).toEqual({ include: ['Kế hoạch/**', 'b.docx'], 'fail-on': 'never', lang: 'en' });
    expect(Object.keys(snapshot())).toHaveLength(3);
  });

  it('is asked again about what is no choice', async () => {
    const run = await runInitIn(cwd, ['--lang', 'en'], [';', 'a/**', 'jenkins', 'none github', 'none', 'bad', 'info']);
    expect(run.code).toBe(0);
    expect(run.err.split('\n')).toEqual([
      'plan112: "" is no folder, file or glob; for example: plans/**.',
      'plan112: "jenkins" is no choice; choose among: github, gitlab, pre-commit, none.',
      'plan112: none stands alone: it writes no job.',
      'plan112: "bad" is no choice; choose among: error, warning, info, never.',
      '',
    ]);
    expect(config()).toMatchObject({ include: ['a/**'], 'fail-on': 'info' });
  });

  it('who gives no usable answer in three tries ends it', async () => {
    const run = await runInitIn(cwd, [], ['', 'a', 'b', 'c']);
    expect(run.code).toBe(2);
    expect(run.err.trimEnd().split('\n')).toHaveLength(4);
    expect(run.err).toContain('đã hỏi ba lần mà chưa có câu trả lời dùng được; chưa ghi gì, chạy lại với --ci.');
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('who presses Ctrl-C ends it with 130', async () => {
    const stop = Object.assign(new Error('Aborted with Ctrl+C'), { name: 'AbortError' });
    const run = await runInitIn(cwd, [], ['a', stop]);
    expect(run).toMatchObject({ code: 130, out: '', err: '\nplan112: đã dừng theo yêu cầu; chưa ghi gì.\n' });
    expect(readdirSync(cwd)).toEqual([]);
  });

  it('sees no escape sequences of folder names', async () => {
    write('a\u001b[31mb/x.md');
    const { questions, out } = await runInitIn(cwd, [], ['', '', '']);
    expect(questions[0]).toContain('[ab]: ');
    expect(out).not.toContain('\u001b');
  });

  it('is not asked with --yes, and nobody is told of defaults', async () => {
    const run = await runInitIn(cwd, ['-y'], []);
    expect(run).toMatchObject({ code: 0, questions: [] });
    expect(run.out).not.toContain('Không có ai để hỏi');
  });

  it('who is not there gets the defaults and is told', async () => {
    expect((await runInitIn(cwd, [])).out).toContain('Không có ai để hỏi nên dùng giá trị mặc định');
    const all = ['--include', 'a', '--ci', 'none', '--fail-on', 'error'];
    expect((await runInitIn(cwd, all)).out).not.toContain('Không có ai để hỏi');
  });
});

describe('nothing is overwritten', () => {
  const ALL = ['-y', '--ci', 'github', '--ci', 'gitlab', '--ci', 'pre-commit', '--lang', 'en'];

  it('a second run writes nothing and says so', async () => {
    write('ke-hoach/a.md');
    expect((await runInitIn(cwd, ALL)).code).toBe(0);
    const before = snapshot();
    expect(Object.keys(before)).toHaveLength(5);
    const again = await runInitIn(cwd, ALL);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('There is nothing to write.');
    for (const line of [
      'plan112.config.yaml (is the configuration)',
      '.github/workflows/plan112.yml (is there)',
      '.gitlab-ci.yml (calls plan112 already)',
      '.pre-commit-config.yaml (calls plan112 already)',
    ])
      expect(again.out).toContain(`  ${line}\n`);
    expect(again.out).not.toContain('To be added');
    expect(snapshot()).toEqual(before);
  });

  it('files of others stay as they are, and what to add to them is said', async () => {
    write('.gitlab-ci.yml', 'stages: [build]\n');
    write('.pre-commit-config.yaml', 'repos: []\n');
    write('.github/workflows/other.yml', 'on: push\n');
    const run = await runInitIn(cwd, ALL);
    expect(run.code).toBe(0);
    expect(read('.gitlab-ci.yml')).toBe('stages: [build]\n');
    expect(read('.pre-commit-config.yaml')).toBe('repos: []\n');
    expect(parse(read('plan112.gitlab-ci.yml'))).toHaveProperty('plan112.script');
    expect(run.out).toContain('To be added to .gitlab-ci.yml:\n\ninclude:\n  - local: plan112.gitlab-ci.yml\n');
    const entry = run.out.split('To be added to .pre-commit-config.yaml:\n\n')[1]?.split('\nNext:')[0];
    expect(parse(`repos:\n${entry}`).repos[0].hooks[0].id).toBe('plan112');
    expect(read('.github/workflows/plan112.yml')).toContain('plan112@');
  });

  it('a workflow that runs the tool under another name is enough', async () => {
    write('.github/workflows/ke-hoach.yaml', 'jobs: { a: { steps: [ { uses: x/plan112@v1 } ] } }\n');
    const { data } = await runJson('-y');
    expect(data.kept).toEqual([{ path: '.github/workflows/ke-hoach.yaml', why: 'calls' }]);
    expect(data.written).toEqual(['plan112.config.yaml']);
  });

  it.each<[string, string]>([
    ['plan112.config.yml', 'lang: en\n'],
    ['plan112.config.json', '{"lang": "en"}'],
    ['package.json', '{"plan112": {"lang": "en"}}'],
    ['../plan112.config.yaml', 'lang: en\n'],
  ])('%s is a configuration that is there', async (name, text) => {
    cwd = join(cwd, 'kho');
    mkdirSync(cwd);
    write(name, text);
    write('ke-hoach/a.md');
    const run = await runInitIn(cwd, ['--fail-on', 'info'], ['']);
    cwd = dirname(cwd);
    expect(run).toMatchObject({ code: 0, questions: [expect.stringContaining('Check them by itself')] });
  });

  it.each<[string, string, readonly string[]]>([
    ['plan112.config.yml', 'lang: en\n', ['include:', '  - "ke-hoach/**"', 'fail-on: info']],
    ['package.json', '{"plan112": {"lang": "en"}}', ['"include": ["ke-hoach/**"],', '"fail-on": "info"']],
  ])('%s without include is told what it lacks', async (name, text, lines) => {
    write(name, text);
    write('ke-hoach/a.md');
    const run = await runInitIn(cwd, ['-y', '--fail-on', 'info']);
    expect(run.out).toContain(`To be added to ${name}:\n\n${lines.join('\n')}\n`);
    expect(run.out).not.toContain('fail-on: error');
    expect(read(name)).toBe(text);
    expect(existsSync(join(cwd, 'plan112.config.yaml'))).toBe(false);
  });

  it('a configuration that says it all lacks nothing', async () => {
    write('plan112.config.yaml', 'include: [a]\nfail-on: info\n');
    const { data } = await runJson('--fail-on', 'info', '--include', 'a');
    expect(data).toMatchObject({ include: null, failOn: null, additions: [], written: [] });
  });

  it('a configuration above the repository does not go with it', async () => {
    write('plan112.config.yaml', 'include: x\n');
    const top = cwd;
    cwd = join(cwd, 'kho');
    git();
    const { data } = await runJson('-y', '--lang', 'en');
    const own = await runJson('-y', '--no-config');
    cwd = top;
    expect(data.kept).toEqual([{ path: '../plan112.config.yaml', why: 'outside' }]);
    expect(own.data.written).toEqual(['plan112.config.yaml']);
  });

  it('--no-config does not make two in one folder', async () => {
    write('plan112.config.json', '{}');
    expect((await runJson('-y', '--no-config')).data.written).toEqual([]);
  });
});

describe('what cannot be written', () => {
  const run = () => runInitIn(cwd, ['-y', '--ci', 'github', '--ci', 'pre-commit', '--lang', 'en']);

  it.each<[string, string, () => void]>([
    [
      'a link that leads nowhere',
      'plan112.config.yaml: cannot be written (a link of that name leads nowhere; remove the link and run again).',
      () => symlinkSync(join(cwd, 'gone'), join(cwd, 'plan112.config.yaml')),
    ],
    [
      'a file where a folder should be',
      '.github/workflows/plan112.yml: cannot be written (a file stands where its folder should be; rename that file and run again).',
      () => write('.github'),
    ],
    [
      'a folder of that name',
      '.github/workflows/plan112.yml: cannot be written (a folder has that name; rename the folder and run again).',
      () => mkdirSync(join(cwd, '.github/workflows/plan112.yml'), { recursive: true }),
    ],
  ])('%s: one line, the rest is written and listed, 2', async (_name, line, prepare) => {
    prepare();
    const { code, err, out } = await run();
    expect({ code, err }).toEqual({ code: 2, err: `plan112: ${line}\n` });
    expect(out).toContain('Written:\n');
    expect(out).toContain('  .pre-commit-config.yaml\n');
    expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(true);
    expect(existsSync(join(cwd, 'gone'))).toBe(false);
  });

  it('a link to a file is a file that is there', async () => {
    write('elsewhere.yml', 'mine');
    mkdirSync(join(cwd, '.github/workflows'), { recursive: true });
    symlinkSync(join(cwd, 'elsewhere.yml'), join(cwd, '.github/workflows/plan112.yml'));
    expect((await run()).code).toBe(0);
    expect(read('elsewhere.yml')).toBe('mine');
  });

  it('the outcome itself: what was made is named', async () => {
    const { code, err } = await runInitIn(cwd, ['-y', '--lang', 'en', '-o', 'gone/out.txt']);
    expect(code).toBe(2);
    expect(err).toMatch(/^plan112: Written: plan112\.config\.yaml\nplan112: --output: cannot write/);
  });
});

describe('a folder below the top of a repository', () => {
  it('gets a configuration, no jobs, and is told where to go', async () => {
    git('git@github.com:a/b.git');
    const top = cwd;
    cwd = join(cwd, 'sub');
    write('a.md');
    const run = await runInitIn(cwd, ['--lang', 'en', '--include', '**', '--fail-on', 'error'], []);
    rmSync(join(cwd, 'plan112.config.yaml'));
    const refused = await runInitIn(cwd, ['--lang', 'en', '--ci', 'github'], []);
    const silent = await runInitIn(cwd, ['--lang', 'en', '--ci', 'none', '-y'], []);
    const files = readdirSync(cwd).sort();
    cwd = top;
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toContain(`CI jobs work only at the top of the git repository (${top})`);
    expect(refused).toMatchObject({ code: 2, out: '', err: expect.stringContaining(top) });
    expect(silent.out).not.toContain(top);
    expect(files).toEqual(['a.md', 'plan112.config.yaml']);
  });
});

describe('what is said at the end', () => {
  it('next steps, with git only inside of a repository', async () => {
    write('Kế hoạch/a.md');
    expect((await runJson('-y', '--ci', 'none')).data.next).toEqual(['plan112 check', 'plan112 debt write']);
    rmSync(join(cwd, 'plan112.config.yaml'));
    git();
    expect((await runJson('-y', '--ci', 'pre-commit')).data.next).toEqual([
      'plan112 check',
      'plan112 debt write',
      'git add plan112.config.yaml .pre-commit-config.yaml',
      'pre-commit install',
    ]);
  });

  it('that there is no document yet', async () => {
    expect((await runInitIn(cwd, ['-y'])).out).toContain('1. plan112 check - chưa thấy văn bản nào');
    write('a/b.md');
    expect((await runInitIn(cwd, ['-y'])).out).toContain('1. plan112 check - rà soát');
  });

  it('nothing with --quiet, unless something failed', async () => {
    expect(await runInitIn(cwd, ['-y', '-q'])).toMatchObject({ code: 0, out: '', err: '' });
    write('.github');
    const failed = await runInitIn(cwd, ['-y', '-q', '--ci', 'github', '--ci', 'gitlab', '--lang', 'en']);
    expect(failed.out).toContain('Written:\n  .gitlab-ci.yml\n');
  });
});

it('a GitHub workflow goes beside one of its name that is for something else', async () => {
  git('git@github.com:a/b.git');
  write('.github/workflows/plan112.yml', 'on: push\n');
  const first = await runJson('-y', '--ci', 'github');
  expect(first.data.written).toContain('.github/workflows/plan112-check.yml');
  expect(first.data.kept).toEqual([{ path: '.github/workflows/plan112.yml', why: 'there' }]);
  expect(read('.github/workflows/plan112.yml')).toBe('on: push\n');
  expect(read('.github/workflows/plan112-check.yml')).toContain('plan112@');
  const second = await runJson('-y', '--ci', 'github');
  expect(second.data.written).toEqual([]);
  expect(second.data.kept).toContainEqual({ path: '.github/workflows/plan112-check.yml', why: 'calls' });
});
