import type { TurnedGlyph } from './frame-text.js';
import type { Glyph, PageContent, Rule } from './page-content.js';

/** How far outside its edges a page's text may begin. */
const MARGIN = 5;

/** One quarter turn to the right: what was drawn upwards runs to the right. */
function turnPoint(x: number, y: number, width: number, height: number, turn: number): [x: number, y: number] {
  if (turn === 1) return [height - y, x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [y, width - x];
  return [x, y];
}

/**
 * Turns a page so that most of its text runs from left to right. Text in another direction is a stamp or a watermark and
 * is left out, and so is what lies outside the page.
 */
export function turnPage(
  page: Pick<PageContent, 'number' | 'width' | 'height' | 'unmapped'>,
  drawn: readonly TurnedGlyph[],
  rules: readonly Rule[],
): PageContent {
  const counts = [0, 0, 0, 0];
  for (const { turn } of drawn) if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  const main = counts.indexOf(Math.max(...counts));
  const swap = main % 2 === 1;
  const width = swap ? page.height : page.width;
  const height = swap ? page.width : page.height;
  const glyphs: Glyph[] = [];
  for (const glyph of drawn) {
    if (glyph.turn !== main) continue;
    if (main !== 0) [glyph.x, glyph.y] = turnPoint(glyph.x, glyph.y, page.width, page.height, main);
    if (glyph.x < -MARGIN || glyph.x > width + MARGIN || glyph.y < -MARGIN || glyph.y > height + MARGIN) continue;
    glyphs.push(glyph);
  }
  const turned = main === 0 ? rules : rules.map((rule) => turnRule(rule, page.width, page.height, main));
  return { number: page.number, width, height, glyphs, rules: turned, unmapped: page.unmapped };
}

function turnRule(rule: Rule, width: number, height: number, turn: number): Rule {
  const [x0, y0] = turnPoint(...corner(rule, rule.from), width, height, turn);
  const [x1, y1] = turnPoint(...corner(rule, rule.to), width, height, turn);
  const across = Math.abs(y1 - y0) < Math.abs(x1 - x0);
  return across
    ? { across, at: y0, from: Math.min(x0, x1), to: Math.max(x0, x1) }
    : { across, at: x0, from: Math.min(y0, y1), to: Math.max(y0, y1) };
}

function corner(rule: Rule, along: number): [x: number, y: number] {
  return rule.across ? [along, rule.at] : [rule.at, along];
}
