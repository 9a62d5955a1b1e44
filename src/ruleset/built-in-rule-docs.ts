import type { Language } from '../model/vocabulary.js';
import documents from './generated/rule-docs.json' with { type: 'json' };
import { type RuleDoc, splitRuleDoc } from './rule-docs.js';

/** Markdown of every rule of the built-in pack, by rule id. Import this module lazily: only `explain` needs it. */
const DOCUMENTS: Readonly<Record<string, string>> = documents;

/** Document of a rule of the built-in pack; null for a rule id that does not exist. */
export function readRuleDoc(id: string, lang: Language): RuleDoc | null {
  const markdown = Object.hasOwn(DOCUMENTS, id) ? DOCUMENTS[id] : undefined;
  return markdown === undefined ? null : splitRuleDoc(markdown, lang);
}

/** Ids of all rules with a document in the built-in pack, in code-unit order. */
export function listRuleDocs(): readonly string[] {
  return Object.keys(DOCUMENTS);
}
