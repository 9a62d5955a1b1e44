import { isSafeMarkdown } from './sniff.js';

/**
 * Cuts a text at blank lines into stretches, each with the syntax that it holds; joined by line breaks they are the text.
 * Memory stays bounded by their size. A stretch that would cost the parser too much passes for one without syntax.
 */
export function splitStretches(text: string): Stretch[] {
  return splitChunks(text, CHUNK).flatMap((chunk): Stretch[] =>
    isSafeMarkdown(chunk)
      ? splitBySyntax(chunk)
      : // One odd paragraph must not cost the others their syntax.
        splitChunks(chunk, 0).map((part) => ({ part, syntax: isSafeMarkdown(part) ? 'any' : 'none' })),
  );
}

/** What a stretch holds: no mark of Markdown, headings and emphasis alone, which are read line by line, or more. */
export type Syntax = 'none' | 'lines' | 'any';

export interface Stretch {
  readonly part: string;
  readonly syntax: Syntax;
}

const LINE_MARKS = /[*_#]/;
/** All other syntax: escapes, code, links, entities, tags, quotes, and the line of dashes that makes a table. */
const MARKS = new RegExp(
  [
    '[\\\\`\\0]|\\]\\(|<[!?/a-zA-Z]|^[ \\t]*>|^[ \\t|:]*-[ \\t|:-]*$',
    // "LĐTB&XH;" is none: in capitals alone there are few.
    '&(?:#\\w{1,9}|\\w{0,30}[a-z]\\w{0,30}|AMP|COPY|DD|ENG|ETH|GT|LT|QUOT|REG|THORN|TRADE);',
  ].join('|'),
  'm',
);
/** HTML and fenced text may run on behind a blank line. */
const RUNS_ON = /^[ \t]*(?:<|```|~~~)/m;

/** The paragraphs of a stretch, neighbours of one kind together: the parser is slow, and most paragraphs need none. */
function splitBySyntax(chunk: string): { part: string; readonly syntax: Syntax }[] {
  if (RUNS_ON.test(chunk)) return [{ part: chunk, syntax: 'any' }];
  const parts: { part: string; readonly syntax: Syntax }[] = [];
  for (const part of splitChunks(chunk, 0)) {
    const syntax = MARKS.test(part) ? 'any' : LINE_MARKS.test(part) ? 'lines' : 'none';
    const last = parts[parts.length - 1];
    if (last?.syntax === syntax) last.part += `\n${part}`;
    else parts.push({ part, syntax });
  }
  return parts;
}

/** Characters after which a blank line ends a stretch, and after which any line does. */
const CHUNK = 16_000;
const LARGEST_CHUNK = 128_000;

/** Cuts a text at blank lines outside fenced blocks into stretches of whole lines, of `least` characters or more. */
function splitChunks(source: string, least: number): string[] {
  const chunks: string[] = [];
  let start = 0;
  let fenced = false;
  for (let at = 0; at < source.length; ) {
    const next = source.indexOf('\n', at);
    const end = next < 0 ? source.length : next;
    const line = source.slice(at, Math.min(end, at + 20));
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced;
    const size = end - start;
    const blank = line.trim() === '' && end - at < 20;
    if (next >= 0 && ((blank && !fenced && size >= least) || size >= LARGEST_CHUNK)) {
      chunks.push(source.slice(start, end));
      start = end + 1;
    }
    at = end + 1;
  }
  chunks.push(source.slice(start));
  return chunks;
}
