import { columns, packDocx, paragraph, run, table, writeNumbering, writeStyles } from './docx-package.js';
import type { PageColumns, PageParagraph, PagePiece } from './lay-out-page.js';
import { type AutomaticNumber, numberParagraphs } from './number-paragraphs.js';

/**
 * How numbers get into the file: typed by hand; by one list of several levels; by a list of its own for every kind; or
 * by heading styles that are linked with the levels of a list.
 */
export type DocxNumbering = 'typed' | 'levels' | 'flat' | 'linked';

function paragraphsOf(piece: PagePiece): readonly PageParagraph[] {
  return piece.kind === 'paragraph' ? [piece] : piece.kind === 'columns' ? [...piece.left, ...piece.right] : [];
}

/** "KẾ HOẠCH" stands on a line of its own inside the title's paragraph. */
function breakTitle(text: string): string {
  return text.replace(/^(KẾ HOẠCH|QUYẾT ĐỊNH) +(?=\S)/u, '$1\n');
}

/** A plan as a .docx. */
export function writeDocx(pieces: readonly PagePiece[], kind: DocxNumbering, font = 'Times New Roman'): Uint8Array {
  const all = pieces.flatMap(paragraphsOf);
  const labels = all.map((piece) => piece.label);
  const numbering = numberParagraphs(kind === 'typed' ? labels.map(() => null) : labels, kind !== 'flat');
  const numbers = new Map(all.map((piece, i) => [piece, numbering.numbers[i] ?? null]));
  const levels = numbering.lists[0]?.length ?? 0;
  const linked = kind === 'linked' && levels > 1 ? ['Heading1', 'Heading2'] : [];

  const write = (piece: PageParagraph, aside = false): string => {
    const number = numbers.get(piece) ?? null;
    const style = styleOf(piece, number, linked);
    const typed = number === null && piece.label !== null ? `${piece.label.written} ` : '';
    const bold = piece.look !== 'plain';
    const properties = [
      style === null ? '' : `<w:pStyle w:val="${style}"/>`,
      number === null || (style !== null && style === linked[number.level] && number.use === 0)
        ? ''
        : `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="${number.use + 1}"/></w:numPr>`,
      piece.look === 'title' || aside ? `<w:jc w:val="${piece.label === null ? 'center' : 'left'}"/>` : '',
    ].join('');
    const text = piece.look === 'title' ? breakTitle(piece.text) : piece.text;
    return paragraph(run(typed + text, bold ? '<w:b/>' : ''), properties);
  };
  const place = ({ left, right }: PageColumns) =>
    columns(
      left.map((piece) => write(piece, true)).join('') || paragraph(''),
      right.map((piece) => write(piece, true)).join('') || paragraph(''),
    );
  const body = pieces.map((piece) =>
    piece.kind === 'paragraph'
      ? write(piece)
      : piece.kind === 'columns'
        ? place(piece) + paragraph('')
        : table(piece.rows, { headers: 1 }) + paragraph(''),
  );
  return packDocx({
    body: body.join(''),
    numbering: writeNumbering(numbering, linked),
    styles: writeStyles(font, linked),
  });
}

function styleOf(piece: PageParagraph, number: AutomaticNumber | null, linked: readonly string[]): string | null {
  // A linked style numbers whatever wears it: only what its level counts may.
  if (linked.length > 0) return number !== null && number.use === 0 ? (linked[number.level] ?? null) : null;
  return piece.look === 'heading' ? `Heading${piece.depth}` : null;
}
