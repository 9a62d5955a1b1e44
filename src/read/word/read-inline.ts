import { isSignFont, readSigns } from '../office/symbol-fonts.js';
import { refuse } from '../reader.js';
import type { XmlElement } from '../xml-tree.js';
import { childOf, elementsOf, textOf } from '../xml-tree.js';
import type { ParagraphDraft } from './paragraph-draft.js';
import type { RunLook, WordStyle } from './read-styles.js';
import type { Reading } from './reading.js';
import { readRunProperties } from './run-properties.js';
import { chooseBranch } from './word-elements.js';

/** Elements inside a paragraph that only group runs. */
const GROUPS = new Set([
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:smartTag',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:sdt',
  'w:sdtContent',
  'w:fldSimple',
  'w:rubyBase',
]);

const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);

/** Reads the runs of a paragraph into the draft; gives the contents of the text boxes it anchors. */
export function readInline(
  paragraph: XmlElement,
  draft: ParagraphDraft,
  style: WordStyle,
  reading: Reading,
): XmlElement[] {
  const reader = new InlineReader(draft, style, reading);
  reader.readRuns(paragraph, false);
  return reader.boxes;
}

class InlineReader {
  readonly boxes: XmlElement[] = [];

  constructor(
    private readonly draft: ParagraphDraft,
    private readonly style: WordStyle,
    private readonly reading: Reading,
  ) {}

  readRuns(parent: XmlElement, deleted: boolean): void {
    for (const element of elementsOf(parent)) this.#readPart(element, deleted);
  }

  #readPart(element: XmlElement, deleted: boolean): void {
    const { name } = element;
    if (name === 'w:r') this.#readRun(element, deleted);
    else if (name === 'w:del' || name === 'w:moveFrom') this.readRuns(element, true);
    else if (GROUPS.has(name)) this.readRuns(element, deleted);
    else if (name === 'w:subDoc') this.reading.refusal ??= refuse('unsupported-format', 'subDoc');
    else if (name === 'mc:AlternateContent') {
      const branch = chooseBranch(element);
      if (branch !== undefined) this.readRuns(branch, deleted);
    } else if (name.startsWith('m:')) this.#add(readMath(element), this.#lookOf(undefined), deleted);
  }

  #lookOf(properties: XmlElement | undefined): RunLook {
    const { styles } = this.reading;
    return styles.lookOf(this.style, readRunProperties(properties, styles.theme));
  }

  #readRun(run: XmlElement, deleted: boolean): void {
    const look = this.#lookOf(childOf(run, 'w:rPr'));
    for (const element of elementsOf(run)) this.#readContent(element, look, deleted);
  }

  #readContent(element: XmlElement, look: RunLook, deleted: boolean): void {
    const { name } = element;
    if (name === 'w:t' || name === 'w:delText') {
      const text = textOf(element).replace(/[\t\n\r]+/g, ' ');
      this.#add(isSignFont(look.font) ? readSigns(text, look.font) : text, look, deleted || name === 'w:delText');
    } else if (name === 'w:tab' || name === 'w:ptab') this.#add('\t', look, deleted);
    // A page that ends in the middle of a paragraph parts words as the end of a line does.
    else if (name === 'w:br' || name === 'w:cr') this.#add('\n', look, deleted);
    else if (name === 'w:noBreakHyphen') this.#add('-', look, deleted);
    else if (name === 'w:sym') this.#add(readSymbol(element), look, deleted);
    else if (name === 'w:fldChar') this.reading.fields.mark(element.attributes['w:fldCharType']);
    else if (name === 'w:instrText') this.reading.fields.addCode(textOf(element));
    else if (name === 'w:ruby') {
      const base = childOf(element, 'w:rubyBase');
      if (base !== undefined) this.readRuns(base, deleted);
    } else if (name === 'mc:AlternateContent') {
      const branch = chooseBranch(element);
      if (branch !== undefined) for (const inner of elementsOf(branch)) this.#readContent(inner, look, deleted);
    } else if (DRAWINGS.has(name)) {
      this.reading.pictures += 1;
      if (!deleted && !look.hidden) for (const box of findBoxes(element)) this.boxes.push(box);
    }
  }

  /** Takes text in, or sets it aside. */
  #add(text: string, look: RunLook, deleted: boolean): void {
    const { fields } = this.reading;
    if (fields.inCode) return;
    if (fields.inContents) this.draft.inContents = true;
    if (!deleted && !look.hidden && !look.struck) {
      this.draft.add(text, look);
      return;
    }
    if (!deleted && !look.hidden) this.draft.add(' ', look);
    if (text.trim() === '') return;
    if (deleted) this.draft.deleted = true;
    else if (look.hidden) this.draft.hidden = true;
    else this.draft.struck = true;
  }
}

/** A character named by its number in a font. */
function readSymbol(symbol: XmlElement): string {
  const written = symbol.attributes['w:char'] ?? '';
  const font = symbol.attributes['w:font'] ?? '';
  if (!/^[0-9a-f]{1,6}$/i.test(written)) return '';
  const code = Number.parseInt(written, 16);
  if (isSignFont(font)) return readSigns(String.fromCharCode(code & 0xffff), font);
  return code >= 0xf000 && code <= 0xf0ff ? String.fromCharCode(code & 0xff) : String.fromCharCode(code & 0xffff);
}

/** The text of a formula on one line; a fraction as "a/b". */
function readMath(element: XmlElement): string {
  if (element.name === 'm:t') return textOf(element);
  const text = elementsOf(element).map(readMath).join('');
  return element.name === 'm:num' ? `${text}/` : text;
}

/** The contents of the text boxes in a drawing, each once; boxes inside them are found when they are read. */
function findBoxes(drawing: XmlElement): XmlElement[] {
  return elementsOf(drawing).flatMap((element) => {
    if (element.name === 'w:txbxContent') return [element];
    if (element.name !== 'mc:AlternateContent') return findBoxes(element);
    const branch = chooseBranch(element);
    return branch === undefined ? [] : findBoxes(branch);
  });
}
