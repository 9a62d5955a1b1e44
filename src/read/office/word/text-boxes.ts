import type { ByteReader } from './byte-reader.js';
import type { FileInformation } from './file-information.js';

/** The characters of a text box, counted over the whole text. */
export interface BoxRange {
  readonly start: number;
  readonly end: number;
}

const ANCHOR_LENGTH = 26;
const BOX_LENGTH = 22;

/** Text boxes of the body, by the character they hang on. */
export function readTextBoxes(table: ByteReader, information: FileInformation): Map<number, BoxRange> {
  const shapes = new Map<number, BoxRange>();
  const boxes = table.slice(information.boxes.at, information.boxes.length);
  const count = Math.floor((boxes.length - 4) / (4 + BOX_LENGTH));
  for (let i = 0; i < count; i += 1) {
    const start = boxes.u32(i * 4);
    const end = Math.min(boxes.u32(i * 4 + 4), information.boxesLength);
    const shape = boxes.i32((count + 1) * 4 + i * BOX_LENGTH + 14);
    if (shape !== 0 && end > start && !shapes.has(shape))
      shapes.set(shape, { start: information.boxesStart + start, end: information.boxesStart + end });
  }
  const anchors = table.slice(information.anchors.at, information.anchors.length);
  const anchorCount = Math.floor((anchors.length - 4) / (4 + ANCHOR_LENGTH));
  const byAnchor = new Map<number, BoxRange>();
  for (let i = 0; i < anchorCount; i += 1) {
    const range = shapes.get(anchors.i32((anchorCount + 1) * 4 + i * ANCHOR_LENGTH));
    if (range !== undefined) byAnchor.set(anchors.u32(i * 4), range);
  }
  return byAnchor;
}
