import { lstatSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { findConfig } from '../config/find-config.js';
import type { LoadedConfig } from '../config/load-config.js';
import type { Io } from './io.js';
import type { RawOptions } from './options.js';
import { showFile } from './show-file.js';
import { UsageError } from './usage-error.js';

const WAIVERS_NAME = 'plan112.waivers.yaml';
const DEBTS_NAME = 'plan112.debt.json';
const IGNORE_NAME = '.plan112ignore';

/** A file of the repository's own; `there` false where it would lie but does not. */
export interface RegisterFile {
  /** Absolute. */
  readonly file: string;
  readonly folder: string;
  /** As shown in messages. */
  readonly shown: string;
  readonly there: boolean;
  /** Named by the configuration: then it must be there. */
  readonly configured: boolean;
}

/** The files that a document repository keeps. */
export interface Repository {
  readonly config: LoadedConfig | null;
  readonly waivers: RegisterFile;
  readonly debts: RegisterFile;
  /** Patterns of documents to leave out, as in .gitignore. */
  readonly ignore: RegisterFile;
}

/** A link that leads nowhere is there: what was meant to apply is not passed over in silence. */
function isThere(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** A register is the one the configuration names, else the one beside it, else the one of the working folder. */
function locateRegister(
  name: string,
  asked: string | undefined,
  config: LoadedConfig | null,
  cwd: string,
): RegisterFile {
  const describe = (file: string): RegisterFile => ({
    file,
    folder: dirname(file),
    shown: showFile(file, cwd, cwd),
    there: isThere(file),
    configured: asked !== undefined,
  });
  if (config === null) return describe(join(cwd, name));
  if (asked !== undefined) return describe(resolve(config.folder, asked));
  const beside = describe(join(config.folder, name));
  const here = describe(join(cwd, name));
  return beside.there || !here.there ? beside : here;
}

/** The configuration's path, absolute; null for none. */
function chooseConfig(given: RawOptions, io: Io): string | null {
  if (given.config === false) return null;
  const asked = given.config ?? io.env.PLAN112_CONFIG;
  if (given.config === '') throw new UsageError((messages) => messages.valueMissing('--config'));
  if (asked !== undefined && asked !== '') return resolve(io.cwd, asked);
  return findConfig(io.cwd);
}

/** Finds the repository's files and reads its configuration. zod and YAML are loaded only for a file that is there. @throws FileProblem */
export async function openRepository(given: RawOptions, io: Io): Promise<Repository> {
  const file = chooseConfig(given, io);
  let config: LoadedConfig | null = null;
  if (file !== null) {
    const { loadConfig } = await import('../register/repository-files.js');
    config = loadConfig(file, showFile(file, io.cwd, io.cwd));
  }
  return {
    config,
    waivers: locateRegister(WAIVERS_NAME, config?.content.waivers, config, io.cwd),
    debts: locateRegister(DEBTS_NAME, config?.content.debt, config, io.cwd),
    ignore: locateRegister(IGNORE_NAME, undefined, config, io.cwd),
  };
}
