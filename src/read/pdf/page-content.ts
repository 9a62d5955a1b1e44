import type { Legacy } from './name-font.js';

/** What stands on a page, in points from its upper left corner as it is looked at. */
export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** In the order they are drawn. */
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Characters without any meaning in Unicode: the font does not say what they are. */
  readonly unmapped: number;
}

export interface Glyph {
  /** One character or more (ligatures, combining marks); a space is " ". */
  text: string;
  x: number;
  /** Baseline, downwards. */
  y: number;
  /** How far it moves the pen. */
  readonly width: number;
  /** Height of its font. */
  readonly size: number;
  readonly bold: boolean;
  /** Place in the order of drawing. */
  readonly order: number;
  /** Encoding its text is still in; null for Unicode. */
  readonly legacy: Legacy | null;
}

/** A straight line that is drawn, across or downwards. */
export interface Rule {
  readonly across: boolean;
  /** Where it lies: y of a line across, x of one downwards. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
