import { Drafts } from '../office/drafts.js';
import type { Package } from '../package.js';
import { openPackage } from '../package.js';
import type { ReadLimits, ReadResult, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import type { XmlAttributes } from '../xml.js';
import { readXml, stopReading } from '../xml.js';
import { OdfBody } from './odf-body.js';
import { ODF_NAMESPACES } from './odf-names.js';
import { OdfStyles } from './odf-styles.js';

/**
 * Reads an OpenDocument text, packed (.odt, .ott) or as one XML file (.fodt): paragraphs with their automatic numbers,
 * headings, tables, text boxes. Headers, footers, notes, comments, tables of contents and deleted, struck-out or hidden
 * text are left out. Nothing the document refers to is fetched. Refused: other kinds of OpenDocument
 * ('unsupported-format'), protected ('encrypted'), broken ('damaged'), oversized ('too-complex') and wordless files
 * ('no-text' when they hold pictures, 'empty' otherwise).
 */
export async function readOdt(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const parts = collectParts(bytes, limits);
  if (!Array.isArray(parts)) return parts;
  const styles = new OdfStyles();
  const deletions = new Set<string>();
  const drafts = new Drafts();
  const body = new OdfBody(styles, deletions, limits, drafts);
  let found = false;
  for (const part of parts) {
    const reader = new PartReader(part, styles, body, deletions);
    const refusal = readXml(part.name, part.bytes, limits, reader);
    if (refusal !== null) return refusal;
    found ||= reader.found;
  }
  if (!found) return refuse('damaged', 'office:text');
  body.finish();
  return drafts.finish(body.blocks, {});
}

/** An XML part that holds styles or the body. */
interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether automatic styles of the part are those of the body; in styles.xml they are those of headers and footers. */
  readonly automatic: boolean;
}

/** The parts to read, styles first. */
function collectParts(bytes: Uint8Array, limits: ReadLimits): Part[] | Refusal {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) return [{ name: 'XML', bytes, automatic: true }];
  const archive = openPackage(bytes, limits);
  if (!archive.ok) return archive;
  const encrypted = findEncryption(archive, limits);
  if (encrypted !== null) return encrypted;
  const styles = archive.read('styles.xml');
  if (styles !== null && !styles.ok) return styles;
  const content = archive.read('content.xml');
  if (content === null) return refuse('damaged', 'content.xml');
  if (!content.ok) return content;
  return [
    ...(styles === null ? [] : [{ name: 'styles.xml', bytes: styles.bytes, automatic: false }]),
    { name: 'content.xml', bytes: content.bytes, automatic: true },
  ];
}

function findEncryption(archive: Package, limits: ReadLimits): Refusal | null {
  if (archive.names.includes('encrypted-package')) return refuse('encrypted');
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest === null) return null;
  if (!manifest.ok) return manifest;
  return readXml('META-INF/manifest.xml', manifest.bytes, limits, {
    namespaces: ODF_NAMESPACES,
    open(name) {
      if (name === 'manifest:encryption-data') stopReading(refuse('encrypted'));
    },
    close() {},
  });
}

const OTHER_KINDS: Readonly<Record<string, string>> = {
  'office:spreadsheet': 'ods',
  'office:presentation': 'odp',
  'office:drawing': 'odg',
  'office:chart': 'odc',
};

/** Sorts the elements of a part: styles here, the body there. */
class PartReader {
  readonly namespaces = ODF_NAMESPACES;
  /** The part holds the body of a text. */
  found = false;
  readonly #part: Part;
  readonly #styles: OdfStyles;
  readonly #body: OdfBody;
  readonly #deletions: Set<string>;
  /** Depth inside the body, and inside styles that do not concern it. */
  #inBody = 0;
  #inForeign = 0;
  #region = '';

  constructor(part: Part, styles: OdfStyles, body: OdfBody, deletions: Set<string>) {
    this.#part = part;
    this.#styles = styles;
    this.#body = body;
    this.#deletions = deletions;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.#inBody > 0) {
      this.#inBody += 1;
      if (name === 'text:changed-region') this.#region = attributes['xml:id'] ?? attributes['text:id'] ?? '';
      else if (name === 'text:deletion') this.#deletions.add(this.#region);
      this.#body.open(name, attributes);
    } else if (this.#inForeign > 0) this.#inForeign += 1;
    else if (name === 'office:text' || name === 'office:text-master') {
      this.#inBody = 1;
      this.found = true;
    } else if (OTHER_KINDS[name] !== undefined) stopReading(refuse('unsupported-format', OTHER_KINDS[name]));
    else if (name === 'office:master-styles' || (name === 'office:automatic-styles' && !this.#part.automatic))
      this.#inForeign = 1;
    else this.#styles.open(name, attributes);
  }

  close(name: string): void {
    if (this.#inBody > 0) {
      this.#inBody -= 1;
      if (this.#inBody > 0) this.#body.close();
    } else if (this.#inForeign > 0) this.#inForeign -= 1;
    else this.#styles.close(name);
  }

  text(text: string): void {
    if (this.#inBody > 0) this.#body.text(text);
  }
}
