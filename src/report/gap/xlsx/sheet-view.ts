import type { ReportList } from '../lists/list.js';

/** The name of a column by its place from 1: "A", "AB". */
function nameColumn(place: number): string {
  const rest = Math.floor((place - 1) / 26);
  return `${rest === 0 ? '' : nameColumn(rest)}${String.fromCharCode(65 + ((place - 1) % 26))}`;
}

/** Puts `insert` before the first of the elements that is there, or at the end of the root. */
function insertBefore(xml: string, elements: readonly string[], insert: string): string {
  const places = elements
    .map((element) => xml.search(new RegExp(`<${element}[ />]`, 'u')))
    .filter((place) => place >= 0);
  const place = places.length > 0 ? Math.min(...places) : xml.lastIndexOf('</');
  return xml.slice(0, place) + insert + xml.slice(place);
}

/** Characters of a printed page, small but still to be read. */
const PAGE = 210;

/** Sheets of paper side by side that a list is printed on. */
function countPages({ columns }: ReportList): number {
  return Math.max(1, Math.round(columns.reduce((sum, { width }) => sum + width, 0) / PAGE));
}

/**
 * What the writer of spreadsheets does not know: filters on the header row, a pane that is frozen only where there is
 * something to freeze, rows that grow when somebody writes into them, and a list that is printed in its whole width.
 */
export function refineSheet(xml: string, list: ReportList): string {
  const { columns, rows } = list;
  const filter = `<autoFilter ref="A1:${nameColumn(columns.length)}${rows.length + 1}"/>`;
  const filtered = insertBefore(
    xml,
    ['mergeCells', 'conditionalFormatting', 'pageMargins', 'pageSetup', 'drawing'],
    filter,
  );
  const fitted = filtered.replace('<pageSetup ', `<pageSetup fitToWidth="${countPages(list)}" fitToHeight="0" `);
  const growing = fitted.replaceAll(' customHeight="1"', '');
  const paned = growing.replace(
    /(<pane ySplit="1") xSplit="0"( topLeftCell="A2") activePane="bottomRight"/u,
    '$1$2 activePane="bottomLeft"',
  );
  return insertBefore(
    paned,
    ['dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData'],
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
  );
}

/** Names that a workbook keeps for itself: what is filtered, and what every printed page repeats: the header row, and the columns that say what a row is about. */
export function refineWorkbook(xml: string, lists: readonly ReportList[]): string {
  const names = lists.flatMap(({ title, names: first, columns, rows }, index) => {
    const sheet = `'${title.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;')}'`;
    const last = nameColumn(columns.length);
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${sheet}!$A$1:$${last}$${rows.length + 1}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${sheet}!$A:$${nameColumn(first)},${sheet}!$1:$1</definedName>`,
    ];
  });
  return insertBefore(xml.replace('<definedNames/>', ''), ['calcPr'], `<definedNames>${names.join('')}</definedNames>`);
}
