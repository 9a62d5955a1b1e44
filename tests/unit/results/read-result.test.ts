import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { describeFileProblem } from '../../../src/cli/messages/file-problems.js';
import type { FileProblem } from '../../../src/config/file-problem.js';
import { parseResult, readResultFile } from '../../../src/results/read-result.js';
import { makeJson } from '../../support/json-result.js';
import { makeAssessment, makeEveryFinding, makeResult, makeRun } from '../../support/result-builder.js';

const LOST = { kind: 'unreadable', path: 'plans/z.pdf', reason: 'no-text', detail: null } as const;
const RUN = makeRun(makeResult({ findings: makeEveryFinding(), assessments: [makeAssessment()] }), LOST);
const TEXT = makeJson(RUN);

const encode = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => parseResult(encode(text), 'old.json');

/** The complaint about a text, in English; null when it is read. */
function complain(bytes: Uint8Array, lang: 'en' | 'vi' = 'en'): string | null {
  try {
    parseResult(bytes, 'old.json');
    return null;
  } catch (error) {
    expect((error as Error).name).toBe('FileProblem');
    return describeFileProblem(error as FileProblem, lang);
  }
}

/** 1-based line of a text in the result. */
const lineOf = (text: string) => TEXT.slice(0, TEXT.indexOf(text)).split('\n').length;

/** The result with one place changed; a step of null appends. */
function change(path: readonly (string | number)[], value: unknown): string {
  const data: unknown = JSON.parse(TEXT);
  let inner = data as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) inner = inner[step] as Record<string | number, unknown>;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete inner[last];
  else inner[last] = value;
  return JSON.stringify(data);
}

describe('a result is read', () => {
  it('as it stands, down to the order of keys', () => {
    expect(JSON.stringify(read(TEXT).raw)).toBe(JSON.stringify(JSON.parse(TEXT)));
  });

  it('with a byte order mark', () => {
    expect(read(`\uFEFF${TEXT}`)).toEqual(read(TEXT));
  });

  it.each<[string, (string | number)[]]>([
    ['result', ['later']],
    ['document', ['documents', 0, 'later']],
    ['lost document', ['documents', 1, 'later']],
    ['finding', ['documents', 0, 'findings', 0, 'later']],
    ['assessment', ['documents', 0, 'assessments', 0, 'later']],
    ['quantity', ['documents', 0, 'assessments', 0, 'expected', 'quantity', 'later']],
    ['counts', ['counts', 'later']],
  ])('with keys of later versions in a %s', (_name, path) => {
    const text = change(path, { of: ['a', 'later', 'version'] });
    expect(JSON.stringify(read(text).raw)).toBe(text);
  });

  it('with a key that names a prototype, which changes none', () => {
    const text = TEXT.replace(
      '{',
      '{"__proto__":{"documents":[],"polluted":true},"constructor":{"prototype":{"x":1}},',
    );
    const { raw } = read(text);
    expect(raw.documents).toHaveLength(2);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(JSON.stringify(raw)).toBe(JSON.stringify(JSON.parse(text)));
  });

  it('without any document', () => {
    expect(read(makeJson(makeRun())).raw.documents).toEqual([]);
  });
});

describe('a refusal names the place and what is needed', () => {
  const needed = '; what is needed is a result of "plan112 check -f json".';
  it.each<[string, string]>([
    ['', 'old.json: is empty'],
    [' \n', 'old.json: is empty'],
    ['{"schemaVersion":', 'old.json:1: is no valid JSON (from column 18 on)'],
    ['{"schemaVersion":"1",}', 'old.json:1: is no valid JSON (from column 22 on)'],
    [
      TEXT.replace('"documents": [', '"documents": [,'),
      `old.json:${lineOf('"documents": [')}: is no valid JSON (from column`,
    ],
    [TEXT.replace(/("path": "plans\/z\.pdf"),/, '$1'), 'is no valid JSON (from column 7 on)'],
    ['null', 'old.json: "null" should be a mapping'],
    ['[]', 'old.json: "[]" should be a mapping'],
    ['"text"', 'old.json: should be a mapping'],
    ['{}', 'old.json: schemaVersion: is missing'],
    [change(['schemaVersion'], '2'), 'old.json: schemaVersion: there is no value "2"'],
    [change(['tool', 'name'], 'eslint'), 'old.json: tool.name: there is no value "eslint"'],
    [change(['baseline'], undefined), 'old.json: baseline: is missing'],
    [change(['documents'], {}), 'old.json: documents: "{}" should be a list'],
    [change(['documents', 1], null), 'old.json: documents[1]: "null" should be a mapping'],
    [change(['documents', 1, 'kind'], 'table'), 'old.json: documents[1].kind: "table" does not have the right form'],
    [change(['documents', 1, 'path'], ''), 'old.json: documents[1].path: is empty'],
    [change(['documents', 0, 'identity'], undefined), 'old.json: documents[0].identity: is missing'],
    [
      change(['documents', 0, 'findings', 3, 'severity'], 'fatal'),
      'old.json: documents[0].findings[3].severity: there is no value "fatal". Choose one of: error, warning, info',
    ],
    [
      change(['documents', 0, 'findings', 0, 'message'], 7),
      'old.json: documents[0].findings[0].message: "7" should be a text (in quotes)',
    ],
    [
      change(['documents', 0, 'findings', 0, 'line'], 1.5),
      'old.json: documents[0].findings[0].line: "1.5" should be a whole number',
    ],
    [
      change(['documents', 0, 'findings', 0, 'line'], 0),
      'old.json: documents[0].findings[0].line: "0" is not 1 or more',
    ],
    [
      change(['documents', 0, 'assessments', 0, 'targetIds'], 'T1'),
      'old.json: documents[0].assessments[0].targetIds: "T1" should be a list',
    ],
    [change(['counts', 'error'], -1), 'old.json: counts.error: "-1" is not 0 or more'],
    [
      change(['documents', 0, 'later'], JSON.parse(`${'['.repeat(70)}${']'.repeat(70)}`)),
      'old.json: is nested more than 64 levels deep',
    ],
    ['['.repeat(5_000_000), 'old.json: is nested more than 64 levels deep'],
    [`{"a":"${'['.repeat(100)}\\"${'['.repeat(100)}"}`, 'old.json: schemaVersion: is missing'],
  ])('%#', (text, said) => {
    const line = complain(encode(text));
    expect(line).toContain(said);
    expect(line).toMatch(/; what is needed is a result of "plan112 check -f json"\.$/);
    expect(line?.endsWith(needed)).toBe(true);
  });

  it('is in Vietnamese as well', () => {
    expect(complain(encode(change(['documents', 0, 'findings', 0, 'severity'], 'x')), 'vi')).toBe(
      'old.json: documents[0].findings[0].severity: không có giá trị “x”. Chọn một trong: error, warning, info; tệp cần là kết quả của “plan112 check -f json”.',
    );
  });

  it.each([
    ['several lines', RUN],
    ['one line', makeRun(makeResult())],
  ])('jsonl of %s is told from json', (_name, run) => {
    const { documents } = JSON.parse(makeJson(run)) as { documents: unknown[] };
    const lines = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
    expect(complain(encode(lines))).toMatch(/^old\.json: is a result in the form of jsonl/);
    expect(complain(encode(lines), 'vi')).toMatch(/^old\.json: là kết quả dạng jsonl/);
  });

  it.each([
    ['UTF-16, as a redirection of some shells writes', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
    ['a torn letter', Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe1, 0xba])])],
  ])('%s is not UTF-8', (_name, bytes) => {
    expect(complain(bytes)).toMatch(/^old\.json: is not UTF-8; write the result again/);
  });
});

describe('files', () => {
  const cwd = mkdtempSync(join(tmpdir(), 'plan112-results-'));
  afterAll(() => rmSync(cwd, { recursive: true }));
  const at = (name: string) => join(cwd, name);
  writeFileSync(at('a.json'), TEXT);
  mkdirSync(at('folder.json'));
  writeFileSync(at('large.json'), '');
  truncateSync(at('large.json'), 501 * 1024 * 1024);
  symlinkSync('nowhere', at('dangling.json'));

  it('gives what the file holds, under the name it is shown by', () => {
    expect(readResultFile(at('a.json'), 'x/a.json')).toEqual({ shown: 'x/a.json', raw: JSON.parse(TEXT) });
  });

  it.each([
    ['none.json', 'x: there is no such file'],
    ['dangling.json', 'x: there is no such file'],
    ['folder.json', 'x: is not a file'],
    ['large.json', 'x: is larger than 500 MB'],
  ])('%s: %s', (name, said) => {
    let line = '';
    try {
      readResultFile(at(name), 'x');
    } catch (error) {
      line = describeFileProblem(error as FileProblem, 'en');
    }
    expect(line).toContain(said);
  });
});
