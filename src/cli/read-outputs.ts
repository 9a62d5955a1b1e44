import { type CommandName, FORMATS, type Format, type RawOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** One result to be written. */
export interface Output {
  readonly format: Format;
  /** As given; null for standard output. */
  readonly file: string | null;
  /** What names the file; absent where that is --output. */
  readonly option?: string;
}

/** The forms of a command's result; the first is what it prints when none is asked for. */
const CHOICES: Readonly<Partial<Record<CommandName, readonly [Format, ...Format[]]>>> = {
  check: FORMATS,
  // Its input is JSON, and so is what the next program expects.
  merge: ['json', 'jsonl', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'],
  compare: ['pretty', 'json', 'markdown'],
};
/** What commands print that say nothing of a plan's findings. */
const PLAIN_FORMATS = ['pretty', 'json'] as const satisfies readonly Format[];

/** The forms that a command prints, its own first. */
export function listFormats(command: CommandName): readonly [Format, ...Format[]] {
  return CHOICES[command] ?? PLAIN_FORMATS;
}

function readFormat(word: string, choices: readonly Format[], flag: string): Output {
  const sign = word.indexOf('=');
  const name = sign < 0 ? word : word.slice(0, sign);
  const file = sign < 0 ? null : word.slice(sign + 1);
  const format = choices.find((choice) => choice === name);
  if (format === undefined) throw new UsageError((messages) => messages.notAChoice(flag, name, choices));
  if (file === '') throw new UsageError((messages) => messages.valueMissing(`${flag} ${name}=`));
  return file === null || file === '-' ? { format, file: null } : { format, file, option: flag };
}

function readOutputFile(raw: RawOptions): string | null {
  const [file, ...more] = raw.output ?? [];
  if (more.length > 0) throw new UsageError((messages) => messages.oneOutput);
  if (file === '') throw new UsageError((messages) => messages.valueMissing('--output'));
  return file === undefined || file === '-' ? null : file;
}

/**
 * The results of one run: every --format with its file, --output being the file of the one that names none. The
 * command's own form on standard output when nothing is asked for. @throws UsageError where two results would go to one place.
 */
export function readOutputs(raw: RawOptions, command: CommandName, flag = '--format'): readonly Output[] {
  const words = raw.format ?? [];
  const choices = listFormats(command);
  const asked = (words.length === 0 ? [choices[0]] : words).map((word) => readFormat(word, choices, flag));
  const file = readOutputFile(raw);
  const homeless = asked.filter((output) => output.file === null);
  if (homeless.length > 1) throw new UsageError((messages) => messages.twoOnStandardOutput(words));
  if (file !== null && homeless.length === 0) throw new UsageError((messages) => messages.outputTaken(file));
  const outputs = asked.map((output) => ({ ...output, file: output.file ?? file }));
  const files = outputs.map((output) => output.file);
  const twice = files.find((name, i) => name !== null && files.indexOf(name) !== i);
  if (twice != null) throw new UsageError((messages) => messages.outputTwice(flag, twice));
  return outputs;
}
