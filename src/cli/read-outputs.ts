import { type CommandName, FORMATS, type Format, type RawOptions } from './options.js';
import { UsageError } from './usage-error.js';

/** One result to be written. */
export interface Output {
  readonly format: Format;
  /** As given; null for standard output. */
  readonly file: string | null;
}

/** What commands print that say nothing of a plan's findings. */
const PLAIN_FORMATS = ['pretty', 'json'] as const satisfies readonly Format[];

function readFormat(word: string, choices: readonly Format[], flag: string): Output {
  const sign = word.indexOf('=');
  const name = sign < 0 ? word : word.slice(0, sign);
  const file = sign < 0 ? null : word.slice(sign + 1);
  const format = choices.find((choice) => choice === name);
  if (format === undefined) throw new UsageError((messages) => messages.notAChoice(flag, name, choices));
  if (file === '') throw new UsageError((messages) => messages.valueMissing(`${flag} ${name}=`));
  return { format, file: file === '-' ? null : file };
}

function readOutputFile(raw: RawOptions): string | null {
  const [file, ...more] = raw.output ?? [];
  if (more.length > 0) throw new UsageError((messages) => messages.oneOutput);
  if (file === '') throw new UsageError((messages) => messages.valueMissing('--output'));
  return file === undefined || file === '-' ? null : file;
}

/**
 * The results of one run: every --format with its file, --output being the file of the one that names none. Pretty on
 * standard output when nothing is asked for. @throws UsageError where two results would go to one place.
 */
export function readOutputs(raw: RawOptions, command: CommandName, flag = '--format'): readonly Output[] {
  const words = raw.format ?? [];
  const choices = command === 'check' ? FORMATS : PLAIN_FORMATS;
  const asked = (words.length === 0 ? ['pretty'] : words).map((word) => readFormat(word, choices, flag));
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
