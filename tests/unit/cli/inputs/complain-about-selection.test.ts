import { describe, expect, it } from 'vitest';
import type { CommandCall } from '../../../../src/cli/commands/command.js';
import { complainAboutSelection } from '../../../../src/cli/inputs/complain-about-selection.js';
import type { FoundInputs } from '../../../../src/cli/inputs/find-inputs.js';
import type { Selection } from '../../../../src/cli/inputs/select-documents.js';
import type { Language } from '../../../../src/model/vocabulary.js';

const SOURCE = { path: 'a.md', file: '/a.md', scanned: true };
const BASE: Selection = { all: [SOURCE], total: 12, since: null, shard: null };

interface Case {
  readonly selection?: Partial<Selection> | null;
  readonly sources?: FoundInputs['sources'];
  readonly elsewhere?: boolean;
  readonly quiet?: boolean;
  readonly lang?: Language;
}

function listLines({
  selection = {},
  sources = [SOURCE],
  elsewhere = false,
  quiet = false,
  lang = 'en',
}: Case): string[] {
  const lines: string[] = [];
  const call = { settings: { quiet, lang }, complain: (line: string) => lines.push(line) };
  const found = { sources, selection: selection === null ? null : { ...BASE, ...selection } };
  complainAboutSelection(found as unknown as FoundInputs, elsewhere, call as unknown as CommandCall);
  return lines;
}

const since = (changed: number, because: string | null = null) => ({ ref: 'main', changed, because });
const shard = (held: number) => ({ index: 3, count: 5, held });

describe('complainAboutSelection', () => {
  it.each<[string, Case, string[]]>([
    ['without options', { selection: null }, []],
    ['some changed', { selection: { since: since(3) } }, ['since main: 3 of 12 documents.']],
    [
      'some changed, in Vietnamese',
      { selection: { since: since(3) }, lang: 'vi' },
      ['thay đổi so với main: 03 trên tổng số 12 văn bản.'],
    ],
    [
      'nothing changed',
      { selection: { since: since(0) } },
      ['no document to check has changed since main (12 documents in all).'],
    ],
    [
      'nothing changed, so the part is empty too',
      { selection: { since: since(0), shard: shard(0) } },
      ['no document to check has changed since main (12 documents in all).'],
    ],
    [
      'a file by which all are judged',
      { selection: { since: since(12, 'a.yaml') } },
      ['a.yaml has changed since main (or is not tracked by git): nothing is left out, 12 documents in all.'],
    ],
    ['a part', { selection: { shard: shard(2) } }, []],
    ['an empty part', { selection: { shard: shard(0) } }, ['part 3/5 holds no document (12 documents in all).']],
    [
      'an empty part of what changed',
      { selection: { since: since(1), shard: shard(0) } },
      ['since main: 1 of 12 documents.', 'part 3/5 holds no document (1 document in all).'],
    ],
    [
      'a part without a plan',
      { selection: { shard: shard(1) }, elsewhere: true },
      ['no local plan among the documents chosen; there is one among the others.'],
    ],
    [
      'an empty part beside one with a plan',
      { selection: { shard: shard(0) }, sources: [], elsewhere: true },
      ['part 3/5 holds no document (12 documents in all).'],
    ],
    ['a run without documents', { selection: { total: 0, since: since(0), shard: shard(0) } }, []],
    ['a quiet run', { selection: { since: since(0) }, quiet: true }, []],
  ])('%s', (_name, given, lines) => {
    expect(listLines(given)).toEqual(lines);
  });
});
