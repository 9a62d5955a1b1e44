import { type Dirent, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CONFIG_NAMES, PACKAGE_KEY } from '../../config/find-config.js';
import type { CommandCall } from '../commands/command.js';
import { readErrorCode } from '../explain-system-error.js';
import type { RegisterFile } from '../open-repository.js';
import { type IsChanged, listBelow } from './make-change-test.js';
import { followLinks, nameInSnapshot } from './name-in-snapshot.js';
import type { Snapshot } from './read-snapshot.js';

/** Folders from the working folder up to that of the configuration, else to the root of the work tree. */
function listFolders(last: string | null, cwd: string, { root }: Snapshot): string[] {
  const folders: string[] = [];
  for (let folder = cwd; ; folder = dirname(folder)) {
    folders.push(folder);
    if (folder === last || followLinks(folder) === root || dirname(folder) === folder) return folders;
  }
}

/** Configurations that apply, or would have applied before they were taken away. */
function listConfigs({ given, io, repository: { config } }: CommandCall, snapshot: Snapshot): string[] {
  if (given.config === false) return [];
  const asked = given.config ?? io.env.PLAN112_CONFIG ?? '';
  const mine = config === null ? [] : [config.file];
  if (asked !== '') return mine;
  const folders = listFolders(config?.folder ?? null, io.cwd, snapshot);
  return [...mine, ...folders.flatMap((folder) => CONFIG_NAMES.map((name) => join(folder, name)))];
}

/** A file that lies beside the configuration, else in the working folder; where it lies in neither, both places. */
function listPlaces(place: RegisterFile, { io, repository: { config } }: CommandCall): string[] {
  const beside = config?.folder ?? io.cwd;
  if (place.configured || (place.there && place.folder === beside)) return [place.file];
  const name = basename(place.file);
  return [...new Set([join(beside, name), join(io.cwd, name)])];
}

/** The files of a baseline pack, with those that were in it. What is hidden is none of them. */
function listRules({ settings: { rules }, io }: CommandCall, snapshot: Snapshot): string[] {
  if (rules === null) return [];
  const folder = resolve(io.cwd, rules);
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    // A pack that cannot be listed is refused where it is loaded.
    entries = [];
  }
  const now = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  const isHidden = (file: string) =>
    relative(folder, file)
      .split(sep)
      .some((part) => /^\.(?!\.)/.test(part));
  return [...now.filter((file) => !isHidden(file)).sort(), ...listBelow(folder, snapshot)];
}

/** A package.json that gave the configuration before the key was taken out of it; absolute path, null for none. */
async function findFormerPackage(call: CommandCall, snapshot: Snapshot, isChanged: IsChanged): Promise<string | null> {
  const { given, io, repository } = call;
  if (given.config !== undefined || (io.env.PLAN112_CONFIG ?? '') !== '') return null;
  for (const folder of listFolders(repository.config?.folder ?? null, io.cwd, snapshot)) {
    const file = join(folder, 'package.json');
    const path = nameInSnapshot(join(followLinks(folder), 'package.json'), snapshot.root);
    const then = path === null ? undefined : snapshot.files.get(path);
    if (then === undefined || !(await isChanged(file))) continue;
    const text = await snapshot.readFile(then);
    if (text === null || text.includes(`"${PACKAGE_KEY}"`)) return file;
  }
  return null;
}

/**
 * The first changed file by which every document is judged, as an absolute path: configuration, waivers, debts,
 * `.plan112ignore` or a file of the --rules pack, those taken away included. Null when none changed.
 */
export async function findChangedRule(
  call: CommandCall,
  snapshot: Snapshot,
  isChanged: IsChanged,
): Promise<string | null> {
  const { waivers, debts, ignore } = call.repository;
  const places = [waivers, debts, ignore].flatMap((place) => listPlaces(place, call));
  for (const file of [...listConfigs(call, snapshot), ...places, ...listRules(call, snapshot)])
    if (await isChanged(file)) return file;
  return findFormerPackage(call, snapshot, isChanged);
}
