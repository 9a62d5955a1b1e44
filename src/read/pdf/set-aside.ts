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

/** Room above the first note, in line distances of the page. */
const NOTE_ROOM = 1.2;

/** Takes the footnotes off a page: lines at its end that are smaller or stand apart, the first opened by its number. */
export function dropFootnotes(page: PageText, size: number): PageText {
  let first = page.lines.length;
  while (first > 0) {
    const line = page.lines[first - 1] as TextLine;
    if (line.size > size + 0.1 || line.y < page.height * NOTE_ZONE || line.segments.length > 3) break;
    first -= 1;
  }
  // Under the text there may be lines that are no notes: these begin where one opens.
  const distance = lineDistance(page);
  const lastLarge = page.lines.findLastIndex((line) => line.size > size * NOTE_SIZE);
  for (; first < page.lines.length; first += 1) {
    if (opensNotes(page, first, first > lastLarge, distance)) return { ...page, lines: page.lines.slice(0, first) };
  }
  return page;
}

/** Distance between neighbouring lines that most of a page keeps; 0 on a page of one line. */
function lineDistance({ lines }: PageText): number {
  const distances = lines.slice(1).map((line, i) => line.y - (lines[i] as TextLine).y);
  return distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 0;
}

function opensNotes(page: PageText, at: number, small: boolean, distance: number): boolean {
  const line = page.lines[at] as TextLine;
  const above = page.lines[at - 1];
  const text = textOfLine(line);
  if (!NOTE_OPENS.test(text)) return false;
  // Notes are often left as large as the text: then their number must be raised, and they must stand apart.
  const raised = line.segments[0]?.raised === true;
  const parted = isParted(page, line, above);
  if (small) return parted || raised || /^\d{1,3} ?\p{Lu}/u.test(text);
  return raised && (parted || above === undefined || line.y - above.y > distance * NOTE_ROOM);
}

/** Whether a short rule is drawn between a line and the one above. */
function isParted(page: PageText, line: TextLine, above: TextLine | undefined): boolean {
  const left = line.segments[0]?.left ?? 0;
  return page.rules.some(
    (rule) =>
      rule.across &&
      rule.at < line.y - line.size * 0.5 &&
      rule.at > Math.max(above?.y ?? 0, line.y - line.size * 3) &&
      rule.to - rule.from < page.width * 0.5 &&
      Math.abs(rule.from - left) < line.size * 4,
  );
}
