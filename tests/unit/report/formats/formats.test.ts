import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../src/model/finding.js';
import type { DocumentResult, RunResult } from '../../../../src/model/result.js';
import { listRun } from '../../../../src/report/formats/list-run.js';
import type { FormatOptions } from '../../../../src/report/formats/listed-run.js';
import { renderCsv } from '../../../../src/report/formats/render-csv.js';
import { renderGithub } from '../../../../src/report/formats/render-github.js';
import { renderGitlab } from '../../../../src/report/formats/render-gitlab.js';
import { renderJsonl } from '../../../../src/report/formats/render-jsonl.js';
import { renderJunit } from '../../../../src/report/formats/render-junit.js';
import { renderMarkdown } from '../../../../src/report/formats/render-markdown.js';
import { renderSarif } from '../../../../src/report/formats/render-sarif.js';
import { listRuleDocs, readRuleDoc } from '../../../../src/ruleset/built-in-rule-docs.js';
import { PACK } from '../../../support/pack.js';
import { locate, makeEveryFinding, makeFinding, makeResult, makeRun } from '../../../support/result-builder.js';

const join = (pieces: Iterable<string>) => [...pieces].join('');

const OPTIONS: FormatOptions = { lang: 'vi', version: '9.9.9', fails: ({ severity }) => severity === 'error' };
const list = (run: RunResult) => listRun(run, PACK, OPTIONS);
const RULES = listRuleDocs().flatMap((id) => readRuleDoc(id, 'vi') ?? []);
const HOSTILE = '=1+1 "><img src=x onerror=alert(1)> %0A::error::, a: b\u0007\u001b[31m @all #1 | `x` <b>\u202eđảo';
const WAIVER = {
  reason: 'Đã giải trình',
  legalBasis: '12/TB-UBND',
  approver: 'Chủ tịch',
  author: 'Sở Y tế',
  from: '2026-01-01',
  until: '2026-06-30',
};

const unreadable: DocumentResult = { kind: 'unreadable', path: 'kế hoạch/hỏng.pdf', reason: 'damaged', detail: null };
const hostile: Finding = makeFinding(
  'body-collective',
  { keys: ['health'], name: HOSTILE, refersTo: null },
  { severity: 'error', at: locate(12, HOSTILE) },
);
const waived: Finding = {
  ...makeFinding('funding-missing', { kind: 'contributions', section: true }, { severity: 'error' }),
  waiver: WAIVER,
};
const everything = (): RunResult =>
  makeRun(
    makeResult({
      plan: { path: 'kế hoạch/dự thảo, 100%: số 1.md' },
      findings: [...makeEveryFinding(), hostile, waived],
    }),
    makeResult({ plan: { path: 'b.md' } }),
    makeResult({
      plan: { path: 'c.docx', source: { ...makeResult().plan.source, format: 'docx' } },
      findings: [makeFinding('lead-missing', { key: 'health' }, { at: { ...locate(4), paragraph: 9 } })],
    }),
    unreadable,
  );
const FINDINGS = makeEveryFinding().length + 3;

/** Elements of an XML text with their attributes and own text, in order; throws when it is not well-formed. */
function parseXml(xml: string): { name: string; attributes: Record<string, string>; text: string }[] {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    const current = open.at(-1);
    if (current !== undefined) current.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}

/** What GitHub's runner makes of a workflow command: command, properties, text. */
function parseCommand(line: string) {
  const [, command = '', list = '', data = ''] = /^::([a-z]+) (.*?)::(.*)$/s.exec(line) ?? [];
  const decode = (text: string) => text.replace(/%0D/g, '\r').replace(/%0A/g, '\n');
  const properties = Object.fromEntries(
    list.split(',').map((pair) => {
      const sign = pair.indexOf('=');
      const value = decode(
        pair
          .slice(sign + 1)
          .replace(/%3A/g, ':')
          .replace(/%2C/g, ','),
      ).replace(/%25/g, '%');
      return [pair.slice(0, sign), value];
    }),
  );
  return { command, properties, text: decode(data).replace(/%25/g, '%') };
}

/** Records of a CSV text, quotes undone. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, sign, quoted, plain] of text.matchAll(/(^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)) {
    if (sign === '\r\n') rows.push([]);
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
  }
  return rows.filter((row) => row.length > 1);
}

describe('sarif', () => {
  const require = createRequire(import.meta.url);
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  const sarif = JSON.parse(join(renderSarif(list(everything()), { ...OPTIONS, rules: RULES })));
  const [run] = sarif.runs;

  it('is valid against the official schema', () => {
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    validate(sarif);
    expect(validate.errors ?? []).toEqual([]);
    validate({ ...sarif, runs: [{ ...run, results: [{ message: {}, level: 'bad' }] }] });
    expect(validate.errors).not.toEqual([]);
  });

  it('holds every finding once, with its rule, place and fingerprint', () => {
    expect(run.results).toHaveLength(FINDINGS);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.partialFingerprints['plan112/v1']).toMatch(/^[0-9a-f]{16}$/);
    }
    const prints = run.results.map((result: { partialFingerprints: object }) =>
      JSON.stringify(result.partialFingerprints),
    );
    expect(new Set(prints).size).toBe(FINDINGS);
    for (const rule of run.tool.driver.rules) expect(rule.help.markdown.length).toBeGreaterThan(200);
  });

  it('percent-encodes paths', () => {
    const { uri, uriBaseId } = run.artifacts.at(-2).location;
    expect(
      run.artifacts.map(({ location }: { location: { uri: string } }) => decodeURIComponent(location.uri)),
    ).toEqual(['b.md', 'c.docx', 'kế hoạch/dự thảo, 100%: số 1.md', 'kế hoạch/hỏng.pdf']);
    expect(uri).toMatch(/^[\x21-\x7e]+$/);
    expect(uriBaseId).toBe('SRCROOT');
  });

  it('gives lines only where they are those of the file', () => {
    const [first] = run.results;
    expect(first.locations[0].physicalLocation.region).toBeUndefined();
    expect(first.locations[0].logicalLocations[0].name).toBe('đoạn 9');
    expect(run.results.at(-1).locations[0].physicalLocation.region.startLine).toBeGreaterThan(1);
  });

  it('marks waived findings as suppressed, recorded debts as a state, unreadable documents as a failed run', () => {
    const suppressed = run.results.filter(({ suppressions }: { suppressions: object[] }) => suppressions.length > 0);
    expect(suppressed).toHaveLength(1);
    expect(suppressed[0].suppressions[0].justification).toContain('12/TB-UBND');
    expect(run.invocations[0].executionSuccessful).toBe(false);
    expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
    const debts = makeRun(makeResult({ findings: [{ ...hostile, debt: 'recorded' }] }));
    const [result] = JSON.parse(join(renderSarif(list(debts), { ...OPTIONS, rules: RULES }))).runs[0].results;
    expect(result.baselineState).toBe('unchanged');
  });
});

describe('junit', () => {
  const elements = parseXml(join(renderJunit(list(everything()), OPTIONS)));
  const named = (name: string) => elements.filter((element) => element.name === name);

  it('counts what it holds', () => {
    const [all] = named('testsuites');
    expect(all?.attributes).toMatchObject({
      tests: String(named('testcase').length),
      failures: String(named('failure').length),
      errors: '1',
      skipped: '1',
    });
    expect(named('testsuite').map(({ attributes }) => attributes.name)).toEqual([
      'b.md',
      'c.docx',
      'kế hoạch/dự thảo, 100%: số 1.md',
      'kế hoạch/hỏng.pdf',
    ]);
    // One case for the document without findings, one for the unreadable one.
    expect(named('testcase')).toHaveLength(FINDINGS + 2);
    expect(named('failure')).toHaveLength([...makeEveryFinding(), hostile].filter(OPTIONS.fails).length);
  });

  it('keeps hostile text as text', () => {
    const texts = named('failure').map(({ text }) => text);
    expect(texts.some((text) => text.includes('"><img src=x onerror=alert(1)>'))).toBe(true);
    expect(named('img')).toEqual([]);
  });
});

it.each([
  ['github', renderGithub],
  ['junit', renderJunit],
] as const)('%s says “Đề nghị” once', (_format, render) => {
  const text = join(render(list(everything()), OPTIONS));
  expect(text).toMatch(/Đề nghị: \p{Lu}/u);
  expect(text).not.toMatch(/Đề nghị: Đề nghị \p{Ll}/u);
});

it.each([
  ['github', renderGithub],
  ['junit', renderJunit],
] as const)('%s names a file without what would act on a terminal, any other as it is', (_format, render) => {
  const hurt = 'kế\u202ehoạch\u001b[31m/a.md';
  const text = join(
    render(
      list(
        makeRun(
          makeResult({ plan: { path: hurt }, findings: [hostile, waived] }),
          makeResult({ plan: { path: 'kế  hoạch/ỏ.md' }, findings: [hostile] }),
          { ...unreadable, path: `z${hurt}` } as DocumentResult,
        ),
      ),
      OPTIONS,
    ),
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what must not be there.
  expect(text).not.toMatch(/[\u001b\u202e]/);
  expect(text).toContain('kếhoạch/a.md');
  expect(text).toContain('kế  hoạch/ỏ.md');
});

describe('github', () => {
  const commands = join(renderGithub(list(everything()), OPTIONS))
    .trimEnd()
    .split('\n')
    .map(parseCommand);

  it('writes one line per finding and per unreadable document', () => {
    expect(commands).toHaveLength(FINDINGS + 1);
    expect(new Set(commands.map(({ command }) => command))).toEqual(new Set(['error', 'warning', 'notice']));
    expect(commands.at(-1)).toMatchObject({ command: 'error', properties: { file: 'kế hoạch/hỏng.pdf' } });
  });

  it('survives percent signs, colons, commas and line breaks', () => {
    const found = commands.find(({ text }) => text.includes('onerror'));
    expect(found?.properties).toMatchObject({ file: 'kế hoạch/dự thảo, 100%: số 1.md', line: '12' });
    expect(found?.text).toContain('%0A::error::, a: b');
    expect(found?.text).toContain('\n');
  });

  it('says the place in words where lines are not those of the file, and marks what is waived', () => {
    const word = commands.find(({ properties }) => properties.file === 'c.docx');
    expect(word?.properties.line).toBeUndefined();
    expect(word?.text).toMatch(/^đoạn 9: /);
    const answered = commands.find(({ properties }) => properties.title?.includes('đã giải trình'));
    expect(answered?.command).toBe('notice');
  });
});

describe('gitlab', () => {
  it('lists every finding with a fingerprint of its own', () => {
    const issues: { fingerprint: string; severity: string; location: { path: string; lines: { begin: number } } }[] =
      JSON.parse(join(renderGitlab(list(everything()), OPTIONS)));
    expect(issues).toHaveLength(FINDINGS + 1);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(FINDINGS + 1);
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(['blocker', 'major', 'minor', 'info']));
    for (const { location } of issues) expect(location.lines.begin).toBeGreaterThan(0);
  });
});

describe('jsonl', () => {
  it('has one object per document', () => {
    const lines = join(renderJsonl(list(everything())))
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line).path)).toEqual([
      'b.md',
      'c.docx',
      'kế hoạch/dự thảo, 100%: số 1.md',
      'kế hoạch/hỏng.pdf',
    ]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(lines.join('')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });
});

describe('csv', () => {
  const text = join(renderCsv(list(everything()), OPTIONS));
  const [head = [], ...rows] = parseCsv(text.slice(1));

  it('begins with a byte order mark and has a row per finding and per document without any', () => {
    expect(text.startsWith('\ufeffpath,kind,')).toBe(true);
    expect(rows).toHaveLength(FINDINGS + 2);
    for (const row of rows) expect(row).toHaveLength(head.length);
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+@-]/);
    expect(rows.flat().some((cell) => cell.startsWith("'=1+1"))).toBe(true);
  });
});

describe('markdown', () => {
  it('shows hostile text as text', () => {
    const text = join(renderMarkdown(list(everything()), OPTIONS));
    expect(text).not.toMatch(/<img|<b>|(?<!\\)@all|\p{Bidi_Control}|\p{Cc}(?<!\n)/u);
    expect(text).toContain('&lt;img');
    expect(text).toContain('| kế hoạch/hỏng.pdf |');
  });

  it('fits a comment, and says what is left out', () => {
    const many = makeRun(
      ...Array.from({ length: 60 }, (_, i) => makeResult({ plan: { path: `p${i}.md` }, findings: makeEveryFinding() })),
    );
    const text = join(renderMarkdown(list(many), OPTIONS));
    expect(Buffer.byteLength(text)).toBeLessThan(65_536);
    const shown = text.match(/^- \*\*/gm)?.length ?? 0;
    const left = Number(/Còn ([\d.]+) ý kiến/.exec(text)?.[1]?.replaceAll('.', ''));
    expect(shown).toBeGreaterThan(20);
    expect(shown + left).toBe(60 * makeEveryFinding().length);
  });

  it('says so when there is nothing to say', () => {
    expect(join(renderMarkdown(list(makeRun(makeResult())), OPTIONS))).toContain('Không có ý kiến');
  });
});

it.each([
  ['sarif', (run: RunResult) => renderSarif(list(run), { ...OPTIONS, rules: RULES })],
  ['junit', (run: RunResult) => renderJunit(list(run), OPTIONS)],
  ['github', (run: RunResult) => renderGithub(list(run), OPTIONS)],
  ['gitlab', (run: RunResult) => renderGitlab(list(run), OPTIONS)],
  ['jsonl', (run: RunResult) => renderJsonl(list(run))],
  ['csv', (run: RunResult) => renderCsv(list(run), OPTIONS)],
  ['markdown', (run: RunResult) => renderMarkdown(list(run), OPTIONS)],
])('%s shows a waived finding with its grounds', (_, render) => {
  const text = join(render(makeRun(makeResult({ findings: [waived] }))));
  expect(text).toContain(WAIVER.reason);
});
