import type { ReadingNotes, SourceLine } from '../../src/model/document.js';
import { READ_LIMITS } from '../../src/read/reader.js';
import { readDocx } from '../../src/read/word/read-docx.js';
import type { DocxParts, Xml } from './docx-builder.js';
import { buildDocx } from './docx-builder.js';

/** What the reader makes of a built document; a refusal is an error of the test. */
export async function readWord(parts: DocxParts): Promise<{ lines: SourceLine[]; notes: Partial<ReadingNotes> }> {
  const read = await readDocx(buildDocx(parts), READ_LIMITS);
  if (!read.ok) throw new Error(`${read.reason}: ${read.detail}`);
  return { lines: read.lines, notes: read.notes ?? {} };
}

/** The texts of a document that are not blank. */
export async function textsOf(parts: DocxParts | readonly Xml[]): Promise<string[]> {
  const { lines } = await readWord('body' in parts ? parts : { body: parts });
  return lines.filter(({ kind }) => kind !== 'blank' && kind !== 'break').map(({ text }) => text);
}
