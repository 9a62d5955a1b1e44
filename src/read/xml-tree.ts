import type { ReadLimits, Refusal } from './reader.js';
import type { XmlAttributes } from './xml.js';
import { readXml } from './xml.js';

/** An element with its attributes, elements and characters in document order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[];
}

/** Trees are walked by functions that call themselves: no option may nest them beyond what the stack holds. */
const DEEPEST = 1_000;

const NONE: XmlAttributes = {};

/** An XML part as a tree; a refusal as `readXml` gives it. Names carry the prefixes of `namespaces`. */
export function readXmlTree(
  name: string,
  bytes: Uint8Array,
  limits: ReadLimits,
  namespaces: ReadonlyMap<string, string>,
): { readonly ok: true; readonly root: XmlElement } | Refusal {
  const top: OpenElement = { name: '', attributes: NONE, children: [] };
  const open: OpenElement[] = [top];
  const refusal = readXml(
    name,
    bytes,
    { ...limits, depth: Math.min(limits.depth, DEEPEST) },
    {
      namespaces,
      open(element, attributes) {
        const child: OpenElement = { name: element, attributes, children: [] };
        open[open.length - 1]?.children.push(child);
        open.push(child);
      },
      close() {
        open.pop();
      },
      text(text) {
        open[open.length - 1]?.children.push(text);
      },
    },
  );
  if (refusal !== null) return refusal;
  const root = top.children.find((child) => typeof child !== 'string');
  return { ok: true, root: root ?? top };
}

/** The elements inside an element, without the characters between them. */
export function elementsOf(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element of that name right inside; undefined when there is none, or nothing to look into. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

/** All elements of that name right inside. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element === undefined ? [] : elementsOf(element).filter((child) => child.name === name);
}

/** The characters right inside an element. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const child of element.children) if (typeof child === 'string') text += child;
  return text;
}
