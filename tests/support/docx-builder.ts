import { strToU8, zipSync } from 'fflate';

/*
 * Builds Word documents part by part, for tests: every function gives WordprocessingML, `buildDocx` packs it.
 *
 *   buildDocx({
 *     body: [p('MỤC TIÊU', { list: [1, 0] }), p([run('Đạt '), del('60'), ins('90'), run('%')]), table([['Chỉ tiêu', '2030']])],
 *     lists: { 1: { levels: [['upperRoman', '%1.'], ['decimal', '%2.']] }, 2: { like: 1, starts: { 0: 1 } } },
 *   })
 */

/** Raw WordprocessingML. */
export type Xml = string;

export function escapeXml(text: string): Xml {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

export interface RunLook {
  readonly bold?: boolean;
  readonly caps?: boolean;
  readonly smallCaps?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly vanish?: boolean;
  readonly superscript?: boolean;
  readonly font?: string;
  /** Character style. */
  readonly style?: string;
}

const SWITCHES: readonly (readonly [key: keyof RunLook, element: string])[] = [
  ['bold', 'b'],
  ['caps', 'caps'],
  ['smallCaps', 'smallCaps'],
  ['strike', 'strike'],
  ['dstrike', 'dstrike'],
  ['vanish', 'vanish'],
];

function runProperties(look: RunLook): Xml {
  let inner = '';
  if (look.style !== undefined) inner += `<w:rStyle w:val="${look.style}"/>`;
  if (look.font !== undefined) inner += `<w:rFonts w:ascii="${look.font}" w:hAnsi="${look.font}"/>`;
  for (const [key, element] of SWITCHES) {
    if (look[key] !== undefined) inner += look[key] === true ? `<w:${element}/>` : `<w:${element} w:val="0"/>`;
  }
  if (look.superscript === true) inner += '<w:vertAlign w:val="superscript"/>';
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
}

/** Text as the contents of a run: "\n" a line break, "\t" a tab. */
function runContents(text: string, element: 't' | 'delText'): Xml {
  return text
    .split(/([\n\t])/)
    .map((part) =>
      part === '\n'
        ? '<w:br/>'
        : part === '\t'
          ? '<w:tab/>'
          : part === ''
            ? ''
            : `<w:${element} xml:space="preserve">${escapeXml(part)}</w:${element}>`,
    )
    .join('');
}

/** A run of text. */
export function run(text: string, look: RunLook = {}): Xml {
  return rawRun(runContents(text, 't'), look);
}

/** A run of anything: `rawRun('<w:noBreakHyphen/>')`. */
export function rawRun(contents: Xml, look: RunLook = {}): Xml {
  return `<w:r>${runProperties(look)}${contents}</w:r>`;
}

/** Text as a tracked insertion. */
export function ins(text: string, look: RunLook = {}): Xml {
  return `<w:ins w:id="1" w:author="a">${run(text, look)}</w:ins>`;
}

/** Text as a tracked deletion. */
export function del(text: string): Xml {
  return `<w:del w:id="1" w:author="a">${rawRun(runContents(text, 'delText'))}</w:del>`;
}

/** A character of a sign font: `symbol('Symbol', 'F0B3')`. */
export function symbol(font: string, code: string): Xml {
  return rawRun(`<w:sym w:font="${font}" w:char="${code}"/>`);
}

/** A field: its instruction and its shown result. */
export function field(code: string, result: Xml): Xml {
  const mark = (type: string) => rawRun(`<w:fldChar w:fldCharType="${type}"/>`);
  return `${mark('begin')}${rawRun(`<w:instrText>${escapeXml(code)}</w:instrText>`)}${mark('separate')}${result}${mark('end')}`;
}

/** A run that anchors a text box, in both forms that Word writes. */
export function textBox(...blocks: readonly Xml[]): Xml {
  const content = `<w:txbxContent>${blocks.join('')}</w:txbxContent>`;
  return rawRun(
    `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>`,
  );
}

/** A content control around blocks or runs. */
export function control(contents: Xml, properties: Xml = ''): Xml {
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${contents}</w:sdtContent></w:sdt>`;
}

export interface ParagraphLook {
  readonly style?: string;
  /** `numId` and level (0-based); null for the level to leave it out. */
  readonly list?: readonly [id: number, level: number | null];
  /** 0-based, as Word counts. */
  readonly outline?: number;
  /** The paragraph's mark. */
  readonly mark?: 'deleted' | 'hidden';
}

/** A paragraph of runs; a plain string is one run. */
export function p(content: string | readonly Xml[] = '', look: ParagraphLook = {}): Xml {
  let properties = '';
  if (look.style !== undefined) properties += `<w:pStyle w:val="${look.style}"/>`;
  if (look.list !== undefined) {
    const level = look.list[1] === null ? '' : `<w:ilvl w:val="${look.list[1]}"/>`;
    properties += `<w:numPr>${level}<w:numId w:val="${look.list[0]}"/></w:numPr>`;
  }
  if (look.outline !== undefined) properties += `<w:outlineLvl w:val="${look.outline}"/>`;
  if (look.mark === 'deleted') properties += '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>';
  if (look.mark === 'hidden') properties += '<w:rPr><w:vanish/></w:rPr>';
  const inner = typeof content === 'string' ? (content === '' ? '' : run(content)) : content.join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
}

export interface Cell {
  /** A string is one paragraph of that text; a list is blocks. */
  readonly content: string | readonly Xml[];
  readonly span?: number;
  readonly merge?: 'first' | 'rest';
  /** Further cell properties. */
  readonly properties?: Xml;
}

export interface Row {
  readonly cells: readonly (string | Cell)[];
  readonly before?: number;
  readonly after?: number;
  readonly header?: boolean;
  readonly deleted?: boolean;
}

/** A table. */
export function table(rows: readonly (Row | readonly (string | Cell)[])[]): Xml {
  const readRow = (row: Row | readonly (string | Cell)[]): Row => ('cells' in row ? row : { cells: row });
  const widths = rows.map((row) =>
    readRow(row).cells.reduce((sum, cell) => sum + (typeof cell === 'string' ? 1 : Math.min(cell.span ?? 1, 60)), 0),
  );
  const grid = '<w:gridCol w:w="2000"/>'.repeat(Math.max(...widths));
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => tableRow(readRow(row))).join('')}</w:tbl>`;
}

function tableRow(row: Row): Xml {
  let properties = '';
  if (row.before !== undefined) properties += `<w:gridBefore w:val="${row.before}"/>`;
  if (row.after !== undefined) properties += `<w:gridAfter w:val="${row.after}"/>`;
  if (row.header === true) properties += '<w:tblHeader/>';
  if (row.deleted === true) properties += '<w:del w:id="1" w:author="a"/>';
  return `<w:tr>${properties === '' ? '' : `<w:trPr>${properties}</w:trPr>`}${row.cells.map(tableCell).join('')}</w:tr>`;
}

function tableCell(given: string | Cell): Xml {
  const cell: Cell = typeof given === 'string' ? { content: given } : given;
  let properties = cell.properties ?? '';
  if (cell.span !== undefined) properties += `<w:gridSpan w:val="${cell.span}"/>`;
  if (cell.merge === 'first') properties += '<w:vMerge w:val="restart"/>';
  if (cell.merge === 'rest') properties += '<w:vMerge/>';
  const blocks = typeof cell.content === 'string' ? p(cell.content) : cell.content.join('');
  return `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${blocks}</w:tc>`;
}

/** A level of a list: its format, its pattern, and what else it says. */
export type Level = readonly [
  format: string,
  pattern: string,
  more?: { readonly start?: number; readonly style?: string; readonly font?: string; readonly properties?: Xml },
];

/** A list with levels of its own, or one that counts on with another's and may begin anew. */
export type List =
  | { readonly levels: readonly Level[] }
  | { readonly like: number; readonly starts?: Readonly<Record<number, number>>; readonly overrides?: Xml };

function levelXml(index: number, [format, pattern, more = {}]: Level): Xml {
  const style = more.style === undefined ? '' : `<w:pStyle w:val="${more.style}"/>`;
  const font =
    more.font === undefined ? '' : `<w:rPr><w:rFonts w:ascii="${more.font}" w:hAnsi="${more.font}"/></w:rPr>`;
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${more.start ?? 1}"/><w:numFmt w:val="${format}"/>${style}${more.properties ?? ''}<w:lvlText w:val="${escapeXml(pattern)}"/>${font}</w:lvl>`;
}

/** The contents of a numbering part for lists by `numId`. */
export function numberingXml(lists: Readonly<Record<number, List>>): Xml {
  let abstracts = '';
  let nums = '';
  for (const [id, list] of Object.entries(lists)) {
    if ('levels' in list) {
      abstracts += `<w:abstractNum w:abstractNumId="${id}">${list.levels.map((level, i) => levelXml(i, level)).join('')}</w:abstractNum>`;
      nums += `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`;
      continue;
    }
    const starts = Object.entries(list.starts ?? {})
      .map(([level, start]) => `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
      .join('');
    nums += `<w:num w:numId="${id}"><w:abstractNumId w:val="${list.like}"/>${starts}${list.overrides ?? ''}</w:num>`;
  }
  return abstracts + nums;
}

/** A style: `style('Heading1', { name: 'heading 1', properties: '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' })`. */
export function style(
  id: string,
  options: {
    readonly name?: string;
    readonly type?: 'paragraph' | 'character';
    readonly base?: string;
    readonly isDefault?: boolean;
    readonly properties?: Xml;
  } = {},
): Xml {
  const base = options.base === undefined ? '' : `<w:basedOn w:val="${options.base}"/>`;
  const isDefault = options.isDefault === true ? ' w:default="1"' : '';
  return `<w:style w:type="${options.type ?? 'paragraph'}" w:styleId="${id}"${isDefault}><w:name w:val="${options.name ?? id}"/>${base}${options.properties ?? ''}</w:style>`;
}

export interface DocxParts {
  readonly body: readonly Xml[];
  readonly lists?: Readonly<Record<number, List>>;
  /** Contents of the numbering part, instead of `lists`. */
  readonly numbering?: Xml;
  /** Contents of the styles part. */
  readonly styles?: readonly Xml[];
  readonly theme?: { readonly major: string; readonly minor: string };
  readonly header?: readonly Xml[];
  readonly footnote?: readonly Xml[];
  readonly comment?: readonly Xml[];
  /** Parts to add or replace by name; null to leave one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
  /** The dialect of the standard whose namespaces the parts use. */
  readonly strict?: boolean;
  /** Prefix of the elements of the main namespace, "w" if not given; "" for none. */
  readonly prefix?: string;
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

function part(root: string, contents: Xml): Xml {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${NAMESPACES}>${contents}</w:${root}>`;
}

/** Parts of the document that are there, with their kind and name. */
function listParts(given: DocxParts): [kind: string, name: string, contents: Xml][] {
  const listed: [string, string, Xml][] = [];
  if (given.styles !== undefined) listed.push(['styles', 'styles.xml', part('styles', given.styles.join(''))]);
  const numbering = given.numbering ?? (given.lists === undefined ? undefined : numberingXml(given.lists));
  if (numbering !== undefined) listed.push(['numbering', 'numbering.xml', part('numbering', numbering)]);
  if (given.theme !== undefined) {
    const fonts = `<a:fontScheme name="x"><a:majorFont><a:latin typeface="${given.theme.major}"/></a:majorFont><a:minorFont><a:latin typeface="${given.theme.minor}"/></a:minorFont></a:fontScheme>`;
    listed.push([
      'theme',
      'theme/theme1.xml',
      `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements>${fonts}</a:themeElements></a:theme>`,
    ]);
  }
  if (given.header !== undefined) listed.push(['header', 'header1.xml', part('hdr', given.header.join(''))]);
  if (given.footnote !== undefined) {
    const note = `<w:footnote w:id="2">${given.footnote.join('')}</w:footnote>`;
    listed.push(['footnotes', 'footnotes.xml', part('footnotes', note)]);
  }
  if (given.comment !== undefined) {
    const comment = `<w:comment w:id="0" w:author="a">${given.comment.join('')}</w:comment>`;
    listed.push(['comments', 'comments.xml', part('comments', comment)]);
  }
  return listed;
}

/** Packs a Word document. */
export function buildDocx(given: DocxParts): Uint8Array {
  const listed = listParts(given);
  const overrides = [
    ['document.main', 'document.xml'] as const,
    ...listed.map(([kind, name]) => [kind, name] as const),
  ];
  const relation = (id: number, type: string, target: string) =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relations = (inner: Xml) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides
      .map(([kind, name]) => `<Override PartName="/word/${name}" ContentType="${WORD_TYPE}.${kind}+xml"/>`)
      .join('')}</Types>`,
    '_rels/.rels': relations(relation(1, 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(listed.map(([kind, name], i) => relation(i + 1, kind, name)).join('')),
    'word/document.xml': part('document', `<w:body>${given.body.join('')}<w:sectPr/></w:body>`),
    ...Object.fromEntries(listed.map(([, name, contents]) => [`word/${name}`, contents])),
    ...given.parts,
  };
  const files: Record<string, Uint8Array> = {};
  for (const [name, contents] of Object.entries(parts)) {
    if (contents !== null) files[name] = typeof contents === 'string' ? strToU8(dialect(contents, given)) : contents;
  }
  return zipSync(files);
}

function dialect(xml: Xml, { strict, prefix }: DocxParts): Xml {
  let written = xml;
  if (strict === true) {
    written = written
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
      .replaceAll('http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main');
  }
  if (prefix !== undefined) {
    const declared = /xmlns:w="([^"]*)"/.exec(written)?.[1];
    if (declared === undefined) return written;
    // Attributes without a prefix belong to no namespace, so theirs stays.
    written = written
      .replace('xmlns:w=', `${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${declared}" xmlns:w=`)
      .replace(/(<\/?)w:/g, prefix === '' ? '$1' : `$1${prefix}:`);
  }
  return written;
}
