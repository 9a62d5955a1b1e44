import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/cli/messages/messages.js';
import { readCommandLine, readLanguage } from '../../../src/cli/read-command-line.js';
import { UsageError } from '../../../src/cli/usage-error.js';

function complain(argv: readonly string[], language: 'vi' | 'en' = 'en'): string {
  try {
    readCommandLine(argv);
  } catch (error) {
    if (error instanceof UsageError) return error.say(loadMessages(language));
    throw error;
  }
  return 'no complaint';
}

describe('readCommandLine', () => {
  it.each([
    [['a.md'], 'check', ['a.md']],
    [['check', 'a.md', 'b.md'], 'check', ['a.md', 'b.md']],
    [['-'], 'check', ['-']],
    [['plans'], 'check', ['plans']],
    [['./report'], 'check', ['./report']],
    [['check', 'report'], 'check', ['report']],
    [['check'], 'check', []],
    [[], 'check', []],
    [['extract', 'a.md'], 'extract', ['a.md']],
    [['baseline'], 'baseline', []],
    [['explain', 'target-missing'], 'explain', ['target-missing']],
    [['--', '-odd.md'], 'check', ['-odd.md']],
  ])('%j is %s %j', (argv, command, operands) => {
    expect(readCommandLine(argv)).toEqual({ kind: 'run', command, operands, options: {} });
  });

  it.each([
    [['--format', 'json', 'a'], { format: ['json'] }],
    [['-f', 'json', 'a'], { format: ['json'] }],
    [['-fjson', 'a'], { format: ['json'] }],
    [['--format=json', 'a'], { format: ['json'] }],
    [['a', '-f', 'json', '-f', 'pretty=b'], { format: ['json', 'pretty=b'] }],
    [['check', 'a', '--horizon', '-2030'], { horizon: '-2030' }],
    [['a', '--no-color'], { color: false }],
    [['a', '--color'], { color: true }],
    [['-q', 'a', '-o', 'out'], { quiet: true, output: ['out'] }],
    [['a', '-o', '-'], { output: ['-'] }],
    [['a', '--max-warnings', '-1'], { maxWarnings: '-1' }],
    [['a', '--waivers-ceiling=-5'], { waiversCeiling: '-5' }],
    [['a', '--jobs', '-1', '--max-size', '-1'], { jobs: '-1', maxSize: '-1' }],
    [['a', '--max-unpacked', '-1'], { maxUnpacked: '-1' }],
    [['a', '--fail-on', 'warning', '--max-warnings', '3'], { failOn: 'warning', maxWarnings: '3' }],
    [['a', '--as-of', '2026-01-01', '--level', 'commune'], { asOf: '2026-01-01', level: 'commune' }],
    [['--lang', 'en', 'check', 'a', '--rules', 'r'], { lang: 'en', rules: 'r' }],
  ])('%j gives %j', (argv, options) => {
    expect(readCommandLine(argv)).toMatchObject({ kind: 'run', command: 'check', operands: ['a'], options });
  });

  it.each([
    [['--version'], { kind: 'version' }],
    [['-V', 'a'], { kind: 'version' }],
    [['--help'], { kind: 'help', command: null }],
    [['help'], { kind: 'help', command: null }],
    [['help', 'extract'], { kind: 'help', command: 'extract' }],
    [['explain', '-h'], { kind: 'help', command: 'explain' }],
  ])('%j answers at once', (argv, line) => {
    expect(readCommandLine(argv)).toEqual(line);
  });

  it.each([
    [['--fromat', 'json'], 'there is no option --fromat. Did you mean --format?'],
    [['--fromat=json'], 'there is no option --fromat. Did you mean --format?'],
    [['a', '-x'], 'there is no option -x. See'],
    [['-x.md'], 'there is no option -x.md; for a file of that name write ./-x.md.'],
    [['-q.md'], 'there is no option -q.md; for a file of that name write ./-q.md.'],
    [['-ke-hoach.md'], 'there is no option -ke-hoach.md; for a file of that name write ./-ke-hoach.md.'],
    [['-x', '-o./x'], 'there is no option -x. See'],
    [['--fromat=./x'], 'there is no option --fromat. Did you mean --format?'],
    [['a', '--format'], 'option --format needs a value'],
    [['a', '-o', '--quiet'], 'option --output needs a value'],
    [['a', '-o', '--quiet', '-o', 'out'], 'option --output needs a value'],
    [['a', '--output=--quiet'], 'option --output needs a value'],
    [['a', '-f', '-q'], 'option --format needs a value'],
    [['a', '--rules', '-'], 'option --rules needs a value'],
    [['a', '--horizon', '--quiet'], 'option --horizon needs a value'],
    [['a', '-o', '--', 'b'], 'option --output needs a value'],
    [['a', '--color=always'], 'option --color takes no value; write --color alone.'],
    [['a', '--no-color=1'], 'option --no-color takes no value'],
    [['a', '--quiet=1'], 'option --quiet takes no value'],
    [['--help=check'], 'option --help takes no value'],
    [['compar', 'a', 'b'], 'there is no command "compar" in this version. Did you mean compare? Commands: check, '],
    [['inti'], 'there is no command "inti" in this version. Did you mean init?'],
    [['compare', 'a', 'b', '--jobs', '2'], 'option --jobs does not go with compare, only with: check, report'],
    [['chekc', 'a.md'], 'there is no command "chekc" in this version. Did you mean check?'],
    [['baseline', '--fail-on', 'never'], 'option --fail-on does not go with baseline, only with: check'],
    [['explain', 'x', '--rules', 'r'], 'option --rules does not go with explain, only with: check'],
  ])('%j is refused: %s', (argv, line) => {
    expect(complain(argv)).toContain(line);
  });

  it('complains in Vietnamese too', () => {
    expect(complain(['--fromat'], 'vi')).toBe('không có tùy chọn --fromat. Ý bạn là --format? Xem “plan112 --help”.');
  });
});

describe('readLanguage', () => {
  it.each([
    [[], 'vi'],
    [['--lang', 'en'], 'en'],
    [['--lang=en', 'a'], 'en'],
    [['--lang', 'fr'], 'vi'],
    [['--lang', 'en', '--lang', 'vi'], 'vi'],
    [['--', '--lang', 'en'], 'vi'],
    [['--lang'], 'vi'],
  ])('%j -> %s', (argv, language) => {
    expect(readLanguage(argv)).toBe(language);
  });
});
