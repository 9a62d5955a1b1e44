import type { ReadLimits, ReadResult } from '../reader.js';
import { Drafts } from './drafts.js';
import { RtfReader } from './rtf-reader.js';

/**
 * Reads Rich Text Format: text, tables and the numbers of lists, which the format keeps as they are shown. Headers,
 * footers, notes, comments, tables of contents and pictures are left out; embedded objects are never opened. Text in
 * fonts of the legacy Vietnamese encodings is converted. Refused are files that break off ('damaged'), hold no letter
 * ('empty', or 'no-text' when they hold pictures) or go beyond the limits ('too-complex').
 */
export function readRtf(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const drafts = new Drafts();
  const reader = new RtfReader(bytes, limits, drafts);
  const blocks = reader.read();
  if (reader.refusal !== null) return reader.refusal;
  return drafts.finish(blocks, reader.numbersLost ? { numberingLost: true } : {});
}
