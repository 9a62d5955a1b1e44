import type { WordComment, WordCommentLine } from '../model/word-comment.js';
import type { ParagraphSpot } from './locate-paragraphs.js';
import { escapeXml, type Splice } from './part-text.js';

/** Whose name the comments bear. */
export interface Commenter {
  readonly author: string;
  readonly initials: string;
  /** ISO day; null for none. */
  readonly date: string | null;
}

/** A comment with its number in the file and the paragraph it stands at. */
export interface PlacedComment {
  readonly id: number;
  readonly comment: WordComment;
  readonly spot: ParagraphSpot;
}

/** What is put at the two ends of a paragraph. */
interface Marks {
  begin: string;
  finish: string;
}

/**
 * What is put into the document's text: the comments of one paragraph span it together, each with its own mark behind it.
 * Where the mark must not stand inside, the range goes on to the beginning of the next paragraph where it may.
 */
export function markParagraphs(placed: readonly PlacedComment[], paragraphs: readonly ParagraphSpot[]): Splice[] {
  const marks = new Map<ParagraphSpot, Marks>();
  const at = (spot: ParagraphSpot): Marks => {
    const known = marks.get(spot) ?? { begin: '', finish: '' };
    marks.set(spot, known);
    return known;
  };
  const hosts = findHosts(paragraphs);
  for (const { spot, id } of placed) at(spot).begin += `<w:commentRangeStart${spot.declaration} w:id="${id}"/>`;
  for (const { spot, id } of [...placed].reverse()) {
    const host = hosts.get(spot);
    if (host === undefined) continue;
    const own = at(host);
    own.begin = `${writeEnd(host, id)}${own.begin}`;
  }
  for (const { spot, id } of placed) if (!hosts.has(spot)) at(spot).finish += writeEnd(spot, id);
  return [...marks].flatMap(([spot, own]) => writeMarks(spot, own));
}

function writeEnd({ declaration }: ParagraphSpot, id: number): string {
  return `<w:commentRangeEnd${declaration} w:id="${id}"/><w:r${declaration}><w:commentReference w:id="${id}"/></w:r>`;
}

/** The paragraph that takes the marks of one that must not hold them; none where no such paragraph follows. */
function findHosts(paragraphs: readonly ParagraphSpot[]): ReadonlyMap<ParagraphSpot, ParagraphSpot> {
  const hosts = new Map<ParagraphSpot, ParagraphSpot>();
  let next: ParagraphSpot | null = null;
  for (let i = paragraphs.length - 1; i >= 0; i -= 1) {
    const spot = paragraphs[i] as ParagraphSpot;
    if (!spot.inField) next = spot;
    else if (next !== null) hosts.set(spot, next);
  }
  return hosts;
}

function writeMarks({ start, end, closing }: ParagraphSpot, { begin, finish }: Marks): Splice[] {
  if (closing !== null) return [{ at: start, remove: 2, insert: `>${begin}${finish}</${closing}>` }];
  return [
    { at: start, remove: 0, insert: begin },
    { at: end, remove: 0, insert: finish },
  ];
}

/** The comments as elements of the comments part; `declaration` makes the prefix "w" known where it is not. */
export function writeComments(
  placed: readonly PlacedComment[],
  { author, initials, date }: Commenter,
  declaration: string,
): string {
  const when = date === null ? '' : ` w:date="${escapeXml(date)}T00:00:00Z"`;
  return placed
    .map(
      ({ id, comment }) =>
        `<w:comment${declaration} w:id="${id}" w:author="${escapeXml(author)}"${when} w:initials="${escapeXml(initials)}">${comment.lines.map(writeLine).join('')}</w:comment>`,
    )
    .join('');
}

/** Said outright, since the document's own default may indent or enlarge; only what both dialects of the standard know. */
const LAYOUT =
  '<w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/></w:pPr>';
const SIZE = '<w:sz w:val="20"/><w:szCs w:val="20"/>';

function writeLine({ label, text }: WordCommentLine, index: number): string {
  const mark = index === 0 ? '<w:r><w:annotationRef/></w:r>' : '';
  const head = label === null ? '' : writeRun(`${label}: `, `<w:b/>${SIZE}`);
  return `<w:p>${LAYOUT}${mark}${head}${writeRun(text, SIZE)}</w:p>`;
}

function writeRun(text: string, look: string): string {
  return `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
}
