import type { XmlElement } from '../xml-tree.js';
import { childOf, childrenOf } from '../xml-tree.js';
import type { RunProperties, ThemeFonts } from './run-properties.js';
import { NO_PROPERTIES, readRunProperties, TOGGLES } from './run-properties.js';
import { numberValue, value } from './word-values.js';

/** What a paragraph or a style says about numbering; undefined where it says nothing. */
export interface NumberingHint {
  readonly list: string | undefined;
  readonly level: number | undefined;
}

/** A style with everything it inherits. */
export interface WordStyle {
  /** Ids of the style and of those it is based on, the nearest first. */
  readonly chain: readonly string[];
  readonly run: RunProperties;
  readonly numbering: NumberingHint;
  /** 1 to 9 for headings; null for text. */
  readonly outline: number | null;
}

/** The look of text after all styles; nothing is left open. */
export interface RunLook {
  readonly bold: boolean;
  readonly capitals: boolean;
  readonly struck: boolean;
  readonly hidden: boolean;
  readonly superscript: boolean;
  /** Empty when the file names none. */
  readonly font: string;
}

/** The styles of a document, looked up by id; one that does not exist is the default one. */
export interface Styles {
  readonly theme: ThemeFonts;
  paragraphStyle(id: string | undefined): WordStyle;
  /** What a run looks like in a paragraph of that style. */
  lookOf(paragraph: WordStyle, run: RunProperties): RunLook;
}

interface RawStyle {
  readonly base: string | undefined;
  readonly run: RunProperties;
  readonly numbering: NumberingHint;
  /** Undefined where the style says nothing; 10 stands for text. */
  readonly outline: number | undefined;
}

const PLAIN: WordStyle = {
  chain: [],
  run: NO_PROPERTIES,
  numbering: { list: undefined, level: undefined },
  outline: null,
};

/** Built-in names are English in every language of Word; other programs write their own. */
const HEADING_NAME = /^(?:heading|đầu đề|tiêu đề|đề mục|überschrift|titre|título|titolo|标题)\s*([1-9])$/iu;

/** The outline level that a paragraph or style sets: 1 to 9, 10 for text, undefined where it sets none. */
export function readOutline(properties: XmlElement | undefined): number | undefined {
  const level = numberValue(childOf(properties, 'w:outlineLvl'));
  return level === undefined || level < 0 ? undefined : Math.min(level, 9) + 1;
}

export function readNumberingHint(properties: XmlElement | undefined): NumberingHint {
  const numbering = childOf(properties, 'w:numPr');
  return { list: value(childOf(numbering, 'w:numId')), level: numberValue(childOf(numbering, 'w:ilvl')) };
}

function readStyle(style: XmlElement, theme: ThemeFonts): RawStyle {
  const properties = childOf(style, 'w:pPr');
  const named = HEADING_NAME.exec(value(childOf(style, 'w:name')) ?? '')?.[1];
  return {
    base: value(childOf(style, 'w:basedOn')),
    run: readRunProperties(childOf(style, 'w:rPr'), theme),
    numbering: readNumberingHint(properties),
    outline: readOutline(properties) ?? (named === undefined ? undefined : Number(named)),
  };
}

/** The style's own properties, those it leaves open taken from the base. */
function inheritRun(own: RunProperties, base: RunProperties): RunProperties {
  const merged = { ...base };
  for (const key of [...TOGGLES, 'font', 'superscript', 'style'] as const) {
    if (own[key] !== undefined) Object.assign(merged, { [key]: own[key] });
  }
  return merged;
}

/** Styles with their bases; a chain that turns in circles ends where it closes. */
class StyleSheet implements Styles {
  readonly theme: ThemeFonts;
  readonly #raw = new Map<string, RawStyle>();
  readonly #resolved = new Map<string, WordStyle>();
  readonly #defaults: RunProperties;
  readonly #default: string | undefined;
  /** Looks of runs that say nothing themselves. */
  readonly #plain = new Map<WordStyle, RunLook>();

  constructor(root: XmlElement | null, theme: ThemeFonts) {
    this.theme = theme;
    const defaults = childOf(childOf(childOf(root ?? undefined, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    this.#defaults = readRunProperties(defaults, theme);
    for (const style of childrenOf(root ?? undefined, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      if (!this.#raw.has(id)) this.#raw.set(id, readStyle(style, theme));
      const isDefault = /^(?:1|true|on)$/i.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#default ??= id;
    }
  }

  paragraphStyle(id: string | undefined): WordStyle {
    return this.#resolve(id !== undefined && this.#raw.has(id) ? id : this.#default);
  }

  #resolve(id: string | undefined): WordStyle {
    if (id === undefined) return PLAIN;
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const chain: string[] = [];
    for (let at: string | undefined = id; at !== undefined && !chain.includes(at) && chain.length < 20; ) {
      const raw = this.#raw.get(at);
      if (raw === undefined) break;
      chain.push(at);
      at = raw.base;
    }
    let style = PLAIN;
    for (const step of [...chain].reverse()) {
      const raw = this.#raw.get(step) as RawStyle;
      style = {
        chain,
        run: inheritRun(raw.run, style.run),
        numbering: {
          list: raw.numbering.list ?? style.numbering.list,
          level: raw.numbering.level ?? style.numbering.level,
        },
        outline: raw.outline === undefined ? style.outline : raw.outline > 9 ? null : raw.outline,
      };
    }
    this.#resolved.set(id, style);
    return style;
  }

  lookOf(paragraph: WordStyle, run: RunProperties): RunLook {
    if (run !== NO_PROPERTIES) return this.#mixLook(paragraph, run);
    const known = this.#plain.get(paragraph) ?? this.#mixLook(paragraph, run);
    this.#plain.set(paragraph, known);
    return known;
  }

  #mixLook(paragraph: WordStyle, run: RunProperties): RunLook {
    const character = run.style === undefined ? NO_PROPERTIES : this.#resolve(run.style).run;
    const inherited = paragraph.run;
    const isOn = (toggle: (typeof TOGGLES)[number]) =>
      // Two styles that both switch a property on switch it off again (ECMA-376 17.7.3).
      run[toggle] ?? (this.#defaults[toggle] === true || (inherited[toggle] === true) !== (character[toggle] === true));
    return {
      bold: isOn('bold'),
      capitals: isOn('caps') || isOn('smallCaps'),
      struck: isOn('strike') || isOn('doubleStrike'),
      hidden: isOn('hidden'),
      superscript: run.superscript ?? character.superscript ?? inherited.superscript ?? false,
      font: run.font ?? character.font ?? inherited.font ?? this.#defaults.font ?? '',
    };
  }
}

/** The styles part of a document; without one every paragraph is plain. */
export function readStyles(root: XmlElement | null, theme: ThemeFonts): Styles {
  return new StyleSheet(root, theme);
}
