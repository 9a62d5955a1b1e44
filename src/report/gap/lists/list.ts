import type { ListWord } from '../model.js';

/** Which colour a cell has; the words beside it say the same. */
export type Tone = 'good' | 'step' | 'doubt' | 'bad' | 'quiet';

/** Text of one or more lines, a number, or nothing; null and an empty text are alike. */
export type Value = string | number | null;
export type Cell = Value | { readonly value: Value; readonly tone: Tone };

export interface ListColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
}

/** One list of the report, laid out as a sheet. */
export interface ReportList {
  readonly name: ListWord;
  readonly title: string;
  /** How many of the first columns say what a row is about. */
  readonly names: 1 | 2;
  readonly columns: readonly ListColumn[];
  /** As many cells each as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export function readValue(cell: Cell): Value {
  return typeof cell === 'object' && cell !== null ? cell.value : cell;
}
