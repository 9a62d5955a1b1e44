import type { FlowBlock } from '../flow.js';

/** Why text was taken out of a paragraph. */
export type SetAside = 'deleted' | 'struck' | 'hidden';

/** How a stretch of text looks. */
export interface Look {
  readonly bold: boolean;
  readonly capitals: boolean;
  /** White space and line ends are kept as they are. */
  readonly kept: boolean;
  /** Depth of the heading that the text belongs to; null outside of headings. */
  readonly depth: number | null;
}

/** More paragraphs than a plan of a thousand pages has; what comes after is not kept. */
export const MOST_PARAGRAPHS = 100_000;

export const PLAIN_LOOK: Look = { bold: false, capitals: false, kept: false, depth: null };

/** What is counted over the whole page. */
export interface PageCount {
  paragraphs: number;
  characters: number;
  readonly setAside: Record<SetAside, number>;
}

/** A label that the text already begins with: a number of its own, a dash. */
const TYPED =
  /^(?:[IVX]{1,5}\s?[.)/]|\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/](?!\d)|\d{1,2}(?:\.\d{1,2}){1,3}\s|[a-zđ]\d?\s?[)]|\(\d{1,2}\)|[-–—+*•●○■▪]\s|Điều\s\d)/u;
const LETTER = /\p{L}/u;

/** Puts text together the way a browser shows it, one paragraph for every line that is shown. */
export class LineBuffer {
  readonly #count: PageCount;
  #text = '';
  /** The text so far ends in white space that swallows more of it. */
  #open = false;
  /** All letters so far are bold; null before the first. */
  #bold: boolean | null = null;
  #depth: number | null = null;
  #label = '';
  readonly #aside = new Set<SetAside>();

  /** Where finished paragraphs go: the page, or the table cell that is being read. */
  blocks: FlowBlock[] = [];

  constructor(count: PageCount) {
    this.#count = count;
  }

  /** Whether nothing has been written on the line. */
  get isEmpty(): boolean {
    return this.#text.trim() === '';
  }

  /** The last characters of the line, for marks that stand behind a word. */
  get tail(): string {
    return this.#text.slice(-3);
  }

  /** The automatic number of the next line that holds text. */
  announce(label: string): void {
    this.#label = label;
  }

  write(value: string, look: Look): void {
    if (look.kept) {
      for (const [index, line] of value.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) this.endLine();
        this.#add(line, look);
      }
      return;
    }
    let text = value.replace(/[ \t\n\r\f]+/g, ' ');
    if (text.startsWith(' ') && (this.#text === '' || this.#open)) text = text.slice(1);
    this.#add(text, look);
  }

  #add(value: string, look: Look): void {
    if (value === '') return;
    const text = look.capitals ? value.toUpperCase() : value;
    this.#open = !look.kept && text.endsWith(' ');
    this.#text += text.replaceAll('\u00a0', ' ');
    if (LETTER.test(text)) {
      this.#bold = look.bold && this.#bold !== false;
      this.#depth ??= look.depth;
    }
  }

  /** Text was left out of the line. */
  leaveOut(why: SetAside): void {
    this.#aside.add(why);
  }

  /** `<br>`: a line of its own, even without text; inside a heading the heading goes on. */
  breakLine(look: Look): void {
    if (look.depth !== null && !this.isEmpty) {
      this.#text = `${this.#text.trimEnd()}\n`;
      this.#open = true;
    } else this.endLine();
  }

  /** The end of a block: what was written becomes a paragraph. */
  endBlock(): void {
    if (this.#text === '') {
      this.#countAside();
      return;
    }
    this.endLine();
  }

  endLine(): void {
    const text = this.#text.replace(/\s+$/u, '');
    const filled = text.trim() !== '';
    const label = filled && !TYPED.test(text.trimStart().normalize('NFC')) ? this.#label : '';
    this.#count.paragraphs += 1;
    this.#count.characters += text.length;
    if (this.#count.paragraphs > MOST_PARAGRAPHS) this.blocks.length = 0;
    this.blocks.push({
      kind: 'paragraph',
      text: filled ? text : '',
      label,
      depth: filled ? this.#depth : null,
      strong: this.#bold === true,
      number: this.#count.paragraphs,
    });
    this.#countAside();
    if (filled) this.#label = '';
    this.#text = '';
    this.#open = false;
    this.#bold = null;
    this.#depth = null;
  }

  #countAside(): void {
    for (const why of this.#aside) this.#count.setAside[why] += 1;
    this.#aside.clear();
  }
}
