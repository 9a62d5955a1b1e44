import type { PageElement, PageNode } from './grow-tree.js';
import { attributeOf, isElement, isText } from './grow-tree.js';
import type { Declarations } from './style.js';

/** Text below an element, white space runs as one space; no more than `most` characters of it. */
export function textBelow(element: PageElement, most = 200): string {
  const texts: string[] = [];
  let length = 0;
  const collect = (node: PageElement) => {
    for (const child of node.childNodes) {
      if (length > most) return;
      if (isText(child)) {
        texts.push(child.value);
        length += child.value.length;
      } else if (isElement(child)) collect(child);
    }
  };
  collect(element);
  return texts.join('').replace(/\s+/gu, ' ').trim();
}

/** Notes at the foot, comments, headers and footers as word processors export them: apart from the text. */
export function isApart(element: PageElement, own: Declarations): boolean {
  if (element.attrs.length === 0) return false;
  const part = own.get('mso-element') ?? '';
  if (/^(?:footnote|endnote|comment|header|footer)/.test(part)) return true;
  if (own.has('mso-comment-author') || /^msocom/i.test(attributeOf(element, 'class') ?? '')) return true;
  if (element.tagName === 'div') {
    const title = attributeOf(element, 'title');
    if (title === 'header' || title === 'footer') return true;
    return /^(?:sd(?:foot|end)note|ftn|edn|_?com_)\d+$/i.test(attributeOf(element, 'id') ?? '');
  }
  return element.tagName === 'p' && beginsWithReturn(element);
}

const RETURN = /^#(?:_?(?:ftn|edn)ref|ftnt_ref|sd(?:foot|end)note\d+anc|body_ftn|_msoanchor_|cmnt_ref)/i;

/** Whether a paragraph begins with the mark of a note, which leads back to the text: it is the note. */
function beginsWithReturn(paragraph: PageElement): boolean {
  let first: PageNode | undefined = paragraph;
  for (let steps = 0; steps < 5 && first !== undefined && isElement(first); steps += 1) {
    if (RETURN.test(attributeOf(first, 'href') ?? '')) return true;
    first = first.childNodes.find((node) => !isText(node) || node.value.trim() !== '');
  }
  return false;
}

/** Whether an element holds the automatic number of its paragraph, written out by the program that saved the page. */
export function isWrittenLabel(element: PageElement, own: Declarations): boolean {
  if ((own.get('mso-list') ?? '').startsWith('ignore')) return true;
  return element.tagName === 'span' && /^ListLabel/.test(attributeOf(element, 'class') ?? '') && own.has('float');
}

const NOTE_LINK = /#(?:_?(?:ftn|edn)\d|ftnt\d|sd(?:foot|end)note\d+sym|cite_note|_msocom_|cmnt\d|fn:?\d)/i;
const NOTE_MARK = /^[[(]?(?:\d{1,3}|\*{1,3}|[a-z]|[ivx]{1,4})[\])]?$/i;

/** Whether an element is the mark of a note at the foot: "[1]", a small raised number. A square metre's 2 is none. */
export function isNoteMark(element: PageElement, own: Declarations, before: string): boolean {
  if (element.tagName === 'x-a')
    return NOTE_LINK.test(attributeOf(element, 'href') ?? '') && NOTE_MARK.test(textBelow(element));
  const raised = element.tagName === 'sup' || (own.get('vertical-align') ?? '').startsWith('super');
  if (!raised) return false;
  const text = textBelow(element);
  return NOTE_MARK.test(text) && !(/^[23]$/.test(text) && /(?:^|[^\p{L}])[kcd]?m$/u.test(before));
}

/** Characters of Word's symbol fonts by what they look like. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\u00b3': '≥',
  '\uf0b3': '≥',
  '\u00a3': '≤',
  '\uf0a3': '≤',
  '\u00b1': '±',
  '\uf0b1': '±',
  '\u00b4': '×',
  '\uf0b4': '×',
};

/** What a character of a symbol font shows: a sign, a dash for a bullet, nothing for an ornament; null for other fonts. */
export function readSymbol(element: PageElement, own: Declarations, atStart: boolean): string | null {
  const font = own.get('font-family') ?? own.get('mso-symbol-font-family') ?? '';
  const face = (attributeOf(element, 'face') ?? '').toLowerCase();
  const first = element.childNodes[0];
  if (first === undefined || !isText(first)) return null;
  const glyph = first.value.trim();
  if (glyph.length !== 1) return null;
  if (/^["']?courier/.test(font)) return atStart && glyph === 'o' ? '-' : null;
  if (!/^["']?(?:symbol|wingdings|webdings)/.test(font !== '' ? font : face)) return null;
  const sign = /symbol/.test(font !== '' ? font : face) ? SYMBOLS[glyph] : undefined;
  return sign ?? (atStart ? '- ' : '');
}
