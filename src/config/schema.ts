import * as z from 'zod';
import { ENCODINGS } from '../model/document.js';
import { RULE_IDS } from '../model/rule-ids.js';
import { SEVERITIES } from '../model/vocabulary.js';
import { ANNUAL_POLICIES, FAIL_ON, FORMATS, LANGUAGES, LEVEL_OPTIONS } from './choices.js';

const text = z.string().trim().min(1);
const globs = z.union([text.transform((glob) => [glob]), z.array(text).min(1)]);
const severity = z.partialRecord(z.enum(RULE_IDS as [string]), z.enum([...SEVERITIES, 'off']));
const megabytes = z.int().min(1).max(9999);
const year = z.int().min(1900).max(2200);
const horizon = z.union([
  // YAML reads -2030 as a number.
  z
    .int()
    .min(-2200)
    .max(-1900)
    .transform((to) => ({ from: null, to: -to })),
  z
    .string()
    .regex(/^(?:\d{4})?[-–]\d{4}$/)
    .refine((written) => !/^\d/.test(written) || written.slice(0, 4) <= written.slice(5), {
      params: { kind: 'reversed' },
    })
    .transform((written) => ({
      from: /^\d/.test(written) ? Number(written.slice(0, 4)) : null,
      to: Number(written.slice(-4)),
    })),
  z.strictObject({ from: year.nullable(), to: year }),
]);

const override = z.strictObject({
  files: globs.describe('Globs of the documents meant, relative to the configuration file'),
  level: z.exactOptional(z.enum(LEVEL_OPTIONS)).describe('Level instead of the one read'),
  place: z.exactOptional(text).describe('Place instead of the one read, with its type word: xã Lâm Thượng'),
  horizon: z.exactOptional(horizon).describe('Years instead of those read: 2026-2030, or -2030'),
  'parent-plan': z
    .exactOptional(text.transform((number) => number.replace(/\s+/g, '')))
    .describe('Number of the plan above, 96/KH-UBND: only citing it counts as naming the plan above'),
  severity: z.exactOptional(severity).describe('Severities of rules for these documents'),
});

/** `plan112.config.yaml`, its JSON twin, or the key "plan112" of package.json. */
export const configSchema = z.strictObject({
  $schema: z.exactOptional(z.string()),
  include: z.exactOptional(globs).describe('Documents to check when no path is given: globs, files, folders'),
  exclude: z.exactOptional(globs).describe('Documents left out where a folder or glob finds them'),
  overrides: z
    .exactOptional(z.array(override))
    .describe('Facts and severities for some documents; the last match wins'),
  severity: z.exactOptional(severity).describe('Severity of rules: error, warning, info or off'),
  'annual-policy': z.exactOptional(z.enum(ANNUAL_POLICIES)).describe('How an interim value is judged'),
  'fail-on': z.exactOptional(z.enum(FAIL_ON)).describe('Lowest severity that makes the exit code 1'),
  'max-warnings': z.exactOptional(z.int().min(0)).describe('Exit code 1 above this number of warnings'),
  format: z.exactOptional(z.enum(FORMATS)).describe('Form of the result on standard output'),
  lang: z.exactOptional(z.enum(LANGUAGES)).describe('Language of messages'),
  encoding: z
    .exactOptional(z.enum(ENCODINGS))
    .describe('Encoding of plain text and web pages instead of the one detected'),
  rules: z.exactOptional(text).describe('Folder of another baseline pack, relative to this file'),
  waivers: z.exactOptional(text).describe('Waiver file instead of plan112.waivers.yaml, relative to this file'),
  'waivers-ceiling': z.exactOptional(z.int().min(0)).describe('Most entries the waiver file may hold'),
  debt: z.exactOptional(text).describe('Debt file instead of plan112.debt.json, relative to this file'),
  limits: z
    .exactOptional(
      z.strictObject({
        'max-size': z.exactOptional(megabytes).describe('Largest file that is opened, in megabytes'),
        'max-unpacked': z.exactOptional(megabytes).describe('Most that is unpacked from one file, in megabytes'),
      }),
    )
    .describe('Limits of reading'),
});

export type Config = z.infer<typeof configSchema>;
export type ConfigOverride = z.infer<typeof override>;

/** A valid value for every key, as it would stand in the file. */
export const CONFIG_EXAMPLES: Readonly<Record<string, string>> = {
  include: '["plans/**"]',
  exclude: '["plans/draft/**"]',
  overrides: '[{ files: "plans/xa/**", level: commune }]',
  files: '"plans/xa/**"',
  level: 'commune',
  place: 'xã Lâm Thượng',
  horizon: '2026-2030',
  'parent-plan': '96/KH-UBND',
  severity: '{ target-hedged: info }',
  'annual-policy': 'previous-floor',
  'fail-on': 'warning',
  'max-warnings': '10',
  format: 'json',
  lang: 'vi',
  encoding: 'tcvn3',
  rules: './rules/qd-112-2021',
  waivers: './plan112.waivers.yaml',
  'waivers-ceiling': '20',
  debt: './plan112.debt.json',
  limits: '{ max-size: 50 }',
  'max-size': '50',
  'max-unpacked': '48',
};

/** JSON Schema (draft-07, which editors know) of the configuration, with a final newline. */
export function printConfigSchema(): string {
  const { $schema, ...rest } = z.toJSONSchema(configSchema, { io: 'input', target: 'draft-7' });
  return `${JSON.stringify({ $schema, title: 'plan112.config', ...rest }, null, 2)}\n`;
}
