import { readFileSync } from 'node:fs';
import type { ReadingNotes } from '../../src/model/document.js';
import type { RuleId } from '../../src/model/finding.js';
import type { Severity } from '../../src/model/vocabulary.js';
import { splitFrontMatter, splitSections } from '../../src/ruleset/rule-docs.js';

/** A plan made of a finding-free skeleton and the fragments of one example section. */
export interface RuleExample {
  /** Path the plan is read under; its ending picks the reader. */
  readonly path: string;
  readonly text: string;
  readonly options: { readonly asOf?: string };
  /** What the reader of another format would have noted. */
  readonly notes?: Partial<ReadingNotes>;
  /** Files of the repository beside the plan, by name, and the day. */
  readonly registers?: { readonly files: Readonly<Record<string, string>>; readonly today: string };
}

export interface RuleDocExamples {
  readonly id: RuleId;
  readonly severities: readonly Severity[];
  /** Rules whose errors and warnings the failing example cannot avoid. */
  readonly also: readonly RuleId[];
  readonly passing: RuleExample;
  readonly failing: RuleExample;
}

interface Fence {
  readonly format: string;
  readonly options: ReadonlyMap<string, string>;
  readonly fragment: string;
}

type Skeleton = 'province' | 'commune';

/**
 * Reads the two example sections of a rule document. Each fence says where its fragment goes:
 * "text slot=objectives.training level=commune as-of=2026-01-01"; all fences of one section make one plan.
 * A fence "yaml file=plan112.waivers.yaml today=2026-05-04" is a file beside the plan.
 */
export function parseRuleDoc(markdown: string): RuleDocExamples {
  const { fields, body } = splitFrontMatter(markdown);
  const vietnamese = splitSections(body, 2).find(({ heading }) => heading === 'Tiếng Việt')?.body ?? '';
  const readExample = (heading: string): RuleExample => {
    const section = splitSections(vietnamese, 3).find((candidate) => candidate.heading === heading);
    const fences = parseFences(section?.body ?? '');
    if (fences.length === 0) throw new Error(`${fields.id}: no fenced block under "${heading}"`);
    return buildExample(`${fields.id}`, fences);
  };
  return {
    id: fields.id as RuleId,
    severities: splitList(fields.severity) as Severity[],
    also: splitList(fields.also) as RuleId[],
    passing: readExample('Ví dụ phù hợp'),
    failing: readExample('Ví dụ cần xem lại'),
  };
}

/** A skeleton as it stands, without markers. */
export function buildSkeleton(skeleton: Skeleton, ending: 'txt' | 'md'): RuleExample {
  return { path: `${skeleton}.${ending}`, text: stripMarkers(readSkeleton(skeleton)), options: {} };
}

function splitList(field: string | undefined): string[] {
  return (field ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function parseFences(section: string): readonly Fence[] {
  return [...section.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info = '', fragment = '']) => {
    const [format = 'text', ...pairs] = info.trim().split(/\s+/);
    const options = new Map(pairs.map((pair) => pair.split('=', 2) as [string, string]));
    return { format, options, fragment: fragment.replace(/\n$/, '') };
  });
}

function buildExample(id: string, fences: readonly Fence[]): RuleExample {
  const option = (name: string) => fences.map(({ options }) => options.get(name)).find((value) => value !== undefined);
  const level = option('level') ?? 'province';
  if (level !== 'province' && level !== 'commune') throw new Error(`${id}: no skeleton for level "${level}"`);
  let text = readSkeleton(level);
  const files: Record<string, string> = {};
  for (const { options, fragment } of fences) {
    const file = options.get('file');
    if (file !== undefined) {
      files[file] = fragment;
      continue;
    }
    const slot = options.get('slot');
    if (slot === undefined) throw new Error(`${id}: a fence names no slot`);
    text = fillSlot(id, text, slot, fragment);
  }
  const asOf = option('as-of');
  const ending = fences[0]?.format === 'markdown' ? 'md' : 'txt';
  return {
    path: `${id}.${ending}`,
    text: stripMarkers(text),
    options: asOf === undefined ? {} : { asOf },
    ...readNotes(id, option('note')),
    ...(Object.keys(files).length === 0 ? {} : { registers: { files, today: option('today') ?? '2026-05-04' } }),
  };
}

const NOTES: Readonly<Record<string, Partial<ReadingNotes>>> = {
  'tcvn3-text': { encoding: 'tcvn3' },
  'numbering-lost': { numberingLost: true },
  'struck-text': { setAside: { deleted: 0, struck: 2, hidden: 0 } },
};

/** "note=tcvn3-text": the example as if it had been read from such a file. */
function readNotes(id: string, name: string | undefined): Pick<RuleExample, 'notes'> {
  if (name === undefined) return {};
  const notes = NOTES[name];
  if (notes === undefined) throw new Error(`${id}: no note "${name}"`);
  return { notes };
}

function fillSlot(id: string, text: string, slot: string, fragment: string): string {
  if (slot === 'whole') return fragment;
  const open = `<!-- slot ${slot} -->`;
  const close = `<!-- /slot ${slot} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start < 0 || end < 0) throw new Error(`${id}: the skeleton has no slot "${slot}"`);
  return text.slice(0, start + open.length + 1) + (fragment === '' ? '' : `${fragment}\n`) + text.slice(end);
}

function readSkeleton(skeleton: Skeleton): string {
  return readFileSync(new URL(`./skeletons/${skeleton}.md`, import.meta.url), 'utf8');
}

function stripMarkers(text: string): string {
  return text.replace(/^<!-- \/?slot .*-->\n?/gm, '');
}
