import type { XmlElement } from '../xml-tree.js';
import { childOf } from '../xml-tree.js';

/** The alternative that is read: the newer one; the older says the same again for old programs. */
export function chooseBranch(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}
