import * as z from 'zod';
import { ENCODINGS, SOURCE_FORMATS } from '../model/document.js';
import { UNREADABLE_REASONS } from '../model/result.js';
import {
  BODY_KEYS,
  FUNDING_KINDS,
  GRADES,
  INDICATORS,
  LEVELS,
  QUALIFIERS,
  ROLES,
  SEVERITIES,
  TASK_GROUPS,
  VERDICTS,
} from '../model/vocabulary.js';

/** Shape of `--format json`. Only the generator of docs/schema and the tests load it: at run time the types vouch for it. */
const year = z.int().nullable();
const lines = { line: z.int().min(1), column: z.int().min(1), endLine: z.int().min(1) };
const beside = {
  paragraph: z.int().min(1).optional(),
  cell: z.string().optional(),
  page: z.int().min(1).optional(),
};
const place = { ...lines, ...beside };
const bound = z.enum(['at-least', 'more-than', 'stated', 'at-most', 'range']);

const quantity = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('share'), value: z.number(), max: z.number().optional() }),
    z.strictObject({ kind: z.literal('growth'), value: z.number(), max: z.number().optional(), baseYear: year }),
    z.strictObject({ kind: z.literal('points'), value: z.number(), baseYear: year }),
    z.strictObject({ kind: z.literal('multiple'), value: z.number(), baseYear: year }),
    z.strictObject({ kind: z.literal('count'), min: z.number(), max: z.number().optional(), unit: z.string() }),
    z.strictObject({
      kind: z.literal('wage-floor'),
      reference: z.string().nullable(),
      factor: z.number().optional(),
      vnd: z.number().optional(),
    }),
  ])
  .meta({ id: 'quantity' });

const identity = z
  .strictObject({
    title: z.string().nullable(),
    level: z.enum(LEVELS),
    place: z.string().nullable(),
    issuer: z.string().nullable(),
    number: z.string().nullable(),
    date: z.string().nullable(),
    status: z.enum(['issued', 'draft', 'unknown']),
    horizon: z.strictObject({ from: year, to: year }),
  })
  .meta({ id: 'identity' });

const citation = z
  .strictObject({
    number: z.string(),
    asWritten: z.string(),
    form: z.enum(['ok', 'malformed']),
    correct: z.string().optional(),
    ...place,
    quote: z.string(),
    known: z.string().nullable(),
    date: z.string().nullable(),
    place: z.enum(['basis', 'replaced', 'body']),
  })
  .meta({ id: 'citation' });

const target = z
  .strictObject({
    id: z.string(),
    indicator: z.enum([...INDICATORS, 'other']),
    quantity: quantity.nullable(),
    bound,
    hedge: z.enum(['none', 'approximate', 'aspirational']),
    period: z.strictObject({
      from: year,
      to: year,
      source: z.enum(['sentence', 'heading', 'section', 'title', 'none']),
    }),
    groups: z.array(z.string()),
    path: z.array(z.strictObject({ year: z.int(), value: z.number() })),
    quote: z.string(),
    ...place,
    wording: z.string(),
    hedgeWord: z.string().nullable(),
    nearly: z.boolean(),
    condition: z.string().nullable(),
    visits: z.boolean(),
    socialised: z.boolean(),
    baseFigure: z.boolean(),
  })
  .meta({ id: 'target' });

const readLists = {
  citations: z.array(citation),
  targets: z.array(target),
  commitments: z.array(z.strictObject({ value: z.number(), unit: z.string(), quote: z.string(), ...place })),
  funding: z.array(
    z.strictObject({
      kind: z.enum(FUNDING_KINDS),
      conditional: z.boolean(),
      quote: z.string(),
      ...place,
      condition: z.string().nullable(),
    }),
  ),
  money: z.array(z.strictObject({ vnd: z.number(), quote: z.string(), timing: z.enum(['past', 'planned']), ...place })),
  bodies: z.array(
    z.strictObject({
      name: z.string(),
      key: z.enum(BODY_KEYS),
      lead: z.boolean(),
      role: z.enum(ROLES),
      ...place,
      quote: z.string(),
      entry: z.int().min(1),
      indicators: z.array(z.enum(INDICATORS)),
      refersTo: z.string().nullable(),
    }),
  ),
  tasks: z.array(
    z.strictObject({
      group: z.enum(TASK_GROUPS),
      title: z.string(),
      ...place,
      indicators: z.array(z.enum(INDICATORS)),
    }),
  ),
};

const assessment = z
  .strictObject({
    indicator: z.enum(INDICATORS),
    period: z.string(),
    verdict: z.enum(VERDICTS),
    expected: z.strictObject({ quantity, bound, label: z.string() }),
    actual: z.strictObject({ quantity: quantity.nullable(), bound, wording: z.string() }).nullable(),
    targetIds: z.array(z.string()),
    qualifiers: z.array(z.enum(QUALIFIERS)),
    grade: z.enum(GRADES),
    existence: z.enum(GRADES),
    path: z.strictObject({ year: z.int(), value: z.number() }).nullable(),
    clause: z.string(),
  })
  .meta({ id: 'assessment' });

const waiver = z
  .strictObject({
    reason: z.string(),
    legalBasis: z.string(),
    approver: z.string(),
    author: z.string(),
    from: z.string(),
    until: z.string(),
  })
  .meta({ id: 'waiver' });

const finding = z
  .strictObject({
    ruleId: z.string(),
    severity: z.enum(SEVERITIES),
    message: z.string().min(1),
    subject: z.string().nullable(),
    period: z.string().nullable(),
    ...lines,
    quote: z.string(),
    expected: z.string(),
    actual: z.string(),
    clause: z.string().nullable(),
    fix: z.string().min(1),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
    waived: z.boolean(),
    title: z.string(),
    waiver: waiver.optional(),
    debt: z.enum(['recorded', 'worse', 'new']).optional(),
    ...beside,
  })
  .meta({ id: 'finding' });

const source = z
  .strictObject({
    format: z.enum(SOURCE_FORMATS),
    encoding: z.enum(ENCODINGS).nullable(),
    converter: z.string().nullable(),
    numberingLost: z.boolean(),
    setAside: z.strictObject({ deleted: z.int().min(0), struck: z.int().min(0), hidden: z.int().min(0) }),
  })
  .meta({ id: 'source' });

const count = z.int().min(0);
const counts = {
  error: count,
  warning: count,
  info: count,
  waived: count.describe('Answered for by a waiver: counted nowhere else'),
  recorded: count.describe('Recorded as a debt and no worse: counted nowhere else'),
};
const checked = {
  assessments: z.array(assessment),
  findings: z.array(finding),
  counts: z.strictObject(counts),
  judgedOn: z.string().nullable(),
  source,
};

const localPlan = z
  .strictObject({
    path: z.string(),
    kind: z.literal('local-plan'),
    identity,
    ...readLists,
    ...checked,
  })
  .meta({ id: 'localPlan' });

const otherDocument = z
  .strictObject({
    path: z.string(),
    kind: z.literal('not-a-plan'),
    reason: z.enum(['other-programme', 'national-decision', 'summary', 'other-document']),
    identity,
    ...readLists,
    ...checked,
  })
  .meta({ id: 'otherDocument' });

const empty = z.array(z.never()).max(0);
const unreadable = z
  .strictObject({
    path: z.string(),
    kind: z.literal('unreadable'),
    reason: z.enum(UNREADABLE_REASONS),
    detail: z.string().nullable(),
    message: z.string().min(1),
    citations: empty,
    targets: empty,
    commitments: empty,
    funding: empty,
    money: empty,
    bodies: empty,
    tasks: empty,
    assessments: empty,
    findings: empty,
    counts: z.strictObject({
      error: z.literal(0),
      warning: z.literal(0),
      info: z.literal(0),
      waived: z.literal(0),
      recorded: z.literal(0),
    }),
  })
  .meta({ id: 'unreadable' });

/** What is said beside the documents; each key is there only where there is something to say. */
const notes = {
  problems: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.enum(['empty-folder', 'empty-glob']), path: z.string() }),
        z.strictObject({ kind: z.literal('closed-folder'), path: z.string(), code: z.string() }),
      ]),
    )
    .optional(),
  rulesOff: z
    .array(
      z.strictObject({
        ruleId: z.string(),
        documents: z.int().min(1).describe('How many of the documents that could be read'),
      }),
    )
    .describe('Rules that the configuration switched off')
    .optional(),
  selection: z
    .strictObject({
      since: z.string(),
      documents: z.int().min(0),
      selected: z.int().min(0),
      because: z.string().nullable(),
      holdsPlan: z.boolean().nullable(),
    })
    .optional(),
  shard: z
    .strictObject({
      index: z.int().min(1),
      count: z.int().min(1),
      holdsPlan: z.boolean().nullable(),
      lang: z.enum(['vi', 'en']),
      registers: z.looseObject({}).nullable(),
    })
    .optional(),
  interrupted: z.strictObject({ checked: z.int().min(0), total: z.int().min(0) }).optional(),
};

/** The object that `--format json` prints. Later versions may add keys; none is renamed or taken away. */
export const resultSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('plan112'), version: z.string() }),
  baseline: z.strictObject({ id: z.string(), number: z.string() }),
  documents: z.array(z.discriminatedUnion('kind', [localPlan, otherDocument, unreadable])),
  counts: z.strictObject({ documents: z.int().min(0), plans: z.int().min(0), ...counts }),
  ...notes,
});

/**
 * The JSON Schema (draft 2020-12) of the result, as text with a final newline. Readers of the result should pass over keys
 * they do not know, so the published schema allows them; the checks in the test suite do not.
 */
export function printResultSchema(): string {
  const schema = z.toJSONSchema(resultSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'plan112 --format json', ...rest }, null, 2)}\n`;
}
