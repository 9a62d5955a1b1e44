import type { Language } from '../../model/vocabulary.js';
import { en } from './en.js';
import type { Labels, RuleTable } from './types.js';
import { vi } from './vi.js';

/** Everything the tool says, by language. */
export const messages: Readonly<Record<Language, { readonly rules: RuleTable; readonly labels: Labels }>> = { vi, en };
