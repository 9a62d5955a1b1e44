import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { GapReport, Mark } from '../model.js';

/** What the parts of one page share. */
export interface PageContext {
  readonly report: GapReport;
  /** Level of the headings that open the sections of a plan: 2 on a page of its own, 4 among many. */
  readonly depth: number;
  /** Many plans on one page: what is long or said elsewhere on the page is left out. */
  readonly compact: boolean;
}

export type Node = ElementContent;

/** A heading of the level, h6 at most. */
export function heading(level: number, ...children: (Node | string)[]): Element {
  return h(`h${Math.min(level, 6)}`, ...children);
}

/** A verdict: its words, coloured and with a shape by the class. */
export function markCell(mark: Mark, text = mark.text): Element {
  return h('span', { className: ['m', `v-${mark.verdict}`, ...(mark.behind ? ['behind'] : [])] }, text);
}

/** Words in Vietnamese inside a report of another language. */
export function vietnamese(
  tag: string,
  context: PageContext,
  properties: Record<string, unknown>,
  text: string,
): Element {
  const lang = context.report.lang === 'vi' ? {} : { lang: 'vi' };
  return h(tag, { ...properties, ...lang } as Record<string, string>, text);
}

/** A table with its caption, one header row and body rows. */
export function table(
  className: string,
  caption: string,
  columns: readonly string[],
  rows: readonly Element[],
): Element {
  return h(
    'table',
    { className },
    h('caption', caption),
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h('tbody', rows.flatMap(line)),
  );
}

/** The element on a line of its own, so that the page's source can be read and compared. */
export function line(element: Element): Node[] {
  return [{ type: 'text', value: '\n' }, element];
}

/** Link to a finding of a plan. */
export function findingLink(plan: string, number: number, context: PageContext): Element {
  const { seeFinding } = context.report.words.label;
  return h('a', { className: 'see', href: `#${plan}-f${number}` }, `${seeFinding} ${number}`);
}
