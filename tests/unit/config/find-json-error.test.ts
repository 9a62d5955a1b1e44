import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/config/find-json-error.js';

const find = (text: string) => findJsonError(new TextEncoder().encode(text));

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('findJsonError', () => {
  it.each<[string, number, number]>([
    ['', 1, 1],
    ['{lang: en}', 1, 2],
    ['{"a": 1,}', 1, 9],
    ['{\n  "a": [1,\n  2\n  "b"]\n}', 4, 3],
    ['{"kế hoạch": x}', 1, 14],
    ['{"😀": x}', 1, 7],
    ['[1, 2', 1, 6],
    ['"a\nb"', 1, 3],
    ['"\\x"', 1, 3],
    ['"\\u12g4"', 1, 6],
    ['[01]', 1, 3],
    ['[1.]', 1, 4],
    ['[1e+]', 1, 5],
    ['[-]', 1, 3],
    ['[tru]', 1, 5],
    ['{} {}', 1, 4],
    ['// a\n{}', 1, 1],
    // A byte order mark is no character.
    ['\uFEFF{"a" 1}', 1, 6],
  ])('%j is none from line %i, column %i on', (text, line, column) => {
    expect(find(text)).toEqual({ line, column });
  });

  it('finds an error exactly where the engine does', () => {
    const piece = fc.constantFrom(...'{}[],:" \n\\u0019.-+eE', 'true', 'null', 'fals', '"a"', '"b":', '12', '\\n');
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (each) => (find(each) === null) === isJson(each)),
      { numRuns: 3000, seed: 112 },
    );
    fc.assert(
      fc.property(fc.json(), fc.nat(), (each, at) => {
        const cut = each.slice(0, at % (each.length + 1));
        return find(each) === null && (find(cut) === null) === isJson(cut);
      }),
      { seed: 112 },
    );
  });

  it('reads any depth', () => {
    expect(find('['.repeat(300_000))).toEqual({ line: 1, column: 300_001 });
    expect(find('['.repeat(300_000) + ']'.repeat(300_000))).toBeNull();
  });
});
