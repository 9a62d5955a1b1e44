import type { RawFinding } from '../result-file.js';

export interface FindingPairs {
  readonly pairs: readonly { readonly before: RawFinding; readonly after: RawFinding }[];
  readonly before: readonly RawFinding[];
  readonly after: readonly RawFinding[];
}

/** What a finding is recognised by: rule, subject and period, never lines. */
function keyOf({ ruleId, subject, period }: RawFinding): string {
  return JSON.stringify([ruleId, subject, period]);
}

/** All that is compared: of several findings alike, those that did not change belong together. */
function signOf(finding: RawFinding): string {
  const { severity, expected, actual, quote, waived, debt } = finding;
  return JSON.stringify([keyOf(finding), severity, expected, actual, quote, waived, debt ?? null]);
}

function queueBy(findings: readonly RawFinding[], nameOf: (finding: RawFinding) => string): Map<string, RawFinding[]> {
  const queues = new Map<string, RawFinding[]>();
  for (const finding of findings) {
    const name = nameOf(finding);
    const queue = queues.get(name);
    if (queue === undefined) queues.set(name, [finding]);
    else queue.push(finding);
  }
  // Taken from the end, in their order.
  for (const queue of queues.values()) queue.reverse();
  return queues;
}

function match({ pairs, before, after }: FindingPairs, nameOf: (finding: RawFinding) => string): FindingPairs {
  const queues = queueBy(before, nameOf);
  const found = [...pairs];
  const left: RawFinding[] = [];
  const taken = new Set<RawFinding>();
  for (const finding of after) {
    const partner = queues.get(nameOf(finding))?.pop();
    if (partner === undefined) {
      left.push(finding);
    } else {
      taken.add(partner);
      found.push({ before: partner, after: finding });
    }
  }
  return { pairs: found, before: before.filter((finding) => !taken.has(finding)), after: left };
}

/**
 * The findings of two states of one document that are the same finding: by rule, subject and period; of several alike
 * first those that did not change, then in the order of the text.
 */
export function pairFindings(before: readonly RawFinding[], after: readonly RawFinding[]): FindingPairs {
  return match(match({ pairs: [], before, after }, signOf), keyOf);
}
