import type { Folded } from '../text/fold.js';
import type { Span } from '../text/span.js';

/** Points that end no sentence: abbreviations, numbers, initials. */
const ABBREVIATION = /(?:^|[\s(])(?:ts|pgs|gs|ths|bs|cn|tp|tx|tt|tm|kt|tl|q|p|v\.v|tr|đ|st|vd)$/u;

const MARKS = /[();.]/g;

/** Splits a passage at semicolons and sentence ends, not inside brackets. Spans are trimmed and never empty. */
export function splitSegments(text: Folded): Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  const close = (end: number) => {
    let from = start;
    let to = end;
    while (from < to && /[\s;.]/.test(text.text[from] as string)) from += 1;
    while (to > from && /[\s;]/.test(text.text[to - 1] as string)) to -= 1;
    if (to > from) spans.push({ start: from, end: to });
    start = end + 1;
  };
  for (const { 0: character, index: i } of text.text.matchAll(MARKS)) {
    if (character === '(') depth += 1;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (depth > 0 && i - start < 2_000) continue;
    else if (character === ';') close(i);
    else if (character === '.' && endsSentence(text, i)) close(i);
  }
  close(text.text.length);
  return spans;
}

function endsSentence(text: Folded, at: number): boolean {
  const after = text.text.slice(at + 1, at + 3);
  if (after === '') return true;
  if (!/^\s["“(]?[\p{Lu}\d-]?/u.test(after) || !/^\s[\p{Lu}\d"“(-]/u.test(after)) return false;
  return !ABBREVIATION.test(text.key.slice(Math.max(0, at - 6), at));
}
