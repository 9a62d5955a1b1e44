import type { Baseline } from '../model/baseline.js';
import type { Body } from '../model/plan.js';
import type { IndicatorId, Role } from '../model/vocabulary.js';
import type { Block, Outline } from '../parse/outline.js';
import { descendantsOf } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { locate, slicePassage } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';
import type { Span } from '../text/span.js';
import { WordList } from '../text/word-list.js';
import type { HeadingName } from './body-names.js';
import { beginsWithBody, nameStart, namesEnd, readHeadingNames } from './body-names.js';
import type { Entry } from './lead.js';
import { chooseLead } from './lead.js';
import type { Lexicon } from './lexicon.js';
import { readLater } from './read-later.js';
import { splitSegments } from './segments.js';

/** Formulas that close a plan and charge nobody with a duty of their own. */
const CLOSING = new WordList(
  'trên đây là|trong quá trình|yêu cầu thủ trưởng|yêu cầu các|kế hoạch này|căn cứ kế hoạch này|nhận được|giao thủ trưởng|giao chánh văn phòng',
);
/** The same, if one of some words follows in the sentence, within so many characters. */
const CLOSING_BEFORE: readonly (readonly [opens: WordList, needs: readonly string[], reach: number])[] = [
  [
    new WordList(
      'thủ trưởng cơ quan|thủ trưởng sở|thủ trưởng đơn vị|thủ trưởng các cơ quan|thủ trưởng các sở|thủ trưởng các đơn vị',
    ),
    ['chịu trách nhiệm thi hành', 'nêu trên', 'căn cứ'],
    140,
  ],
  [
    new WordList(
      ['các', 'thủ trưởng']
        .flatMap((whom) =>
          ['cơ quan', 'đơn vị', 'sở', 'ban', 'ngành', 'địa phương'].map((of) => `đề nghị ${whom} ${of}`),
        )
        .join('|'),
    ),
    ['nghiêm túc', 'triển khai', 'thực hiện'],
    90,
  ],
  [new WordList('cơ quan|đơn vị|các cơ quan|các đơn vị'), ['nghiêm túc', 'chịu trách nhiệm thi hành'], 100],
];

function closesPlan(key: string): boolean {
  return (
    CLOSING.endAt(key, 0) !== null ||
    CLOSING_BEFORE.some(([opens, needs, reach]) => {
      const end = opens.endAt(key, 0);
      return end !== null && holdsAny(key.slice(end, end + reach).replace(/\..*/, ''), needs);
    })
  );
}

/** All bodies with an entry of their own among the responsibilities, in the order of the text. */
export function readBodies(outline: Outline, lexicon: Lexicon, baseline: Baseline): Body[] {
  const own = readEntries(outline, lexicon, closesPlan);
  // A plan that charges everybody in its closing order alone.
  const entries = own.length > 0 ? own : readEntries(outline, lexicon, () => false);
  const leader = chooseLead(entries, baseline);
  return entries.flatMap((entry, i) =>
    entry.names.map(({ body, passage, beside }, position): Body => {
      const at = locate(passage);
      const said = {
        name: at.quote,
        ...body,
        lead: leader?.entry === i && leader.name === position,
        role: readRole(entry),
        entry: i + 1,
        alsoNamed: [...beside, ...entry.names.filter((_, other) => other !== position).map((other) => other.body)],
        refersTo: referredPlan(entry),
        ...at,
      };
      return readLater<typeof said, Pick<Body, 'indicators'>>(said, {
        indicators: () => touched(entry.duties, lexicon),
      });
    }),
  );
}

function readEntries(outline: Outline, lexicon: Lexicon, closes: (key: string) => boolean): Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<Block>();
  let named: NamedRow | null = null;
  for (const block of outline.blocks) {
    if (block.section !== 'responsibilities' || isInside(block, taken)) continue;
    if (block.kind === 'row') {
      if (isHeaderRow(block)) continue;
      const column = block.cells.findIndex((cell) => cell.text.length > 3 && beginsWithBody(cell, lexicon));
      if (named !== null && named.row.index === block.index - 1 && continuesEntry(block, column, named.column)) {
        named.duties.push(...block.cells);
        named.row = block;
        continue;
      }
      const cell = block.cells[column];
      if (cell === undefined) continue;
      named = { row: block, column, duties: [...block.cells] };
      entries.push({ heading: cell, names: readHeadingNames(cell, lexicon), duties: named.duties });
      continue;
    }
    if (block.opens === 'responsibilities') {
      const own = ownEntry(block, lexicon);
      if (own !== null) {
        entries.push(own);
        taken.add(block);
      }
      continue;
    }
    if (isUnderReporting(block) || !isEntry(block, lexicon, closes) || headsEntries(block, lexicon)) continue;
    const duties = [block.passage, ...descendantsOf(block).map((child) => child.passage)];
    const parts = (block.children.length === 0 ? splitEntry(block.passage, lexicon) : [block.passage]).filter(
      (part, _, all) => all.length === 1 || !closes(part.key),
    );
    for (const [i, part] of parts.entries()) {
      const names = [...readHeadingNames(part, lexicon), ...(parts.length === 1 ? continuedNames(block, lexicon) : [])];
      if (names.length > 0)
        entries.push({ heading: part, names, duties: parts.length > 1 ? [part] : i === 0 ? duties : [part] });
    }
    taken.add(block);
  }
  return entries;
}

/** A heading that ends with a semicolon goes on with the bodies on the next line. */
function continuedNames(block: Block, lexicon: Lexicon): HeadingName[] {
  const next = block.children[0];
  if (next === undefined || next.label !== null || !/[;,]$/.test(block.passage.text)) return [];
  return beginsWithBody(next.passage, lexicon) ? readHeadingNames(next.passage, lexicon) : [];
}

/** The table row last read of an entry, the column its name stands in, and the entry's duties so far. */
interface NamedRow {
  row: Block;
  readonly column: number;
  readonly duties: Passage[];
}

/** A row under a name merged over several rows, or left empty below it, goes on with that body's duties. */
function continuesEntry(row: Block, found: number, column: number): boolean {
  if (row.merged[column] !== 'above' && (row.cells[column]?.text !== '' || row.merged[column] === 'left')) return false;
  const cell = row.cells[found];
  if (cell === undefined) return true;
  // "Các sở, ngành" over several rows, each with a body of its own and its duties behind it.
  const isName = namesEnd(cell, nameStart(cell)) === cell.text.length && found < row.cells.length - 1;
  return found > column && !isName;
}

/** "TT | Cơ quan, đơn vị | Nhiệm vụ" names columns, not bodies. */
function isHeaderRow(block: Block): boolean {
  return (
    block.cells.some((cell) =>
      /^(?:stt|tt|số tt|nhiệm vụ|nội dung|nội dung (?:nhiệm vụ|công việc)|trách nhiệm)$/u.test(cell.key.trim()),
    ) && block.cells.every((cell) => cell.text.length < 40)
  );
}

function isInside(block: Block, taken: ReadonlySet<Block>): boolean {
  for (let above = block.parent; above !== null; above = above.parent) if (taken.has(above)) return true;
  return false;
}

/** "2. Chế độ báo cáo": what stands below tells when, not who does what. */
function isUnderReporting({ parent }: Block): boolean {
  return (
    parent !== null &&
    parent.passage.text.length < 80 &&
    holdsAny(parent.passage.key, ['báo cáo', 'sơ kết', 'tổng kết']) &&
    /^(?:công tác |thực hiện )?(?:chế độ |định kỳ |thời gian |thời hạn )?(?:thông tin,? |sơ kết, |tổng kết, |kiểm tra, |giám sát, )*(?:và )?(?:báo cáo|sơ kết|tổng kết)(?![a-zà-ỹ])/u.test(
      parent.passage.key,
    )
  );
}

/** "1. Các sở, ban, ngành cấp tỉnh" over "1.1. Sở Y tế …": the bodies below have the entries. */
function headsEntries(block: Block, lexicon: Lexicon): boolean {
  if (block.passage.text.length > 120) return false;
  const below = block.children.filter((child) => child.kind === 'block' && beginsWithBody(child.passage, lexicon));
  if (below.length < 2 || below.length < block.children.length / 2) return false;
  return readHeadingNames(block.passage, lexicon).every(({ body }) => HEADS.has(body.key));
}

/** Names that stand for others: no body in particular. */
const HEADS: ReadonlySet<string> = new Set(['departments-collective', 'mass-organisations', 'other']);

function isEntry(block: Block, lexicon: Lexicon, closes: (key: string) => boolean): boolean {
  const { passage } = block;
  if (passage.text.length < 4) return false;
  // "Yêu cầu các sở, ngành nghiêm túc thực hiện. Giao Sở Y tế chủ trì theo dõi …"
  if (closes(passage.key)) return /[.;]\s+giao\s/u.test(passage.key) && splitEntry(passage, lexicon).length > 1;
  if (!beginsWithBody(passage, lexicon))
    return /^(?:phân công|giao)\s/u.test(passage.key) && splitEntry(passage, lexicon).length > 1;
  if (block.label !== null || block.children.length > 0) return true;
  // A paragraph is an entry when it names a body and goes on to its duty.
  return passage.text.length > 30 || /:$/.test(passage.text);
}

/** "Trách nhiệm của UBND các tỉnh:" is a section and an entry at once. */
function ownEntry(block: Block, lexicon: Lexicon): Entry | null {
  const found = /^(?:trách nhiệm|nhiệm vụ) của\s+/u.exec(block.passage.key);
  if (
    found === null ||
    block.children.some(
      (child) => child.label !== null && child.label.kind !== 'bullet' && beginsWithBody(child.passage, lexicon),
    )
  )
    return null;
  if (
    /^các (?:cơ quan|đơn vị|sở)/u.test(block.passage.key.slice(found[0].length)) &&
    block.children.some((child) => beginsWithBody(child.passage, lexicon))
  )
    return null;
  const heading = slicePassage(block.passage, found[0].length);
  return {
    heading,
    names: readHeadingNames(heading, lexicon),
    duties: [block.passage, ...descendantsOf(block).map((child) => child.passage)],
  };
}

/** One paragraph may charge several bodies, parted by semicolons. */
function splitEntry(passage: Passage, lexicon: Lexicon): Passage[] {
  const spans = joinNames(splitSegments(passage), passage);
  const parts = spans.map((span) => slicePassage(passage, span.start, span.end));
  const headed = parts.filter((part) => beginsWithBody(part, lexicon));
  return headed.length > 1 || (headed.length === 1 && parts.length > 1 && !beginsWithBody(passage, lexicon))
    ? headed
    : [passage];
}

/** "Công an tỉnh; Tòa án nhân dân tỉnh: phối hợp …" is one entry of several bodies. */
function joinNames(spans: readonly Span[], passage: Passage): readonly Span[] {
  const [first] = spans;
  const end = namesEnd(passage, nameStart(passage));
  if (first === undefined || end <= first.end + 1 || end === passage.text.length) return spans;
  const rest = spans.filter((span) => span.start >= end);
  const last = spans[spans.length - rest.length - 1] ?? first;
  return [{ start: first.start, end: last.end }, ...rest];
}

const ROLE_WORDS: readonly (readonly [role: Role, words: RegExp])[] = [
  ['lead', /chủ trì|thường trực|đầu mối/u],
  ['coordinate', /phối hợp/u],
  ['advise', /tham mưu/u],
];

/** What the entry says its bodies do; the duty named first decides. */
function readRole(entry: Entry): Role {
  // In a table the number of the row stands before the name.
  if ([entry.heading, entry.duties[0]].some((text) => /^["“(\s]*đề nghị/u.test(text?.key ?? ''))) return 'request';
  const key = entry.duties.map((duty) => duty.key).join(' ; ');
  const found = ROLE_WORDS.map(([role, words]) => ({ role, at: key.search(words) })).filter(({ at }) => at >= 0);
  const lead = found.find(({ role }) => role === 'lead');
  if (lead !== undefined) return 'lead';
  return found.sort((a, b) => a.at - b.at)[0]?.role ?? 'perform';
}

const touchedBy = new WeakMap<Folded, ReadonlySet<IndicatorId>>();

function touchedIn(text: Folded, lexicon: Lexicon): ReadonlySet<IndicatorId> {
  const known = touchedBy.get(text);
  if (known !== undefined) return known;
  const found = new Set<IndicatorId>();
  for (const { indicator, acts, counted, sure } of lexicon.indicators) {
    if (sure.test(text) || (acts.test(text) && counted.test(text))) found.add(indicator);
  }
  touchedBy.set(text, found);
  return found;
}

/** Indicators whose act and counted words a text holds. */
export function touched(texts: readonly Folded[], lexicon: Lexicon): IndicatorId[] {
  const found = texts.map((text) => touchedIn(text, lexicon));
  return lexicon.indicators
    .map(({ indicator }) => indicator)
    .filter((indicator) => found.some((indicators) => indicators.has(indicator)));
}

/** "theo nhiệm vụ được phân công tại Kế hoạch số 3236/KH-UBND": the assignment stands in another plan. */
function referredPlan(entry: Entry): string | null {
  for (const duty of entry.duties) {
    const found = /kế hoạch số\s*(\d{1,5}\s*\/\s*kh\s*-\s*[a-zA-ZÀ-ỹ]+)/u.exec(duty.key);
    if (found !== null && /nêu|phân công|giao|quy định|theo|tại/u.test(duty.key.slice(0, found.index))) {
      const at = found.index + found[0].length - (found[1] as string).length;
      return duty.text.slice(at, at + (found[1] as string).length).replace(/\s+/g, '');
    }
  }
  return null;
}
