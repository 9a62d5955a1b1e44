import { documentRules } from './en/document.js';
import { labels } from './en/labels.js';
import { organisationRules } from './en/organisation.js';
import { registerRules } from './en/registers.js';
import { targetRules } from './en/targets.js';
import type { Labels, RuleTable } from './types.js';

export const rules = { ...targetRules, ...organisationRules, ...documentRules, ...registerRules } satisfies RuleTable;

export const en: { readonly rules: RuleTable; readonly labels: Labels } = { rules, labels };
