import type { Refusal } from '../reader.js';
import type { XmlElement } from '../xml-tree.js';
import type { FieldStack } from './field-stack.js';
import type { LabelCounter } from './label-counter.js';
import type { ParagraphDraft } from './paragraph-draft.js';
import type { Numbering } from './read-numbering.js';
import type { Styles } from './read-styles.js';

/** What the reading of a body knows and gathers. */
export interface Reading {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly counter: LabelCounter;
  /** Numbers of the paragraphs outside text boxes. */
  readonly numbers: ReadonlyMap<XmlElement, number>;
  fields: FieldStack;
  /** Number of the paragraph that anchors the text box that is being read; null outside. */
  anchor: number | null;
  nested: number;
  /** Pictures met. */
  pictures: number;
  readonly drafts: ParagraphDraft[];
  /** Paragraphs of deleted rows and cells. */
  deleted: number;
  /** Why the text cannot be read as a whole. */
  refusal: Refusal | null;
}
