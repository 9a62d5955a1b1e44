import { relative, resolve, sep } from 'node:path';

/** A path relative to `folder` as a person in `cwd` would write it, with forward slashes. */
export function showFile(path: string, folder: string, cwd: string): string {
  const file = resolve(folder, path);
  const shown = file.startsWith(cwd + sep) ? file.slice(cwd.length + 1) : relative(cwd, file);
  const forward = sep === '\\' ? shown.replaceAll('\\', '/') : shown;
  return forward === '' ? '.' : forward;
}
