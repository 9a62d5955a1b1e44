import type { RunLook } from '../word/read-styles.js';

/** Where the text of an RTF group goes. */
export type RtfPlace = 'body' | 'label' | 'fonts' | 'styles' | 'code' | 'nowhere';

/** Everything that ends with the group it is set in. */
export interface RtfState {
  place: RtfPlace;
  font: number;
  /** Bytes that stand in for a `\u` character where it is not understood. */
  fallback: number;
  bold: boolean;
  deleted: boolean;
  struck: boolean;
  hidden: boolean;
  capitals: boolean;
  superscript: boolean;
  inTable: boolean;
  nesting: number;
  style: number;
  outline: number | null;
  list: number;
  /** The group describes rows of a table inside a cell. */
  inner: boolean;
}

/** Tables or text boxes inside one another. */
export const MOST_NESTED = 20;

export function startState(font: number): RtfState {
  return {
    place: 'body',
    font,
    fallback: 1,
    bold: false,
    deleted: false,
    struck: false,
    hidden: false,
    capitals: false,
    superscript: false,
    inTable: false,
    nesting: 0,
    style: 0,
    outline: null,
    list: 0,
    inner: false,
  };
}

/** How text looks that is written now; `font` is the name of its font. */
export function lookOf({ bold, struck, hidden, capitals, superscript }: RtfState, font: string): RunLook {
  return { bold, struck, hidden, capitals, superscript, font };
}

/** How many tables the paragraph lies in. */
export function depthOf(state: RtfState): number {
  return state.inTable || state.nesting > 1 ? Math.max(1, state.nesting) : 0;
}

/** Applies a control word that sets how characters look; false when it is none. */
export function setCharacterLook(state: RtfState, name: string, value: number | null): boolean {
  const on = value !== 0;
  switch (name) {
    case 'b':
      state.bold = on;
      return true;
    case 'strike':
    case 'striked':
      state.struck = on;
      return true;
    case 'v':
      state.hidden = on;
      return true;
    case 'deleted':
      state.deleted = on;
      return true;
    case 'caps':
      state.capitals = on;
      return true;
    case 'super':
      state.superscript = on;
      return true;
    case 'sub':
    case 'nosupersub':
      state.superscript = false;
      return true;
    default:
      return false;
  }
}

/** `\plain`: characters as the document's default has them. */
export function resetCharacters(state: RtfState, font: number): void {
  state.font = font;
  state.bold = false;
  state.deleted = false;
  state.struck = false;
  state.hidden = false;
  state.capitals = false;
  state.superscript = false;
}

/** `\pard`: a paragraph as the document's default has it. */
export function resetParagraph(state: RtfState): void {
  state.inTable = false;
  state.nesting = 0;
  state.style = 0;
  state.outline = null;
  state.list = 0;
}

/** Groups whose text is no text of the document. Groups marked `\*` that are not known are passed over likewise. */
export const ELSEWHERE: ReadonlySet<string> = new Set([
  'aftnsep',
  'aftnsepc',
  'aftncn',
  'annotation',
  'atnauthor',
  'atnid',
  'atnref',
  'background',
  'colortbl',
  'comment',
  'datafield',
  'do',
  'falt',
  'filetbl',
  'footer',
  'footerf',
  'footerl',
  'footerr',
  'footnote',
  'ftncn',
  'ftnsep',
  'ftnsepc',
  'generator',
  'header',
  'headerf',
  'headerl',
  'headerr',
  'info',
  'listoverridetable',
  'listtable',
  'mmathPict',
  'nonesttables',
  'nonshppict',
  'objdata',
  'objclass',
  'panose',
  'pict',
  'pn',
  'private',
  'revtbl',
  'rsidtbl',
  'rxe',
  'shppict',
  'shprslt',
  'sp',
  'tc',
  'tcn',
  'template',
  'themedata',
  'txe',
  'xe',
  'xmlnstbl',
]);

/** Groups marked `\*` whose text is read all the same. */
export const KNOWN_GROUPS: ReadonlySet<string> = new Set([
  'fldinst',
  'shpinst',
  'shptxt',
  'ud',
  'nesttableprops',
  'moMath',
  'mr',
]);

/** Control words that stand for characters. */
export const CHARACTERS: Readonly<Record<string, string>> = {
  '~': '\u00a0',
  _: '-',
  '{': '{',
  '}': '}',
  '\\': '\\',
  tab: '\t',
  line: '\n',
  lbr: '\n',
  page: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
};
