import { appendFileSync } from 'node:fs';
import type { CommandCall } from '../commands/command.js';
import { readErrorCode } from '../explain-system-error.js';
import type { Output } from '../read-outputs.js';
import { UsageError } from '../usage-error.js';

/** Where GitHub Actions takes the summary of a job from. */
const VARIABLE = 'GITHUB_STEP_SUMMARY';

/**
 * Adds the result as Markdown to the summary of a GitHub job: for a run that writes annotations there. Elsewhere nothing.
 * @throws UsageError when the summary cannot be written.
 */
export async function writeJobSummary(
  render: (output: Output) => Promise<Iterable<string>>,
  { settings, io }: CommandCall,
): Promise<void> {
  const file = io.env[VARIABLE] ?? '';
  if (file === '' || !settings.outputs.some(({ format }) => format === 'github')) return;
  const pieces = await render({ format: 'markdown', file });
  try {
    appendFileSync(file, `${[...pieces].join('')}\n`);
  } catch (error) {
    const code = readErrorCode(error);
    if (code === null) throw error;
    throw new UsageError((messages) => messages.summaryFailed(VARIABLE, file, code));
  }
}
