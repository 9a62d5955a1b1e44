/**
 * Gathers rules/qd-112-2021/rules/*.md into src/ruleset/generated/rule-docs.json, which the bundled command reads.
 * With --check nothing is written: exit code 1 names the file when it is stale.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { splitRuleDoc } from '../src/ruleset/rule-docs.js';

const FOLDER = 'rules/qd-112-2021/rules';
const TARGET = 'src/ruleset/generated/rule-docs.json';

function gatherRuleDocs(): string {
  const documents: Record<string, string> = {};
  // readdir promises no order; the default sort is by code unit.
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith('.md')) continue;
    const markdown = readFileSync(join(FOLDER, name), 'utf8').replaceAll('\r\n', '\n');
    const { id } = splitRuleDoc(markdown, 'vi');
    splitRuleDoc(markdown, 'en');
    if (`${id}.md` !== name) throw new Error(`${join(FOLDER, name)}: front matter says id "${id}"`);
    documents[id] = markdown;
  }
  return `${JSON.stringify(documents, null, 2)}\n`;
}

function readTarget(): string | null {
  try {
    return readFileSync(TARGET, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

const fresh = gatherRuleDocs();
if (!process.argv.includes('--check')) {
  mkdirSync(dirname(TARGET), { recursive: true });
  writeFileSync(TARGET, fresh);
} else if (readTarget() !== fresh) {
  console.error(`${TARGET} is stale; run: node scripts/run.mjs scripts/generate-rule-docs.ts`);
  process.exitCode = 1;
}
