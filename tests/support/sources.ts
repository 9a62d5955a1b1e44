import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Plans that hold everything a plan can hold, one of each level and kind; paths from the project's root. */
export const CORE: readonly string[] = [
  'fixtures/model/ke-hoach-tinh.md',
  'fixtures/model/ke-hoach-xa.md',
  'tests/support/skeletons/province.md',
  'tests/support/skeletons/commune.md',
  'fixtures/reading/ke-hoach-huyen.md',
  'fixtures/reading/ke-hoach-sua-doi.md',
  'fixtures/rules/target-incomparable/fires-so-lan.md',
  'fixtures/reading/bang-theo-nam.md',
];

/** Every fixture with one block per line, as paths from the project's root; the traps are laid out on purpose. */
export const ALL: readonly string[] = readdirSync(join(root, 'fixtures'), { recursive: true, encoding: 'utf8' })
  .map((file) => `fixtures/${file.split(sep).join('/')}`)
  .filter((file) => /^fixtures\/(?:model|draft|reading|rules)\/.*\.md$/.test(file))
  .sort();

/** The text of a plan of this project; composed letters (NFC) and LF, comments of the skeletons taken out. */
export function readSource(file: string): string {
  return readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => !/^<!--.*-->$/.test(line))
    .join('\n');
}
