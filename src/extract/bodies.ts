import type { Baseline } from '../model/baseline.js';
import type { Body } from '../model/plan.js';
import type { IndicatorId, Role } from '../model/vocabulary.js';
import type { Block, Outline } from '../parse/outline.js';
import { descendantsOf } from '../parse/outline.js';
import type { Passage } from '../parse/passage.js';
import { locate, slicePassage } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import type { HeadingName } from './body-names.js';
import { beginsWithBody, nameStart, namesEnd, readHeadingNames } from './body-names.js';
import type { Lexicon } from './lexicon.js';
import { splitSegments } from './segments.js';

/** One entry of the part on responsibilities: the bodies its heading names and everything said of them. */
interface Entry {
  readonly heading: Passage;
  readonly names: readonly HeadingName[];
  /** The heading and all duties, folded. */
  readonly duties: readonly Folded[];
}

/** Formulas that close a plan and charge nobody with a duty of their own. */
const CLOSING =
  /^(?:trên đây là|trong quá trình|yêu cầu (?:thủ trưởng|các)|kế hoạch này|căn cứ kế hoạch này|thủ trưởng (?:các )?(?:cơ quan|sở|đơn vị)[^.]{0,120}(?:chịu trách nhiệm thi hành|nêu trên|căn cứ)|đề nghị (?:các|thủ trưởng) (?:cơ quan|đơn vị|sở|ban|ngành|địa phương)[^.]{0,80}(?:nghiêm túc|triển khai|thực hiện)|nhận được|giao (?:thủ trưởng|chánh văn phòng)|(?:các )?(?:cơ quan|đơn vị)[^.]{0,80}(?:nghiêm túc|chịu trách nhiệm thi hành))/u;
const PLAN_OBJECT = /(?:kế hoạch|chương trình)(?! mục tiêu| kinh tế| giáo dục| đào tạo| số \d)/u;
const ALONE = new Set([
  'departments-collective',
  'lower-committees',
  'provincial-committees',
  'fatherland-front',
  'mass-organisations',
]);

/** All bodies with an entry of their own among the responsibilities, in the order of the text. */
export function readBodies(outline: Outline, lexicon: Lexicon, baseline: Baseline): Body[] {
  const entries = readEntries(outline, lexicon);
  const leader = chooseLead(entries, baseline);
  return entries.flatMap((entry, i) =>
    entry.names.map(({ body, passage, beside }, position): Body => {
      const at = locate(passage);
      return {
        name: at.quote,
        ...body,
        lead: leader?.entry === i && leader.name === position,
        role: readRole(entry),
        entry: i + 1,
        alsoNamed: [...beside, ...entry.names.filter((_, other) => other !== position).map((other) => other.body)],
        indicators: touched(entry.duties, lexicon),
        refersTo: referredPlan(entry),
        ...at,
      };
    }),
  );
}

function readEntries(outline: Outline, lexicon: Lexicon): Entry[] {
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
    if (!isEntry(block, lexicon)) continue;
    const duties = [block.passage, ...descendantsOf(block).map((child) => child.passage)];
    const parts = block.children.length === 0 ? splitEntry(block.passage, lexicon) : [block.passage];
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

function isEntry(block: Block, lexicon: Lexicon): boolean {
  const { passage } = block;
  if (passage.text.length < 4 || CLOSING.test(passage.key)) return false;
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
  const parts = splitSegments(passage).map((span) => slicePassage(passage, span.start, span.end));
  const headed = parts.filter((part) => beginsWithBody(part, lexicon));
  return headed.length > 1 || (headed.length === 1 && parts.length > 1 && !beginsWithBody(passage, lexicon))
    ? headed
    : [passage];
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

/** "là cơ quan thường trực, đầu mối", "là đơn vị chủ trì", "giữ vai trò đầu mối". */
const APPOINTS =
  /(?:cơ quan|đơn vị|là|làm|vai trò)\s+(?:cơ quan\s+|đơn vị\s+)?(?:thường trực|đầu mối|chủ trì)|thường trực,? đầu mối|đầu mối (?:tham mưu|tổng hợp|triển khai|theo dõi|thực hiện)|chịu trách nhiệm (?:chính|tổ chức|chủ trì)[^;]{0,40}(?:kế hoạch|chương trình)/u;
/** "chủ trì" of everything: nothing narrower stands behind it. */
const NO_OBJECT =
  /chủ trì[,\s]*(?:$|[,.]|(?:,? ?(?:và )?(?:phối hợp[^;]{0,80}|tham mưu[^;]{0,60}|tổng hợp[^;]{0,20}))?\s*(?:(?:tổ chức )?(?:triển khai )?thực hiện(?=\s*(?:$|[,.;]))|tổ chức (?:triển khai )?thực hiện|triển khai (?:thực hiện )?(?:các )?(?:nội dung|nhiệm vụ)|triển khai$))/u;

/** How clearly an entry charges its body with the plan as a whole; "chủ trì" of a single task is not enough. */
function leadScore(entry: Entry, first: boolean): number {
  let score = first ? 1 : 0;
  let chairs = false;
  for (const duty of entry.duties) {
    for (const segment of splitSegments(duty)) {
      const key = duty.key.slice(segment.start, segment.end);
      if (APPOINTS.test(key)) score += 4;
      if (/chủ trì/u.test(key)) {
        chairs = true;
        if (NO_OBJECT.test(key)) score += 3;
        if (
          PLAN_OBJECT.test(key) &&
          /(?:triển khai|thực hiện|điều phối|xây dựng kế hoạch|tham mưu|hướng dẫn|tổng hợp)/u.test(key)
        )
          score += 3;
      }
      if (/(?:đôn đốc|theo dõi|giám sát|kiểm tra|điều phối)/u.test(key) && PLAN_OBJECT.test(key)) score += 2;
      if (/tổng hợp[^;]{0,80}báo cáo|báo cáo[^;]{0,60}tổng hợp/u.test(key)) score += 2;
      if (/tham mưu[^;]{0,100}(?:triển khai|thực hiện)[^;]{0,60}(?:kế hoạch|chương trình)/u.test(key)) score += 2;
    }
  }
  return chairs ? score + 1 : score;
}

/** Least score that makes a lead: chairing one task, or reporting alone, does not. */
const LEAST_SCORE = 4;

function chooseLead(entries: readonly Entry[], baseline: Baseline): { entry: number; name: number } | null {
  const expected = new Set(baseline.leads.map((lead) => lead.key));
  let best: { entry: number; name: number; score: number } | null = null;
  for (const [i, entry] of entries.entries()) {
    const name = Math.max(
      0,
      entry.names.findIndex(({ body }) => expected.has(body.key)),
    );
    const body = entry.names[name]?.body;
    if (body === undefined || ALONE.has(body.key)) continue;
    const said = leadScore(entry, i === 0);
    const score = said + (expected.has(body.key) ? 1 : 0);
    if (said >= LEAST_SCORE && (best === null || score > best.score)) best = { entry: i, name, score };
  }
  return best;
}

const touchedBy = new WeakMap<Folded, ReadonlySet<IndicatorId>>();

function touchedIn(text: Folded, lexicon: Lexicon): ReadonlySet<IndicatorId> {
  const known = touchedBy.get(text);
  if (known !== undefined) return known;
  const found = new Set<IndicatorId>();
  for (const i of lexicon.actsIn(text)) {
    const { indicator, acts, counted, sure } = lexicon.indicators[i] as Lexicon['indicators'][number];
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
