import { strToU8, zipSync } from 'fflate';
import type { Numbering } from './number-paragraphs.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** Parts of a .docx beside its body, each as the XML inside its root element. */
export interface DocxParts {
  /** Paragraphs and tables, in order. */
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly comments?: string;
  readonly footnotes?: string;
  readonly header?: string;
  readonly footer?: string;
  /** More relationships of the document part, as whole elements. */
  readonly relations?: string;
}

export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A run of text; "\n" is a line break inside the paragraph. */
export function run(text: string, properties = ''): string {
  const parts = text
    .split('\n')
    .map((part) => `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`)
    .join('<w:br/>');
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${parts}</w:r>`;
}

export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export interface CellSpec {
  readonly text: string | readonly string[];
  readonly columns?: number;
  /** First cell of one merged downwards, or one of its others. */
  readonly down?: 'start' | 'goes-on';
}

function cell(spec: CellSpec | string): string {
  const { text, columns = 1, down } = typeof spec === 'string' ? { text: spec } : spec;
  const span = columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '';
  const merge = down === undefined ? '' : down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const paragraphs = (typeof text === 'string' ? [text] : text).map((part) => paragraph(part)).join('');
  return `<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/>${span}${merge}</w:tcPr>${paragraphs}</w:tc>`;
}

/** A table; `headers` rows are repeated on every page. Cells hold texts, or paragraphs as XML ("<w:p>…"). */
export function table(
  rows: readonly (readonly (CellSpec | string)[])[],
  options: { readonly headers?: number; readonly borders?: boolean; readonly columns?: number } = {},
): string {
  const columns = options.columns ?? Math.max(...rows.map((row) => row.length));
  const side = (name: string) => `<w:${name} w:val="${options.borders === false ? 'nil' : 'single'}" w:sz="4"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('');
  const grid = `<w:gridCol w:w="${Math.floor(9000 / columns)}"/>`.repeat(columns);
  const body = rows.map((row, i) => {
    const header = i < (options.headers ?? 0) ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${header}${row.map(cell).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${body.join('')}</w:tbl>`;
}

/** Two columns without borders; each side is paragraphs as XML. */
export function columns(left: string, right: string): string {
  const side = (content: string) => `<w:tc><w:tcPr><w:tcW w:w="4500" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="4500"/><w:gridCol w:w="4500"/></w:tblGrid><w:tr>${side(left)}${side(right)}</w:tr></w:tbl>`;
}

/** Definitions of the lists; a style linked to a level makes its paragraphs numbered without saying so themselves. */
export function writeNumbering(numbering: Numbering, linked: readonly string[] = []): string {
  const lists = numbering.lists.map((levels, id) => {
    const rows = levels.map(
      ({ format, pattern }, level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${
          id === 0 && linked[level] !== undefined ? `<w:pStyle w:val="${linked[level]}"/>` : ''
        }<w:suff w:val="space"/><w:lvlText w:val="${escapeXml(pattern)}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="567"/></w:pPr></w:lvl>`,
    );
    const kind = levels.length > 1 ? 'multilevel' : 'singleLevel';
    return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="${kind}"/>${rows.join('')}</w:abstractNum>`;
  });
  const uses = numbering.uses.map(({ list, start }, id) => {
    const override =
      start === null
        ? ''
        : `<w:lvlOverride w:ilvl="${start.level}"><w:startOverride w:val="${start.value}"/></w:lvlOverride>`;
    return `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${list}"/>${override}</w:num>`;
  });
  return lists.join('') + uses.join('');
}

/** Default font and the heading styles; `numbered` styles carry the levels of list 1. */
export function writeStyles(font: string, numbered: readonly string[] = []): string {
  const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/>`;
  const headings = [1, 2, 3].map((depth) => {
    const id = `Heading${depth}`;
    const level = numbered.indexOf(id);
    const number = level < 0 ? '' : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
    return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="heading ${depth}"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>${number}<w:outlineLvl w:val="${depth - 1}"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`;
  });
  return `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/><w:jc w:val="both"/></w:pPr></w:style>${headings.join('')}`;
}

/** The file itself; the same parts give the same bytes. */
export function packDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, string> = {};
  const relations: string[] = [];
  const types: string[] = [];
  const add = (name: string, root: string, xml: string | undefined, id: string) => {
    if (xml === undefined) return;
    files[`word/${name}.xml`] = `${DECLARATION}<w:${root} ${W} ${R}>${xml}</w:${root}>`;
    const type = name.replace(/\d/, '');
    relations.push(`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${name}.xml"/>`);
    types.push(`<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${type}+xml"/>`);
  };
  add('styles', 'styles', parts.styles, 'rId1');
  add('numbering', 'numbering', parts.numbering, 'rId2');
  add('comments', 'comments', parts.comments, 'rId3');
  add('footnotes', 'footnotes', parts.footnotes, 'rId4');
  add('header1', 'hdr', parts.header, 'rId5');
  add('footer1', 'ftr', parts.footer, 'rId6');
  const section = `<w:sectPr>${parts.header === undefined ? '' : '<w:headerReference w:type="default" r:id="rId5"/>'}${
    parts.footer === undefined ? '' : '<w:footerReference w:type="default" r:id="rId6"/>'
  }<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
  const drawing =
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';
  const all: Record<string, string> = {
    '[Content_Types].xml': `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${DECLARATION}<w:document ${W} ${R} ${drawing}><w:body>${parts.body}${section}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}${parts.relations ?? ''}</Relationships>`,
    ...files,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), {
    mtime: new Date(1980, 0, 1),
    level: 6,
  });
}
