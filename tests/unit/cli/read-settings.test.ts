import { describe, expect, it, vi } from 'vitest';
import { loadMessages } from '../../../src/cli/messages/messages.js';
import type { RawOptions } from '../../../src/cli/options.js';
import { readSettings } from '../../../src/cli/read-settings.js';
import { UsageError } from '../../../src/cli/usage-error.js';

describe('readSettings', () => {
  it('fills in the defaults', () => {
    expect(readSettings({ today: '2026-05-04' }, 'check')).toEqual({
      outputs: [{ format: 'pretty', file: null }],
      lang: 'vi',
      failOn: 'error',
      maxWarnings: null,
      rules: null,
      color: null,
      quiet: false,
      reading: { encoding: null, maxBytes: 50 * 1024 * 1024, maxUnpackedBytes: null },
      overrides: {},
      files: [],
      annualPolicy: 'path',
      today: '2026-05-04',
      statedToday: '2026-05-04',
      jobs: 1,
      since: null,
      shard: null,
      waiversCeiling: null,
    });
  });

  it.each<[RawOptions, object]>([
    [{ format: ['json'] }, { outputs: [{ format: 'json', file: null }] }],
    [{ output: ['-'] }, { outputs: [{ format: 'pretty', file: null }] }],
    [{ output: ['x.txt'] }, { outputs: [{ format: 'pretty', file: 'x.txt' }] }],
    [{ format: ['json'], output: ['x.json'] }, { outputs: [{ format: 'json', file: 'x.json' }] }],
    [{ format: ['csv=a=b.csv'] }, { outputs: [{ format: 'csv', file: 'a=b.csv' }] }],
    [{ format: ['json=-'] }, { outputs: [{ format: 'json', file: null }] }],
    [
      { format: ['pretty', 'sarif=x.sarif'], output: ['x.txt'] },
      {
        outputs: [
          { format: 'pretty', file: 'x.txt' },
          { format: 'sarif', file: 'x.sarif' },
        ],
      },
    ],
    [{ encoding: 'TCVN3' }, { reading: { encoding: 'tcvn3' } }],
    [{ encoding: 'abc' }, { reading: { encoding: 'tcvn3' } }],
    [{ maxSize: '2', maxUnpacked: '3' }, { reading: { maxBytes: 2 << 20, maxUnpackedBytes: 3 << 20 } }],
    [{ maxWarnings: '0' }, { maxWarnings: 0 }],
    [{ asOf: '2024-02-29' }, { overrides: { asOf: '2024-02-29' } }],
    [{ horizon: '2026-2030' }, { overrides: { horizon: { from: 2026, to: 2030 } } }],
    [{ horizon: '2026-2026' }, { overrides: { horizon: { from: 2026, to: 2026 } } }],
    [{ horizon: '-2030' }, { overrides: { horizon: { from: null, to: 2030 } } }],
    [{ level: 'commune' }, { overrides: { level: 'commune' } }],
    [
      { annualPolicy: 'off', waiversCeiling: '3' },
      { annualPolicy: 'off', waiversCeiling: 3 },
    ],
    [{ color: false }, { color: false }],
  ])('%j gives %j', (raw, settings) => {
    expect(readSettings(raw, 'check')).toMatchObject(settings);
  });

  it.each<[RawOptions, string]>([
    [{ format: ['xml'] }, '--format: there is no value "xml"; choose one of: pretty, json, jsonl'],
    [{ format: ['xml=a'] }, '--format: there is no value "xml"'],
    [{ format: ['json='] }, 'option --format json= needs a value'],
    [{ format: ['json', 'pretty'] }, '--format: only one result goes to standard output (json, pretty)'],
    [{ format: ['json=a', 'csv=a'] }, '--format: two results go to "a"'],
    [{ format: ['json', 'csv=a'], output: ['a'] }, '--format: two results go to "a"'],
    [{ format: ['json=a'], output: ['b'] }, '--output "b": every --format names a file already'],
    [{ output: ['a', 'b'] }, '--output: name one file'],
    [{ encoding: 'latin1' }, '--encoding: there is no value "latin1"; choose one of: utf-8, utf-16le'],
    [{ maxSize: '0' }, '--max-size: "0" is not a whole number of megabytes'],
    [{ maxUnpacked: '1.5' }, '--max-unpacked: "1.5" is not a whole number of megabytes'],
    [{ format: [''] }, '--format: there is no value ""'],
    [{ lang: 'fr' }, '--lang: there is no value "fr"; choose one of: vi, en.'],
    [{ failOn: 'errors' }, '--fail-on: there is no value "errors"; choose one of: error, warning, info, never.'],
    [{ maxWarnings: '-1' }, '--max-warnings: "-1" is not a whole number'],
    [{ maxWarnings: '1.5' }, '--max-warnings: "1.5" is not a whole number'],
    [{ maxWarnings: '' }, '--max-warnings: "" is not a whole number'],
    [{ asOf: '2026-02-30' }, '--as-of: "2026-02-30" is not an existing day'],
    [{ asOf: '2026-02' }, '--as-of: "2026-02" is not an existing day'],
    [{ asOf: '08/10/2025' }, '--as-of: "08/10/2025" is not an existing day'],
    [{ level: 'unknown' }, '--level: there is no value "unknown"; choose one of: province, district, commune.'],
    [{ horizon: '2030-2026' }, '--horizon: the order of the years in "2030-2026" is reversed'],
    [{ horizon: '2026' }, '--horizon: "2026" is not a span of years'],
    [{ horizon: '2026-' }, '--horizon: "2026-" is not a span of years'],
    [{ horizon: '26-30' }, '--horizon: "26-30" is not a span of years'],
    [{ today: '31/12/2026' }, '--today: "31/12/2026" is not an existing day'],
    [{ annualPolicy: 'line' }, '--annual-policy: there is no value "line"; choose one of: path, previous-floor, off.'],
    [{ waiversCeiling: 'x' }, '--waivers-ceiling: "x" is not a whole number'],
    [{ output: [''] }, 'option --output needs a value'],
    [{ rules: '' }, 'option --rules needs a value'],
  ])('%j is refused', (raw, line) => {
    let said = 'nothing';
    try {
      readSettings(raw, 'check');
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      said = error.say(loadMessages('en'));
    }
    expect(said).toContain(line);
  });

  it('calls a value by where it comes from', () => {
    const read = () => readSettings({ failOn: 'all' }, 'check', () => 'PLAN112_FAIL_ON');
    expect(read).toThrow(UsageError);
    try {
      read();
    } catch (error) {
      expect((error as UsageError).say(loadMessages('en'))).toMatch(/^PLAN112_FAIL_ON: there is no value "all"/);
    }
  });

  it.each<[RawOptions]>([
    [{ jobs: '0' }],
    [{ maxWarnings: 'x' }],
    [{ maxSize: '0' }],
    [{ shard: '5/4' }],
    [{ asOf: 'x' }],
    [{ horizon: 'x' }],
    [{ horizon: '2030-2026' }],
  ])('%j: the example is written as the value was given', (raw) => {
    for (const language of ['vi', 'en'] as const) {
      const complain = (name: string): string => {
        try {
          readSettings(raw, 'check', () => name);
        } catch (error) {
          return (error as UsageError).say(loadMessages(language));
        }
        return '';
      };
      expect(complain('PLAN112_X')).toMatch(/(?:ví dụ|for example): PLAN112_X=[-\d]/);
      expect(complain('--x')).toMatch(/(?:ví dụ|for example): --x [-\d]/);
    }
  });

  it('takes the day from the clock of Việt Nam', () => {
    vi.useFakeTimers({ now: new Date('2026-06-30T16:59:59Z') });
    expect(readSettings({}, 'check').today).toBe('2026-06-30');
    vi.setSystemTime(new Date('2026-06-30T17:00:00Z'));
    expect(readSettings({}, 'check').today).toBe('2026-07-01');
    vi.useRealTimers();
  });
});
