import { describe, expect, it } from 'vitest';
import { readLater } from '../../../src/extract/read-later.js';

/** An object with one part read later, and how often it was read. */
function makeRead() {
  const reads = { count: 0 };
  const object = readLater<{ now: string }, { later: number[] }>(
    { now: 'a' },
    {
      later: () => {
        reads.count += 1;
        return [reads.count];
      },
    },
  );
  return { object, reads };
}

describe('a part that is read later', () => {
  it('is not read before it is asked for, and then once', () => {
    const { object, reads } = makeRead();
    expect(object.now).toBe('a');
    expect(reads.count).toBe(0);
    expect(object.later).toBe(object.later);
    expect(reads.count).toBe(1);
  });

  it.each<[string, (object: object) => unknown]>([
    ['a copy', (object) => ({ ...object })],
    ['another thread', (object) => structuredClone(object)],
    ['JSON', (object) => JSON.parse(JSON.stringify(object))],
  ])('comes along into %s', (_, copy) => {
    expect(copy(makeRead().object)).toEqual({ now: 'a', later: [1] });
  });

  it('is read again after an error', () => {
    let fails = true;
    const object = readLater<object, { later: string }>(
      {},
      {
        later: () => {
          if (fails) throw new Error('not yet');
          return 'there';
        },
      },
    );
    expect(() => object.later).toThrow('not yet');
    fails = false;
    expect(object.later).toBe('there');
  });
});
