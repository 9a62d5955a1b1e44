import { sanitise } from './sanitise.js';

/** Signs that Markdown or HTML acts on anywhere, and what would notify a person or link an issue. */
const ACTIVE = /[\\`*_{}[\]<>#|~&@$^]/g;
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };

/**
 * Text on one line as itself in any place of a Markdown document: no element, no link, no mention, and at the start of a
 * line no list, quotation or heading.
 */
export function escapeMarkdown(text: string): string {
  return sanitise(text)
    .replace(ACTIVE, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(/^([-+=]|\d{1,9}[.)])/u, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`)
    .replace(/:(?=\/\/)|(?<=www)\./giu, (sign) => (sign === ':' ? '&#58;' : '&#46;'));
}
