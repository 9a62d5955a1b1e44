import * as z from 'zod';
import { SEVERITIES } from '../../model/vocabulary.js';
import { ASSESSMENT_CHANGES, DOCUMENT_CHANGES, FINDING_CHANGES } from './comparison.js';

/** Shape of `compare --format json`. Only the generator of docs/schema and the tests load it. */
const text = z.string();
const count = z.int().min(0);
const severity = z.enum(SEVERITIES);

function sides<T extends z.ZodType>(value: T) {
  return z.strictObject({ before: value, after: value });
}

function tallies<K extends string, T extends z.ZodType>(keys: readonly K[], value: T) {
  return z.strictObject(Object.fromEntries(keys.map((key) => [key, value])) as Record<K, T>);
}

const severityCounts = tallies(SEVERITIES, count).meta({ id: 'severityCounts' });

const side = z
  .strictObject({
    source: text.describe('The file as given: a result or a plan'),
    tool: z.strictObject({ name: z.literal('plan112'), version: text }),
    counts: tallies(['documents', 'plans', ...SEVERITIES, 'waived', 'recorded'], count),
  })
  .meta({ id: 'side' });

const notice = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tool-version'), before: text, after: text }),
    z.strictObject({
      kind: z.literal('judged-on'),
      documents: count,
      path: text.describe('The first of the documents'),
      before: text.nullable(),
      after: text.nullable(),
    }),
    z.strictObject({ kind: z.literal('partial'), side: z.enum(['before', 'after']) }),
    z.strictObject({ kind: z.literal('rules-off'), side: z.enum(['before', 'after']), rules: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('wording') }),
  ])
  .meta({ id: 'notice' });

const finding = z
  .strictObject({
    ruleId: text,
    severity,
    line: z.int().min(1),
    title: text,
    message: text,
    expected: text,
    actual: text,
    fix: text,
    fingerprint: text,
    waived: z.boolean(),
    debt: text.optional(),
  })
  .meta({ id: 'finding' });

const findingChange = z
  .strictObject({
    change: z.enum(FINDING_CHANGES),
    ruleId: text,
    severity: severity.describe('The later one, where there is one'),
    subject: text.nullable(),
    period: text.nullable(),
    ...sides(finding.nullable()).shape,
  })
  .meta({ id: 'findingChange' });

const assessment = z
  .strictObject({
    verdict: text,
    qualifiers: z.array(text),
    actual: z
      .strictObject({ quantity: z.looseObject({ kind: text }).nullable(), bound: text, wording: text })
      .nullable(),
  })
  .meta({ id: 'assessment' });

const assessmentChange = z
  .strictObject({
    change: z.enum(ASSESSMENT_CHANGES),
    indicator: text,
    period: text,
    ...sides(assessment.nullable()).shape,
  })
  .meta({ id: 'assessmentChange' });

const document = z
  .strictObject({
    path: text.describe('The later path, where there is one'),
    change: z.enum(DOCUMENT_CHANGES),
    paths: sides(text.nullable()),
    kinds: sides(z.enum(['local-plan', 'not-a-plan', 'unreadable']).nullable()),
    judgedOn: sides(text.nullable()),
    findings: z.array(findingChange).describe('Without those that are unchanged'),
    assessments: z.array(assessmentChange).describe('Without those that are unchanged'),
    unchanged: z.strictObject({ findings: count, assessments: count }),
  })
  .meta({ id: 'document' });

/** The object that `compare --format json` prints. Later versions may add keys; none is renamed or taken away. */
export const comparisonSchema = z.strictObject({
  schemaVersion: z.literal('1'),
  tool: z.strictObject({ name: z.literal('plan112'), version: text }),
  baseline: z.strictObject({ id: text, number: text }),
  before: side,
  after: side,
  notices: z.array(notice),
  documents: z.array(document),
  counts: z.strictObject({
    documents: tallies(DOCUMENT_CHANGES, count),
    findings: tallies(FINDING_CHANGES, severityCounts),
    assessments: tallies(ASSESSMENT_CHANGES, count),
    unchanged: z.strictObject({ documents: count, findings: count, assessments: count }),
  }),
});

/** The JSON Schema (draft 2020-12) of the comparison, as text with a final newline; it lets unknown keys pass, as its readers should. */
export function printComparisonSchema(): string {
  const schema = z.toJSONSchema(comparisonSchema, {
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'plan112 compare --format json', ...rest }, null, 2)}\n`;
}
