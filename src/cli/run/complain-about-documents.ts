import type { UnreadableDocument } from '../../model/result.js';
import type { CommandCall } from '../commands/command.js';

/** One line on standard error for each document that could not be read; its words are loaded only when there is one. */
export async function complainAboutDocuments(
  documents: readonly UnreadableDocument[],
  call: CommandCall,
): Promise<void> {
  if (documents.length === 0) return;
  const { describeUnreadable } = await import('../../report/describe-unreadable.js');
  for (const document of documents) call.complain(describeUnreadable(document, call.settings.lang));
}
