import type { Matrix } from './matrix.js';
import type { Legacy, NamedFont } from './name-font.js';
import type { Glyph } from './page-content.js';

/** The font that is set, as far as drawing needs it. */
export interface Font extends NamedFont {
  /** Glyph units to text units; 0.001 for all but fonts drawn by procedures. */
  readonly unit: number;
  readonly vertical: boolean;
}

/** Graphics state, as far as text and lines need it. */
export interface State {
  matrix: Matrix;
  font: Font;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  stretch: number;
  leading: number;
  rise: number;
}

/** A glyph before it is known which way the page is read: `turn` counts quarter turns to the left. */
export interface TurnedGlyph extends Glyph {
  readonly turn: number | null;
}

/** Text smaller than this is not meant to be read. */
const SMALLEST = 2;

/** Where a run of text begins, how far and in which direction it goes on. */
export interface TextFrame {
  readonly x: number;
  readonly y: number;
  /** Steps right and down for each unit of text. */
  readonly stepX: number;
  readonly stepY: number;
  readonly scale: number;
  readonly size: number;
  readonly turn: number | null;
}

export function frameText(matrix: Matrix, state: State): TextFrame {
  const [a, b, c, d] = matrix;
  const size = Math.abs(state.size) * Math.hypot(c, d);
  // Mirrored sizes point the text the other way.
  const sign = state.size * state.stretch < 0 ? -1 : 1;
  const direction = Math.atan2(-b * sign, a * sign) / (Math.PI / 2);
  const turn = Math.round(direction);
  return {
    x: c * state.rise + matrix[4],
    y: d * state.rise + matrix[5],
    stepX: a,
    stepY: b,
    scale: Math.hypot(a, b),
    size,
    turn: Math.abs(direction - turn) > 0.05 || size < SMALLEST ? null : (turn + 4) % 4,
  };
}

/** The glyph where it comes to lie on the page. */
export function placeGlyph(
  text: string,
  frame: TextFrame,
  along: number,
  width: number,
  bold: boolean,
  legacy: Legacy | null,
  order: number,
): TurnedGlyph {
  return {
    text: text.trim() === '' ? ' ' : text,
    x: frame.x + frame.stepX * along,
    y: frame.y + frame.stepY * along,
    width: Math.abs(width * frame.scale),
    size: frame.size,
    bold,
    legacy,
    order,
    turn: frame.turn,
  };
}
