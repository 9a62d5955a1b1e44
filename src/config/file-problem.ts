import type { JsonErrorPlace } from './find-json-error.js';

/** What is the matter with one of a repository's own files: data, put into words by the command line. */
export type Trouble =
  /** The system refuses the file; `code` is its error code ("EACCES"). */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'not-a-file' }
  /** Neither UTF-8 nor readable as such. */
  | { readonly kind: 'other-encoding' }
  | { readonly kind: 'missing-file' }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  /** No YAML; `detail` is the parser's own English word on it. */
  | { readonly kind: 'syntax'; readonly format: 'YAML'; readonly detail: string }
  /** No JSON from this column of the line on, 1-based. */
  | { readonly kind: 'syntax'; readonly format: 'JSON'; readonly column: number }
  | { readonly kind: 'duplicate-key' }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'unknown-key';
      readonly key: string;
      readonly nearest: string | null;
      readonly valid: readonly string[];
    }
  | { readonly kind: 'missing-key' }
  /** `value` null where it is the text of a whole file, or long. */
  | { readonly kind: 'wrong-type'; readonly value: string | null; readonly expected: ValueType }
  | {
      readonly kind: 'not-a-choice';
      readonly value: string;
      readonly nearest: string | null;
      readonly choices: readonly string[];
    }
  | { readonly kind: 'out-of-range'; readonly value: string; readonly least: number; readonly most: number | null }
  | { readonly kind: 'wrong-form'; readonly value: string }
  /** Approver and author of a waiver are the same. */
  | { readonly kind: 'same-person'; readonly value: string }
  /** A waiver that ends before it begins. */
  | { readonly kind: 'reversed'; readonly value: string }
  | { readonly kind: 'above-ceiling'; readonly count: number; readonly ceiling: number }
  /** A result of an earlier run, and what is wrong with it. */
  | { readonly kind: 'not-a-result'; readonly trouble: Trouble }
  | { readonly kind: 'too-deep'; readonly most: number }
  | { readonly kind: 'not-utf8' }
  /** The result of `-f jsonl` instead of `-f json`. */
  | { readonly kind: 'json-lines' }
  /** Another configuration lies in the same folder. */
  | { readonly kind: 'second-configuration'; readonly other: string };

export type ValueType = 'text' | 'mapping' | 'list' | 'number' | 'whole-number' | 'boolean' | 'other';

/** Where the trouble is; a refusal of the file as a whole has neither line nor place. */
export interface ProblemPlace {
  /** As shown to people, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number | null;
  /** "waivers[2].until"; empty for the file as a whole. */
  readonly place: string;
  /** A valid value for the place, as it would stand in the file; null where there is nothing to show. */
  readonly example: string | null;
}

/** One of a repository's own files cannot be used: exit code 2, one line. Told by its name, because the class has copies. */
export class FileProblem extends Error implements ProblemPlace {
  override readonly name = 'FileProblem';
  readonly file: string;
  readonly line: number | null;
  readonly place: string;
  readonly example: string | null;
  readonly trouble: Trouble;

  constructor({ file, line, place, example }: ProblemPlace, trouble: Trouble) {
    super(`${file}${line === null ? '' : `:${line}`}: ${place === '' ? '' : `${place}: `}${trouble.kind}`);
    this.file = file;
    this.line = line;
    this.place = place;
    this.example = example;
    this.trouble = trouble;
  }
}

/** Text that is no JSON from a place on. */
export function refuseJson(file: string, { line, column }: JsonErrorPlace): FileProblem {
  return new FileProblem({ file, line, place: '', example: null }, { kind: 'syntax', format: 'JSON', column });
}

/** Trouble with a file as a whole. */
export function refuseFile(file: string, trouble: Trouble): FileProblem {
  return new FileProblem({ file, line: null, place: '', example: null }, trouble);
}
