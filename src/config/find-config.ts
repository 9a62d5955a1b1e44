import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { refuseFile } from './file-problem.js';

/** Names a configuration may have; in package.json it is the key "plan112". */
export const CONFIG_NAMES = ['plan112.config.yaml', 'plan112.config.yml', 'plan112.config.json'] as const;
export const PACKAGE_KEY = 'plan112';

function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** Whether a package.json has our key. One that is broken or cannot be read is another tool's affair unless it names us. */
function hasPackageKey(file: string): boolean {
  if (!isThere(file)) return false;
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return false;
  }
  if (!text.includes(`"${PACKAGE_KEY}"`)) return false;
  try {
    const manifest: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return typeof manifest === 'object' && manifest !== null && Object.hasOwn(manifest, PACKAGE_KEY);
  } catch {
    return /"plan112"\s*:\s*\{/.test(text);
  }
}

/**
 * The configuration of the nearest folder from `folder` upwards that has one, as an absolute path; null when none has.
 * @throws FileProblem when a folder has two; it names them from `folder`.
 */
export function findConfig(folder: string): string | null {
  const show = (file: string) => relative(folder, file).replaceAll(sep, '/');
  for (let current = folder; ; current = dirname(current)) {
    const found = CONFIG_NAMES.map((name) => join(current, name)).filter(isThere);
    const manifest = join(current, 'package.json');
    if (hasPackageKey(manifest)) found.push(manifest);
    const [first, second] = found;
    if (first !== undefined && second !== undefined)
      throw refuseFile(show(first), { kind: 'second-configuration', other: show(second) });
    if (first !== undefined) return first;
    if (dirname(current) === current) return null;
  }
}
