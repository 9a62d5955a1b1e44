import type * as z from 'zod';
import type { resultShape } from './result-shape.js';

/** A JSON result as it was printed, with every key it holds: also those that this version does not know. */
export type RawResult = z.infer<typeof resultShape>;
export type RawDocument = RawResult['documents'][number];
export type RawFinding = RawDocument['findings'][number];
export type RawAssessment = RawDocument['assessments'][number];

/** The result of an earlier run, read from a file. */
export interface ResultFile {
  /** The file as shown to people. */
  readonly shown: string;
  /** The object of the file itself, not a copy: printed again, it gives the same JSON. */
  readonly raw: RawResult;
}
