import { printJson } from '../report/print-json.js';
import { sanitise } from '../report/sanitise.js';
import type { CommandCall } from './commands/command.js';
import { writeResults } from './write-result.js';

/** Writes what a command has to say, as lines for people or as one JSON object. */
export function writeLines(
  call: CommandCall,
  lines: readonly string[],
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const text = lines.map((line) => `${sanitise(line)}\n`).join('');
  return writeResults(call.settings.outputs, ({ format }) => (format === 'json' ? printJson(data) : text), call.io, []);
}
