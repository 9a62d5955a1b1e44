import type { CommandCall } from '../commands/command.js';
import { loadSelectionWords } from '../messages/selection.js';
import type { FoundInputs } from './find-inputs.js';

/**
 * Says on standard error what --since and --shard chose; nothing when quiet, nothing about a run without documents.
 * `planElsewhere`: the documents chosen hold no local plan, the others do.
 */
export function complainAboutSelection(
  { selection, sources }: FoundInputs,
  planElsewhere: boolean,
  { settings, complain }: CommandCall,
): void {
  if (selection === null || selection.total === 0 || settings.quiet) return;
  const words = loadSelectionWords(settings.lang);
  const { since, shard, total } = selection;
  if (since !== null) {
    const { ref, changed, because } = since;
    if (because !== null) complain(words.allBecause(ref, because, total));
    else complain(changed === 0 ? words.nothingChanged(ref, total) : words.changed(ref, changed, total));
  }
  if (shard?.held === 0 && since?.changed !== 0) complain(words.emptyPart(shard, since?.changed ?? total));
  if (planElsewhere && sources.length > 0) complain(words.planElsewhere);
}
