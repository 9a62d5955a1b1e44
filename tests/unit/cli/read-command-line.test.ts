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
    [['--format', 'json', 'a'], { format: 'json' }],
    [['-f', 'json', 'a'], { format: 'json' }],
    [['-fjson', 'a'], { format: 'json' }],
    [['--format=json', 'a'], { format: 'json' }],
    [['a', '-f', 'json', '-f', 'pretty'], { format: 'pretty' }],
    [['check', 'a', '--horizon', '-2030'], { horizon: '-2030' }],
    [['a', '--no-color'], { color: false }],
    [['a', '--color'], { color: true }],
    [['-q', 'a', '-o', 'out'], { quiet: true, output: 'out' }],
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
    [['a', '--format'], 'option --format needs a value'],
    [['report', 'a.md'], 'there is no command "report" in this version. Commands: check, extract, baseline, explain'],
    [['init'], 'there is no command "init"'],
    [['chekc', 'a.md'], 'there is no command "chekc" in this version. Did you mean check?'],
    [['baseline', '--fail-on', 'never'], 'option --fail-on does not go with baseline, only with: check.'],
    [['explain', 'x', '--rules', 'r'], 'option --rules does not go with explain, only with: check, extract, baseline.'],
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
