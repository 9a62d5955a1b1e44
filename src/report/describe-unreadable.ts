import type { UnreadableDocument } from '../model/result.js';
import type { Language } from '../model/vocabulary.js';
import { upperFirst } from './format.js';
import { messages } from './messages/index.js';
import { sanitise } from './sanitise.js';

/** One line about a document that could not be read: which, what is the matter, what to do. */
export function describeUnreadable(document: UnreadableDocument, lang: Language): string {
  const detail = document.detail === null ? null : sanitise(document.detail);
  const { problem, remedy } = messages[lang].labels.unreadable[document.reason](detail);
  return `${sanitise(document.path)}: ${problem}. ${upperFirst(remedy)}.`;
}
