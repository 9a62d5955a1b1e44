import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, sep } from 'node:path';
import { REPOSITORY } from '../../support/run-cli.js';

/** What the tarball may hold; each pattern must fit something. */
export const EXPECTED_FILES: readonly RegExp[] = [
  /^package\.json$/,
  /^LICENSE$/,
  /^README\.md$/,
  /^README\.vi\.md$/,
  /^CHANGELOG\.md$/,
  /^CONTRIBUTING\.md$/,
  /^bin\/(?:package\.json|plan112\.js)$/,
  /^dist\/index\.js$/,
  /^dist\/chunks\/[\w-]+\.js$/,
  /^dist\/cli\/[\w-]+\.cjs$/,
  /^dist\/cli\/[\w-]+\.json$/,
  /^dist\/cli\/(?:main|paint-syntax)-v[\d.]+-\w+\.cache$/,
  /^dist\/types\/(?:[\w-]+\/)*[\w-]+\.d\.ts$/,
  /^docs\/[\w.-]+\.md$/,
  /^docs\/schema\/[\w.-]+\.json$/,
  /^docs\/images\/[\w.-]+\.png$/,
  /^rules\/qd-112-2021\/[\w-]+\.yaml$/,
  /^rules\/qd-112-2021\/rules\/[\w-]+\.md$/,
  /^rules\/schema\/[\w.-]+\.json$/,
];

/** Folders of this machine that no file may name. */
const FOLDERS = [REPOSITORY, homedir()]
  .map((folder) => (folder.endsWith(sep) ? folder : folder + sep))
  .filter((folder) => folder.length > 2);

/** Folders of this machine that a file names, as text of either width. */
export function findMachinePaths(place: string, path: string): string[] {
  const bytes = readFileSync(join(place, path));
  return FOLDERS.filter((folder) =>
    [Buffer.from(folder, 'utf8'), Buffer.from(folder, 'utf16le')].some((needle) => bytes.includes(needle)),
  );
}
