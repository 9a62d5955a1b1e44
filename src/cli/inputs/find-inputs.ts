import type { CommandCall } from '../commands/command.js';
import { showFile } from '../show-file.js';
import { UsageError } from '../usage-error.js';
import { type DocumentSource, type FoundDocuments, findDocuments } from './find-documents.js';
import type { Selection } from './select-documents.js';

export interface FoundInputs extends FoundDocuments {
  /** Documents that the configuration's `exclude` or `.plan112ignore` left out. */
  readonly excluded: number;
  /** What --since and --shard chose from; null without them. `sources` and `unreadable` hold only what they chose. */
  readonly selection: Selection | null;
}

/**
 * The documents of a run: those of the paths given, else those the configuration includes; what its `exclude` or
 * `.plan112ignore` names is left out where it was found by a folder or glob, while a file that is named is always read.
 * Of these, --since and --shard choose. @throws UsageError without any path, or where git cannot say what changed;
 * FileProblem for a `.plan112ignore` that cannot be read
 */
export async function findInputs(call: CommandCall): Promise<FoundInputs> {
  const found = await leaveOut(await collectInputs(call), call);
  const { since, shard } = call.settings;
  if (since === null && shard === null) return { ...found, selection: null };
  const { selectDocuments } = await import('./select-documents.js');
  return selectDocuments(found, call);
}

async function collectInputs({ command, task, operands, io, repository }: CommandCall): Promise<FoundDocuments> {
  const { config } = repository;
  const include = config?.content.include ?? [];
  if (operands.length > 0) return findDocuments(operands, io.cwd);
  if (config === null || include.length === 0)
    throw new UsageError((messages) => messages.noInput(task === undefined ? command : `${command} ${task}`));
  const found = await findDocuments(include, config.folder);
  const show = (path: string) => showFile(path, config.folder, io.cwd);
  return {
    sources: found.sources.map((source): DocumentSource => ({ ...source, path: show(source.path) })),
    unreadable: found.unreadable.map((document) => ({ ...document, path: show(document.path) })),
    empty: found.empty.map(({ input, kind }) => ({ input: show(input), kind })),
    closed: found.closed.map(({ path, code }) => ({ path: show(path), code })),
  };
}

type PathTest = (path: string) => boolean;

async function leaveOut(found: FoundDocuments, call: CommandCall): Promise<Omit<FoundInputs, 'selection'>> {
  const { config, ignore } = call.repository;
  const exclude = config?.content.exclude ?? [];
  const tests: { readonly folder: string; readonly matches: PathTest }[] = [];
  if (config !== null && exclude.length > 0) {
    const { makeAnyMatcher } = await import('../../register/repository-files.js');
    tests.push({ folder: config.folder, matches: makeAnyMatcher(exclude, config.folder) });
  }
  if (ignore.there) {
    const { readIgnoreFile } = await import('./read-ignore-file.js');
    tests.push({ folder: ignore.folder, matches: readIgnoreFile(ignore.file, ignore.shown) });
  }
  const sources = found.sources.filter(
    ({ file, scanned }) =>
      !scanned || file === null || !tests.some(({ folder, matches }) => matches(showFile(file, folder, folder))),
  );
  return { ...found, sources, excluded: found.sources.length - sources.length };
}
