import type { ReadingNotes } from '../../model/document.js';
import type { FlowBlock } from '../flow.js';
import { layOutFlow } from '../flow.js';
import { FontSamples, noteLegacyFonts } from '../office/legacy-fonts.js';
import { openPackage } from '../package.js';
import type { ReadLimits, ReadResult, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import type { XmlElement } from '../xml-tree.js';
import { childOf } from '../xml-tree.js';
import { FieldStack } from './field-stack.js';
import type { WordParts } from './find-parts.js';
import { findWordParts } from './find-parts.js';
import { LabelCounter } from './label-counter.js';
import { numberParagraphs } from './number-paragraphs.js';
import type { ParagraphDraft } from './paragraph-draft.js';
import { readBlocks } from './read-body.js';
import { readNumbering } from './read-numbering.js';
import { readStyles } from './read-styles.js';
import type { Reading } from './reading.js';
import { readThemeFonts } from './run-properties.js';

/**
 * Reads a Word document (.docx, .docm, .dotx, .dotm): the text as it stands once tracked changes are accepted, with the
 * automatic numbers. Lines name the paragraph (see `numberParagraphs`) and the table cell. Comments, notes, headers and
 * footers are left out; so are tables of contents. Nothing outside the package is ever fetched. Never throws.
 */
export async function readDocx(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  const opened = openPackage(bytes, limits);
  if (!opened.ok) return opened;
  const parts = findWordParts(opened, limits);
  if (!parts.ok) return parts;
  const body = childOf(parts.document, 'w:body');
  if (body === undefined) return refuse('empty');
  const read = readBody(body, parts);
  if ('ok' in read) return read;
  const { blocks, drafts } = read;
  const samples = new FontSamples();
  for (const draft of drafts) draft.sample(samples);
  const fonts = samples.choose();
  let characters = 0;
  for (const draft of drafts) characters += draft.finish(fonts);
  if (characters > limits.characters) return refuse('too-complex', `${characters} > ${limits.characters}`);
  if (!drafts.some(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
    return refuse(read.pictures > 0 ? 'no-text' : 'empty');
  }
  return {
    ok: true,
    lines: layOutFlow(blocks),
    notes: { ...noteSetAside(drafts, read.deleted), ...noteLegacyFonts(fonts) },
  };
}

/** What is kept of a reading: nothing that holds on to the file's elements. */
type ReadBody = Pick<Reading, 'drafts' | 'deleted' | 'pictures'> & { readonly blocks: FlowBlock[] };

function readBody(body: XmlElement, parts: WordParts): ReadBody | Refusal {
  const numbering = readNumbering(parts.numbering);
  const styles = readStyles(parts.styles, readThemeFonts(parts.theme));
  const reading: Reading = {
    styles,
    numbering,
    counter: new LabelCounter(numbering),
    numbers: numberParagraphs(body),
    fields: new FieldStack(),
    anchor: null,
    nested: 0,
    pictures: 0,
    drafts: [],
    deleted: 0,
    refusal: null,
  };
  const blocks = readBlocks(body, reading);
  const { drafts, deleted, pictures, refusal } = reading;
  return refusal ?? { blocks, drafts, deleted, pictures };
}

/** Paragraphs in which something was set aside; nothing to say when there are none. */
function noteSetAside(drafts: readonly ParagraphDraft[], deleted: number): Partial<ReadingNotes> {
  const count = (is: (draft: ParagraphDraft) => boolean) => drafts.filter(is).length;
  const setAside = {
    deleted: deleted + count((draft) => draft.deleted),
    struck: count((draft) => draft.struck),
    hidden: count((draft) => draft.hidden),
  };
  return setAside.deleted + setAside.struck + setAside.hidden > 0 ? { setAside } : {};
}
