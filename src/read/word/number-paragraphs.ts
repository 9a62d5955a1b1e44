import type { XmlElement } from '../xml-tree.js';
import { elementsOf } from '../xml-tree.js';
import { chooseBranch } from './word-elements.js';

/**
 * Numbers of a document's paragraphs, as positions name them: 1 for the first `w:p` below `w:body` in document order, and
 * so on. Paragraphs in tables, content controls, deleted rows and empty ones count. Not counted are those inside text
 * boxes (`w:txbxContent`), which take the number of the paragraph that anchors the box, and those of alternatives
 * (`mc:AlternateContent`) that are not read.
 */
export function numberParagraphs(body: XmlElement): ReadonlyMap<XmlElement, number> {
  const numbers = new Map<XmlElement, number>();
  const waiting = [body];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    if (element.name === 'w:p') {
      numbers.set(element, numbers.size + 1);
      continue;
    }
    const branch = element.name === 'mc:AlternateContent' ? chooseBranch(element) : undefined;
    const inner = branch === undefined ? elementsOf(element) : [branch];
    for (let i = inner.length - 1; i >= 0; i -= 1) waiting.push(inner[i] as XmlElement);
  }
  return numbers;
}
