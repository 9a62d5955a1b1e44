import type { PageElement } from './grow-tree.js';
import { attributeOf, isElement } from './grow-tree.js';
import type { Weight, Weights } from './weigh-page.js';
import { countKinds } from './weigh-page.js';

/** Share of an element's text that the part holding all its signs must have, to stand for the whole. */
const MAIN_SHARE = 0.5;
/** The same where nothing on the page looks like an official text. */
const BARE_SHARE = 0.85;
/** A page with less than this of text in links and no navigation is a document saved as a page. */
const LINKED_SHARE = 0.05;

/** Words of class and id names that portals give to what surrounds a text; a document under them has signs of its own. */
const AROUND = new Set(
  'nav navbar navigation menu submenu topmenu mainmenu breadcrumb breadcrumbs sidebar footer comment comments share sharing social related banner cookie cookies search pagination pager ads advert popup topbar login binhluan lienquan tinlienquan chiase timkiem quangcao thongke tinkhac'.split(
    ' ',
  ),
);
const ROLES = new Set(
  'navigation banner search contentinfo complementary menu menubar dialog alertdialog toolbar'.split(' '),
);
const LISTS = new Set('ul ol dl div section table tbody tr td p center article li span'.split(' '));
/** Names that say "here is the text". */
const HINTED = /(?:^|[\s_-])(?:content|detail|entry|article|noidung|noi-dung|toanvan|toan-van|post-body|fulltext)/i;

function weightOf(weights: Weights, element: PageElement): Weight {
  return weights.get(element) ?? { plain: 0, linked: 0, links: 0, signs: 0, hints: 0, kinds: 0 };
}

function elementsOf(element: PageElement): PageElement[] {
  return element.childNodes.filter(isElement);
}

/** Whether a page is one document saved by a word processor or by hand: it is read whole. */
export function isWholeDocument(body: PageElement, weights: Weights, scripted: boolean): boolean {
  const { plain, linked } = weightOf(weights, body);
  return !scripted && linked <= (plain + linked) * LINKED_SHARE;
}

/**
 * The smallest element that holds everything on the page that looks like an official text, with most of the page's
 * text. Text outside it is a portal's. The body itself where the text stands in several parts of it.
 */
export function findContent(body: PageElement, weights: Weights): PageElement {
  let content = body;
  for (;;) {
    const whole = weightOf(weights, content);
    const next = elementsOf(content).find((child) => standsFor(weightOf(weights, child), whole, isHinted(child)));
    if (next === undefined) return content;
    content = next;
  }
}

function isHinted(element: PageElement): boolean {
  return (
    element.tagName === 'article' ||
    element.tagName === 'main' ||
    attributeOf(element, 'role') === 'main' ||
    HINTED.test(`${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`)
  );
}

function standsFor(part: Weight, whole: Weight, hinted: boolean): boolean {
  if (whole.signs + whole.hints === 0) return part.plain > 0 && part.plain >= whole.plain * BARE_SHARE;
  if (part.plain < whole.plain * MAIN_SHARE || part.signs < whole.signs) return false;
  return part.hints === whole.hints || (hinted && countKinds(part) >= 4);
}

/** Whether an element inside the content is none of it: navigation, sharing, related news, a banner. */
export function isAround(element: PageElement, weights: Weights, content: PageElement): boolean {
  const weight = weightOf(weights, element);
  if (weight.signs > 0) return false;
  // Words inside a paragraph belong to it, whatever their class is called.
  if (INLINE.test(element.tagName) && INLINE.test(parentName(element))) return false;
  if (isLinkList(element, weight)) return true;
  if (weight.hints > 0 || weight.plain > weightOf(weights, content).plain * 0.2) return false;
  if (element.tagName === 'aside' || element.tagName === 'footer') return true;
  if (element.tagName === 'header') return weight.links > 2;
  if (element.attrs.length === 0) return false;
  if (ROLES.has(attributeOf(element, 'role') ?? '') || attributeOf(element, 'aria-hidden') === 'true') return true;
  return namesOf(element).some((name) => AROUND.has(name));
}

const INLINE = /^(?:x-|span$|p$|li$|h[1-6]$)/;

function parentName(element: PageElement): string {
  const parent = element.parentNode;
  return parent !== null && 'tagName' in parent ? parent.tagName : '';
}

/** Words of an element's class and id: "tinLienQuan", "related-posts". */
function namesOf(element: PageElement): string[] {
  const names = `${attributeOf(element, 'class') ?? ''} ${attributeOf(element, 'id') ?? ''}`;
  return names
    .slice(0, 300)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}]+/u);
}

/** Links and hardly anything else: menus, lists of other documents. A paragraph with references is none. */
function isLinkList(element: PageElement, { plain, linked, links, hints }: Weight): boolean {
  if (links < 3 || hints > 0 || !LISTS.has(element.tagName)) return false;
  return linked >= (plain + linked) * 0.75 && linked / links < 150;
}

/** Whether a page only announces a document that is attached as a file: its metadata, no text. */
export function isOnlyAnnounced(body: PageElement, weights: Weights): boolean {
  const weight = weightOf(weights, body);
  return weight.plain < 1_500 && countKinds(weight) < 2;
}
