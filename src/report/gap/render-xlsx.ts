import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import type { ReportList } from './lists/list.js';
import { listReport } from './lists/report-lists.js';
import type { GapReport } from './model.js';
import { layOutCells } from './xlsx/cells.js';
import { refineSheet, refineWorkbook } from './xlsx/sheet-view.js';

const FONT = { fontFamily: 'Times New Roman', fontSize: 11 } as const;
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/u;

/**
 * The report as a workbook: one sheet for each list, its header row frozen and filtered. Nothing in it is a formula. The
 * same report gives the same bytes, wherever and whenever it is written.
 */
export async function renderGapXlsx(report: GapReport): Promise<Uint8Array> {
  const lists = listReport(report);
  const written = await writeExcelFile(
    lists.map((list) => ({
      sheet: list.title,
      data: layOutCells(list),
      columns: list.columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      // A single column in front can be too wide to keep.
      stickyColumnsCount: list.names === 1 ? 0 : list.names,
      orientation: 'landscape' as const,
    })),
    FONT,
  ).toBuffer();
  return repack(written, lists);
}

/** The package again with what its writer leaves out, and without the time of day that it puts on every part. */
function repack(bytes: Uint8Array, lists: readonly ReportList[]): Uint8Array {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) parts[name] = refinePart(name, content, lists);
  // Zip files hold the time of the place they are made in: this is the earliest one, in any place.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

function refinePart(name: string, content: Uint8Array, lists: readonly ReportList[]): Uint8Array {
  if (name === 'xl/workbook.xml') return strToU8(refineWorkbook(strFromU8(content), lists));
  const list = lists[Number(SHEET.exec(name)?.[1]) - 1];
  return list === undefined ? content : strToU8(refineSheet(strFromU8(content), list));
}
