import * as z from 'zod';
import type { Baseline } from '../model/baseline.js';
import { BODY_KEYS, FUNDING_KINDS, GRADES, INDICATORS, LEVELS, SEVERITIES, TASK_GROUPS } from '../model/vocabulary.js';
import { isCalendarDay } from './iso-day.js';
import { explainPhrase } from './phrase-syntax.js';

const text = z.string().trim().min(1);
const textPair = z.strictObject({ vi: text, en: text }).readonly();
const identifier = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDay);
const year = z.int().min(1900).max(2200);
const periodId = z.string().regex(/^\d{4}-\d{4}$/);
const phrase = z.string().superRefine((value, context) => {
  const problem = explainPhrase(value);
  if (problem !== null) context.addIssue({ code: 'custom', message: problem });
});
const phrases = z.array(phrase).readonly();

const level = z.enum(LEVELS);
const severity = z.enum(SEVERITIES);
const grade = z.enum(GRADES);
const bound = z.enum(['at-least', 'more-than', 'stated', 'at-most', 'range']);
const clause = text;

const fact = {
  grade,
  existence: z.exactOptional(grade),
  sources: z.array(text).min(1).readonly(),
  note: z.exactOptional(textPair),
};

const quantity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('share'), value: z.number().min(0), max: z.exactOptional(z.number()) }).readonly(),
  z.strictObject({ kind: z.literal('growth'), value: z.number(), baseYear: year.nullable() }).readonly(),
  z.strictObject({ kind: z.literal('points'), value: z.number(), baseYear: year.nullable() }).readonly(),
  z.strictObject({ kind: z.literal('multiple'), value: z.number(), baseYear: year.nullable() }).readonly(),
  z
    .strictObject({ kind: z.literal('count'), min: z.number().min(0), max: z.exactOptional(z.number()), unit: text })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('wage-floor'),
      reference: text.nullable(),
      factor: z.exactOptional(z.number().positive()),
      vnd: z.exactOptional(z.int().positive()),
    })
    .readonly(),
]);

const perPeriod = z.record(periodId, text).readonly();
const perLevel = <Value extends z.ZodType>(value: Value) => z.partialRecord(level, value).readonly();

const requirement = z.strictObject({ period: periodId, quantity, bound, clause, label: textPair, ...fact }).readonly();

const indicator = z
  .strictObject({
    id: z.enum(INDICATORS),
    label: textPair,
    short: textPair,
    unit: textPair,
    conditionOf: z.exactOptional(z.enum(INDICATORS)),
    levels: z.array(level).min(1).readonly(),
    path: z.enum(['line', 'growth', 'none']),
    requirements: z.array(requirement).min(1).readonly(),
    sentence: z
      .strictObject({
        periods: perPeriod,
        before: z.exactOptional(z.strictObject({ date: day, periods: perPeriod }).readonly()),
        local: z.exactOptional(text),
      })
      .readonly(),
  })
  .readonly();

const group = z
  .strictObject({
    id: identifier,
    indicator: z.enum(INDICATORS),
    label: textPair,
    words: phrases,
    except: z.exactOptional(phrases),
    covers: z.array(z.union([z.literal('*'), identifier])).readonly(),
    outside: z.exactOptional(z.literal(true)),
    weight: perLevel(z.enum(['core', 'info'])),
    periods: z.array(periodId).readonly(),
    endedOn: z.exactOptional(day),
    axis: z.enum(['population', 'post', 'workplace', 'qualifier']),
  })
  .readonly();

const funding = z
  .strictObject({
    kind: z.enum(FUNDING_KINDS),
    label: textPair,
    short: textPair,
    words: phrases,
    except: z.exactOptional(phrases),
    missing: perLevel(severity),
    sentence: text,
    clause,
    fact: z.strictObject(fact).readonly(),
  })
  .readonly();

const bodyName = z
  .strictObject({
    id: identifier,
    label: text,
    words: phrases,
    except: z.exactOptional(phrases),
    endedOn: z.exactOptional(day),
    successor: z.exactOptional(z.strictObject({ key: z.enum(BODY_KEYS), nameId: identifier }).readonly()),
  })
  .readonly();

const body = z
  .strictObject({ key: z.enum(BODY_KEYS), label: textPair, names: z.array(bodyName).min(1).readonly() })
  .readonly();

const span = { from: z.exactOptional(day), before: z.exactOptional(day) };

const expectedBody = z
  .strictObject({
    key: z.enum(BODY_KEYS),
    level,
    severity,
    ...span,
    filledBy: z.array(z.strictObject({ key: z.enum(BODY_KEYS), ...span }).readonly()).readonly(),
    collective: z.boolean(),
    label: textPair,
    duty: text,
  })
  .readonly();

const lead = z.strictObject({ level, ...span, key: z.enum(BODY_KEYS), duty: text }).readonly();

const task = z
  .strictObject({
    id: z.enum(TASK_GROUPS),
    number: z.int().positive().nullable(),
    label: textPair,
    words: phrases,
    expected: z.array(level).readonly(),
    clause,
  })
  .readonly();

const documentNumber = z.string().regex(/^\d+\/[^\s]+$/);

const knownDocument = z
  .strictObject({
    id: identifier,
    number: documentNumber,
    date: day,
    label: textPair,
    wrong: z.array(documentNumber).readonly(),
    citation: text,
  })
  .readonly();

const province = z
  .strictObject({
    name: text,
    type: z.enum(['tỉnh', 'thành phố']),
    cityFrom: z.exactOptional(day),
    absorbed: z.array(text).readonly(),
  })
  .readonly();

const indicatorWords = z
  .strictObject({
    indicator: z.enum(INDICATORS),
    acts: phrases,
    counted: phrases,
    sure: phrases,
    never: phrases,
  })
  .readonly();

/** What each file of a rules folder holds, by file name without its ending. */
export const FILE_SCHEMAS = {
  baseline: z.strictObject({
    id: identifier,
    number: documentNumber,
    date: day,
    title: textPair,
    document: identifier,
    horizon: z.strictObject({ from: year, to: year }).readonly(),
    periods: z
      .array(z.strictObject({ id: periodId, from: year, to: year }).readonly())
      .min(1)
      .readonly(),
    pathFrom: year,
    graceDays: z.int().min(0),
    clauses: z.strictObject({ targets: clause, tasks: clause, funding: clause, duties: clause }).readonly(),
    alsoCite: z.array(z.strictObject({ document: identifier, from: day }).readonly()).readonly(),
    twoTierFrom: day,
    caveats: z.array(textPair).readonly(),
  }),
  indicators: z.strictObject({ indicators: z.array(indicator).min(1).readonly() }),
  groups: z.strictObject({ groups: z.array(group).readonly() }),
  funding: z.strictObject({ funding: z.array(funding).min(1).readonly() }),
  bodies: z.strictObject({ bodies: z.array(body).min(1).readonly() }),
  expected: z.strictObject({
    expectedBodies: z.array(expectedBody).readonly(),
    leads: z.array(lead).readonly(),
  }),
  tasks: z.strictObject({ tasks: z.array(task).min(1).readonly() }),
  documents: z.strictObject({ documents: z.array(knownDocument).min(1).readonly() }),
  calendar: z.strictObject({
    calendar: z.array(z.strictObject({ id: identifier, date: day, label: textPair }).readonly()).readonly(),
  }),
  places: z.strictObject({ provinces: z.array(province).min(1).readonly() }),
  words: z.strictObject({
    words: z
      .strictObject({
        indicators: z.array(indicatorWords).readonly(),
        programme: z
          .strictObject({ programme: z.array(phrase).min(1).readonly(), subject: phrases, others: phrases })
          .readonly(),
      })
      .readonly(),
  }),
  sources: z.strictObject({
    sources: z
      .record(
        z.string().regex(/^\S+$/),
        z.strictObject({ label: text, url: z.exactOptional(z.url()), note: z.exactOptional(textPair) }).readonly(),
      )
      .readonly(),
  }),
} as const;

export type FileName = keyof typeof FILE_SCHEMAS;

type Union = { [Name in FileName]: z.infer<(typeof FILE_SCHEMAS)[Name]> }[FileName];
type Merge<U> = (U extends unknown ? (value: U) => void : never) extends (value: infer All) => void ? All : never;

/** A whole rules folder as the schemas read it. */
export type RulesFolder = Merge<Union>;

// Does not compile when the schemas and the model part ways, in either direction.
type Agrees<A extends B, B> = [A, B];
export type SchemaMatchesModel = [Agrees<RulesFolder, Baseline>, Agrees<keyof Baseline, keyof RulesFolder>];
