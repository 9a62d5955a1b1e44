import { tidyPath } from '../config/match-path.js';
import { isRegisterRule } from '../model/rule-ids.js';
import type { DebtEntry } from './debt-file.js';
import { readDebtValue } from './debt-value.js';
import type { LocatedResult } from './located-result.js';

/**
 * The findings of a run as debts; waived ones are none. Entries of documents that the run did not read stay as they are.
 */
export function recordDebts(documents: Iterable<LocatedResult>, before: readonly DebtEntry[]): readonly DebtEntry[] {
  const replaced = new Set<string>();
  const entries: DebtEntry[] = [];
  for (const located of documents) {
    if (located.result.kind === 'read' && located.path !== null) replaced.add(tidyPath(located.path));
    entries.push(...listDebts(located));
  }
  return [...before.filter(({ document }) => !replaced.has(tidyPath(document))), ...entries];
}

function listDebts({ result, path }: LocatedResult): DebtEntry[] {
  if (result.kind !== 'read' || path === null) return [];
  return result.findings.flatMap((finding): DebtEntry[] => {
    const { ruleId, subject, period, waiver } = finding;
    const value = readDebtValue(finding);
    if (value === null || isRegisterRule(ruleId) || waiver !== undefined) return [];
    return [{ document: tidyPath(path), rule: ruleId, subject, period, value }];
  });
}

/** The entries of a document that was moved, under its new path. @returns how many there were. */
export function renameDebts(
  entries: readonly DebtEntry[],
  from: string,
  to: string,
): { readonly entries: readonly DebtEntry[]; readonly renamed: number } {
  const moved = (entry: DebtEntry): boolean => tidyPath(entry.document) === tidyPath(from);
  return {
    entries: entries.map((entry) => (moved(entry) ? { ...entry, document: tidyPath(to) } : entry)),
    renamed: entries.filter(moved).length,
  };
}
