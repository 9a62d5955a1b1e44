import type { Segment, TextLine } from './build-lines.js';
import type { PageText } from './page-text.js';
import { textOfLine } from './text-of-line.js';

const STAMP_OPENS =
  /^(?:người ký|ký bởi|ký số bởi|được ký (?:số )?bởi|digitally signed by|signature not verified|signed by)(?:\s*:|\s|$)/iu;
const STAMP_TELLS =
  /(?:^|\s)(?:thời gian ký|ngày ký|giờ ký|email|cơ quan|tổ chức|signing time|date|reason|location)\s*:/iu;
/** Lines that a signature's stamp may have. */
const STAMP_LINES = 8;

/** Takes off a page what digital signatures print: who signed and when, in a block of its own. */
export function dropStamps(page: PageText): PageText {
  const segments = page.lines.flatMap((line) => line.segments);
  const gone = new Set<Segment>();
  for (const [i, opening] of segments.entries()) {
    if (gone.has(opening) || !STAMP_OPENS.test(opening.text)) continue;
    const block = [opening];
    let bottom = opening.y;
    for (const next of segments.slice(i + 1, i + 80)) {
      if (block.length > STAMP_LINES || next.y - bottom > opening.size * 1.9) break;
      const beside = next.left > opening.right + opening.size * 12 || next.right < opening.left - opening.size;
      if (beside || Math.abs(next.size - opening.size) > 0.6 || Math.abs(next.left - opening.left) > opening.size * 3)
        continue;
      block.push(next);
      bottom = next.y;
    }
    const last = block.findLastIndex((segment) => STAMP_TELLS.test(segment.text));
    if (last > 0 || STAMP_TELLS.test(opening.text)) for (const segment of block.slice(0, last + 1)) gone.add(segment);
  }
  if (gone.size === 0) return page;
  const lines: TextLine[] = [];
  for (const line of page.lines) {
    const kept = line.segments.filter((segment) => !gone.has(segment));
    if (kept.length > 0) lines.push(kept.length === line.segments.length ? line : { ...line, segments: kept });
  }
  return { ...page, lines };
}

const NOTE_OPENS = /^(?:\[?\d{1,3}\]?|\*{1,3})\s*\p{L}/u;
/** Notes are smaller than the text by at least this. */
const NOTE_SIZE = 0.92;
/** Only the lower part of a page holds notes. */
const NOTE_ZONE = 0.45;

/** Takes the footnotes off a page: smaller lines at its end, under a short rule or opened by their number. */
export function dropFootnotes(page: PageText, size: number): PageText {
  let first = page.lines.length;
  while (first > 0) {
    const line = page.lines[first - 1] as TextLine;
    if (line.size > size * NOTE_SIZE || line.y < page.height * NOTE_ZONE || line.segments.length > 3) break;
    first -= 1;
  }
  // Under the text there may be a smaller line that is none: notes begin where one opens or a rule parts them off.
  for (; first < page.lines.length; first += 1) {
    const line = page.lines[first] as TextLine;
    const above = page.lines[first - 1];
    if (opensNotes(page, line, above)) {
      return { ...page, lines: page.lines.slice(0, first) };
    }
  }
  return page;
}

function opensNotes(page: PageText, line: TextLine, above: TextLine | undefined): boolean {
  const left = line.segments[0]?.left ?? 0;
  const parted = page.rules.some(
    (rule) =>
      rule.across &&
      rule.at < line.y - line.size * 0.5 &&
      rule.at > Math.max(above?.y ?? 0, line.y - line.size * 3) &&
      rule.to - rule.from < page.width * 0.5 &&
      Math.abs(rule.from - left) < line.size * 4,
  );
  return parted && NOTE_OPENS.test(textOfLine(line)) ? true : NOTE_OPENS.test(textOfLine(line)) && isRaised(line);
}

/** Whether the line's first figure is smaller than its words: it was glued to them without a space. */
function isRaised(line: TextLine): boolean {
  return /^\d{1,3}\p{L}/u.test(line.segments[0]?.text ?? '') || /^\d{1,3} \p{Lu}/u.test(line.segments[0]?.text ?? '');
}
