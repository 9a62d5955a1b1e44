import type { WordComment } from '../model/word-comment.js';
import { openPackage, type Package } from '../read/package.js';
import { READ_LIMITS, type ReadLimits, type Refusal, refuse } from '../read/reader.js';
import { readRelations } from '../read/word/find-parts.js';
import { readXml, type XmlHandler } from '../read/xml.js';
import { copyArchive, type NewPart } from './copy-archive.js';
import { locateParagraphs, type ParagraphSpot, type WordMarkup } from './locate-paragraphs.js';
import { escapeXml, type PartText, readPartText, spliceText } from './part-text.js';
import { appendToRoot, findRootEnd, type RootEnd } from './scan-markup.js';
import { type Commenter, markParagraphs, type PlacedComment, writeComments } from './write-comments.js';

export interface AnnotateOptions {
  /** "plan112" if not given. */
  readonly author?: string;
  /** "p112" if not given. */
  readonly initials?: string;
  /** ISO day that the comments bear; null for none, so that the same input gives the same file. */
  readonly date: string | null;
  readonly limits?: Partial<ReadLimits>;
}

/** Why a file gets no comments: it cannot be read, or a digital signature would be broken by any change. */
export type AnnotateRefusal = Refusal | { readonly ok: false; readonly reason: 'signed'; readonly detail: null };

const STRICT = 'http://purl.oclc.org/ooxml/';
const RELATIONS = {
  strict: `${STRICT}officeDocument/relationships`,
  transitional: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A Word document (.docx, .docm, …) with the comments at their paragraphs. The text and every other part stay as they
 * are, byte for byte; comments the document has already are kept. A comment without a paragraph, or with one the document
 * does not have, stands at the first paragraph with text. Nothing to add gives the bytes as they are. Never throws.
 */
export function annotateDocx(
  bytes: Uint8Array,
  comments: readonly WordComment[],
  options: AnnotateOptions,
): Uint8Array | AnnotateRefusal {
  const limits: ReadLimits = { ...READ_LIMITS, ...options.limits };
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const file = new WordFile(opened, limits);
  const roots = readRelations(opened, '', limits);
  if ('ok' in roots) return roots;
  if (isSigned(opened, roots)) return { ok: false, reason: 'signed', detail: null };
  const listed = roots.filter(({ type }) => type === 'officeDocument').map(({ target }) => target);
  const main = [...listed, 'word/document.xml'].map((name) => file.find(name)).find((name) => name !== null);
  if (main === undefined || main === null) return refuse('unsupported-format', 'zip');
  const document = file.read(main);
  if ('ok' in document) return document;
  const markup = locateParagraphs(document.text);
  if (markup === null) return refuse('damaged', main);
  const relations = readRelations(opened, main, limits);
  if ('ok' in relations) return relations;
  if (comments.length === 0) return bytes;
  const target = relations.find(({ type }) => type === 'comments')?.target;
  const existing = target === undefined ? null : file.find(target);
  if (target !== undefined && existing === null) return refuse('damaged', target);
  const parts = addComments({ file, main, document, markup, existing }, comments, options);
  if ('ok' in parts) return parts;
  return copyArchive(bytes, parts) ?? refuse('damaged');
}

/** Signatures of the document; that of its macros alone does not cover the text. */
function isSigned(opened: Package, roots: readonly { readonly type: string; readonly target: string }[]): boolean {
  return (
    roots.some(({ type, target }) => type === 'origin' && /sig/i.test(target)) ||
    opened.names.some((name) => /^_xmlsignatures\//i.test(name))
  );
}

const NOTHING: XmlHandler = { namespaces: new Map(), open: () => {}, close: () => {} };

/** The parts of a package as text. */
class WordFile {
  constructor(
    private readonly opened: Package,
    private readonly limits: ReadLimits,
  ) {}

  /** The name of a part as the archive writes it; null when there is none. */
  find(name: string): string | null {
    const { names } = this.opened;
    return names.find((each) => each === name) ?? names.find((each) => sameName(each, name)) ?? null;
  }

  read(name: string): PartText | Refusal {
    const part = this.opened.read(name);
    if (part === null) return refuse('damaged', name);
    if (!part.ok) return part;
    // The scan for offsets knows no limits: what goes beyond them is refused here, as the reader does.
    const refusal = readXml(name, part.bytes, this.limits, NOTHING);
    if (refusal !== null) return refusal;
    return readPartText(part.bytes) ?? refuse('damaged', name);
  }
}

function sameName(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

interface Target {
  readonly file: WordFile;
  /** Name of the document part. */
  readonly main: string;
  readonly document: PartText;
  readonly markup: WordMarkup;
  /** Name of the part with the comments there are; null for none. */
  readonly existing: string | null;
}

function addComments(
  target: Target,
  comments: readonly WordComment[],
  { author = 'plan112', initials = 'p112', date }: AnnotateOptions,
): NewPart[] | Refusal {
  const { file, main, document, markup, existing } = target;
  const commenter: Commenter = { author, initials, date };
  const fallback = markup.paragraphs.find(({ hasText }) => hasText) ?? markup.paragraphs[0];
  if (fallback === undefined) return refuse('empty');
  const place = (first: number): PlacedComment[] =>
    comments
      .map((comment) => ({ comment, spot: pickSpot(comment, markup.paragraphs, fallback) }))
      .sort((left, right) => left.spot.start - right.spot.start)
      .map((each, i) => ({ ...each, id: first + i }));
  const mark = (placed: readonly PlacedComment[]): NewPart => ({
    name: main,
    bytes: document.encode(spliceText(document.text, markParagraphs(placed, markup.paragraphs))),
  });
  if (existing !== null) {
    const part = readRooted(file, existing);
    if ('ok' in part) return part;
    const placed = place(nextId([...listIds(part.root), ...markup.commentIds]));
    const declaration = part.root.resolve('w') === part.root.uri ? '' : ` xmlns:w="${part.root.uri}"`;
    const written = writeComments(placed, commenter, declaration);
    return [mark(placed), { name: existing, bytes: part.encode(appendToRoot(part.text, part.root, written)) }];
  }
  const placed = place(nextId(markup.commentIds));
  const name = pickName(file, main);
  const root = `<w:comments xmlns:w="${markup.namespace}">${writeComments(placed, commenter, '')}</w:comments>`;
  const types = listType(file, name);
  if ('ok' in types) return types;
  const relations = relate(target, name);
  if ('ok' in relations) return relations;
  return [mark(placed), types, relations, { name, bytes: new TextEncoder().encode(`${DECLARATION}${root}`) }];
}

function pickSpot(
  { paragraph }: WordComment,
  paragraphs: readonly ParagraphSpot[],
  fallback: ParagraphSpot,
): ParagraphSpot {
  return (paragraph === null ? undefined : paragraphs[paragraph - 1]) ?? fallback;
}

type RootedPart = PartText & { readonly root: RootEnd };

function readRooted(file: WordFile, name: string): RootedPart | Refusal {
  const part = file.read(name);
  if ('ok' in part) return part;
  const root = findRootEnd(part.text);
  return root === null ? refuse('damaged', name) : { ...part, root };
}

function listIds({ children }: RootEnd): number[] {
  return children
    .map(({ attributes, name, local }) =>
      Number(attributes[`${name.slice(0, name.length - local.length)}id`] ?? attributes['w:id']),
    )
    .filter(Number.isSafeInteger);
}

function nextId(ids: readonly number[]): number {
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}

/** A name for the part with the comments, beside the document, that no part has yet. */
function pickName(file: WordFile, main: string): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  let name = `${folder}comments.xml`;
  for (let i = 1; file.find(name) !== null; i += 1) name = `${folder}comments${i}.xml`;
  return name;
}

/** The list of types with the comments part in it. */
function listType(file: WordFile, name: string): NewPart | Refusal {
  const types = file.find('[Content_Types].xml');
  const part = types === null ? refuse('damaged', '[Content_Types].xml') : readRooted(file, types);
  if (types === null || 'ok' in part) return 'ok' in part ? part : refuse('damaged', '[Content_Types].xml');
  const entry = `<${part.root.prefix}Override PartName="/${escapeXml(name)}" ContentType="${COMMENTS_TYPE}"/>`;
  return { name: types, bytes: part.encode(appendToRoot(part.text, part.root, entry)) };
}

/** The document's relationships with one to the comments part. */
function relate({ file, main, markup }: Target, name: string): NewPart | Refusal {
  const slash = main.lastIndexOf('/') + 1;
  const usual = `${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`;
  const relations = file.find(usual);
  const base = markup.namespace.startsWith(STRICT) ? RELATIONS.strict : RELATIONS.transitional;
  const write = (prefix: string, id: string) =>
    `<${prefix}Relationship Id="${id}" Type="${base}/comments" Target="${escapeXml(name.slice(slash))}"/>`;
  if (relations === null) {
    const root = `${DECLARATION}<Relationships xmlns="${PACKAGE}">${write('', 'rId1')}</Relationships>`;
    return { name: usual, bytes: new TextEncoder().encode(root) };
  }
  const part = readRooted(file, relations);
  if ('ok' in part) return part;
  const taken = new Set(part.root.children.map(({ attributes }) => attributes.Id?.toLowerCase()));
  let number = part.root.children.length + 1;
  while (taken.has(`rid${number}`)) number += 1;
  const more = write(part.root.prefix, `rId${number}`);
  return { name: relations, bytes: part.encode(appendToRoot(part.text, part.root, more)) };
}
