import type { ReadingNotes } from '../../model/document.js';
import type { FlowBlock } from '../flow.js';
import { layOutFlow } from '../flow.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { refuse } from '../reader.js';
import { ParagraphDraft } from '../word/paragraph-draft.js';
import type { RunLook } from '../word/read-styles.js';
import { FontSamples, noteLegacyFonts } from './legacy-fonts.js';
import { isSignFont, readSigns } from './symbol-fonts.js';

/** Paragraphs of one document: twenty times those of a long plan. */
const MOST_PARAGRAPHS = 50_000;

/** All paragraphs of a document while it is read. */
export class Drafts {
  /** The document holds pictures. */
  pictures = false;
  readonly #all: ParagraphDraft[] = [];
  #characters = 0;

  open(number: number): ParagraphDraft {
    const draft = new ParagraphDraft(number);
    this.#all.push(draft);
    return draft;
  }

  /** Adds a stretch of text as it stands in the file; what is deleted, struck out or hidden is set aside. */
  addText(draft: ParagraphDraft, text: string, look: RunLook, deleted: boolean): void {
    this.#characters += text.length;
    if (!deleted && !look.hidden && !look.struck) {
      draft.add(isSignFont(look.font) ? readSigns(text, look.font) : text, look);
      return;
    }
    // What stands around struck words was never one word.
    if (!deleted && !look.hidden) draft.add(' ', look);
    if (text.trim() === '') return;
    if (deleted) draft.deleted = true;
    else if (look.hidden) draft.hidden = true;
    else draft.struck = true;
  }

  /** Whether more was taken in than any plan holds. */
  exceeds(limits: ReadLimits): boolean {
    return this.#characters > limits.characters || this.#all.length > MOST_PARAGRAPHS;
  }

  /** Writes all paragraphs out and lays the blocks, which hold them, out as lines. `notes`: what else is to be said. */
  finish(blocks: readonly FlowBlock[], notes: Partial<ReadingNotes>): ReadResult {
    const samples = new FontSamples();
    for (const draft of this.#all) draft.sample(samples);
    const fonts = samples.choose();
    for (const draft of this.#all) draft.finish(fonts);
    if (!this.#all.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) return refuse(this.pictures ? 'no-text' : 'empty');
    return {
      ok: true,
      lines: layOutFlow(blocks),
      notes: { ...this.#noteSetAside(), ...noteLegacyFonts(fonts), ...notes },
    };
  }

  #noteSetAside(): Partial<ReadingNotes> {
    const count = (is: (draft: ParagraphDraft) => boolean) => this.#all.filter(is).length;
    const setAside = {
      deleted: count((draft) => draft.deleted),
      struck: count((draft) => draft.struck),
      hidden: count((draft) => draft.hidden),
    };
    return setAside.deleted + setAside.struck + setAside.hidden > 0 ? { setAside } : {};
  }
}
