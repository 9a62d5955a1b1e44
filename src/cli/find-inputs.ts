import type { LoadedConfig } from '../config/load-config.js';
import type { CommandCall } from './commands/command.js';
import { type DocumentSource, type FoundDocuments, findDocuments } from './find-documents.js';
import { showFile } from './show-file.js';
import { UsageError } from './usage-error.js';

export interface FoundInputs extends FoundDocuments {
  /** Documents that the configuration's `exclude` left out. */
  readonly excluded: number;
}

/**
 * The documents of a run: those of the paths given, else those the configuration includes; what it excludes is left out
 * where it was found by a folder or glob, while a file that is named is always read. @throws UsageError without any path.
 */
export async function findInputs(call: CommandCall): Promise<FoundInputs> {
  const { operands, io, repository } = call;
  const { config } = repository;
  const include = config?.content.include ?? [];
  if (operands.length > 0) return leaveOut(await findDocuments(operands, io.cwd), config);
  if (config === null || include.length === 0) throw new UsageError((messages) => messages.noInput(call.command));
  const found = await findDocuments(include, config.folder);
  const show = (path: string) => showFile(path, config.folder, io.cwd);
  const sources = found.sources.map((source): DocumentSource => ({ ...source, path: show(source.path) }));
  return leaveOut(
    {
      sources,
      unreadable: found.unreadable.map((document) => ({ ...document, path: show(document.path) })),
      empty: found.empty.map(({ input, kind }) => ({ input: show(input), kind })),
      closed: found.closed.map(({ path, code }) => ({ path: show(path), code })),
    },
    config,
  );
}

async function leaveOut(found: FoundDocuments, config: LoadedConfig | null): Promise<FoundInputs> {
  const exclude = config?.content.exclude ?? [];
  if (config === null || exclude.length === 0) return { ...found, excluded: 0 };
  const { makeAnyMatcher } = await import('../register/repository-files.js');
  const isExcluded = makeAnyMatcher(exclude);
  const sources = found.sources.filter(
    ({ file, scanned }) => !scanned || file === null || !isExcluded(showFile(file, config.folder, config.folder)),
  );
  return { ...found, sources, excluded: found.sources.length - sources.length };
}
