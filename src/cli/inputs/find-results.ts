import { statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { CommandCall } from '../commands/command.js';
import { loadMergeWords } from '../messages/merge.js';
import { UsageError } from '../usage-error.js';
import { identifyFile } from './identify-file.js';

/** A result to be read. */
export interface ResultSource {
  /** As given, with forward slashes; "-" for standard input. */
  readonly shown: string;
  /** Absolute path; null for standard input. */
  readonly file: string | null;
}

/** Signs of a pattern, in a name that is no file's. */
const GLOB = /[*?[\]{}]|^!/;

/**
 * The files that the operands of `merge` stand for, each once by whatever link: a name as it stands, a glob by path. What
 * does not exist is found out when it is read. @throws UsageError without operands and for a glob without a match
 */
export async function findResults({ operands, io, settings }: CommandCall): Promise<ResultSource[]> {
  const words = loadMergeWords(settings.lang);
  if (operands.length === 0) throw new UsageError(() => words.noFiles);
  const found = new Map<string, ResultSource>();
  const add = (shown: string) => {
    const file = shown === '-' ? null : resolve(io.cwd, shown);
    const key = file === null ? '-' : identifyFile(file);
    if (!found.has(key)) found.set(key, { shown, file });
  };
  for (const operand of operands) {
    if (operand === '') throw new UsageError((messages) => messages.emptyPath);
    const path = sep === '\\' ? operand.replaceAll('\\', '/') : operand;
    const isName = statSync(resolve(io.cwd, operand), { throwIfNoEntry: false }) !== undefined;
    if (isName || !GLOB.test(path)) {
      add(path);
      continue;
    }
    const { glob } = await import('tinyglobby');
    const paths = await glob([path], { cwd: io.cwd, onlyFiles: true, expandDirectories: false, dot: true });
    if (paths.length === 0) throw new UsageError(() => words.emptyGlob(path));
    for (const match of paths.sort()) add(match);
  }
  return [...found.values()];
}
