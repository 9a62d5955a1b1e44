import type { FlowBlock, FlowParagraph } from '../flow.js';
import { layOutFlow } from '../flow.js';
import type { ReadLimits, ReadResult } from '../reader.js';
import { refuse } from '../reader.js';
import { buildFlow } from './build-flow.js';
import { findContent, isOnlyAnnounced, isWholeDocument } from './find-content.js';
import type { PageElement } from './grow-tree.js';
import { growTree, isElement, MOST_ELEMENTS } from './grow-tree.js';
import type { PageCount } from './line-buffer.js';
import { MOST_PARAGRAPHS } from './line-buffer.js';
import { joinMetadata } from './metadata.js';
import { textBelow } from './office-marks.js';
import { prunePage } from './prune-page.js';
import { readStyleSheet } from './style.js';
import type { Weights } from './weigh-page.js';
import { countKinds, TITLE_KIND, weighPage } from './weigh-page.js';

/** Nesting beyond this is no page, whatever limit was asked for: the readers below walk trees by recursion. */
const DEEPEST = 1_000;
/** Different signs of an official text that prove its presence. */
const PROVEN = 3;

/**
 * Reads a web page, already decoded: the document in it as lines, with the number of the paragraph each comes from
 * (1-based; one for every line the page shows). No script is run and nothing is fetched. Refuses with "too-complex" what
 * is nested or grown beyond the limits, with "empty" what has no text; `detail` then names the file that a page without
 * text links to, or is null.
 */
export function readHtml(text: string, limits: ReadLimits): ReadResult {
  const page = prunePage(text, MOST_ELEMENTS);
  if (page.tags > MOST_ELEMENTS) return refuse('too-complex', `> ${MOST_ELEMENTS} elements`);
  const tree = growTree(page, { ...limits, depth: Math.min(limits.depth, DEEPEST) });
  if (!tree.ok) return tree;
  const { body } = tree;
  const { weights, hiddenToo } = weighShown(body);
  if (page.attachment !== null && isOnlyAnnounced(body, weights)) return refuse('empty', page.attachment);
  const whole = isWholeDocument(body, weights, page.scripted);
  const content = whole ? body : findContent(body, weights);
  const title = content === body ? null : findOuterTitle(body, content, weights);
  const count: PageCount = {
    paragraphs: title === null ? 0 : 1,
    characters: 0,
    setAside: { deleted: 0, struck: 0, hidden: 0 },
  };
  const sheet = readStyleSheet(page.css);
  const blocks = joinMetadata(buildFlow({ content, weights, sheet, whole, hiddenToo }, count));
  if (count.paragraphs > MOST_PARAGRAPHS) return refuse('too-complex', `> ${MOST_PARAGRAPHS} paragraphs`);
  if (count.characters > limits.characters) return refuse('too-complex', `> ${limits.characters} characters`);
  if (count.characters === 0) return refuse('empty', page.attachment);
  const lines = layOutFlow(title === null ? blocks : [asHeading(title), ...blocks]);
  const { deleted, struck, hidden } = count.setAside;
  return deleted + struck + hidden === 0
    ? { ok: true, lines }
    : { ok: true, lines, notes: { setAside: count.setAside } };
}

/** Weighs what a page shows; where that is no official text but something hidden is, the hidden text counts too. */
function weighShown(body: PageElement): { weights: Weights; hiddenToo: boolean } {
  const shown = weighPage(body, { hiddenToo: false });
  if (kindsOf(body, shown) >= PROVEN) return { weights: shown, hiddenToo: false };
  const all = weighPage(body, { hiddenToo: true });
  const hiddenToo = kindsOf(body, all) >= PROVEN;
  return { weights: hiddenToo ? all : shown, hiddenToo };
}

function kindsOf(body: PageElement, weights: Weights): number {
  const weight = weights.get(body);
  return weight === undefined ? 0 : countKinds(weight);
}

/** The page's heading "Kế hoạch …" above a text that begins without a title of its own; null when there is none. */
function findOuterTitle(body: PageElement, content: PageElement, weights: Weights): string | null {
  if (((weights.get(content)?.kinds ?? 0) & TITLE_KIND) !== 0) return null;
  let title: string | null = null;
  const search = (element: PageElement): boolean => {
    if (element === content) return true;
    if (/^h[1-3]$/.test(element.tagName) && weights.has(element)) {
      const text = textBelow(element, 600);
      if (/^(?:dự thảo\s+)?kế hoạch\s/iu.test(text.normalize('NFC'))) title = text;
    }
    return element.childNodes.some((node) => isElement(node) && search(node));
  };
  search(body);
  return title;
}

function asHeading(text: string): FlowBlock {
  const heading: FlowParagraph = { kind: 'paragraph', text, label: '', depth: 1, strong: true, number: 1 };
  return heading;
}
