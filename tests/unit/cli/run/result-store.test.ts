import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as packing from '../../../../src/cli/run/pack-result.js';
import { type Packing, ResultStore } from '../../../../src/cli/run/result-store.js';
import type { DocumentResult } from '../../../../src/model/result.js';
import { checkFile } from '../../../support/pipeline.js';
import { makeResult } from '../../../support/result-builder.js';
import { REPOSITORY } from '../../../support/run-cli.js';

const LOST: DocumentResult = { kind: 'unreadable', path: 'b.md', reason: 'damaged', detail: null };

function read(path: string): DocumentResult {
  return makeResult({ plan: { path } });
}

describe.each<[string, Packing | null]>([
  ['as they are', null],
  ['packed', packing],
])('results %s', (_, chosen) => {
  it('come back by path, as often as they are asked for, with their files', () => {
    const store = new ResultStore(chosen);
    for (const result of [read('c.md'), LOST, read('a.md')]) store.add({ result, file: '/x' });
    const expected = [read('a.md'), LOST, read('c.md')];
    expect([...store]).toEqual(expected);
    expect([...store.entries()]).toEqual(expected.map((result) => ({ result, file: '/x' })));
    store.add({ result: read('B.md'), file: null });
    expect([...store][0]).toEqual(read('B.md'));
    expect({ length: store.length, unreadable: store.unreadable }).toEqual({ length: 4, unreadable: 1 });
  });

  it('can be amended, and the sum follows', () => {
    const store = new ResultStore(chosen);
    for (const path of ['a.md', 'b.md']) store.add({ result: read(path), file: null });
    const { error } = store.counts;
    store.amend('b.md', (result) =>
      result.kind === 'read' ? { ...result, counts: { ...result.counts, error: result.counts.error + 3 } } : result,
    );
    store.amend('gone.md', () => LOST);
    expect(store.counts).toMatchObject({ documents: 2, plans: 2, error: error + 3 });
  });
});

it('a plan comes back from its packing as it was, in less than half the room of its JSON', async () => {
  const files = ['model', 'draft', 'reading'].flatMap((folder) =>
    readdirSync(join(REPOSITORY, 'fixtures', folder))
      .filter((name) => /\.(?:md|txt)$/.test(name))
      .map((name) => join(REPOSITORY, 'fixtures', folder, name)),
  );
  expect(files.length).toBeGreaterThan(10);
  // Some of every kind; each is read and checked, which takes its time.
  for (const file of files.filter((_, index) => index % 4 === 0)) {
    const result: DocumentResult = { kind: 'read', ...(await checkFile(file)) };
    const packed = packing.packResult(result);
    expect(packing.unpackResult(packed)).toEqual(result);
    expect(packed.length).toBeLessThan(JSON.stringify(result).length / 2);
  }
});
