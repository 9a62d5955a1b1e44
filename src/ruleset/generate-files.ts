import * as path from 'node:path';
import * as z from 'zod';
import { loadBaseline } from './load-baseline.js';
import { FILE_SCHEMAS, type FileName } from './schema.js';

export interface GeneratedFile {
  /** Relative to the repository, with forward slashes. */
  readonly file: string;
  readonly content: string;
}

/** The folder of the pack that ships with the tool, inside rules/. */
export const BUILT_IN = 'qd-112-2021';

/** What has to lie in the repository for a rules/ folder: the pack as JSON, and a JSON Schema per YAML file for editors. */
export function generateFiles(rulesDir: string): readonly GeneratedFile[] {
  const pack = {
    file: `src/ruleset/generated/${BUILT_IN}.json`,
    content: write(loadBaseline(path.join(rulesDir, BUILT_IN))),
  };
  const schemas = (Object.keys(FILE_SCHEMAS) as FileName[]).map((name) => ({
    file: `rules/schema/${name}.schema.json`,
    content: write(z.toJSONSchema(FILE_SCHEMAS[name], { io: 'input', target: 'draft-7' })),
  }));
  return [pack, ...schemas];
}

function write(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
