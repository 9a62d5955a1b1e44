import type { RawDocument } from '../result-file.js';
import type { Sides } from './comparison.js';

type Pair = Sides<RawDocument>;
/** The name a document is recognised by; null where it has none. */
type NameOf = (document: RawDocument) => string | null;

/** Whom a document is by and what it is called; null where that would not tell it from others. */
function nameIdentity(document: RawDocument): string | null {
  if (document.kind === 'unreadable') return null;
  const { title, issuer, number, date } = document.identity;
  return title === null || number === null ? null : JSON.stringify([title, issuer, number, date]);
}

/** A document's path; the second and later ones of a path are told apart by their number. */
function namePaths(documents: readonly RawDocument[]): NameOf {
  const seen = new Map<string, number>();
  const names = new Map<RawDocument, string>();
  for (const document of documents) {
    const ordinal = seen.get(document.path) ?? 0;
    seen.set(document.path, ordinal + 1);
    names.set(document, JSON.stringify([document.path, ordinal]));
  }
  return (document) => names.get(document) ?? null;
}

/** Documents by a name that is theirs alone. */
function indexUnique(documents: Iterable<RawDocument>, nameOf: NameOf): Map<string, RawDocument> {
  const index = new Map<string, RawDocument>();
  const shared = new Set<string>();
  for (const document of documents) {
    const name = nameOf(document);
    if (name === null) continue;
    if (index.has(name)) shared.add(name);
    index.set(name, document);
  }
  for (const name of shared) index.delete(name);
  return index;
}

/** The pairs that a name which is unique on both sides makes; what has no partner is left. */
function join(
  before: Set<RawDocument>,
  after: Set<RawDocument>,
  nameEarlier: NameOf,
  nameLater: NameOf = nameEarlier,
): Pair[] {
  const earlier = indexUnique(before, nameEarlier);
  const pairs: Pair[] = [];
  for (const [name, document] of indexUnique(after, nameLater)) {
    const partner = earlier.get(name);
    if (partner === undefined) continue;
    before.delete(partner);
    after.delete(document);
    pairs.push({ before: partner, after: document });
  }
  return pairs;
}

/**
 * The documents of two results that are the same document: by path; one that was moved by title, issuer, number and date;
 * and the only one of each side, whatever it is called. What has no partner stands alone.
 */
export function pairDocuments(before: readonly RawDocument[], after: readonly RawDocument[]): Pair[] {
  const [first, second] = [before[0], after[0]];
  if (before.length === 1 && after.length === 1 && first !== undefined && second !== undefined)
    return [{ before: first, after: second }];
  const [earlier, later] = [new Set(before), new Set(after)];
  const pairs = join(earlier, later, namePaths(before), namePaths(after));
  pairs.push(...join(earlier, later, nameIdentity));
  for (const document of earlier) pairs.push({ before: document, after: null });
  for (const document of later) pairs.push({ before: null, after: document });
  return pairs;
}
