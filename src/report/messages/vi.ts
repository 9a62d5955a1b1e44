import type { Labels, RuleTable } from './types.js';
import { documentRules } from './vi/document.js';
import { labels } from './vi/labels.js';
import { organisationRules } from './vi/organisation.js';
import { registerRules } from './vi/registers.js';
import { targetRules } from './vi/targets.js';

export const rules = { ...targetRules, ...organisationRules, ...documentRules, ...registerRules } satisfies RuleTable;

export const vi: { readonly rules: RuleTable; readonly labels: Labels } = { rules, labels };
