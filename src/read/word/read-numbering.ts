import type { XmlElement } from '../xml-tree.js';
import { childOf, childrenOf, elementsOf } from '../xml-tree.js';
import { isOn, numberValue, value } from './word-values.js';

/** One level of a list as it is defined (ECMA-376 17.9.6). */
export interface NumberLevel {
  readonly start: number;
  readonly format: string;
  /** "%1.%2.": what the label shows, %n standing for the counter of level n (1-based). */
  readonly pattern: string;
  /** Paragraph style that takes this level. */
  readonly style: string | null;
  /** Level (1-based) whose use sets this one back; 0: none does; null: any higher one. */
  readonly restart: number | null;
  /** All counters of the label are shown as plain figures. */
  readonly legal: boolean;
  /** Font of the label. */
  readonly font: string | null;
  readonly picture: boolean;
}

/** A list that paragraphs name by its `numId`. */
export interface NumberList {
  /** Lists with the same counters have the same one. */
  readonly counters: string;
  readonly levels: ReadonlyMap<number, NumberLevel>;
  /** Levels that begin anew where this list is first used, and with what. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Lists by `numId`. */
export type Numbering = ReadonlyMap<string, NumberList>;

const EMPTY = new Map<never, never>();

/** The format, also where Word wraps one that older versions lack ("01, 02, …") in alternatives. */
function readFormat(level: XmlElement): string {
  const direct = childOf(level, 'w:numFmt');
  if (direct !== undefined) return formatOf(direct);
  const alternatives = childOf(level, 'mc:AlternateContent');
  const choice = childOf(childOf(alternatives, 'mc:Choice'), 'w:numFmt');
  const fallback = childOf(childOf(alternatives, 'mc:Fallback'), 'w:numFmt');
  const custom = choice === undefined ? '' : formatOf(choice);
  return custom !== '' && custom !== 'custom' ? custom : fallback === undefined ? 'decimal' : formatOf(fallback);
}

function formatOf(element: XmlElement): string {
  const format = value(element) ?? 'decimal';
  if (format !== 'custom') return format;
  return /^01,/.test(element.attributes['w:format'] ?? '') ? 'decimalZero' : 'custom';
}

function readLevel(level: XmlElement): NumberLevel {
  const fonts = childOf(childOf(level, 'w:rPr'), 'w:rFonts')?.attributes;
  const restart = childOf(level, 'w:lvlRestart');
  return {
    start: numberValue(childOf(level, 'w:start')) ?? 0,
    format: readFormat(level),
    pattern: value(childOf(level, 'w:lvlText')) ?? '',
    style: value(childOf(level, 'w:pStyle')) ?? null,
    restart: restart === undefined ? null : (numberValue(restart) ?? null),
    legal: isOn(childOf(level, 'w:isLgl')) === true,
    font: fonts?.['w:hAnsi'] ?? fonts?.['w:ascii'] ?? null,
    picture: childOf(level, 'w:lvlPicBulletId') !== undefined,
  };
}

/** 0 to 8; null for any other. */
function levelIndex(element: XmlElement): number | null {
  const written = element.attributes['w:ilvl'] ?? '0';
  return /^[0-8]$/.test(written) ? Number(written) : null;
}

function readLevels(parent: XmlElement): Map<number, NumberLevel> {
  const levels = new Map<number, NumberLevel>();
  for (const level of childrenOf(parent, 'w:lvl')) {
    const index = levelIndex(level);
    if (index !== null) levels.set(index, readLevel(level));
  }
  return levels;
}

/** Follows "this list is defined by that style" (numStyleLink) to the definition; stops where it turns in circles. */
function findDefinition(id: string, abstracts: ReadonlyMap<string, XmlElement>, styled: ReadonlyMap<string, string>) {
  const seen = new Set<string>();
  for (let at: string | undefined = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const abstract = abstracts.get(at);
    const link = value(childOf(abstract, 'w:numStyleLink'));
    if (abstract === undefined || link === undefined) return { id: at, abstract };
    at = styled.get(link);
  }
  return { id, abstract: undefined };
}

/** The lists of a numbering part; none for a document without. */
export function readNumbering(root: XmlElement | null): Numbering {
  if (root === null) return EMPTY;
  const abstracts = new Map<string, XmlElement>();
  const styled = new Map<string, string>();
  const nums: XmlElement[] = [];
  for (const element of elementsOf(root)) {
    if (element.name === 'w:num') nums.push(element);
    if (element.name !== 'w:abstractNum') continue;
    const id = element.attributes['w:abstractNumId'] ?? '';
    abstracts.set(id, element);
    const style = value(childOf(element, 'w:styleLink'));
    if (style !== undefined) styled.set(style, id);
  }
  const known = new Map<string, Map<number, NumberLevel>>();
  const lists = new Map<string, NumberList>();
  for (const num of nums) {
    const { id, abstract } = findDefinition(value(childOf(num, 'w:abstractNumId')) ?? '', abstracts, styled);
    if (abstract === undefined) continue;
    const levels = known.get(id) ?? readLevels(abstract);
    known.set(id, levels);
    const own = new Map(levels);
    const starts = new Map<number, number>();
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const level = levelIndex(override);
      if (level === null) continue;
      const replacement = childOf(override, 'w:lvl');
      if (replacement !== undefined) own.set(level, readLevel(replacement));
      const start = childOf(override, 'w:startOverride');
      if (start !== undefined) starts.set(level, numberValue(start) ?? own.get(level)?.start ?? 1);
    }
    lists.set(num.attributes['w:numId'] ?? '', { counters: id, levels: own, starts });
  }
  return lists;
}
