import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5';
import { defaultTreeAdapter, parse } from 'parse5';
import type { ReadLimits, Refusal } from '../reader.js';
import { refuse } from '../reader.js';
import type { PrunedPage } from './prune-page.js';
import { restoreTexts } from './prune-page.js';

export type PageNode = DefaultTreeAdapterTypes.ChildNode;
export type PageElement = DefaultTreeAdapterTypes.Element;
export type PageText = DefaultTreeAdapterTypes.TextNode;

/** More elements than a plan of a thousand pages has; beyond it a tree costs more memory than a plan is worth. */
export const MOST_ELEMENTS = 150_000;

/** Thrown out of the parser when a tree grows beyond a limit; never leaves this file. */
class Overgrown extends Error {}

/** The page's body as a browser without scripts would build it, or why it is too much to build. */
export function growTree({ html, texts }: PrunedPage, limits: ReadLimits): { ok: true; body: PageElement } | Refusal {
  let elements = 0;
  let depth = 0;
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Overgrown(`> ${MOST_ELEMENTS} elements`);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    insertText(parent, text) {
      defaultTreeAdapter.insertText(parent, restoreTexts(text, texts));
    },
    insertTextBefore(parent, text, reference) {
      defaultTreeAdapter.insertTextBefore(parent, restoreTexts(text, texts), reference);
    },
    onItemPush() {
      depth += 1;
      if (depth > limits.depth) throw new Overgrown(`depth > ${limits.depth}`);
    },
    onItemPop() {
      depth -= 1;
    },
  };
  try {
    const page = parse(html, { treeAdapter, scriptingEnabled: false });
    const body = findElement(page.childNodes, 'html')?.childNodes ?? [];
    const found = findElement(body, 'body');
    return found === null ? refuse('empty') : { ok: true, body: found };
  } catch (error) {
    if (error instanceof Overgrown) return refuse('too-complex', error.message);
    throw error;
  }
}

function findElement(nodes: readonly PageNode[], name: string): PageElement | null {
  for (const node of nodes) {
    if (isElement(node) && node.tagName === name) return node;
  }
  return null;
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is PageText {
  return node.nodeName === '#text';
}

/** An attribute's value; null when the element does not have it. */
export function attributeOf(element: PageElement, name: string): string | null {
  for (const attribute of element.attrs) {
    if (attribute.name === name) return attribute.value;
  }
  return null;
}
