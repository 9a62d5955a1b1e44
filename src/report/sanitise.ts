import { displayWidth, splitGraphemes } from './width.js';

const ESC = '\u001b';
const BEL = '\u0007';
/** One-character forms: CSI, string terminator, and what opens a string (DCS, SOS, OSC, PM, APC). */
const CSI = '\u009b';
const ST = '\u009c';
const OPENERS = '\u0090\u0098\u009d\u009e\u009f';

/**
 * Whole ANSI escape sequences: CSI, OSC and friends (ended by BEL or ST), and two-character escapes. Bounded lengths keep
 * a hostile text from being scanned again and again.
 */
const ESCAPES = new RegExp(
  [
    `(?:${ESC}\\[|${CSI})[0-?]{0,64}[ -/]{0,16}[@-~]`,
    `(?:${ESC}[\\]PX^_]|[${OPENERS}])[^${BEL}${ESC}${ST}]{0,4096}(?:${BEL}|${ESC}\\\\|${ST})`,
    `${ESC}[ -~]`,
  ].join('|'),
  'g',
);
/** Everything that ends a word; the no-break space too, since lines are broken anew. */
const WHITE = /[\s\u0085]+/gu;
/** C0 and C1 controls, zero-width and bidirectional marks, tag characters, lone surrogates, the byte order mark. */
const INVISIBLE =
  /\p{Cc}|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}|[\u{e0000}-\u{e007f}]/gu;
/** Letters of Latin scripts, composed, and the signs beside them: nothing to take out. */
const HARMLESS = /^[ -~\u00a1-\u00ac\u00ae-\u024f\u1e00-\u1eff–—“”‘’…]*$/;
/** More marks on one letter than any Vietnamese text has. */
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;

/**
 * Text from a document made safe to print: one line, without terminal escapes, control characters, text-direction
 * overrides and invisible characters. Letters are left as they were written (NFC or NFD).
 */
export function sanitise(text: string): string {
  if (HARMLESS.test(text) && !text.includes('  ')) return text.trim();
  return text
    .replace(ESCAPES, '')
    .replace(WHITE, ' ')
    .replace(INVISIBLE, '')
    .replace(PILED_MARKS, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Text that was made safe once, of a file that anybody may have changed since: only what could act on a terminal is taken out. */
export function disarm(text: string): string {
  return text.replace(ESCAPES, '').replace(INVISIBLE, '');
}

/** The beginning of the text that takes at most `width` columns. */
function keepWidth(text: string, width: number): string {
  if (HARMLESS.test(text)) return text.slice(0, Math.max(0, width));
  let used = 0;
  let kept = '';
  for (const grapheme of splitGraphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return kept;
}

/**
 * The text cut to at most `width` columns, at the last word boundary that fits, with "…" after it; the text itself when
 * it fits. A single word longer than the width is cut inside.
 */
export function shorten(text: string, width: number): string {
  // No character is wider than two columns.
  if (text.length * 2 <= width || displayWidth(text) <= width) return text;
  const kept = keepWidth(text, width - 1);
  const nextIsSpace = text.startsWith(' ', kept.length);
  const boundary = nextIsSpace ? kept.length : kept.lastIndexOf(' ');
  const whole = boundary > kept.length / 2 ? kept.slice(0, boundary) : kept;
  return `${whole.replace(/[\s,;:.“(-]+$/u, '')}…`;
}

/** A quotation for a sentence or a terminal: sanitised and at most `width` columns. */
export function quoteSafely(text: string, width = 160): string {
  return shorten(sanitise(text), width);
}
