import type { DocumentResult, FindingCounts, OrderedDocuments, RunResult } from '../../model/result.js';

/** A result with the absolute path of its document; null for standard input. */
export interface CheckedDocument {
  readonly result: DocumentResult;
  readonly file: string | null;
}

/** Puts results away small. Loaded only for a run that has use for it. */
export interface Packing {
  readonly packResult: (result: DocumentResult) => Uint8Array;
  readonly unpackResult: (packed: Uint8Array) => DocumentResult;
}

interface Slot {
  readonly path: string;
  readonly file: string | null;
  readonly kind: 'plan' | 'other' | 'unreadable';
  readonly counts: FindingCounts | null;
  readonly content: DocumentResult | Uint8Array;
}

const COUNTED = ['error', 'warning', 'info', 'waived', 'recorded'] as const;

/**
 * The results of a run, given back by path in code-unit order. With a packing each result takes a few kilobytes until it
 * is asked for, so that a run over thousands of plans needs hardly more memory than one over a few.
 */
export class ResultStore implements OrderedDocuments {
  #slots: Slot[] = [];
  #ordered = true;
  readonly #packing: Packing | null;

  constructor(packing: Packing | null) {
    this.#packing = packing;
  }

  add({ result, file }: CheckedDocument): void {
    this.#slots.push(this.#fill(result, file));
    this.#ordered = false;
  }

  /** Changes the result of one document, by its path in the run; nothing where it is not there. */
  amend(path: string, change: (result: DocumentResult) => DocumentResult): void {
    const known = toForward(path);
    const index = this.#slots.findIndex((slot) => slot.path === known);
    const slot = this.#slots[index];
    if (slot !== undefined) this.#slots[index] = this.#fill(change(this.#open(slot)), slot.file);
  }

  get length(): number {
    return this.#slots.length;
  }

  get unreadable(): number {
    return this.#slots.filter(({ kind }) => kind === 'unreadable').length;
  }

  /** What the documents add up to. */
  get counts(): RunResult['counts'] {
    const counts = { documents: this.length, plans: 0, error: 0, warning: 0, info: 0, waived: 0, recorded: 0 };
    for (const slot of this.#slots) {
      if (slot.kind === 'plan') counts.plans += 1;
      for (const key of COUNTED) counts[key] += slot.counts?.[key] ?? 0;
    }
    return counts;
  }

  *[Symbol.iterator](): Iterator<DocumentResult> {
    for (const { result } of this.entries()) yield result;
  }

  /** The results with their files, by path. */
  *entries(): Iterable<CheckedDocument> {
    if (!this.#ordered) this.#slots.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.#ordered = true;
    for (const slot of this.#slots) yield { result: this.#open(slot), file: slot.file };
  }

  #fill(result: DocumentResult, file: string | null): Slot {
    if (result.kind === 'unreadable')
      return { path: toForward(result.path), file, kind: 'unreadable', counts: null, content: result };
    const { plan, counts } = result;
    const kind = plan.kind === 'local-plan' ? 'plan' : 'other';
    const content = this.#packing === null ? result : this.#packing.packResult(result);
    return { path: toForward(plan.path), file, kind, counts, content };
  }

  #open({ content }: Slot): DocumentResult {
    if (!(content instanceof Uint8Array)) return content;
    if (this.#packing === null) throw new Error('a packed result without a packing');
    return this.#packing.unpackResult(content);
  }
}

/** The renderers put documents in order by this form of their paths. */
function toForward(path: string): string {
  return path.replaceAll('\\', '/');
}
