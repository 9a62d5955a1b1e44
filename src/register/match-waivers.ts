import { type PathPattern, tidyPath } from '../config/match-path.js';
import type { WaiverEntry } from './waiver-file.js';

/**
 * Finds the entries that name a document, in the order of the file. Entries that spell a file or folder are looked up by
 * it, so that thousands of them cost no more than one; only globs are tried one by one.
 */
export function makeEntryFinder(
  entries: readonly WaiverEntry[],
  readPattern: (written: string) => PathPattern,
): (path: string) => readonly WaiverEntry[] {
  const spelled = new Map<string, WaiverEntry[]>();
  const globs: { readonly entry: WaiverEntry; readonly matches: (path: string) => boolean }[] = [];
  for (const entry of entries) {
    const { path, isGlob, matches } = readPattern(entry.document);
    if (isGlob) globs.push({ entry, matches });
    // A name may hold the signs of a glob and still be a name.
    const own = spelled.get(path);
    if (own === undefined) spelled.set(path, [entry]);
    else own.push(entry);
  }
  return (path) => {
    const found = new Set<WaiverEntry>();
    for (const name of listNames(tidyPath(path))) for (const entry of spelled.get(name) ?? []) found.add(entry);
    for (const { entry, matches } of globs) if (matches(path)) found.add(entry);
    return [...found].sort((left, right) => left.entry - right.entry);
  };
}

/** The path, the folders it lies in, and the folder of the registers. */
function listNames(path: string): string[] {
  const names = [path, '.'];
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) names.push(path.slice(0, end));
  return names;
}
