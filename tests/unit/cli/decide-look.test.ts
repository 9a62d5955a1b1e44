import { describe, expect, it } from 'vitest';
import { decideLook } from '../../../src/cli/decide-look.js';

const file = { color: null, file: 'out.txt' };
const screen = { color: null, file: null };

describe('decideLook', () => {
  it.each([
    ['a pipe', screen, {}, null, { color: false, width: 80 }],
    ['a terminal', screen, {}, 100, { color: true, width: 100 }],
    ['a narrow terminal', screen, {}, 20, { color: true, width: 60 }],
    ['a wide terminal', screen, {}, 300, { color: true, width: 120 }],
    ['a dumb terminal', screen, { TERM: 'dumb' }, 80, { color: false, width: 80 }],
    ['NO_COLOR', screen, { NO_COLOR: '1' }, 80, { color: false, width: 80 }],
    ['an empty NO_COLOR', screen, { NO_COLOR: '' }, 80, { color: true, width: 80 }],
    ['FORCE_COLOR in a pipe', screen, { FORCE_COLOR: '1' }, null, { color: true, width: 80 }],
    ['an empty FORCE_COLOR in a pipe', screen, { FORCE_COLOR: '' }, null, { color: true, width: 80 }],
    ['FORCE_COLOR=0', screen, { FORCE_COLOR: '0' }, 80, { color: false, width: 80 }],
    ['both', screen, { FORCE_COLOR: '1', NO_COLOR: '1' }, null, { color: true, width: 80 }],
    ['--color against NO_COLOR', { color: true, file: null }, { NO_COLOR: '1' }, null, { color: true, width: 80 }],
    [
      '--no-color against FORCE_COLOR',
      { color: false, file: null },
      { FORCE_COLOR: '1' },
      80,
      { color: false, width: 80 },
    ],
    ['a file', file, { FORCE_COLOR: '1' }, 100, { color: false, width: 80 }],
    ['a file with --color', { color: true, file: 'x' }, {}, 100, { color: true, width: 80 }],
  ])('%s', (_name, { color, file }, env, columns, look) => {
    expect(decideLook({ color }, file, { env, columns })).toEqual(look);
  });
});
