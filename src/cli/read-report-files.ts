import { extname } from 'node:path';
import type { GapFormat } from '../report/gap/write-gap-report.js';
import type { CommandName } from './options.js';
import { UsageError } from './usage-error.js';

/** Forms of a report by the ending of its file. */
const FORMATS: Readonly<Record<string, GapFormat>> = {
  '.html': 'html',
  '.htm': 'html',
  '.docx': 'docx',
  '.xlsx': 'xlsx',
  '.md': 'markdown',
  '.csv': 'csv',
  '.json': 'json',
};

/** A file to be written. */
export interface ReportFile {
  /** As given. */
  readonly file: string;
  readonly format: GapFormat;
}

/** The files of a report with the forms that their endings ask for. @throws UsageError for none and for another ending. */
export function readReportFiles(files: readonly string[], command: CommandName): ReportFile[] {
  const endings = Object.keys(FORMATS);
  if (files.length === 0) throw new UsageError((messages) => messages.noOutputFile(command, endings));
  return files.map((file) => {
    const format = FORMATS[readEnding(file)];
    if (format === undefined) throw new UsageError((messages) => messages.outputEnding(command, file, endings));
    return { file, format };
  });
}

/** The ending of a file name in small letters; empty for a name without. */
export function readEnding(file: string): string {
  return extname(file).toLowerCase();
}
