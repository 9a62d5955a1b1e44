import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/cli/messages/messages.js';
import { COMMANDS, type CommandName, listLongFlags } from '../../../src/cli/options.js';
import { renderHelp } from '../../../src/cli/render-help.js';
import { VERSION } from '../../../src/cli/version.js';
import type { Language } from '../../../src/model/vocabulary.js';

const LANGUAGES: readonly Language[] = ['vi', 'en'];

describe.each(LANGUAGES)('help in %s', (language) => {
  const messages = loadMessages(language);

  it('names every command, every option and every exit code', () => {
    const help = renderHelp(null, messages);
    for (const command of COMMANDS) expect(help).toContain(`plan112 ${command}`);
    for (const flag of listLongFlags()) expect(help).toContain(flag);
    for (const code of ['0', '1', '2']) expect(help).toMatch(new RegExp(`^ {2}${code} {2}`, 'm'));
    expect(help).not.toMatch(/undefined|null|\{|\}/);
  });

  it('of one command names only what it takes', () => {
    const help = renderHelp('explain', messages);
    expect(help).toContain('plan112 explain');
    expect(help).not.toContain('plan112 check');
    expect(help).not.toContain('--fail-on');
  });
});

it.each(LANGUAGES)('help in %s names the forms of each command', (language) => {
  const formOf = (command: CommandName) =>
    renderHelp(command, loadMessages(language))
      .split('\n')
      .find((line) => line.includes('--format')) ?? '';
  expect(formOf('merge')).not.toContain('pretty');
  expect(formOf('merge')).toMatch(/json, jsonl.*(?:mặc định|default) json\)/);
  expect(formOf('compare')).toMatch(/: pretty, json, markdown \(/);
  expect(formOf('init')).toMatch(/: pretty, json \(/);
  expect(renderHelp('init', loadMessages(language))).not.toMatch(/--fail-on .*(?:mã kết thúc|exit code)/);
  expect(renderHelp('init', loadMessages(language))).not.toMatch(/--quiet .*(?:ý kiến|findings)/);
});

it('the two languages do not share a sentence', () => {
  const lines = LANGUAGES.map((language) => renderHelp(null, loadMessages(language)).split('\n'));
  const shared = lines[0]?.filter((line) => line.trim() !== '' && lines[1]?.includes(line));
  expect(shared).toEqual([]);
});

it.each<[Language, string]>([
  ['vi', 'trong 04 văn bản đã đọc: a.md, b.md, c.md, …; kiểm tra lại đầu vào.'],
  ['en', 'among the 4 documents read: a.md, b.md, c.md, …; check the input.'],
])('a run without a plan counts all documents and names the first three (%s)', (language, said) => {
  const { noPlan } = loadMessages(language);
  expect(noPlan(['a.md', 'b.md', 'c.md', 'd.md'])).toContain(said);
  expect(noPlan(['a.md', 'b.md', 'c.md'])).not.toContain('…');
});

it('the version is the package’s', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(VERSION).toBe(manifest.version);
});
