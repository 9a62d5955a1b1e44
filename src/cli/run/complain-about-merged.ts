import type { NotAPlanReason } from '../../model/plan.js';
import { disarm } from '../../report/sanitise.js';
import type { MergedResult } from '../../results/merge/merge-results.js';
import type { CommandCall } from '../commands/command.js';
import { DOCUMENT_ENDINGS } from '../inputs/find-documents.js';
import { loadMergeWords } from '../messages/merge.js';
import { loadSelectionWords } from '../messages/selection.js';

/** Says on standard error what of the inputs of the merged runs could not be checked, as the run itself would. */
export async function complainAboutMerged(merged: MergedResult, call: CommandCall): Promise<void> {
  const { messages, complain } = call;
  const problems = merged.head.problems ?? [];
  for (const { kind, path } of problems) {
    if (kind === 'empty-folder') complain(messages.emptyFolder(disarm(path), DOCUMENT_ENDINGS));
    if (kind === 'empty-glob') complain(messages.emptyGlob(disarm(path), DOCUMENT_ENDINGS));
  }
  if (merged.unreadable > 0)
    for (const document of merged.documents) if (document.kind === 'unreadable') complain(disarm(document.message));
  for (const { kind, path, code } of problems)
    if (kind === 'closed-folder') complain(messages.closedFolder(disarm(path), disarm(code ?? '')));
  complainAboutSelected(merged, call);
  if (merged.counts.plans === 0 && !merged.planElsewhere) await complainAboutNoPlan(merged, call);
}

/** What `--since` left, where the runs were told to select. */
function complainAboutSelected(
  { head: { selection }, counts, unreadable, planElsewhere }: MergedResult,
  { settings, complain }: CommandCall,
): void {
  const words = loadSelectionWords(settings.lang);
  if (selection !== undefined && selection.documents > 0) {
    const { documents, selected, because } = selection;
    const since = disarm(selection.since);
    if (because !== null) complain(words.allBecause(since, disarm(because), documents));
    else complain(selected === 0 ? words.nothingChanged(since, documents) : words.changed(since, selected, documents));
  }
  if (planElsewhere && counts.documents > unreadable) complain(words.planElsewhere);
}

/** Names the documents which are no plans. */
async function complainAboutNoPlan(merged: MergedResult, call: CommandCall): Promise<void> {
  const { messages } = await import('../../report/messages/index.js');
  const { notAPlan } = messages[call.settings.lang].labels;
  const others: string[] = [];
  for (const document of merged.documents) {
    if (document.kind === 'unreadable') continue;
    const path = disarm(document.path);
    const reason = document.kind === 'not-a-plan' ? document.reason : '';
    others.push(Object.hasOwn(notAPlan, reason) ? `${path} (${notAPlan[reason as NotAPlanReason]})` : path);
  }
  const { lang } = call.settings;
  const { selection } = merged.head;
  if (others.length > 0) call.complain(call.messages.noPlan(others));
  else if (merged.counts.documents === 0 && merged.head.problems === undefined)
    call.complain(
      selection === undefined || selection.documents === 0
        ? loadMergeWords(lang).noDocuments
        : loadSelectionWords(lang).noPlanAnywhere(selection.documents),
    );
}
