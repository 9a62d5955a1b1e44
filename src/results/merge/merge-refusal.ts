import type { RegisterFacts } from '../../register/settle-registers.js';
import type { OpenedResult } from '../open-result.js';

/** Why results are not merged. Files are named as shown to people, the earlier one first. */
export type MergeRefusal =
  /** A run that was stopped is not complete. */
  | { readonly kind: 'interrupted'; readonly file: string }
  /** A part of a run beside a result of a whole one. */
  | { readonly kind: 'mixed'; readonly part: string; readonly whole: string }
  /** Two results differ in what all of them must share. */
  | {
      readonly kind: 'differ';
      readonly what: 'version' | 'baseline' | 'language' | 'count' | 'since' | 'registers' | 'day';
      readonly files: readonly [string, string];
      readonly values: readonly [string, string];
    }
  | {
      readonly kind: 'part-twice';
      readonly files: readonly [string, string];
      readonly index: number;
      readonly count: number;
    }
  | { readonly kind: 'parts-missing'; readonly missing: readonly number[]; readonly count: number }
  | { readonly kind: 'document-twice'; readonly document: string; readonly files: readonly [string, string] };

type Difference = Extract<MergeRefusal, { kind: 'differ' }>['what'];

/** The first result that differs from the first of all; null where there is none. */
function findDifference(
  results: readonly OpenedResult[],
  what: Difference,
  readValue: (result: OpenedResult) => string,
): MergeRefusal | null {
  const [first] = results;
  const other = results.find((result) => first !== undefined && readValue(result) !== readValue(first));
  if (first === undefined || other === undefined) return null;
  const values = [readValue(first), readValue(other)] as const;
  return { kind: 'differ', what, files: [first.shown, other.shown], values };
}

/** What a part knows of waivers and debts; null without such files. */
export function readRegisters({ head }: OpenedResult): RegisterFacts | null {
  return (head.shard?.registers ?? null) as RegisterFacts | null;
}

/** "main: 3/40" */
function describeSelection({ head: { selection } }: OpenedResult): string {
  return selection === undefined ? '' : `${selection.since}: ${selection.selected}/${selection.documents}`;
}

/** The entries that all parts of a run found in the same files. */
function describeRegisters(result: OpenedResult): string {
  const facts = readRegisters(result);
  return JSON.stringify(facts === null ? null : [facts.waivers.map(({ entry }) => entry), facts.severities]);
}

/** How the entries stand by the day of the part. Two days are as good as one where nothing begins or ends between them. */
function describeDay(result: OpenedResult): string {
  const facts = readRegisters(result);
  if (facts === null) return '';
  const { today, waivers } = facts;
  return waivers.map(({ entry: { from, until } }) => (until < today ? '>' : today < from ? '<' : '=')).join('');
}

function findOtherDay(parts: readonly OpenedResult[]): MergeRefusal | null {
  const found = findDifference(parts, 'day', describeDay);
  if (found?.kind !== 'differ') return found;
  const dayOf = (file: string) => readRegisters(parts.find(({ shown }) => shown === file) as OpenedResult)?.today ?? '';
  return { ...found, values: [dayOf(found.files[0]), dayOf(found.files[1])] };
}

/** Whether the parts are all those of one run, each once. */
function findMissingPart(parts: readonly OpenedResult[]): MergeRefusal | null {
  const files = new Map<number, string>();
  let count = 0;
  for (const { shown, head } of parts) {
    if (head.shard === undefined) continue;
    const { index } = head.shard;
    count = head.shard.count;
    const other = files.get(index);
    if (other !== undefined) return { kind: 'part-twice', files: [other, shown], index, count };
    files.set(index, shown);
  }
  const missing: number[] = [];
  for (let index = 1; index <= count; index += 1) if (!files.has(index)) missing.push(index);
  return missing.length === 0 ? null : { kind: 'parts-missing', missing, count };
}

/** A result that names a document twice is taken as it is: the run it comes from was told to. */
function findDocumentTwice(results: readonly OpenedResult[]): MergeRefusal | null {
  const files = new Map<string, OpenedResult>();
  for (const result of results) {
    for (const { path } of result.documents) {
      const other = files.get(path);
      if (other !== undefined && other !== result)
        return { kind: 'document-twice', document: path, files: [other.shown, result.shown] };
      files.set(path, result);
    }
  }
  return null;
}

/** What stands in the way of merging; null where nothing does. */
export function findMergeRefusal(results: readonly OpenedResult[]): MergeRefusal | null {
  const interrupted = results.find(({ head }) => head.interrupted !== undefined);
  if (interrupted !== undefined) return { kind: 'interrupted', file: interrupted.shown };
  const part = results.find(({ head }) => head.shard !== undefined);
  const whole = results.find(({ head }) => head.shard === undefined);
  if (part !== undefined && whole !== undefined) return { kind: 'mixed', part: part.shown, whole: whole.shown };
  return (
    findDifference(results, 'version', ({ head }) => head.tool.version) ??
    findDifference(results, 'baseline', ({ head: { baseline } }) => `${baseline.number} (${baseline.id})`) ??
    (part === undefined ? null : findPartRefusal(results)) ??
    findDocumentTwice(results)
  );
}

function findPartRefusal(parts: readonly OpenedResult[]): MergeRefusal | null {
  return (
    findDifference(parts, 'count', ({ head }) => String(head.shard?.count)) ??
    findDifference(parts, 'language', ({ head }) => head.shard?.lang ?? '') ??
    findMissingPart(parts) ??
    findDifference(parts, 'since', describeSelection) ??
    findDifference(parts, 'registers', describeRegisters) ??
    findOtherDay(parts)
  );
}
