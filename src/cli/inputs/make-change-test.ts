import { lstatSync, type Stats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readErrorCode } from '../explain-system-error.js';
import { isSameContent } from './is-same-content.js';
import { attempt, followLinks, nameInSnapshot } from './name-in-snapshot.js';
import type { Snapshot } from './read-snapshot.js';

/** Whether a file, by its absolute path, is another one than in the snapshot. */
export type IsChanged = (file: string) => Promise<boolean>;

/** Whether a path below the work tree passes a link: what the link led to before is not known. */
function makeLinkTest({ root }: Snapshot): (file: string) => boolean {
  const known = new Map<string, boolean>();
  const passesLink = (file: string): boolean => {
    const folder = dirname(file);
    // The work tree itself may be reached by any link.
    if (folder === file || nameInSnapshot(followLinks(folder), root) === null) return false;
    return attempt(() => lstatSync(file).isSymbolicLink()) || isBehindLink(folder);
  };
  const isBehindLink = (folder: string): boolean => {
    const found = known.get(folder) ?? passesLink(folder);
    known.set(folder, found);
    return found;
  };
  return passesLink;
}

async function readBytes(file: string, info: Stats, limit: number): Promise<Buffer | null> {
  if (!info.isFile() || info.size > limit) return null;
  try {
    return await readFile(file);
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return null;
  }
}

/**
 * A test of files against a snapshot, by content. A file that git does not track, that lies outside the work tree or in a
 * submodule, or that is reached through a link in the work tree counts as changed, as does one that cannot be read or has
 * more than `limit` bytes; one that is gone does when the snapshot holds it.
 */
export function makeChangeTest(snapshot: Snapshot, limit: number): IsChanged {
  const passesLink = makeLinkTest(snapshot);
  return async (file) => {
    const real = followLinks(file);
    const path = nameInSnapshot(real, snapshot.root);
    const then = path === null ? undefined : snapshot.files.get(path);
    const info = attempt(() => lstatSync(real));
    if (info === null) return then !== undefined;
    if (path === null || then === undefined || !snapshot.tracked.has(path) || !then.mode.startsWith('100')) return true;
    if (passesLink(file)) return true;
    const bytes = await readBytes(real, info, limit);
    return bytes === null || !isSameContent(bytes, then.hash);
  };
}

/** Absolute paths of the snapshot's files below a folder. */
export function listBelow(folder: string, snapshot: Snapshot): string[] {
  const path = nameInSnapshot(followLinks(folder), snapshot.root);
  if (path === null) return [];
  const start = path === '' ? '' : `${path}/`;
  return [...snapshot.files.keys()].filter((name) => name.startsWith(start)).map((name) => join(snapshot.root, name));
}
