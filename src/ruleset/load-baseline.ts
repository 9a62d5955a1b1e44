import { readdirSync } from 'node:fs';
import type { Baseline } from '../model/baseline.js';
import { crossCheck } from './cross-check.js';
import { formatPath } from './describe-issue.js';
import { type RulesFile, readRulesFile } from './read-rules-file.js';
import { RulesError } from './rules-error.js';
import { FILE_SCHEMAS, type FileName, type RulesFolder } from './schema.js';

const FILE_NAMES = Object.keys(FILE_SCHEMAS) as FileName[];

/**
 * The baseline of a rules folder, one YAML file per subject. Throws `RulesError`, naming the first trouble found in the
 * order of the files, when the folder or a file is missing, a file is broken, or a fact points at nothing.
 */
export function loadBaseline(dir: string): Baseline {
  refuseStrangers(dir);
  const files = FILE_NAMES.map((name) => readRulesFile(dir, name));
  // Every file was validated against its own schema, and no two files share a key.
  const baseline = Object.assign({}, ...files.map(({ content }) => content)) as RulesFolder;
  const trouble = crossCheck(baseline);
  if (trouble !== null) {
    const { file, lineOf } = findFile(files, String(trouble.path[0]));
    throw new RulesError(file, lineOf(trouble.path), formatPath(trouble.path), trouble.detail);
  }
  return baseline;
}

function findFile(files: readonly RulesFile[], key: string): RulesFile {
  const file = files.find(({ content }) => key in content);
  if (file === undefined) throw new Error(`no rules file holds "${key}"`);
  return file;
}

function refuseStrangers(dir: string): void {
  const shown = dir.replaceAll('\\', '/').replace(/\/+$/, '');
  const example =
    '; for example: a folder that holds baseline.yaml, indicators.yaml and the other files of rules/qd-112-2021';
  let names: string[];
  try {
    names = readdirSync(dir);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    const said =
      code === 'ENOENT' ? 'there is no such folder' : `is no folder that can be read (${code ?? String(cause)})`;
    throw new RulesError(shown, null, '', `${said}${example}`);
  }
  const stranger = names.sort().find((name) => /\.ya?ml$/i.test(name) && !isKnownFile(name));
  if (stranger !== undefined) {
    const known = FILE_NAMES.map((name) => `${name}.yaml`).join(', ');
    throw new RulesError(`${shown}/${stranger}`, null, '', `is no file of a rules folder; for example: ${known}`);
  }
}

function isKnownFile(name: string): boolean {
  return FILE_NAMES.some((known) => `${known}.yaml` === name);
}
