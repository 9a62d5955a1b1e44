import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import * as z from 'zod';
import { DOCUMENTS, type DocumentName } from './documents.js';

export const FOLDER = fileURLToPath(new URL('..', import.meta.url));
export const SCENARIOS = join(FOLDER, 'scenarios');

const mode = z
  .string()
  .regex(/^0[0-7]{3}$/)
  .optional();
const content = z.union([
  z.string(),
  z.strictObject({ text: z.string(), mode }),
  /** A file or folder of the repository, by its path there. */
  z.strictObject({ copy: z.string(), mode }),
  z.strictObject({ base64: z.string(), mode }),
  z.strictObject({ repeat: z.string(), times: z.int().positive(), mode }),
  /** A document that support/documents.ts makes. */
  z.strictObject({ make: z.enum(Object.keys(DOCUMENTS) as [DocumentName]), mode }),
  z.strictObject({ folder: z.literal(true), mode }),
  /** A link to another name of the folder, relative to the link. */
  z.strictObject({ link: z.string() }),
]);
export type Content = z.infer<typeof content>;
const files = z.record(z.string(), content);

/** What is expected, here or in a file of the folder "expected". */
const text = z.union([z.string(), z.strictObject({ file: z.string() })]);
export type ExpectedText = z.infer<typeof text>;
const expected = {
  stdout: text.optional(),
  stderr: text.optional(),
  output: z.record(z.string(), text).optional(),
};

const scenario = z.strictObject({
  name: z.string(),
  files: files.optional(),
  env: z.record(z.string(), z.string()).optional(),
  stdin: content.optional(),
  /** Folder of `files` to run in. */
  cwd: z.string().optional(),
  /** Commands that make more files first; what they print is not looked at. */
  earlier: z.array(z.string()).optional(),
  /** Words after "plan112": a line as for a shell, with '…' and "…", or a list. */
  command: z.union([z.string(), z.array(z.string())]),
  /** Run as a user without rights of their own, where the tests run as root. */
  unprivileged: z.literal(true).optional(),
  /** Systems that have what the scenario needs. */
  platform: z.literal('linux').optional(),
  /** Why the tool does not do what is expected; the test fails once it does. */
  broken: z.string().optional(),
  code: z.int().optional(),
  ...expected,
  /** Expectations by language: the scenario is run in each. */
  vi: z.strictObject(expected).optional(),
  en: z.strictObject(expected).optional(),
});
export type Scenario = z.infer<typeof scenario>;

export const themeSchema = z.strictObject({
  /** Files that every scenario of the theme starts with. */
  files: files.optional(),
  scenarios: z.array(scenario).min(1),
});

/** Whether expectations are to be rewritten; only ever by explicit request. */
export const UPDATING = process.env.PLAN112_UPDATE_SCENARIOS === '1';

/** One run of the tool, with what it must give. */
export interface Case {
  /** Name of the theme: its file without ".yaml". */
  readonly theme: string;
  /** Position among the theme's scenarios, from 0. */
  readonly index: number;
  /** "en" where the run is the one in English of a scenario in both languages; null for a scenario in one. */
  readonly language: 'vi' | 'en' | null;
  readonly title: string;
  readonly scenario: Scenario;
  readonly files: Readonly<Record<string, Content>>;
  readonly argv: readonly string[];
  readonly expected: Outcome;
}

/** What a run gives. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Files that are new or changed, as text. */
  readonly output: Readonly<Record<string, string>>;
}

/** Words of a line as a shell reads them: quotes group, nothing else is special. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, (_, single?: string, double?: string) => single ?? double ?? ''),
  );
}

/** Folder of the longer expectations of a theme. */
export function expectedFile(file: string): string {
  return join(FOLDER, 'expected', file);
}

function readExpected(given: ExpectedText | undefined): string {
  if (given === undefined || typeof given === 'string') return given ?? '';
  const file = expectedFile(given.file);
  return UPDATING && !existsSync(file) ? '' : readFileSync(file, 'utf8');
}

function listCases(theme: string): Case[] {
  const read = themeSchema.parse(parse(readFileSync(join(SCENARIOS, `${theme}.yaml`), 'utf8')));
  return read.scenarios.flatMap((each, index): Case[] => {
    const languages = (['vi', 'en'] as const).filter((language) => each[language] !== undefined);
    return (languages.length === 0 ? [null] : languages).map((language) => {
      const own = language === null ? each : (each[language] ?? {});
      return {
        theme,
        index,
        language,
        title: [each.name, language, each.broken === undefined ? null : `broken: ${each.broken}`]
          .filter((part) => part !== null)
          .join(' · '),
        scenario: each,
        files: { ...read.files, ...each.files },
        argv: typeof each.command === 'string' ? splitWords(each.command) : each.command,
        expected: {
          code: each.code ?? 0,
          stdout: readExpected(own.stdout),
          stderr: readExpected(own.stderr),
          output: Object.fromEntries(
            Object.entries(own.output ?? {}).map(([name, given]) => [name, readExpected(given)]),
          ),
        },
      };
    });
  });
}

/** Every run of every scenario, by theme in code-unit order. */
export function loadCases(): readonly Case[] {
  return listThemes().flatMap(listCases);
}

export function listThemes(): string[] {
  return readdirSync(SCENARIOS)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'))
    .sort();
}
