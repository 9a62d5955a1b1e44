// Pictures of the gap report for the README: node scripts/run.mjs scripts/take-screenshots.ts. Needs Debian's chromium.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import type { DocumentResult } from '../src/model/result.js';
import { buildGapReport } from '../src/report/gap/gap-report.js';
import { renderGapHtml } from '../src/report/gap/render-html.js';
import { loadBuiltInBaseline } from '../src/ruleset/built-in.js';
import { checkText, makeManyPlans } from '../tests/support/many-plans.js';
import { makeRun } from '../tests/support/result-builder.js';

const DRAFT = 'fixtures/draft/ke-hoach-tinh-du-thao.md';
/** As many plans as a small province checks in a week. */
const MANY = 14;
const WINDOW = { width: 1180, height: 1180 };

/** The report of these documents as a file, dated by nothing: the same picture on every day. */
async function writeReport(folder: string, name: string, documents: readonly DocumentResult[]): Promise<string> {
  const options = { lang: 'vi', version: '0.1.0', today: null, inputs: new Map<string, string>() } as const;
  const file = path.join(folder, `${name}.html`);
  await writeFile(file, renderGapHtml(buildGapReport(makeRun(...documents), loadBuiltInBaseline(), options)));
  return file;
}

async function photograph(page: Page, file: string, name: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' });
}

const folder = await mkdtemp(path.join(tmpdir(), 'plan112-pictures-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  const page = await browser.newPage({ viewport: WINDOW, colorScheme: 'light' });
  const one = await checkText(DRAFT, await readFile(DRAFT, 'utf8'));
  await photograph(page, await writeReport(folder, 'one', [one]), 'report-one-plan');
  const { documents } = await makeManyPlans(MANY);
  await photograph(page, await writeReport(folder, 'many', documents), 'report-many-plans');
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
