import type { Commitment, Money, Task } from '../model/plan.js';
import type { TaskGroup } from '../model/vocabulary.js';
import type { Block, Outline } from '../parse/outline.js';
import { descendantsOf } from '../parse/outline.js';
import type { Passage, Stretch } from '../parse/passage.js';
import { locate } from '../parse/passage.js';
import type { Folded } from '../text/fold.js';
import { findMoney } from '../text/money.js';
import { findNumbers } from '../text/number.js';
import { findPercents } from '../text/percent.js';
import { touched } from './bodies.js';
import type { Lexicon } from './lexicon.js';
import { readLater } from './read-later.js';
import { modifiersStart } from './strength.js';
import { readTaskRows } from './task-table.js';

/** Tasks of a plan: the numbered headings of its tasks part and the rows of its tables, or its bullets when there is neither. */
export function readTasks(outline: Outline, lexicon: Lexicon, bullets: boolean): Task[] {
  const rows = readTaskRows(outline.blocks).filter(({ block }) => isTopRow(block));
  const tasks = [
    ...taskHeads(outline, bullets && rows.length === 0).map((block) => {
      const inside = [block.passage, ...descendantsOf(block).map((child) => child.passage)];
      return { index: block.index, task: describeTask(block.passage, block.whole, inside, lexicon) };
    }),
    ...rows.map(({ block, content, more, heading }) => {
      const inside = [content, ...more, ...(heading === null ? [] : [heading])];
      return { index: block.index, task: describeTask(content, content, inside, lexicon) };
    }),
  ];
  return tasks.sort((a, b) => a.index - b.index).map(({ task }) => task);
}

type LaterRead = 'group' | 'groups' | 'indicators';

function describeTask(title: Passage, whole: Stretch, inside: readonly Folded[], lexicon: Lexicon): Task {
  return readLater<Omit<Task, LaterRead>, Pick<Task, LaterRead>>(
    { title: trimTitle(locate(title).quote), ...locate(whole) },
    {
      group: () => taskGroup(inside, lexicon),
      groups: () => groupsTakenUp(inside, lexicon),
      indicators: () => touched(inside, lexicon),
    },
  );
}

function taskHeads(outline: Outline, bullets: boolean): Block[] {
  const inTasks = outline.blocks.filter(
    (block) => block.section === 'tasks' && block.opens !== 'tasks' && block.kind === 'block',
  );
  const top = inTasks.filter((block) => isTop(block) && block.label !== null && block.label.kind !== 'bullet');
  if (top.length > 0 || !bullets) return top;
  return inTasks.filter((block) => isTop(block) && (block.label === null || block.label.kind === 'bullet'));
}

/** Directly below the part's heading, or below a subheading of it that opens the part again ("II. NHIỆM VỤ", "2. Giải pháp"). */
function isTop(block: Block): boolean {
  return block.parent === null || block.parent.opens === 'tasks' || block.parent.section !== 'tasks';
}

/** A table states tasks of its own unless it stands under a numbered task; a sentence may introduce it. */
function isTopRow(row: Block): boolean {
  for (let above = row.parent; above !== null; above = above.parent) {
    if (above.section !== 'tasks' || above.opens === 'tasks') return true;
    if (above.label !== null && above.label.kind !== 'bullet') return false;
  }
  return true;
}

function trimTitle(title: string): string {
  return title.replace(/[\s:;.]+$/u, '');
}

function groupsTakenUp(texts: readonly Folded[], lexicon: Lexicon): TaskGroup[] {
  return lexicon.tasks.filter(({ words }) => texts.some((text) => words.test(text))).map(({ group }) => group);
}

/** The group whose words stand earliest in the heading; the text below decides when the heading names none. */
function taskGroup(texts: readonly Folded[], lexicon: Lexicon): TaskGroup {
  for (const text of texts) {
    let best: { group: TaskGroup; at: number } | null = null;
    for (const { group, words } of lexicon.tasks) {
      const match = words.find(text)[0];
      if (match !== undefined && (best === null || match.start < best.at)) best = { group, at: match.start };
    }
    if (best !== null) return best.group;
  }
  return 'other';
}

const PEOPLE =
  /^(?:cán bộ|công chức|viên chức|nhân viên|người|cộng tác viên|học viên|đối tượng|trẻ em|giáo viên|học sinh|thành viên|tình nguyện viên|nhân lực|lao động)/u;
const UNIT =
  /^\s*(?:lượt\s+)?(cán bộ|công chức|viên chức|nhân viên|người|cộng tác viên|học viên|đối tượng|trẻ em|giáo viên|học sinh|thành viên|tình nguyện viên|nhân lực|lao động|chỉ tiêu|lớp|khóa|cơ sở|mô hình|trung tâm|đơn vị|phòng|điểm|cuộc|buổi|hội nghị|hội thảo|tờ rơi|cuốn|tài liệu|chuyên mục|phóng sự|tin bài|bài viết|tin|pano|đợt|câu lạc bộ|hộ|trường|bệnh viện|trạm)(?![a-zA-ZÀ-ỹ])(?:\s*\/\s*(năm|quý|tháng|xã|lớp|đơn vị))?/u;
const PAST = /đã|trong năm qua|vừa qua|kết quả/u;

/** Quantified promises in the tasks part. */
export function readCommitments(outline: Outline): Commitment[] {
  const commitments: Commitment[] = [];
  for (const { passage, whole } of promises(outline)) {
    let from = 0;
    for (const number of findNumbers(passage.text)) {
      const unit = UNIT.exec(passage.key.slice(number.end));
      if (
        unit === null ||
        (number.kind === 'words' && number.value < 2) ||
        PAST.test(passage.key.slice(Math.max(from, number.start - 30), number.start))
      )
        continue;
      const noun = PEOPLE.test(unit[1] as string) ? 'người' : (unit[1] as string);
      const per = unit[2] === undefined ? '' : `/${unit[2]}`;
      const isHead = from === 0 && whole !== null;
      commitments.push({
        value: number.value,
        unit: `${noun}${per}`,
        ...(isHead
          ? locate(whole)
          : locate(passage, modifiersStart(passage, from, number.start), clauseEnd(passage.text, number.end))),
      });
      from = Math.min(passage.text.length, number.end + unit[0].length);
    }
    for (const percent of findPercents(passage.text)) {
      commitments.push({
        value: percent.value,
        unit: '%',
        ...locate(passage, percent.start, clauseEnd(passage.text, percent.end)),
      });
    }
  }
  return commitments;
}

/** What the tasks part says in its blocks and in the rows that state tasks; `whole` where a label stands before it. */
function promises(outline: Outline): { readonly passage: Passage; readonly whole: Stretch | null }[] {
  const rows = new Map(readTaskRows(outline.blocks).map(({ block, content }) => [block, content]));
  return outline.blocks.flatMap((block) => {
    if (block.section !== 'tasks') return [];
    const passage = block.kind === 'row' ? rows.get(block) : block.passage;
    return passage === undefined ? [] : [{ passage, whole: block.label === null ? null : block.whole }];
  });
}

function clauseEnd(text: string, from: number): number {
  const stop = /[;.](?:\s|$)/.exec(text.slice(from));
  return stop === null ? text.length : from + stop.index;
}

const SPENT =
  /(?<![a-zA-ZÀ-ỹ])(?:đã (?:được )?(?:bố trí|chi|hỗ trợ|cấp|đầu tư|phân bổ|thực hiện|giải ngân|huy động)|trong (?:các )?năm qua|giai đoạn vừa qua)(?![a-zA-ZÀ-ỹ])/u;

/** Amounts of money; what stands in the review of past years is past. */
export function readMoney(outline: Outline): Money[] {
  return outline.blocks.flatMap((block) => {
    if (block.section === 'closing' || !/\d|tỷ|triệu/u.test(block.passage.text)) return [];
    const timing =
      block.section === 'history' || SPENT.test(block.passage.key) ? ('past' as const) : ('planned' as const);
    return findMoney(block.passage.text).map((money) => ({
      vnd: money.vnd,
      timing,
      ...locate(block.passage, money.start, money.end),
    }));
  });
}
