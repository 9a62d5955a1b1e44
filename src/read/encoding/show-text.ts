/** Names of the characters from U+00A1 to U+00FF in HTML, in order. */
const NAMES = (
  'iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para ' +
  'middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave ' +
  'Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute ' +
  'Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave ' +
  'iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');

const CODE_OF = new Map(NAMES.map((name, i) => [name, 0xa1 + i]));
const REFERENCE = /&(?:#(\d{2,7})|#[xX]([\da-fA-F]{2,6})|([a-zA-Z]{2,6}\d{0,2}));/g;

/** Whether the text is a page of HTML or a part of one. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:!doctype|html|head|body|meta|table|div|p)[\s>]/i.test(text.slice(0, 20_000));
}

/**
 * Writes out the character references that a legacy letter may hide behind ("&laquo;" for ô of TCVN3): those of a character
 * above U+00A0. Marks of HTML itself and spaces stay as they are.
 */
export function expandReferences(text: string): string {
  return text.replace(REFERENCE, (found, decimal?: string, hexadecimal?: string, name?: string) => {
    const code =
      decimal !== undefined
        ? Number(decimal)
        : hexadecimal !== undefined
          ? Number.parseInt(hexadecimal, 16)
          : (CODE_OF.get(name ?? '') ?? 0);
    return code > 0xa0 && code < 0xffff ? String.fromCharCode(code) : found;
  });
}

/** Ends of what a page never shows, by the start of it. */
const UNSHOWN: readonly (readonly [start: RegExp, end: string])[] = [
  [/^<script[\s>]/i, '</script'],
  [/^<style[\s>]/i, '</style'],
  [/^<!--/, '-->'],
];

/** Roughly what a reader sees of a page: no tags, scripts, styles or comments. For weighing only; linear. */
export function showPage(html: string): string {
  const lower = html.toLowerCase();
  const parts: string[] = [];
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) {
      parts.push(html.slice(at));
      break;
    }
    parts.push(html.slice(at, open));
    const unshown = UNSHOWN.find(([start]) => start.test(html.slice(open, open + 8)));
    const close = lower.indexOf(unshown?.[1] ?? '>', open + 1);
    if (close < 0) break;
    at = close + 1;
    if (unshown !== undefined) {
      const after = html.indexOf('>', close);
      if (after < 0) break;
      at = after + 1;
    }
  }
  return expandReferences(parts.join(' ')).replace(/&[a-z]{2,8};/gi, ' ');
}
