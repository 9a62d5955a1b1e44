/** Which characters of the source a reader sees, and what the lines that hold them are. */
export interface Canvas {
  readonly source: string;
  /** The character shown for each source offset; undefined where nothing is shown. */
  readonly shown: (string | undefined)[];
  readonly headings: Map<number, number>;
  readonly rows: Map<number, readonly (readonly [start: number, end: number])[]>;
}

/** Shows a stretch as it stands. */
export function showRaw(canvas: Canvas, start: number, end: number): void {
  for (let at = start; at < end; at += 1) canvas.shown[at] = canvas.source[at];
}
