import type { GapReport } from './model.js';
import { renderGapCsv } from './render-csv.js';
import { renderGapHtml } from './render-html.js';
import { renderGapJson } from './render-json.js';
import { renderGapMarkdown } from './render-markdown.js';

export { buildGapReport } from './gap-report.js';

export type GapFormat = 'html' | 'docx' | 'xlsx' | 'markdown' | 'csv' | 'json';

/** The report in one form: text, or the bytes of a file. The writers of Word files and workbooks are loaded when asked for. */
export async function renderGapReport(report: GapReport, format: GapFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return renderGapHtml(report);
    case 'markdown':
      return renderGapMarkdown(report);
    case 'csv':
      return renderGapCsv(report);
    case 'json':
      return renderGapJson(report);
    case 'docx':
      return (await import('./render-docx.js')).renderGapDocx(report);
    case 'xlsx':
      return (await import('./render-xlsx.js')).renderGapXlsx(report);
  }
}
