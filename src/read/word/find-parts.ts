import type { Package } from '../package.js';
import type { ReadLimits, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import type { XmlElement } from '../xml-tree.js';
import { childrenOf, readXmlTree } from '../xml-tree.js';
import { WORD_NAMESPACES } from './word-namespaces.js';

/** The parts of a Word document that its text depends on, as trees. */
export interface WordParts {
  readonly ok: true;
  readonly document: XmlElement;
  /** Null where the document has none. */
  readonly styles: XmlElement | null;
  readonly numbering: XmlElement | null;
  readonly theme: XmlElement | null;
}

type Part = { readonly ok: true; readonly root: XmlElement } | Refusal;

/** Other documents that come in the same kind of package, by a word of their main part's type. */
const OTHERS: readonly (readonly [word: RegExp, format: string])[] = [
  [/spreadsheet|excel/i, 'xlsx'],
  [/presentation|powerpoint/i, 'pptx'],
  [/visio|drawing/i, 'vsdx'],
  [/xps/i, 'xps'],
];

function readPart(opened: Package, name: string, limits: ReadLimits): Part | null {
  const part = opened.read(name);
  return part === null || !part.ok ? part : readXmlTree(name, part.bytes, limits, WORD_NAMESPACES);
}

/** A target of a relationship as the name of a part: relative to the folder of the part that points to it. */
function resolveTarget(folder: string, target: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

export interface Relation {
  /** Last word of the relationship's type: "officeDocument", "styles". */
  readonly type: string;
  readonly target: string;
}

/** What a part points to inside the package; targets outside it are never followed. */
export function readRelations(opened: Package, part: string, limits: ReadLimits): Relation[] | Refusal {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const found = readPart(opened, `${folder}_rels/${part.slice(slash)}.rels`, limits);
  if (found === null) return [];
  if (!found.ok) return found;
  return childrenOf(found.root, 'Relationship')
    .filter(({ attributes }) => attributes.TargetMode !== 'External')
    .map(({ attributes }) => ({
      type: (attributes.Type ?? '').replace(/^.*\//, ''),
      target: resolveTarget(folder, attributes.Target ?? ''),
    }));
}

/** Type of a part as the package lists it; null when it lists none. */
function readType(opened: Package, part: string, limits: ReadLimits): string | null {
  const types = readPart(opened, '[Content_Types].xml', limits);
  if (types === null || !types.ok) return null;
  const own = childrenOf(types.root, 'Override').find(
    ({ attributes }) => attributes.PartName?.replace(/^\//, '').toLowerCase() === part.toLowerCase(),
  );
  return own?.attributes.ContentType ?? null;
}

/** What a package without a Word document is. */
function nameFormat(opened: Package, main: string, type: string | null): string {
  const mimetype = opened.read('mimetype');
  if (mimetype?.ok === true) {
    const declared = new TextDecoder().decode(mimetype.bytes.subarray(0, 200));
    if (/opendocument\.text/.test(declared)) return 'odt';
    if (/opendocument\.spreadsheet/.test(declared)) return 'ods';
    if (/opendocument\.presentation/.test(declared)) return 'odp';
    if (/epub/.test(declared)) return 'epub';
  }
  const known = `${type ?? ''} ${main.startsWith('xl/') ? 'excel' : main.startsWith('ppt/') ? 'powerpoint' : ''}`;
  return OTHERS.find(([word]) => word.test(known))?.[1] ?? 'zip';
}

/** Where a package without relationships keeps its document. */
const USUAL_PLACES = ['word/document.xml', 'xl/workbook.xml', 'ppt/presentation.xml'];

/**
 * Finds the parts through the package's own lists, whatever they are called; reads no others. A package that is no Word
 * document gives 'unsupported-format' with what it is.
 */
export function findWordParts(opened: Package, limits: ReadLimits): WordParts | Refusal {
  const roots = readRelations(opened, '', limits);
  if ('ok' in roots) return roots;
  const names = new Set(opened.names.map((name) => name.toLowerCase()));
  const listed = roots.filter(({ type }) => type === 'officeDocument').map(({ target }) => target);
  const main = [...listed, ...USUAL_PLACES].find((name) => names.has(name.toLowerCase()));
  const type = main === undefined ? null : readType(opened, main, limits);
  if (main === undefined && listed.length > 0) return refuse('damaged', listed[0] ?? null);
  const foreign = type !== null && !/word/i.test(type) && OTHERS.some(([word]) => word.test(type));
  if (main === undefined || foreign) return refuse('unsupported-format', nameFormat(opened, main ?? '', type));
  const document = readPart(opened, main, limits);
  if (document === null) return refuse('damaged', main);
  if (!document.ok) return document;
  if (document.root.name !== 'w:document') return refuse('unsupported-format', nameFormat(opened, main, type));
  const relations = readRelations(opened, main, limits);
  if ('ok' in relations) return relations;
  const others: Record<'styles' | 'numbering' | 'theme', XmlElement | null> = {
    styles: null,
    numbering: null,
    theme: null,
  };
  for (const kind of ['styles', 'numbering', 'theme'] as const) {
    const target = relations.find((relation) => relation.type === kind)?.target;
    const part = target === undefined ? null : readPart(opened, target, limits);
    // The theme only names fonts; without styles or numbering the text would be another.
    if (part !== null && !part.ok && kind !== 'theme') return part;
    others[kind] = part?.ok === true ? part.root : null;
  }
  return { ok: true, document: document.root, ...others };
}
