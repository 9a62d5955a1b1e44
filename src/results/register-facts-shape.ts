import * as z from 'zod';

/** What a part of a run says of waivers and debts, in the shape of `RegisterFacts`. */
const text = z.string();
const count = z.int().min(0);
const line = z.int().min(1);

const anchor = z
  .looseObject({
    path: text,
    document: text,
    at: z.looseObject({
      quote: text,
      line,
      column: line,
      endLine: line,
      paragraph: line.optional(),
      cell: text.optional(),
      page: line.optional(),
    }),
  })
  .nullable();

const waiver = z.looseObject({
  entry: z.looseObject({
    file: text,
    entry: line,
    line,
    rule: text,
    document: text,
    subject: text.nullable(),
    period: text.nullable(),
    from: text,
    until: text,
  }),
  covers: z.boolean(),
  lost: z.boolean(),
  named: count,
  spelled: z.boolean(),
  known: count,
  knownRead: count,
  covered: anchor,
  first: anchor,
});

export const registerFactsShape = z.looseObject({
  today: text,
  waivers: z.array(waiver),
  gone: z.array(z.looseObject({ file: text, document: text, entries: count })),
  first: anchor,
  firstFile: anchor,
  severities: z.record(text, z.enum(['error', 'warning', 'info', 'off'])),
});
