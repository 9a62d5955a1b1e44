import * as z from 'zod';
import { SEVERITIES } from '../model/vocabulary.js';
import { registerFactsShape } from './register-facts-shape.js';

/**
 * What reading a JSON result again relies on. Keys that are not named here are kept as they stand, so that results of
 * later versions can be used too; a key that is named has the type that every version of the shape gives it.
 */
const text = z.string();
const number = z.number();
const count = z.int().min(0);
const line = z.int().min(1);

const quantity = z.looseObject({
  kind: text,
  value: number.optional(),
  max: number.optional(),
  baseYear: number.nullable().optional(),
  min: number.optional(),
  unit: text.optional(),
  reference: text.nullable().optional(),
  factor: number.optional(),
  vnd: number.optional(),
});

const waiver = z.looseObject({
  reason: text,
  legalBasis: text,
  approver: text,
  author: text,
  from: text,
  until: text,
});

const finding = z.looseObject({
  ruleId: text.min(1),
  severity: z.enum(SEVERITIES),
  message: text,
  subject: text.nullable(),
  period: text.nullable(),
  line,
  column: line,
  endLine: line,
  quote: text,
  expected: text,
  actual: text,
  clause: text.nullable(),
  fix: text,
  fingerprint: text.min(1),
  waived: z.boolean(),
  title: text,
  waiver: waiver.optional(),
  debt: text.optional(),
  paragraph: line.optional(),
  cell: text.optional(),
  page: line.optional(),
});

const assessment = z.looseObject({
  indicator: text,
  period: text,
  verdict: text,
  expected: z.looseObject({ quantity, bound: text, label: text }),
  actual: z.looseObject({ quantity: quantity.nullable(), bound: text, wording: text }).nullable(),
  targetIds: z.array(text),
  qualifiers: z.array(text),
  path: z.looseObject({ year: z.int(), value: number }).nullable().optional(),
});

const horizonYear = z.int().nullable();
const identity = z.looseObject({
  title: text.nullable(),
  level: text,
  place: text.nullable(),
  issuer: text.nullable(),
  number: text.nullable(),
  date: text.nullable(),
  status: text,
  horizon: z.looseObject({ from: horizonYear, to: horizonYear }),
});

const counts = { error: count, warning: count, info: count, waived: count, recorded: count };

const lists = {
  targets: z.array(z.looseObject({ id: text, indicator: text, groups: z.array(text) })),
  assessments: z.array(assessment),
  findings: z.array(finding),
  counts: z.looseObject(counts),
};
const read = {
  path: text.min(1),
  identity,
  ...lists,
  judgedOn: text.nullable(),
  source: z.looseObject({ format: text }),
};

/** What a run says beside its documents, where there is something. */
const notes = {
  interrupted: z.looseObject({ checked: count, total: count }).optional(),
  problems: z.array(z.looseObject({ kind: text, path: text, code: text.optional() })).optional(),
  rulesOff: z.array(z.looseObject({ ruleId: text, documents: count })).optional(),
  selection: z
    .looseObject({
      since: text,
      documents: count,
      selected: count,
      because: text.nullable(),
      holdsPlan: z.boolean().nullable(),
    })
    .optional(),
  shard: z
    .looseObject({
      index: line,
      count: line,
      holdsPlan: z.boolean().nullable(),
      lang: z.enum(['vi', 'en']),
      registers: registerFactsShape.nullable(),
    })
    .optional(),
};

export const documentShape = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('local-plan'), ...read }),
  z.looseObject({ kind: z.literal('not-a-plan'), reason: text, ...read }),
  z.looseObject({
    kind: z.literal('unreadable'),
    path: text.min(1),
    reason: text,
    detail: text.nullable(),
    message: text,
    ...lists,
  }),
]);

export const resultShape = z.looseObject({
  schemaVersion: z.literal('1'),
  tool: z.looseObject({ name: z.literal('plan112'), version: text }),
  baseline: z.looseObject({ id: text, number: text }),
  documents: z.array(documentShape),
  counts: z.looseObject({ documents: count, plans: count, ...counts }),
  ...notes,
});
