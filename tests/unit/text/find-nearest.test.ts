import { describe, expect, it } from 'vitest';
import { COMMANDS, listLongFlags } from '../../../src/cli/options.js';
import { findNearest } from '../../../src/text/find-nearest.js';

describe('findNearest', () => {
  it.each([
    ['--fromat', '--format'],
    ['--formt', '--format'],
    ['--fail-om', '--fail-on'],
    ['--max-warning', '--max-warnings'],
    ['--colour', '--color'],
    ['--no-colour', '--no-color'],
    ['--verson', '--version'],
    ['--zzzzzzzz', null],
    ['-x', null],
  ])('%s -> %s among the options', (word, nearest) => {
    expect(findNearest(word, listLongFlags())).toBe(nearest);
  });

  it.each([
    ['chekc', 'check'],
    ['chec', 'check'],
    ['extrct', 'extract'],
    ['baselin', 'baseline'],
    ['plans', null],
    ['docs', null],
  ])('%s -> %s among the commands', (word, nearest) => {
    expect(findNearest(word, COMMANDS)).toBe(nearest);
  });
});
