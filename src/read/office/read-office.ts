import type { ReadLimits, ReadResult } from '../reader.js';
import { refuse } from '../reader.js';

export interface OfficeOptions {
  readonly limits: ReadLimits;
  /** Path of LibreOffice; null never to run it; undefined: the one that is found, where there is no other way. */
  readonly converter: string | null | undefined;
}

/**
 * Reads the older formats of word processors. RTF and the .doc files of Word 97 and later are read directly. LibreOffice
 * rewrites .doc files first when its path is given, and those of Word 6 and 95 where it is found; without it the latter
 * are refused ('no-converter').
 */
export async function readOffice(
  bytes: Uint8Array,
  format: 'doc' | 'rtf',
  { limits, converter }: OfficeOptions,
): Promise<ReadResult> {
  if (format === 'rtf') {
    const { readRtf } = await import('./read-rtf.js');
    return readRtf(bytes, limits);
  }
  const { readWordBinary, OLD_WORD } = await import('./word/read-word-binary.js');
  const direct = readWordBinary(bytes, limits);
  const old = !direct.ok && direct.reason === 'unsupported-format' && direct.detail === OLD_WORD;
  // What cannot be opened here is not handed to another program: it might show a part of it as the whole.
  if (converter === null || (!direct.ok && !old)) return old ? refuse('no-converter', OLD_WORD) : direct;
  if (converter === undefined && direct.ok) return direct;
  return readConverted(bytes, converter, limits);
}

async function readConverted(
  bytes: Uint8Array,
  converter: string | undefined,
  limits: ReadLimits,
): Promise<ReadResult> {
  const { findConverter } = await import('./find-converter.js');
  const program = converter ?? (await findConverter({ platform: process.platform, environment: process.env }));
  if (program === null) return refuse('no-converter', null);
  const { convertWithOffice } = await import('./convert-with-office.js');
  const converted = await convertWithOffice(bytes, program, limits);
  if (!converted.ok) return converted;
  const { readDocx } = await import('../word/read-docx.js');
  const result = await readDocx(converted.bytes, limits);
  return result.ok ? { ...result, notes: { ...result.notes, converter: converted.program } } : result;
}
