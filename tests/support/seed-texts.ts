import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { REPOSITORY } from './run-cli.js';

const folder = resolve(REPOSITORY, process.env.PLAN112_SEEDS ?? '../shared/seeds');

/** The five real documents by name ("seed 000"); empty, with a visible reason, when they are not at hand. */
export function readSeedTexts(): ReadonlyMap<string, string> {
  if (!existsSync(folder)) {
    console.warn(`Seed texts not found in ${folder}: they are not converted. Set PLAN112_SEEDS to their folder.`);
    return new Map();
  }
  const files = readdirSync(folder).filter((file) => /^\d+_.*\.txt$/.test(file));
  return new Map(files.sort().map((file) => [`seed ${file.slice(0, 3)}`, readFileSync(join(folder, file), 'utf8')]));
}
