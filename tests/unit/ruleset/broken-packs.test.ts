import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBaseline } from '../../../src/ruleset/load-baseline.js';
import { RulesError } from '../../../src/ruleset/rules-error.js';

const PACK = 'rules/qd-112-2021';
let folder = '';
let next = 0;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plan112-rules-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Edit = (text: string) => string | null;

/** A copy of the pack with one file changed; null takes the file away. */
function copyPack(file: string, edit: Edit): string {
  next += 1;
  const dir = path.join(folder, String(next));
  cpSync(PACK, dir, { recursive: true });
  const target = path.join(dir, file);
  const changed = edit(readIfThere(target));
  if (changed === null) rmSync(target);
  else writeFileSync(target, changed);
  return dir;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw cause;
  }
}

/** Replaces the first match, and fails the test when there is none: an edit that changes nothing tests nothing. */
function swap(from: string | RegExp, to: string): Edit {
  return (text) => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`nothing to replace: ${String(from)}`);
    return changed;
  };
}

/** 1-based number of the first line that an edit changes. */
function findChangedLine(file: string, edit: Edit): number {
  const before = readIfThere(path.join(PACK, file));
  const after = (edit(before) ?? '').split('\n');
  return before.split('\n').findIndex((line, i) => line !== after[i]) + 1;
}

/** The error's only line, without the folder; the number of the line the edit changed is written as "@". */
function readError(dir: string, changed?: number): string {
  try {
    loadBaseline(dir);
  } catch (error) {
    if (!(error instanceof RulesError)) throw error;
    expect(error.message).not.toContain('\n');
    const said = error.message.replaceAll(`${dir.replaceAll('\\', '/')}/`, '');
    return changed !== undefined && error.line === changed ? said.replace(`:${changed}:`, ':@:') : said;
  }
  return 'no error';
}

const CASES: readonly (readonly [name: string, file: string, edit: Edit, error: string | RegExp])[] = [
  [
    'an unknown grade',
    'indicators.yaml',
    swap('grade: A\n', 'grade: D\n'),
    'indicators.yaml:@: indicators[0].requirements[0].grade: "D" is none of A, A-, B, B-, C; for example: grade: A',
  ],
  [
    'a missing grade',
    'indicators.yaml',
    swap(/ +grade: A\n/, ''),
    /^indicators\.yaml:\d+: indicators\[0\]\.requirements\[0\]\.grade: is missing; for example: grade: A$/,
  ],
  [
    'a mistyped key',
    'indicators.yaml',
    swap('    path: line\n', '    path: line\n    pathh: line\n'),
    /^indicators\.yaml:@: indicators\[0\]\.pathh: is no key that belongs here beside id, label, .*$/,
  ],
  [
    'a text where a number belongs',
    'indicators.yaml',
    swap('value: 60', 'value: sixty'),
    'indicators.yaml:@: indicators[0].requirements[0].quantity.value: "sixty" should be a number; for example: value: 90',
  ],
  [
    'an unknown kind of quantity',
    'indicators.yaml',
    swap('kind: share', 'kind: shares'),
    'indicators.yaml:@: indicators[0].requirements[0].quantity.kind: "shares" is not what belongs here; for example: kind: share',
  ],
  [
    'an unknown indicator',
    'groups.yaml',
    swap('indicator: staffing', 'indicator: stafing'),
    'groups.yaml:@: groups[0].indicator: "stafing" is none of staffing, staff-per-unit, allowance-floor, facilities, hardship-support, training, children-support; for example: indicator: staffing',
  ],
  [
    'a source that does not exist',
    'indicators.yaml',
    swap('sources: [S2, S3, S8', 'sources: [S99, S3, S8'),
    'indicators.yaml:@: indicators[0].requirements[0].sources[0]: "S99" names no source of sources.yaml; for example: sources: [S2, S10]',
  ],
  [
    'a requirement of a period that does not exist',
    'indicators.yaml',
    swap('period: 2021-2025', 'period: 2021-2024'),
    'indicators.yaml:@: indicators[0].requirements[0].period: "2021-2024" names no period of baseline.yaml; for example: period: 2026-2030',
  ],
  [
    'a requirement without a sentence',
    'indicators.yaml',
    swap(/ {4}sentence:\n {6}periods:\n {8}2021-2025: [^\n]+\n/, '    sentence:\n      periods:\n'),
    /^indicators\.yaml:\d+: indicators\[0\]\.sentence\.periods: lacks a sentence for "2021-2025"; for example: periods: \[2021-2025, 2026-2030\]$/,
  ],
  [
    'a day that no calendar has',
    'baseline.yaml',
    swap("twoTierFrom: '2025-07-01'", "twoTierFrom: '2025-02-30'"),
    `baseline.yaml:@: twoTierFrom: "2025-02-30" does not have the right form; for example: twoTierFrom: '2025-07-01'`,
  ],
  [
    'a period outside the horizon',
    'baseline.yaml',
    swap('{ id: 2026-2030, from: 2026, to: 2030 }', '{ id: 2026-2031, from: 2026, to: 2031 }'),
    'baseline.yaml:@: periods[1]: "2026-2031" lies outside the horizon; for example: periods: [2021-2025, 2026-2030]',
  ],
  [
    'a document that does not exist',
    'baseline.yaml',
    swap('document: qd-112-2021', 'document: qd-113-2021'),
    'baseline.yaml:@: document: "qd-113-2021" names no document of documents.yaml; for example: document: qd-112-2021',
  ],
  [
    'an umbrella over a group that does not exist',
    'groups.yaml',
    swap('covers: [staffing-health-stations]', 'covers: [staffing-clinics]'),
    /^groups\.yaml:@: groups\[7\]\.covers\[0\]: "staffing-clinics" names no group of the same indicator; for example: covers: \[staffing-hospitals\]$/,
  ],
  [
    'a group id twice',
    'groups.yaml',
    swap('id: staffing-prisons', 'id: staffing-agencies'),
    /^groups\.yaml:@: groups\[3\]\.id: "staffing-agencies" stands there twice; for example: id: staffing$/,
  ],
  [
    'a phrase with an open bracket',
    'groups.yaml',
    swap("words: ['cơ quan',", "words: ['cơ quan (tổ chức|đơn vị',"),
    `groups.yaml:@: groups[0].words[0]: "cơ quan (tổ chức|đơn vị" lacks a closing ")"; for example: words: ['cơ sở y tế', '(trạm|trung tâm) y tế']`,
  ],
  [
    'an unknown level',
    'groups.yaml',
    swap('weight: { province: info', 'weight: { provinc: info'),
    /^groups\.yaml:@: groups\[0\]\.weight\.provinc: is no key that belongs here.*; for example: weight: \{ province: core, commune: info \}$/,
  ],
  [
    'a successor that does not exist',
    'bodies.yaml',
    swap('nameId: so-y-te', 'nameId: so-yte'),
    /^bodies\.yaml:@: bodies\[0\]\.names\[0\]\.successor\.nameId: "so-yte" names no name of health; for example: nameId: so-y-te$/,
  ],
  [
    'a successor of a name that never ended',
    'bodies.yaml',
    swap(/ +endedOn: '2025-03-01'\n/, ''),
    /^bodies\.yaml:\d+: bodies\[0\]\.names\[0\]\.endedOn: is missing beside successor; for example: endedOn: '2025-03-01'$/,
  ],
  [
    'a span that ends before it starts',
    'expected.yaml',
    swap("from: '2025-03-01'\n    before: '2025-07-01'", "from: '2025-08-01'\n    before: '2025-07-01'"),
    /^expected\.yaml:\d+: expectedBodies\[6\]\.before: "2025-07-01" is not after from; for example: before: '2025-07-01'$/,
  ],
  [
    'a right number listed as a wrong one',
    'documents.yaml',
    swap('wrong: [32/QĐ-TTg]', 'wrong: [112/QĐ-TTg]'),
    /^documents\.yaml:@: documents\[3\]\.wrong\[0\]: "112\/QĐ-TTg" is the right number of a document; for example: wrong: \[112\/2021\/QĐ-TTg\]$/,
  ],
  [
    'an indicator without words',
    'words.yaml',
    swap('indicator: facilities', 'indicator: training'),
    /^words\.yaml:@: words\.indicators\[\d\]\.indicator: "training" stands there twice; for example: indicator: staffing$/,
  ],
  [
    'a key twice',
    'baseline.yaml',
    (text) => `${text}id: again\n`,
    /^baseline\.yaml:@: a key stands twice; for example: id: staffing$/,
  ],
  [
    'broken YAML',
    'funding.yaml',
    (text) => text.replace('funding:', 'funding: ['),
    /^funding\.yaml:\d+: no valid YAML \(.+\); for example: funding: \[/,
  ],
  [
    'an alias to nothing',
    'calendar.yaml',
    (text) => text.replace("date: '2021-12-14'", 'date: *day'),
    /^calendar\.yaml(:\d+)?: no valid YAML \(.+\); for example: calendar: \[/,
  ],
  ['an empty file', 'tasks.yaml', () => '# nothing\n', /^tasks\.yaml: is empty; for example: tasks: \[/],
  [
    'a list for a mapping',
    'places.yaml',
    () => '- a\n',
    /^places\.yaml:@: \["a"\] should be a mapping; for example: provinces: \[/,
  ],
  ['a missing file', 'sources.yaml', () => null, 'sources.yaml: is missing; for example: sources: [S2, S10]'],
  [
    'a file that does not belong',
    'group.yaml',
    () => 'groups: []\n',
    'group.yaml: is no file of a rules folder; for example: baseline.yaml, indicators.yaml, groups.yaml, funding.yaml, bodies.yaml, expected.yaml, tasks.yaml, documents.yaml, calendar.yaml, places.yaml, words.yaml, sources.yaml',
  ],
];

describe('a broken pack is refused in one clear line', () => {
  it.each(CASES)('%s', (_name, file, edit, error) => {
    const said = readError(copyPack(file, edit), findChangedLine(file, edit));
    if (typeof error === 'string') expect(said).toBe(error);
    else expect(said).toMatch(error);
  });

  it('a missing folder', () => {
    const dir = path.join(folder, 'nowhere');
    expect(() => loadBaseline(dir)).toThrow(
      new RulesError(
        dir.replaceAll('\\', '/'),
        null,
        '',
        'there is no such folder; for example: a folder that holds baseline.yaml, indicators.yaml and the other files of rules/qd-112-2021',
      ),
    );
  });

  it('a file in place of a folder', () => {
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    expect(() => loadBaseline(file)).toThrow(/is no folder that can be read \(ENOTDIR\); for example: /);
  });

  it('a folder in place of a file', () => {
    const dir = copyPack('sources.yaml', () => null);
    mkdirSync(path.join(dir, 'sources.yaml'));
    expect(readError(dir)).toBe('sources.yaml: is no regular file; for example: sources: [S2, S10]');
  });

  it.skipIf(process.platform === 'win32')('a pipe in place of a file is not waited for', () => {
    const dir = copyPack('sources.yaml', () => null);
    execFileSync('mkfifo', [path.join(dir, 'sources.yaml')]);
    expect(readError(dir)).toBe('sources.yaml: is no regular file; for example: sources: [S2, S10]');
  });

  it('a file beyond all bounds is not read', () => {
    const dir = copyPack('sources.yaml', () => '');
    truncateSync(path.join(dir, 'sources.yaml'), 1024 * 1024 + 1);
    expect(readError(dir)).toBe('sources.yaml: is larger than 1 MB; for example: sources: [S2, S10]');
  });

  it('names file, line and place for a program to use', () => {
    const dir = copyPack('indicators.yaml', swap('grade: A\n', 'grade: D\n'));
    expect(() => loadBaseline(dir)).toThrow(
      expect.objectContaining({
        name: 'RulesError',
        file: `${dir.replaceAll('\\', '/')}/indicators.yaml`,
        line: findChangedLine('indicators.yaml', swap('grade: A\n', 'grade: D\n')),
        path: 'indicators[0].requirements[0].grade',
      }),
    );
  });
});
