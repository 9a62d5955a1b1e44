import type { SourceLine } from '../../src/model/document.js';
import { readPdf } from '../../src/read/pdf/read-pdf.js';
import type { ReadResult } from '../../src/read/reader.js';
import { READ_LIMITS } from '../../src/read/reader.js';
import type { PdfOptions, PdfPageSource } from './pdf-writer.js';
import { lines, text, writePdf } from './pdf-writer.js';

/** Sentences that fill a page's width of 64 letters; enough words to be judged by. */
export const PARAGRAPH = [
  'Các sở, ban, ngành và Ủy ban nhân dân các xã, phường rà soát nhu',
  'cầu của người cao tuổi, trẻ em, người khuyết tật trên địa bàn để',
  'bố trí người làm công tác xã hội phù hợp với điều kiện thực tế ở',
  'địa phương; định kỳ sáu tháng báo cáo kết quả về cơ quan chủ trì.',
];

/** The paragraph in the upper part of a page, its first line indented. */
export function paragraphAt(top: number, left = 85): string {
  return text(left + 28, top, PARAGRAPH[0] as string) + lines(left, top - 20, PARAGRAPH.slice(1));
}

export function readPages(pages: readonly PdfPageSource[], options: PdfOptions = {}): Promise<ReadResult> {
  return readPdf(writePdf(pages, options), READ_LIMITS);
}

/** What a line says, in short: page, kind, text; cells parted by bars. */
export function showLine(line: SourceLine): string {
  const kind = line.kind === 'text' ? '' : `${line.kind} `;
  const words =
    line.cells === undefined
      ? line.text
      : line.cells.map((cell) => cell.continues ?? line.text.slice(cell.start, cell.end)).join(' | ');
  return `${kind}${words}`.trim();
}

/** The lines of a document that can be read, in short. Fails on any other. */
export async function showPages(pages: readonly PdfPageSource[], options: PdfOptions = {}): Promise<string[]> {
  const read = await readPages(pages, options);
  if (!read.ok) throw new Error(`not read: ${read.reason} ${read.detail ?? ''}`);
  return read.lines.map(showLine);
}

/** "reason" or "reason detail" of a document that is refused, "read" for any other, with the encoding of its letters. */
export function showRefusal(read: ReadResult): string {
  return read.ok ? `read ${read.notes?.encoding ?? ''}`.trim() : `${read.reason} ${read.detail ?? ''}`.trim();
}
