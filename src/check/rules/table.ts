import type { PlanRuleId } from '../../model/finding.js';
import type { Rule } from '../context.js';
import { checkAllowanceReference } from './allowance-reference.js';
import { checkBaseFigureMissing } from './base-figure-missing.js';
import { checkBodyCollective } from './body-collective.js';
import { checkBodyMissing } from './body-missing.js';
import { checkBodyOutdated } from './body-outdated.js';
import { checkCitationMalformed } from './citation-malformed.js';
import { checkCitationMissing } from './citation-missing.js';
import { checkConditionMissing } from './condition-missing.js';
import { checkContributionsUnsourced } from './contributions-unsourced.js';
import { checkDecree110NotCited } from './decree-110-not-cited.js';
import { checkDocumentDraft } from './document-draft.js';
import { checkDocumentTruncated } from './document-truncated.js';
import { checkEncodingDetected } from './encoding-detected.js';
import { checkFundingConditional } from './funding-conditional.js';
import { checkFundingMissing } from './funding-missing.js';
import { checkLeadMissing } from './lead-missing.js';
import { checkNotALocalPlan } from './not-a-local-plan.js';
import { checkNumberingLost } from './numbering-lost.js';
import { checkParentPlanNotCited } from './parent-plan-not-cited.js';
import { checkReportingMissing } from './reporting-missing.js';
import { checkScopeNarrowed } from './scope-narrowed.js';
import { checkTargetBehindPath } from './target-behind-path.js';
import { checkTargetHedged } from './target-hedged.js';
import { checkTargetIncomparable } from './target-incomparable.js';
import { checkTargetMissing } from './target-missing.js';
import { checkTargetUnowned } from './target-unowned.js';
import { checkTargetWeaker } from './target-weaker.js';
import { checkTargetsSectionMissing } from './targets-section-missing.js';
import { checkTaskGroupMissing } from './task-group-missing.js';
import { checkTextSetAside } from './text-set-aside.js';

/** Every rule about plans by its id: one that is missing here does not compile. */
export const RULES: { readonly [R in PlanRuleId]: Rule<R> } = {
  'target-missing': checkTargetMissing,
  'target-weaker': checkTargetWeaker,
  'target-hedged': checkTargetHedged,
  'target-incomparable': checkTargetIncomparable,
  'target-behind-path': checkTargetBehindPath,
  'scope-narrowed': checkScopeNarrowed,
  'condition-missing': checkConditionMissing,
  'allowance-reference': checkAllowanceReference,
  'base-figure-missing': checkBaseFigureMissing,
  'targets-section-missing': checkTargetsSectionMissing,
  'funding-missing': checkFundingMissing,
  'funding-conditional': checkFundingConditional,
  'contributions-unsourced': checkContributionsUnsourced,
  'lead-missing': checkLeadMissing,
  'body-missing': checkBodyMissing,
  'body-collective': checkBodyCollective,
  'body-outdated': checkBodyOutdated,
  'citation-missing': checkCitationMissing,
  'citation-malformed': checkCitationMalformed,
  'parent-plan-not-cited': checkParentPlanNotCited,
  'decree-110-not-cited': checkDecree110NotCited,
  'task-group-missing': checkTaskGroupMissing,
  'target-unowned': checkTargetUnowned,
  'reporting-missing': checkReportingMissing,
  'document-draft': checkDocumentDraft,
  'document-truncated': checkDocumentTruncated,
  'not-a-local-plan': checkNotALocalPlan,
  'encoding-detected': checkEncodingDetected,
  'numbering-lost': checkNumberingLost,
  'text-set-aside': checkTextSetAside,
};
