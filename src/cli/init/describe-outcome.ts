import { sanitise } from '../../report/sanitise.js';
import type { InitWords } from '../messages/init.js';
import type { InitSettings } from './choose-settings.js';
import type { Addition, KeptFile } from './plan-files.js';

/** What a run did, for people and for programs. Paths are as a person in the working folder writes them. */
export interface InitOutcome {
  readonly settings: InitSettings;
  readonly written: readonly string[];
  readonly kept: readonly KeptFile[];
  /** `code`: the system's error code. */
  readonly failed: readonly { readonly path: string; readonly code: string }[];
  readonly additions: readonly Addition[];
  /** Commands for afterwards, with what they are good for. */
  readonly next: readonly { readonly command: string; readonly why: string }[];
  readonly notes: readonly string[];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${sanitise(line)}\n`).join('')}`;
}

/** The outcome as text that starts with the values taken. Lines to be added stand at the margin, ready to be copied. */
export function describeOutcome(outcome: InitOutcome, words: InitWords): string {
  const { settings, written, kept, failed, additions, next, notes } = outcome;
  const { config, ci, assumed } = settings;
  const values = [
    ...(config === null ? [] : [`include: ${config.include.join('; ')}`, `fail-on: ${config.failOn}`]),
    `ci: ${ci.join(', ') || 'none'}`,
  ].join(' · ');
  const nothing = written.length === 0 && failed.length === 0 ? [words.nothingToWrite] : [];
  const head = [values, ...(assumed ? [words.defaults] : []), ...notes, ...nothing];
  return [
    head.map((line) => `${sanitise(line)}\n`).join(''),
    section(words.written, written),
    section(
      words.kept,
      kept.map(({ path, why }) => `${path} (${words.why[why]})`),
    ),
    section(
      words.failed,
      failed.map(({ path }) => path),
    ),
    ...additions.map(({ path, text }) => `\n${sanitise(words.addTo(path))}\n\n${text}`),
    section(
      words.next,
      next.map(({ command, why }, index) => `${index + 1}. ${command} - ${why}`),
    ),
  ].join('');
}

/** The outcome for programs: values, paths and commands, no sentences. */
export function listOutcome(outcome: InitOutcome): Readonly<Record<string, unknown>> {
  const { settings, written, kept, failed, additions, next } = outcome;
  const { include = null, failOn = null } = settings.config ?? {};
  const commands = next.map(({ command }) => command);
  return { include, failOn, ci: settings.ci, written, kept, failed, additions, next: commands };
}
