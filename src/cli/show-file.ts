import { relative, resolve, sep } from 'node:path';

/** A path relative to `folder` as a person in `cwd` would write it, with forward slashes. */
export function showFile(path: string, folder: string, cwd: string): string {
  const shown = relative(cwd, resolve(folder, path));
  const forward = sep === '\\' ? shown.replaceAll('\\', '/') : shown;
  return forward === '' ? '.' : forward;
}
