import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/cli/messages/messages.js';
import type { RawOptions } from '../../../src/cli/options.js';
import { readSettings } from '../../../src/cli/read-settings.js';
import { UsageError } from '../../../src/cli/usage-error.js';

describe('readSettings', () => {
  it('fills in the defaults', () => {
    expect(readSettings({})).toEqual({
      format: 'pretty',
      output: null,
      lang: 'vi',
      failOn: 'error',
      maxWarnings: null,
      rules: null,
      color: null,
      quiet: false,
      overrides: {},
    });
  });

  it.each<[RawOptions, object]>([
    [{ format: 'json' }, { format: 'json' }],
    [{ output: '-' }, { output: null }],
    [{ output: 'x.json' }, { output: 'x.json' }],
    [{ maxWarnings: '0' }, { maxWarnings: 0 }],
    [{ asOf: '2024-02-29' }, { overrides: { asOf: '2024-02-29' } }],
    [{ horizon: '2026-2030' }, { overrides: { horizon: { from: 2026, to: 2030 } } }],
    [{ horizon: '2026-2026' }, { overrides: { horizon: { from: 2026, to: 2026 } } }],
    [{ horizon: '-2030' }, { overrides: { horizon: { from: null, to: 2030 } } }],
    [{ level: 'commune' }, { overrides: { level: 'commune' } }],
    [{ color: false }, { color: false }],
  ])('%j gives %j', (raw, settings) => {
    expect(readSettings(raw)).toMatchObject(settings);
  });

  it.each<[RawOptions, string]>([
    [{ format: 'xml' }, '--format: there is no value "xml"; choose one of: pretty, json.'],
    [{ format: '' }, '--format: there is no value ""'],
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
    [{ output: '' }, 'option --output needs a value'],
    [{ rules: '' }, 'option --rules needs a value'],
  ])('%j is refused', (raw, line) => {
    let said = 'nothing';
    try {
      readSettings(raw);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      said = error.say(loadMessages('en'));
    }
    expect(said).toContain(line);
  });
});
