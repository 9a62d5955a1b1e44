import type { TextLine } from './build-lines.js';

/** The words of a line, its gaps closed. */
export function textOfLine(line: TextLine): string {
  return line.segments.map((segment) => segment.text).join(' ');
}
