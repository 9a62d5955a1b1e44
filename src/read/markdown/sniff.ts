/** Markdown is slow to parse and quadratic on hostile text: it is used only below these bounds. */
const DEEPEST_QUOTE = 20;
const MOST_CELLS = 400;
const MOST_BRACKETS = 2_000;

/** What only Markdown has, each with a sign it needs: asking for that is far cheaper than compiling an expression in vain. */
const SYNTAX: readonly (readonly [needs: string, pattern: RegExp])[] = [
  ['#', /^ {0,3}#{1,6} +\S/m],
  ['**', /\*\*[^\s*]/],
  ['__', /__[^\s_][^_\n]*[^\s_]__/],
  ['---', /^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:?)? *$/m],
  ['](', /!?\[[^\]\n]{0,200}\]\([^)\s]{1,500}\)/],
  ['```', /^ {0,3}```/m],
  ['~~~', /^ {0,3}~~~/m],
  ['&', /&(?:nbsp|amp|lt|gt|quot|#\d{1,6});/],
  ['\\', /^ {0,3}\\?[-+*]? ?\d{0,3}\\[.)\-*_#]/m],
  ['>', /^ {0,3}>\s/m],
  ['<', /<br ?\/?>|<!--/i],
];

/** Whether the text really holds Markdown syntax; lists alone prove nothing, plain plans have them too. */
export function hasMarkdownSyntax(text: string): boolean {
  return SYNTAX.some(([needs, pattern]) => text.includes(needs) && pattern.test(text));
}

/** Whether the Markdown parser can be trusted with a stretch of text: neither nested nor bracketed without end. */
export function isSafeMarkdown(text: string): boolean {
  let brackets = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i];
    // Line breaks of HTML inside table cells are common and cheap.
    if (character === '<' && /^<(?:br|\/)/i.test(text.slice(i, i + 3))) continue;
    if ((character === '[' || character === '<' || character === '`') && ++brackets > MOST_BRACKETS) return false;
  }
  for (const line of text.split('\n')) {
    const quotes = /^[ >]*/.exec(line)?.[0].replace(/ /g, '').length ?? 0;
    if (quotes > DEEPEST_QUOTE) return false;
    if (line.split('|').length > MOST_CELLS) return false;
  }
  return true;
}
