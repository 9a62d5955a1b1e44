import type { RuleDocument } from '../render-explain.js';
import type { FormatOptions, ListedRun } from './listed-run.js';
import { renderCsv } from './render-csv.js';
import { renderGithub } from './render-github.js';
import { renderGitlab } from './render-gitlab.js';
import { renderJsonl } from './render-jsonl.js';
import { renderJunit } from './render-junit.js';
import { renderMarkdown } from './render-markdown.js';
import { renderSarif } from './render-sarif.js';

export { listResult } from './list-result.js';
export { listRun } from './list-run.js';

export interface MachineOptions extends FormatOptions {
  /** Documents of all rules in the language of the messages, for the formats that carry help. */
  readonly rules: readonly RuleDocument[];
}

type Renderer = (run: ListedRun, options: MachineOptions) => Iterable<string>;

/** Formats for programs and code hosts. Loaded together, and only when one of them is asked for. */
const RENDERERS = {
  jsonl: renderJsonl,
  markdown: renderMarkdown,
  csv: renderCsv,
  sarif: renderSarif,
  junit: renderJunit,
  github: renderGithub,
  gitlab: renderGitlab,
} as const satisfies Readonly<Record<string, Renderer>>;

export type MachineFormat = keyof typeof RENDERERS;

/** A run in one of the formats for programs, piece by piece. */
export function renderFormat(format: MachineFormat, run: ListedRun, options: MachineOptions): Iterable<string> {
  return RENDERERS[format](run, options);
}
