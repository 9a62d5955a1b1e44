import * as z from 'zod';
import { placeBeside } from '../config/match-path.js';
import { readStructured } from '../config/read-structured.js';
import { readText } from '../config/read-text.js';
import type { PlanRuleId } from '../model/finding.js';
import { PLAN_RULE_IDS } from '../model/rule-ids.js';
import type { DebtValue } from './debt-value.js';

export const DEBTS_NAME = 'plan112.debt.json';
const VERSION = 1;

const text = z.string().min(1);
const value = z.strictObject({
  figure: z.exactOptional(
    z
      .strictObject({ kind: text, amount: z.number(), ceiling: z.boolean(), hedged: z.exactOptional(z.boolean()) })
      .nullable(),
  ),
  lacks: z.exactOptional(z.array(text)),
  numbers: z.exactOptional(z.record(z.string(), z.number())),
});
export const debtsSchema = z.strictObject({
  version: z.literal(VERSION).describe('Version of this shape'),
  debts: z.array(
    z.strictObject({
      document: text.describe('Path, relative to this file'),
      rule: z.enum(PLAN_RULE_IDS as [PlanRuleId]),
      subject: z.string().nullable(),
      period: z.string().nullable(),
      value: value.describe('Comparable facts: a change may only improve them'),
    }),
  ),
});

/** A finding that was there when the debts were written. */
export interface DebtEntry {
  /** Path relative to the debt file, with forward slashes. */
  readonly document: string;
  readonly rule: PlanRuleId;
  readonly subject: string | null;
  readonly period: string | null;
  readonly value: DebtValue;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  version: '1',
  debts: '[]',
  document: '"plans/a.md"',
  rule: '"target-weaker"',
  subject: '"staffing"',
  period: '"2026-2030"',
  value: '{ "figure": { "kind": "share", "amount": 80, "ceiling": false } }',
  figure: '{ "kind": "share", "amount": 80, "ceiling": false }',
};

/** Reads and checks a debt file. @throws FileProblem */
export function readDebtFile(file: string, shown: string): readonly DebtEntry[] {
  const options = { file: shown, below: null, examples: EXAMPLES };
  const { debts } = readStructured(readText(file, shown), debtsSchema, options).content;
  return debts.map((entry) => ({ ...entry, document: placeBeside(file, entry.document) }));
}

/** The text of a debt file: the same entries give the same bytes. */
export function printDebts(entries: readonly DebtEntry[]): string {
  const debts = [...entries]
    .map(({ document, rule, subject, period, value: facts }) => ({ document, rule, subject, period, value: facts }))
    .sort((a, b) => compareText(sortKey(a), sortKey(b)));
  const lines = debts.map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": ${VERSION},\n  "debts": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
}

function sortKey(entry: DebtEntry): string {
  return `${keyOf(entry)}${JSON.stringify(entry.value)}`;
}

/** What a finding is recognised by: document, rule, subject and period, never lines. */
export function keyOf({ document, rule, subject, period }: Omit<DebtEntry, 'value'>): string {
  return [document, rule, subject ?? '', period ?? ''].join('\u0000');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** JSON Schema (draft-07) of the debt file, with a final newline. */
export function printDebtsSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(debtsSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'plan112.debt', ...rest }, null, 2)}\n`;
}
