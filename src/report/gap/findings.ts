import type { FindingOf, RuleId } from '../../model/finding.js';
import { SEVERITIES, type Severity } from '../../model/vocabulary.js';
import { dropRequest, formatDate, formatPlace, formatStart, upperFirst } from '../format.js';
import { joinMessage, presentFinding } from '../present-finding.js';
import { quoteSafely, sanitise } from '../sanitise.js';
import type { NumberedFinding, PlanContext } from './context.js';
import { draftEdit, type Edit } from './edits.js';
import type { Action, FindingEntry, Paste, RecommendationGroup } from './model.js';

const QUOTE = 200;

/** The findings with their evidence and the wording to paste. */
export function listFindings(context: PlanContext): FindingEntry[] {
  const { lang, labels, planFacts, baseline } = context;
  return context.findings.map((numbered): FindingEntry => {
    const { finding } = numbered;
    const presented = presentFinding(finding, planFacts, baseline, lang);
    const message = joinMessage(presented);
    return {
      number: numbered.number,
      ruleId: finding.ruleId,
      severity: finding.severity,
      severityText: labels.severity[finding.severity],
      title: presented.title,
      place: formatPlace(finding.at, lang),
      message,
      quote: quoteSafely(finding.at.quote, QUOTE),
      clause: finding.clause !== null && !message.includes(finding.clause) ? finding.clause : null,
      fix: upperFirst(dropRequest(presented.fix)),
      paste: draftPaste(numbered, context),
      waiver: describeWaiver(numbered, context),
    };
  });
}

/** What to do about a finding, in a few words. */
export function describeAction({ number, finding }: NumberedFinding, context: PlanContext): Action {
  const describe = context.gap.action[finding.ruleId] as (
    found: FindingOf<RuleId>,
    facts: PlanContext['facts'],
  ) => string;
  return { finding: number, severity: finding.severity, text: describe(finding, context.facts) };
}

/** The correction of the plan's text that a finding calls for; null where no wording can help. */
export function draftPaste({ finding }: NumberedFinding, context: PlanContext): Paste | null {
  const edit = draftEdit(finding, context.facts);
  if (edit === null) return null;
  return {
    instruction: context.gap.instruction(edit, formatStart(finding.at, context.lang)),
    texts: edit.texts,
    caution: describeCaution(edit, context),
  };
}

/** What is proposed as a whole, by severity, each thing once; findings that were answered for are left out. */
export function listRecommendations(context: PlanContext): RecommendationGroup[] {
  const items = new Map<string, { readonly severity: Severity; readonly text: string; readonly findings: number[] }>();
  for (const numbered of context.findings) {
    if (numbered.finding.waiver !== undefined) continue;
    const { text, severity } = describeAction(numbered, context);
    const item = items.get(text) ?? { severity, text, findings: [] };
    item.findings.push(numbered.number);
    items.set(text, item);
  }
  return SEVERITIES.flatMap((severity) => {
    const own = [...items.values()].filter((item) => item.severity === severity);
    if (own.length === 0) return [];
    return [
      {
        severity,
        heading: context.gap.recommendations[severity],
        items: own.map(({ text, findings }) => ({ text, findings })),
      },
    ];
  });
}

/** Why a finding no longer counts; null where nobody has answered for it. */
export function describeWaiver({ finding }: NumberedFinding, { gap, lang }: PlanContext): string | null {
  const { waiver } = finding;
  if (waiver === undefined) return null;
  const [reason, basis, approver] = [waiver.reason, waiver.legalBasis, waiver.approver].map((text) => sanitise(text));
  return gap.waiver(reason ?? '', basis ?? '', approver ?? '', formatDate(waiver.until, lang));
}

function describeCaution(edit: Edit, { gap }: PlanContext): string | null {
  const blank = edit.texts.some((text) => text.includes('…'));
  const parts = [...(edit.uncertain ? [gap.cautionFigure] : []), ...(blank ? [gap.cautionBlank] : [])];
  return parts.length === 0 ? null : parts.join(' ');
}
