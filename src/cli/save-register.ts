import { rename, rm, writeFile } from 'node:fs/promises';
import type { CommandCall } from './commands/command.js';
import { readErrorCode } from './explain-system-error.js';
import { registerRefusals } from './messages/registers.js';
import type { RegisterFile } from './open-repository.js';
import { UsageError } from './usage-error.js';

/** Writes a register whole or not at all. @throws UsageError when it cannot be written. */
export async function saveRegister(
  { file, shown }: RegisterFile,
  text: string,
  { settings }: CommandCall,
): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    const code = readErrorCode(error);
    await rm(draft, { force: true });
    if (code === null) throw error;
    const line = registerRefusals[settings.lang].saveFailed(shown, code);
    throw new UsageError(() => line);
  }
}
