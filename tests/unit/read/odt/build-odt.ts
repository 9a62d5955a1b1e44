import { strToU8, zipSync } from 'fflate';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';
const NAMESPACES = [
  `xmlns:office="${ODF}office:1.0"`,
  `xmlns:text="${ODF}text:1.0"`,
  `xmlns:table="${ODF}table:1.0"`,
  `xmlns:style="${ODF}style:1.0"`,
  `xmlns:draw="${ODF}drawing:1.0"`,
  `xmlns:svg="${ODF}svg-compatible:1.0"`,
  `xmlns:fo="${ODF}xsl-fo-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
].join(' ');

export interface OdtParts {
  /** Inside `office:text`. */
  readonly body: string;
  /** Automatic styles of the body. */
  readonly automatic?: string;
  /** Named styles, lists and outlines. */
  readonly styles?: string;
  /** Headers and footers with their automatic styles, as styles.xml holds them. */
  readonly master?: string;
  readonly manifest?: string;
}

function content({ body, automatic = '' }: OdtParts): string {
  return `<office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body>`;
}

/** A packed OpenDocument text. */
export function buildOdt(parts: OdtParts): Uint8Array {
  const { styles = '', master = '' } = parts;
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
    'content.xml': strToU8(
      `${declaration}<office:document-content ${NAMESPACES}>${content(parts)}</office:document-content>`,
    ),
    'styles.xml': strToU8(
      `${declaration}<office:document-styles ${NAMESPACES}><office:styles>${styles}</office:styles>${master}</office:document-styles>`,
    ),
    ...(parts.manifest === undefined ? {} : { 'META-INF/manifest.xml': strToU8(parts.manifest) }),
  });
}

/** The same as one XML file. */
export function buildFlatOdt(parts: OdtParts): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${parts.styles ?? ''}</office:styles>${content(parts)}</office:document>`,
  );
}

/** A level of a list style: its format, prefix and suffix, and further attributes. */
export function numberLevel(level: number, format: string, suffix: string, more = ''): string {
  return `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`;
}

export function listStyle(name: string, ...levels: readonly string[]): string {
  return `<text:list-style style:name="${name}">${levels.join('')}</text:list-style>`;
}

/** A paragraph; `style` names its style. */
export function p(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`;
}

/** A list of items, each the XML inside it or a paragraph's text. */
export function list(style: string | null, items: readonly string[], more = ''): string {
  const name = style === null ? '' : ` text:style-name="${style}"`;
  const inner = items.map((item) => `<text:list-item>${item.startsWith('<') ? item : p(item)}</text:list-item>`);
  return `<text:list${name} ${more}>${inner.join('')}</text:list>`;
}

/** A style of paragraphs or text with text properties. */
export function textStyle(family: 'paragraph' | 'text', name: string, properties: string, more = ''): string {
  return `<style:style style:name="${name}" style:family="${family}" ${more}><style:text-properties ${properties}/></style:style>`;
}
