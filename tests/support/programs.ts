import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Programs that convert plans for the tests or keep them, each with the names it is installed under. */
const NAMES = {
  soffice: ['soffice', 'libreoffice'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  pdftotext: ['pdftotext'],
  git: ['git'],
} as const;
export type Program = keyof typeof NAMES;

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of a program; null when none of its names is found in PATH. */
export function findProgram(program: Program): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of NAMES[program]) {
    const found = folders.map((folder) => join(folder, name)).find(isExecutable);
    if (found !== undefined) return found;
  }
  return null;
}

/** Whether tests that need these programs can run. Says what is missing; where tests must be complete (CI) it is an error. */
export function havePrograms(...programs: readonly Program[]): boolean {
  const missing = programs.filter((program) => findProgram(program) === null);
  if (missing.length === 0) return true;
  const reason = `Not installed: ${missing.join(', ')}. What needs it is not tested.`;
  if (process.env.CI === 'true') throw new Error(reason);
  console.warn(reason);
  return false;
}
