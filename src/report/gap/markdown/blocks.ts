import { escapeMarkdown } from '../../escape-markdown.js';
import type { Row } from '../model.js';

/** Blocks of a document, an empty line between any two; an empty one is left out. */
export type Parts = readonly string[];

/** A table of plain texts; the lines of a cell stand one below the other. Empty without rows. */
export function table(head: readonly string[], body: readonly (readonly (readonly string[])[])[]): string {
  if (body.length === 0) return '';
  const lines = body.map((cells) =>
    writeRow(
      cells.map((lines) =>
        lines
          .filter((line) => line !== '')
          .map(escapeMarkdown)
          .join('<br>'),
      ),
    ),
  );
  return [writeRow(head.map(escapeMarkdown)), `|${head.map(() => '---|').join('')}`, ...lines].join('\n');
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function list(texts: readonly string[]): string {
  return texts.map((text) => `- ${escapeMarkdown(text)}`).join('\n');
}

/** Labels and values. */
export function rows(values: readonly Row[]): string {
  return values.map(({ label, value }) => `- **${escapeMarkdown(label)}**: ${escapeMarkdown(value)}`).join('\n');
}

/** Paragraphs set apart, as something quoted or to be pasted. */
export function quotation(texts: readonly string[]): string {
  return texts.map((text) => `> ${escapeMarkdown(text)}`).join('\n>\n');
}
