import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** A cell as the file holds it. */
export interface SheetCell {
  readonly value: string | number | null;
  readonly formula: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly xml: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

/** XML as a tree; throws when it is not well-formed. */
function parseXml(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    for (const node of open) node.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return root;
}

function findAll(node: Node, name: string): Node[] {
  return [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => findAll(child, name))];
}

/** The sheets of a workbook, in order, as a spreadsheet reads them. */
export function readWorkbook(bytes: Uint8Array): Sheet[] {
  const parts = unzipSync(bytes);
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const strings = findAll(parseXml(text('xl/sharedStrings.xml')), 'si').map((item) =>
    item.text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
  return findAll(parseXml(text('xl/workbook.xml')), 'sheet').map(({ attributes }, index) => {
    const xml = text(`xl/worksheets/sheet${index + 1}.xml`);
    const rows = findAll(parseXml(xml), 'row').map((row) =>
      findAll(row, 'c').map((cell): SheetCell => {
        const content = cell.children.find(({ name }) => name === 'v')?.text;
        const value =
          content === undefined
            ? null
            : cell.attributes.t === 's'
              ? (strings[Number(content)] ?? null)
              : Number(content);
        return { value, formula: cell.children.some(({ name }) => name === 'f') };
      }),
    );
    return { name: attributes.name ?? '', xml, rows };
  });
}
