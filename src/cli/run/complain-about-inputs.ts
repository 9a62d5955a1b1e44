import type { UnreadableDocument } from '../../model/result.js';
import type { CommandCall } from '../commands/command.js';
import { complainAboutSelection } from '../inputs/complain-about-selection.js';
import { DOCUMENT_ENDINGS } from '../inputs/find-documents.js';
import { loadSelectionWords } from '../messages/selection.js';
import type { CheckedRun } from './check-documents.js';
import { complainAboutDocuments } from './complain-about-documents.js';

/** Says on standard error what of the inputs could not be checked, and that there is no plan among them, one line each. */
export async function complainAboutInputs(checked: CheckedRun, call: CommandCall): Promise<void> {
  const { run, planElsewhere } = checked;
  await complainAboutReading(checked, call);
  if (run.interrupted === undefined && run.counts.plans === 0 && !planElsewhere)
    await complainAboutNoPlan(checked, call);
}

/** Says on standard error what of the inputs could not be checked, one line each. */
export async function complainAboutReading(
  { run, store, found, planElsewhere }: CheckedRun,
  call: CommandCall,
): Promise<void> {
  for (const { input, kind } of found.empty) {
    const say = kind === 'folder' ? call.messages.emptyFolder : call.messages.emptyGlob;
    call.complain(say(input, DOCUMENT_ENDINGS));
  }
  if (store.unreadable > 0) {
    const unreadable: UnreadableDocument[] = [];
    for (const document of store) if (document.kind === 'unreadable') unreadable.push(document);
    await complainAboutDocuments(unreadable, call);
  }
  for (const { path, code } of found.closed) call.complain(call.messages.closedFolder(path, code));
  if ((found.selection?.total ?? store.length) === 0 && found.excluded > 0)
    call.complain(call.messages.allExcluded(found.excluded));
  if (run.interrupted !== undefined) {
    const { checked, total } = run.interrupted;
    call.complain(call.messages.interrupted(checked, total));
    return;
  }
  // Of documents that could not be read nobody knows what they are.
  complainAboutSelection(found, planElsewhere && store.length > store.unreadable, call);
}

/** One line that names the documents which are no plans, since a quiet run prints nothing else about them. */
async function complainAboutNoPlan({ store, run, found }: CheckedRun, call: CommandCall): Promise<void> {
  const { messages } = await import('../../report/messages/index.js');
  const { notAPlan } = messages[call.settings.lang].labels;
  const others: string[] = [];
  for (const document of store) {
    if (document.kind === 'unreadable') continue;
    const { path, notAPlan: reason } = document.plan;
    others.push(reason === null ? path : `${path} (${notAPlan[reason]})`);
  }
  if (others.length > 0) call.complain(call.messages.noPlan(others));
  else if (store.length === 0 && run.problems === undefined && (found.selection?.total ?? 0) > 0)
    call.complain(loadSelectionWords(call.settings.lang).noPlanAnywhere(found.selection?.total ?? 0));
}
