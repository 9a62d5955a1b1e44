import { describe, expect, it } from 'vitest';
import { readLabel } from '../../../src/parse/label.js';
import { numberParagraphs } from '../../support/convert/number-paragraphs.js';
import { planWithRestarts } from '../../support/convert/special-plans.js';
import { findMisplaced, listDocxParagraphs } from '../../support/convert/where-it-stands.js';
import { checkBytes } from '../../support/essence.js';

const labelsOf = (written: string) => written.split(' ').map((label) => readLabel(`${label} Nội dung`));

/** "use.level" for each label, "-" for one that stays typed; then the uses that begin again, as "level=value". */
function show(written: string, nested: boolean): string {
  const { numbers, uses } = numberParagraphs(labelsOf(written), nested);
  const restarts = uses.flatMap(({ start }) => (start === null ? [] : [`${start.level}=${start.value}`]));
  const shown = numbers.map((number) => (number === null ? '-' : `${number.use}.${number.level}`));
  return [...shown, ...(restarts.length === 0 ? [] : ['|', ...restarts])].join(' ');
}

describe('numberParagraphs', () => {
  it.each([
    ['one list restarts its inner levels', 'I. 1. 2. II. 1. a) b) 2. a)', true, '0.0 0.1 0.1 0.0 0.1 0.2 0.2 0.1 0.2'],
    ['levels name those above them', 'I. 1. 1.1. 1.2. 2. 2.1.', true, '0.0 0.1 0.2 0.2 0.1 0.2'],
    ['a list of each kind restarts by another use', 'I. 1. 2. II. 1. 2.', false, '0.0 1.0 1.0 0.0 2.0 2.0 | 0=1'],
    ['what no counter shows stays typed', 'a) b) c) d) đ) e) g)', false, '0.0 0.0 0.0 0.0 - 0.0 1.0 | 0=7'],
    ['an outer number that jumps restarts the list', 'I. 1. III. 1.', true, '0.0 0.1 1.0 1.1 | 0=3'],
  ])('%s', (_, written, nested, expected) => {
    expect(show(written, nested)).toBe(expected);
  });
});

describe('findMisplaced', () => {
  it('tells a place from the one beside it', async () => {
    const bytes = planWithRestarts();
    const result = await checkBytes('plan.docx', bytes);
    const paragraphs = listDocxParagraphs(bytes);
    expect(findMisplaced(result, (place) => paragraphs[(place.paragraph ?? 0) - 1])).toEqual([]);
    expect(findMisplaced(result, (place) => paragraphs[place.paragraph ?? 0]).length).toBeGreaterThan(6);
    expect(findMisplaced(result, () => undefined).length).toBeGreaterThan(6);
  });
});
