import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import picomatch from 'picomatch';
import { isGlob } from './is-glob.js';

/** One writing of a path: forward slashes, composed characters, without "./" and a final slash. */
export function tidyPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .normalize('NFC')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/(?<=.)\/+$/, '');
}

/** A path or pattern as it is written in a file of `folder`, in its one writing from there: no "//", no "/../", never absolute. */
export function placeIn(folder: string, written: string): string {
  const path = relative(folder, resolve(folder, written.replaceAll('\\', '/')));
  return path === '' ? '.' : tidyPath(path);
}

/** The same for a path written in `file`. */
export function placeBeside(file: string, written: string): string {
  return placeIn(dirname(file), written);
}

/** A pattern as read: listing documents and testing paths go by the same reading. */
export interface PathPattern {
  /** The path it spells, relative to its folder. */
  readonly path: string;
  /** It stands for more than that: it has the signs of a glob and nothing of that very name exists. */
  readonly isGlob: boolean;
  /** For a glob the folder that all it stands for lies in; else the path. Relative to its folder. */
  readonly base: string;
  /** Tests a path relative to its folder: the one spelled, one below it, or one the glob means. */
  readonly matches: (path: string) => boolean;
}

function isOnDisk(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/**
 * A file, a folder (all below it) or a glob with `*`, `**`, `?`, `[]` and `{}`, written in a file of `folder`. The name of
 * something that exists is only that, whatever signs it holds.
 */
export function readPattern(
  written: string,
  folder: string,
  isThere: (file: string) => boolean = isOnDisk,
): PathPattern {
  const path = placeIn(folder, written);
  const spells = (tidy: string) => tidy === path || tidy.startsWith(`${path}/`) || path === '.';
  if (!isGlob(path) || isThere(resolve(folder, written.replaceAll('\\', '/'))))
    return { path, isGlob: false, base: path, matches: (other) => spells(tidyPath(other)) };
  const means = picomatch(path, { dot: true, nonegate: true });
  const { base } = picomatch.scan(path, { nonegate: true });
  return {
    path,
    isGlob: true,
    base: base === '' ? '.' : base,
    matches: (other) => {
      const tidy = tidyPath(other);
      return spells(tidy) || means(tidy);
    },
  };
}

/** A test of paths relative to `folder` against any of several patterns. */
export function makeAnyMatcher(patterns: readonly string[], folder: string): (path: string) => boolean {
  const read = patterns.map((pattern) => readPattern(pattern, folder));
  return (path) => read.some(({ matches }) => matches(path));
}
