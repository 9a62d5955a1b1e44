import type { PlanRuleId, RegisterRuleId, RuleId } from './finding.js';

/** An id that is missing here does not compile. */
const PLAN_RULES: Readonly<Record<PlanRuleId, true>> = {
  'target-missing': true,
  'target-weaker': true,
  'target-hedged': true,
  'target-incomparable': true,
  'target-behind-path': true,
  'scope-narrowed': true,
  'condition-missing': true,
  'allowance-reference': true,
  'base-figure-missing': true,
  'targets-section-missing': true,
  'funding-missing': true,
  'funding-conditional': true,
  'contributions-unsourced': true,
  'lead-missing': true,
  'body-missing': true,
  'body-collective': true,
  'body-outdated': true,
  'citation-missing': true,
  'citation-malformed': true,
  'parent-plan-not-cited': true,
  'decree-110-not-cited': true,
  'task-group-missing': true,
  'target-unowned': true,
  'reporting-missing': true,
  'document-draft': true,
  'document-truncated': true,
  'not-a-local-plan': true,
  'encoding-detected': true,
  'numbering-lost': true,
  'text-set-aside': true,
};
const REGISTER_RULES: Readonly<Record<RegisterRuleId, true>> = {
  'waiver-unused': true,
  'waiver-expired': true,
  'debt-fixed': true,
};

/** Ids of the rules about plans, as a list that code can walk. */
export const PLAN_RULE_IDS = Object.keys(PLAN_RULES) as readonly PlanRuleId[];
export const RULE_IDS: readonly RuleId[] = [...PLAN_RULE_IDS, ...(Object.keys(REGISTER_RULES) as RegisterRuleId[])];

/** Whether a finding is about the registers themselves: such a one is neither waived nor recorded. */
export function isRegisterRule(id: RuleId): id is RegisterRuleId {
  return id in REGISTER_RULES;
}
