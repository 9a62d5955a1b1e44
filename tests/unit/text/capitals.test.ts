import { describe, expect, it } from 'vitest';
import { hasSmall, isCapital, isInCapitals, isSmall } from '../../../src/text/capitals.js';

describe('capitals', () => {
  it.each(['A', 'Đ', 'Ở', 'Ỹ'])('%s is a capital', (letter) => {
    expect([isCapital(letter), isSmall(letter), hasSmall(letter)]).toEqual([true, false, false]);
  });

  it.each(['a', 'đ', 'ở', 'ỹ'])('%s is small', (letter) => {
    expect([isCapital(letter), isSmall(letter), hasSmall(letter)]).toEqual([false, true, true]);
  });

  it.each(['1', '-', ' ', '“', undefined])('%j is neither', (character) => {
    expect([isCapital(character), isSmall(character)]).toEqual([false, false]);
  });

  it.each([
    ['MỤC TIÊU', true],
    ['A B', true],
    ['II. 2026', true],
    ['Mục tiêu', false],
    ['X', false],
    ['1.000', false],
    ['', false],
  ])('%j in capitals: %s', (text, expected) => {
    expect(isInCapitals(text)).toBe(expected);
  });
});
