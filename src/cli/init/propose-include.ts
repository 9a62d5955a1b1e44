import { type Dirent, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readErrorCode } from '../explain-system-error.js';
import { isDocumentName } from '../inputs/find-documents.js';

/** Texts about a repository, not documents of it. */
const ABOUT =
  /^(?:readme|changelog|changes|history|licen[cs]e|copying|notice|contributing|code_of_conduct|security|authors|support|claude|agents)\b/i;

/** Entries looked at in all: a proposal is not worth a walk through millions of files. */
const MOST_ENTRIES = 50_000;

/** Entries of a folder by name in code-unit order; none where it cannot be listed. */
function list(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    if (readErrorCode(error) === null) throw error;
    return [];
  }
}

function isDocument(entry: Dirent): boolean {
  return entry.isFile() && isDocumentName(entry.name) && !ABOUT.test(entry.name);
}

/** Whether a document lies in a folder or below it. */
function holdsDocument(folder: string, budget: { left: number }): boolean {
  const entries = list(folder);
  budget.left -= entries.length;
  if (entries.some(isDocument)) return true;
  if (budget.left < 0) return false;
  return entries.some((entry) => entry.isDirectory() && holdsDocument(join(folder, entry.name), budget));
}

/** What is included where no folder shows documents: everything. */
const EVERYTHING = '**';

/** Whether a proposal names documents that are there. */
export function hasDocuments(proposal: readonly string[]): boolean {
  return !proposal.includes(EVERYTHING);
}

/**
 * What a configuration in a folder might include: each of its folders that holds documents, and the documents beside them
 * by ending; "**" where nothing is found.
 */
export function proposeInclude(cwd: string): string[] {
  const budget = { left: MOST_ENTRIES };
  const entries = list(cwd);
  const endings = new Set(entries.filter(isDocument).map(({ name }) => extname(name)));
  const folders = entries
    .filter((entry) => entry.isDirectory() && holdsDocument(join(cwd, entry.name), budget))
    // A name with a sign of globs in it stands for itself only as a plain path.
    .map(({ name }) => (/[*?[\]{}()!+@\\]/.test(name) ? name : `${name}/**`));
  const found = [...[...endings].map((ending) => `*${ending}`), ...folders];
  return found.length > 0 ? found : [EVERYTHING];
}
