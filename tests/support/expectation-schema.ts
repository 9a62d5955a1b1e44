import { z } from 'zod';
import type { RuleId } from '../../src/model/finding.js';
import {
  BODY_KEYS,
  FUNDING_KINDS,
  INDICATORS,
  LEVELS,
  QUALIFIERS,
  ROLES,
  SEVERITIES,
  TASK_GROUPS,
  VERDICTS,
} from '../../src/model/vocabulary.js';

/** First and last line, both 1-based and inclusive. */
const lines = z.tuple([z.number().int().positive(), z.number().int().positive()]);
const year = z.number().int();
const indicator = z.enum([...INDICATORS, 'other']);
const ruleId = z.string().transform((id) => id as RuleId);

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), value: z.number(), max: z.number().optional() }),
  z.strictObject({
    kind: z.literal('growth'),
    value: z.number(),
    max: z.number().optional(),
    baseYear: year.nullable(),
  }),
  z.strictObject({ kind: z.literal('points'), value: z.number(), baseYear: year.nullable() }),
  z.strictObject({ kind: z.literal('multiple'), value: z.number(), baseYear: year.nullable() }),
  z.strictObject({ kind: z.literal('count'), min: z.number(), max: z.number().optional(), unit: z.string() }),
  z.strictObject({
    kind: z.literal('wage-floor'),
    reference: z.string().nullable(),
    factor: z.number().optional(),
    vnd: z.number().optional(),
  }),
]);

const target = z.strictObject({
  indicator,
  quantity: quantity.nullable(),
  bound: z.enum(['at-least', 'more-than', 'stated', 'at-most', 'range']).optional(),
  hedge: z.enum(['none', 'approximate', 'aspirational']).optional(),
  period: z.strictObject({ from: year.nullable().optional(), to: year.nullable().optional() }).optional(),
  lines,
  groups: z.array(z.string()).optional(),
  path: z.array(z.strictObject({ year, value: z.number() })).optional(),
  nearly: z.boolean().optional(),
  visits: z.boolean().optional(),
  socialised: z.boolean().optional(),
  baseFigure: z.boolean().optional(),
  conditional: z.boolean().optional(),
});

const finding = z.strictObject({
  ruleId,
  severity: z.enum(SEVERITIES).optional(),
  subject: z.string().nullable().optional(),
  period: z.string().nullable().optional(),
  /** The finding's first line must lie in this range. */
  lines: lines.optional(),
});

const serious = finding.extend({ severity: z.enum(['error', 'warning']) });

const options = z.strictObject({
  asOf: z.string().optional(),
  level: z.enum(['province', 'district', 'commune']).optional(),
  horizon: z.strictObject({ from: year.nullable(), to: year }).optional(),
  annualPolicy: z.enum(['path', 'previous-floor', 'off']).optional(),
  scanned: z.boolean().optional(),
});

const identity = z.strictObject({
  title: z.string().nullable().optional(),
  level: z.enum(LEVELS).optional(),
  place: z.string().nullable().optional(),
  issuer: z.string().nullable().optional(),
  number: z.string().nullable().optional(),
  date: z.string().nullable().optional(),
  status: z.enum(['issued', 'draft', 'unknown']).optional(),
  horizon: z.strictObject({ from: year.nullable(), to: year.nullable() }).optional(),
});

/**
 * What must be read in a document and what the check must say of it. Lists are complete: an entry too many fails like an
 * entry too few. Keys that are left out are not compared, except `findings`, which is always asked for.
 */
export const expectationSchema = z.strictObject({
  /** Why the document exists, in one or two sentences. */
  about: z.string().optional(),
  options: options.default({}),
  kind: z.enum(['local-plan', 'not-a-plan']),
  notAPlan: z.enum(['other-programme', 'national-decision', 'summary', 'other-document']).optional(),
  amending: z.boolean().optional(),
  judgedOn: z.string().nullable().optional(),
  identity: identity.optional(),
  citations: z
    .array(
      z.strictObject({
        asWritten: z.string(),
        form: z.enum(['ok', 'malformed']),
        correct: z.string().optional(),
        number: z.string().optional(),
        lines,
      }),
    )
    .optional(),
  parentPlan: z.string().nullable().optional(),
  targets: z.array(target).optional(),
  references: z.array(z.strictObject({ to: z.enum(['plan', 'annex']), lines })).optional(),
  commitments: z.array(z.strictObject({ value: z.number(), unit: z.string(), lines })).optional(),
  funding: z.array(z.strictObject({ kind: z.enum(FUNDING_KINDS), conditional: z.boolean(), lines })).optional(),
  money: z.array(z.strictObject({ vnd: z.number(), timing: z.enum(['past', 'planned']), lines })).optional(),
  bodies: z
    .array(
      z.strictObject({
        name: z.string(),
        key: z.enum(BODY_KEYS),
        lead: z.boolean(),
        role: z.enum(ROLES).optional(),
        lines,
      }),
    )
    .optional(),
  tasks: z.array(z.strictObject({ group: z.enum(TASK_GROUPS).optional(), title: z.string(), lines })).optional(),
  reporting: lines.nullable().optional(),
  truncation: z.enum(['mid-word', 'mid-sentence', 'before-responsibilities']).nullable().optional(),
  assessments: z.record(z.string(), z.partialRecord(z.enum(INDICATORS), z.enum(VERDICTS))).optional(),
  /** By period and indicator; only the ones listed are compared. */
  qualifiers: z.record(z.string(), z.partialRecord(z.enum(INDICATORS), z.array(z.enum(QUALIFIERS)))).optional(),
  /** Every error and warning, and no other. */
  findings: z.array(serious),
  /** Every info, and no other; left out, infos are free. */
  infos: z.array(finding).optional(),
  /** Infos that must not be there, where `infos` is left out. */
  notInfos: z.array(finding).optional(),
});

export type Expectation = z.output<typeof expectationSchema>;
export type ExpectedTarget = z.output<typeof target>;
export type ExpectedFinding = z.output<typeof finding>;

/** The expectation of a seed: a document we may describe but not carry. */
export const seedSchema = expectationSchema.extend({
  document: z.string(),
  origin: z.strictObject({ what: z.string(), hard: z.string() }),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  bytes: z.number().int().positive(),
  /** Places where a reader goes wrong, and the fixtures that re-create them. */
  traps: z.array(z.strictObject({ lines, what: z.string(), fixtures: z.array(z.string()).min(1) })),
});

export type SeedExpectation = z.output<typeof seedSchema>;
