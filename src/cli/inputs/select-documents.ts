import type { CommandCall } from '../commands/command.js';
import { sinceRefusals } from '../messages/selection.js';
import type { Shard } from '../read-settings.js';
import { showFile } from '../show-file.js';
import { findChangedRule } from './find-changed-rule.js';
import type { DocumentSource } from './find-documents.js';
import type { FoundInputs } from './find-inputs.js';
import { makeChangeTest } from './make-change-test.js';
import { readSnapshot } from './read-snapshot.js';

/** What --since and --shard chose from. */
export interface Selection {
  /** Documents of the run before, by path; those that do not exist are not among them. */
  readonly all: readonly DocumentSource[];
  /** Number of documents before, those that do not exist included. */
  readonly total: number;
  readonly since: SinceSelection | null;
  /** The part, and how many documents it holds. */
  readonly shard: (Shard & { readonly held: number }) | null;
}

export interface SinceSelection {
  readonly ref: string;
  /** Documents changed; all of them where `because` names a file. */
  readonly changed: number;
  /** The changed file, as shown, for which all documents are checked; null for none. */
  readonly because: string | null;
}

type Inputs = Omit<FoundInputs, 'selection'>;

/** The documents changed since a reference. What does not exist is kept: it is told, whatever changed. */
async function keepChanged(
  ref: string,
  found: Inputs,
  call: CommandCall,
): Promise<{ readonly left: Inputs; readonly since: SinceSelection }> {
  const { operands, io, repository, settings } = call;
  const folder = operands.length > 0 ? io.cwd : (repository.config?.folder ?? io.cwd);
  const place = { folder, shown: showFile(folder, folder, io.cwd), env: io.env };
  const snapshot = await readSnapshot(ref, place, sinceRefusals[settings.lang]);
  const isChanged = makeChangeTest(snapshot, settings.reading.maxBytes);
  const rule = await findChangedRule(call, snapshot, isChanged);
  const sources: DocumentSource[] = [];
  for (const source of found.sources)
    if (rule !== null || source.file === null || (await isChanged(source.file))) sources.push(source);
  const because = rule === null ? null : showFile(rule, io.cwd, io.cwd);
  const changed = sources.length + found.unreadable.length;
  return { left: { ...found, sources }, since: { ref, changed, because } };
}

/** Every `count`th document by path, so that the parts together are exactly the run and each is the same on every machine. */
function takePart(found: Inputs, { index, count }: Shard): Inputs {
  const paths = [...new Set([...found.sources, ...found.unreadable].map(({ path }) => path))].sort();
  const mine = new Set(paths.filter((_, place) => place % count === index - 1));
  const isMine = ({ path }: { readonly path: string }) => mine.has(path);
  return { ...found, sources: found.sources.filter(isMine), unreadable: found.unreadable.filter(isMine) };
}

/** What --since, then --shard leave of the documents found. @throws UsageError where git cannot say what changed */
export async function selectDocuments(found: Inputs, call: CommandCall): Promise<FoundInputs> {
  const { since: ref, shard } = call.settings;
  const { left, since } = ref === null ? { left: found, since: null } : await keepChanged(ref, found, call);
  const part = shard === null ? left : takePart(left, shard);
  return {
    ...part,
    selection: {
      all: found.sources,
      total: found.sources.length + found.unreadable.length,
      since,
      shard: shard === null ? null : { ...shard, held: part.sources.length + part.unreadable.length },
    },
  };
}
