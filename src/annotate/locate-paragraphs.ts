import { WORD_NAMESPACES } from '../read/word/word-namespaces.js';
import type { OpenedTag } from './scan-markup.js';
import { scanMarkup } from './scan-markup.js';

/** Where a comment can be put into a paragraph. */
export interface ParagraphSpot {
  /** Offset right behind the paragraph's properties. */
  readonly start: number;
  /** Offset of its closing tag; that of "/>" in an empty tag, where it is `start` too. */
  readonly end: number;
  /** Name to close a paragraph that is an empty tag; null for any other. */
  readonly closing: string | null;
  /** What an element put here must declare so that its prefix "w" is known: " xmlns:w=…", mostly nothing. */
  readonly declaration: string;
  readonly hasText: boolean;
  /**
   * The first paragraph of a content control around whole paragraphs: LibreOffice makes a field of it and loses the text of
   * a comment whose mark stands inside.
   */
  readonly inField: boolean;
}

export interface WordMarkup {
  /** The namespace of the document, which differs between the two dialects of the standard. */
  readonly namespace: string;
  /** Paragraph n is the entry n - 1: the very count of `numberParagraphs`. */
  readonly paragraphs: readonly ParagraphSpot[];
  /** Ids of comments that the text refers to already. */
  readonly commentIds: readonly number[];
}

type Draft = { -readonly [K in keyof ParagraphSpot]: ParagraphSpot[K] } & {
  readonly depth: number;
  propertiesDepth: number | null;
  propertiesStart: number;
};

/** An alternative outside paragraphs: what its branches hold, and which of them is open. */
interface Alternative {
  readonly depth: number;
  choice: Draft[] | null;
  fallback: Draft[] | null;
  readonly others: Draft[];
  open: Draft[];
}

/** Finds the paragraphs in the text of a document part; null when it is none or no well-formed XML. */
export function locateParagraphs(text: string): WordMarkup | null {
  const locator = new ParagraphLocator();
  const sound = scanMarkup(text, locator);
  if (!sound || locator.namespace === null) return null;
  return { namespace: locator.namespace, paragraphs: locator.paragraphs, commentIds: locator.commentIds };
}

class ParagraphLocator {
  namespace: string | null = null;
  readonly paragraphs: Draft[] = [];
  readonly commentIds: number[] = [];
  readonly #alternatives: Alternative[] = [];
  #body: 'before' | 'inside' | 'after' = 'before';
  #paragraph: Draft | null = null;
  /** A content control has begun and no paragraph of it yet. */
  #control = false;

  open(tag: OpenedTag): void {
    const name = `${WORD_NAMESPACES.get(tag.uri) ?? '?'}:${tag.local}`;
    if (tag.depth === 1) {
      if (name === 'w:document') this.namespace = tag.uri;
    } else if (tag.depth === 2) {
      if (name === 'w:body' && this.#body === 'before') this.#body = 'inside';
    }
    if (/^w:comment(?:RangeStart|RangeEnd|Reference)$/.test(name)) this.#noteComment(tag);
    if (this.#body !== 'inside') return;
    if (this.#paragraph !== null) this.#openInside(this.#paragraph, name, tag);
    else if (name === 'w:p') {
      this.#paragraph = startParagraph(tag, this.#control);
      this.#control = false;
    } else {
      // Tables of contents and the like are no fields.
      if (name === 'w:sdt') this.#control = true;
      else if (name === 'w:docPartObj' || name === 'w:docPartList') this.#control = false;
      this.#openBranch(name, tag.depth);
      if (name === 'mc:AlternateContent') {
        const others: Draft[] = [];
        this.#alternatives.push({ depth: tag.depth, choice: null, fallback: null, others, open: others });
      }
    }
  }

  #noteComment({ attributes, name, local }: OpenedTag): void {
    const prefix = name.slice(0, name.length - local.length);
    const id = Number(attributes[`${prefix}id`] ?? attributes['w:id']);
    if (Number.isSafeInteger(id)) this.commentIds.push(id);
  }

  #openInside(paragraph: Draft, name: string, tag: OpenedTag): void {
    const first = tag.depth === paragraph.depth + 1 && paragraph.propertiesDepth === null;
    if (!first || name !== 'w:pPr') return;
    paragraph.propertiesDepth = tag.depth;
    paragraph.propertiesStart = tag.end;
  }

  /** Enters a branch of the alternative right around it. */
  #openBranch(name: string, depth: number): void {
    const alternative = this.#alternatives[this.#alternatives.length - 1];
    if (alternative === undefined || depth !== alternative.depth + 1) return;
    alternative.open = alternative.others;
    if (name === 'mc:Choice' && alternative.choice === null) alternative.open = alternative.choice = [];
    else if (name === 'mc:Fallback' && alternative.fallback === null) alternative.open = alternative.fallback = [];
    else if (name === 'mc:Choice' || name === 'mc:Fallback') alternative.open = [];
  }

  close(depth: number, start: number, end: number): void {
    const paragraph = this.#paragraph;
    if (paragraph !== null) {
      if (depth === paragraph.propertiesDepth && paragraph.start < paragraph.propertiesStart) paragraph.start = end;
      if (depth !== paragraph.depth) return;
      paragraph.end = start;
      if (paragraph.closing !== null) paragraph.start = start;
      this.#paragraph = null;
      this.#keep(paragraph);
      return;
    }
    if (this.#body === 'inside' && depth === 2) this.#body = 'after';
    const alternative = this.#alternatives[this.#alternatives.length - 1];
    if (alternative?.depth === depth - 1) alternative.open = alternative.others;
    if (alternative?.depth !== depth) return;
    this.#alternatives.pop();
    for (const each of alternative.choice ?? alternative.fallback ?? alternative.others) this.#keep(each);
  }

  #keep(paragraph: Draft): void {
    (this.#alternatives[this.#alternatives.length - 1]?.open ?? this.paragraphs).push(paragraph);
  }

  text(text: string): void {
    if (this.#paragraph !== null && !this.#paragraph.hasText && text.trim() !== '') this.#paragraph.hasText = true;
  }
}

function startParagraph(tag: OpenedTag, inField: boolean): Draft {
  return {
    start: tag.end,
    end: tag.end,
    closing: tag.empty ? tag.name : null,
    declaration: tag.resolve('w') === tag.uri ? '' : ` xmlns:w="${tag.uri}"`,
    hasText: false,
    inField,
    depth: tag.depth,
    propertiesDepth: null,
    propertiesStart: 0,
  };
}
