import type { XmlElement } from '../xml-tree.js';
import { childOf } from '../xml-tree.js';
import { isOn, value } from './word-values.js';

/** Properties that are on, off or left to what they are inherited from (undefined). */
export const TOGGLES = ['bold', 'caps', 'smallCaps', 'strike', 'doubleStrike', 'hidden'] as const;
type Toggle = (typeof TOGGLES)[number];

const ELEMENTS: Readonly<Record<Toggle, string>> = {
  bold: 'w:b',
  caps: 'w:caps',
  smallCaps: 'w:smallCaps',
  strike: 'w:strike',
  doubleStrike: 'w:dstrike',
  hidden: 'w:vanish',
};

/** What one place in the file (a style, a run) says about the look of text; undefined where it says nothing. */
export interface RunProperties extends Readonly<Record<Toggle, boolean | undefined>> {
  readonly font: string | undefined;
  readonly superscript: boolean | undefined;
  /** Character style the run names. */
  readonly style: string | undefined;
}

export const NO_PROPERTIES: RunProperties = {
  bold: undefined,
  caps: undefined,
  smallCaps: undefined,
  strike: undefined,
  doubleStrike: undefined,
  hidden: undefined,
  font: undefined,
  superscript: undefined,
  style: undefined,
};

/** Fonts of the theme: those of headings ("major") and of the text ("minor"); undefined where it names none. */
export interface ThemeFonts {
  readonly major: string | undefined;
  readonly minor: string | undefined;
}

export function readThemeFonts(theme: XmlElement | null): ThemeFonts {
  const scheme = childOf(childOf(theme ?? undefined, 'a:themeElements'), 'a:fontScheme');
  const latin = (name: string) => childOf(childOf(scheme, name), 'a:latin')?.attributes.typeface;
  return { major: latin('a:majorFont'), minor: latin('a:minorFont') };
}

function readFont(fonts: XmlElement | undefined, theme: ThemeFonts): string | undefined {
  if (fonts === undefined) return undefined;
  const named = fonts.attributes['w:hAnsiTheme'] ?? fonts.attributes['w:asciiTheme'];
  if (named !== undefined) return named.startsWith('major') ? theme.major : theme.minor;
  return fonts.attributes['w:hAnsi'] ?? fonts.attributes['w:ascii'];
}

/** Reads a `w:rPr`. */
export function readRunProperties(properties: XmlElement | undefined, theme: ThemeFonts): RunProperties {
  if (properties === undefined || properties.children.length === 0) return NO_PROPERTIES;
  const toggles: Partial<Record<Toggle, boolean | undefined>> = {};
  for (const toggle of TOGGLES) toggles[toggle] = isOn(childOf(properties, ELEMENTS[toggle]));
  const raised = value(childOf(properties, 'w:vertAlign'));
  return {
    ...NO_PROPERTIES,
    ...toggles,
    font: readFont(childOf(properties, 'w:rFonts'), theme),
    superscript: raised === undefined ? undefined : raised === 'superscript',
    style: value(childOf(properties, 'w:rStyle')),
  };
}
