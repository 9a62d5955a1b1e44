import * as z from 'zod';
import { FileProblem } from '../config/file-problem.js';
import { readStructured, type Structured } from '../config/read-structured.js';
import { readText } from '../config/read-text.js';
import type { PlanRuleId } from '../model/finding.js';
import { PLAN_RULE_IDS } from '../model/rule-ids.js';
import type { Waiver } from '../model/waiver.js';
import { parseIsoDate } from '../text/date.js';
import { foldBare } from '../text/fold.js';

export const WAIVERS_NAME = 'plan112.waivers.yaml';

const text = z.string().trim().min(1);
const day = z.string().refine((written) => /^\d{4}-\d{2}-\d{2}$/.test(written) && parseIsoDate(written) !== null);

const entry = z
  .strictObject({
    document: text.describe('Path or glob of the documents, relative to this file'),
    rule: z.enum(PLAN_RULE_IDS as [PlanRuleId]).describe('Rule whose finding is answered for'),
    subject: z.exactOptional(text).describe('Indicator, funding kind, body key or number the finding is about'),
    period: z.exactOptional(z.string().regex(/^\d{4}-\d{4}$/)).describe('National period, 2026-2030'),
    reason: text.describe('Why the plan may stay as it is'),
    legalBasis: text.describe('Document the exemption rests on, 12/TB-UBND'),
    approver: text.describe('Who approved it; somebody else than the author'),
    author: text.describe('Who asked for it'),
    from: day.describe('First day'),
    until: day.describe('Last day; it counts, in Viet Nam time'),
  })
  .superRefine(({ approver, author, from, until }, context) => {
    if (nameKey(approver) === nameKey(author))
      context.addIssue({ code: 'custom', path: ['approver'], params: { kind: 'same-person' } });
    if (until < from) context.addIssue({ code: 'custom', path: ['until'], params: { kind: 'reversed' } });
  });

/** A name without case, accents and spacing: "Sở Y tế" and "SỞ Y TẾ" are one office. */
function nameKey(name: string): string {
  return foldBare(name.normalize('NFC')).replace(/\s+/g, ' ').trim();
}

export const waiversSchema = z.strictObject({
  waivers: z
    .array(entry)
    .nullable()
    .transform((list) => list ?? []),
});

const EXAMPLES: Readonly<Record<string, string>> = {
  waivers: '[]',
  document: 'plans/a.md',
  rule: 'target-weaker',
  subject: 'staffing',
  period: '2026-2030',
  reason: 'Đã giải trình với Bộ Y tế',
  legalBasis: '12/TB-UBND',
  approver: 'Chủ tịch UBND tỉnh',
  author: 'Sở Y tế',
  from: '2026-01-01',
  until: '2026-06-30',
};

/** One entry of the waiver file. */
export interface WaiverEntry extends Waiver {
  /** 1-based number in the file, and its line. */
  readonly entry: number;
  readonly line: number;
  /** Path or glob as written, relative to the file. */
  readonly document: string;
  readonly rule: PlanRuleId;
  /** Null for any. */
  readonly subject: string | null;
  readonly period: string | null;
}

export interface WaiverFile {
  /** As shown in messages. */
  readonly shown: string;
  readonly entries: readonly WaiverEntry[];
}

function readWaivers(written: string, shown: string): Structured<z.infer<typeof waiversSchema>> {
  return readStructured(written, waiversSchema, { file: shown, below: null, examples: EXAMPLES });
}

/** Reads and checks a waiver file; one wrong entry refuses the whole, so that no waiver applies by half. @throws FileProblem */
export function readWaiverFile(file: string, shown: string, ceiling: number | null): WaiverFile {
  const { content, lineOf } = readWaivers(readText(file, shown), shown);
  const entries = content.waivers.map((waiver, index): WaiverEntry => {
    const { document, rule, subject = null, period = null, ...answer } = waiver;
    return { ...answer, entry: index + 1, line: lineOf(['waivers', index]) ?? 1, document, rule, subject, period };
  });
  if (ceiling !== null && entries.length > ceiling) {
    const at = { file: shown, line: entries[ceiling]?.line ?? null, place: '', example: null };
    throw new FileProblem(at, { kind: 'above-ceiling', count: entries.length, ceiling });
  }
  return { shown, entries };
}

/** The text of a waiver file without some entries (1-based numbers); comments, order and style of the rest are kept. */
export function removeWaivers(written: string, shown: string, gone: ReadonlySet<number>): string {
  const { document } = readWaivers(written, shown);
  for (const number of [...gone].sort((a, b) => b - a)) document.deleteIn(['waivers', number - 1]);
  // Written as it was: some indent the items of a list, some do not.
  const kept = document.toString({ lineWidth: 0, indentSeq: !/^- /m.test(written) });
  return written.includes('\r\n') ? kept.replaceAll('\n', '\r\n') : kept;
}

/** JSON Schema (draft-07, which editors know) of the waiver file, with a final newline. */
export function printWaiversSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(waiversSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'plan112.waivers', ...rest }, null, 2)}\n`;
}
