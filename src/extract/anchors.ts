import type { Located } from '../model/document.js';
import type { Anchors } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { isObjectives } from '../parse/section.js';
import type { Masthead } from './masthead.js';
import type { Phases } from './period-context.js';
import { announcesYears, readHeadingYears } from './period-context.js';
import type { Title } from './title.js';

const NOWHERE: Located = { quote: '', line: 1, column: 1, endLine: 1 };

/** Where absences are pointed at: the innermost heading of the part they belong to. */
export function readAnchors(outline: Outline, title: Title | null, masthead: Masthead, phases: Phases): Anchors {
  const texts = outline.blocks.filter((block) => block.passage.text !== '');
  const opening = (section: string) => outline.blocks.find((block) => block.opens === section);
  const objectives = opening('objectives') ?? opening('specific') ?? opening('general');
  const specific = opening('specific');
  const bases = outline.preamble.find(
    (block) =>
      /^(?:căn cứ|thực hiện|triển khai|theo)\s/u.test(block.passage.key) &&
      /\/|chương trình|công tác xã hội/u.test(block.passage.key) &&
      title?.blocks.includes(block) !== true,
  );
  const at = (block: Block | undefined): Located | null => (block === undefined ? null : locate(block.whole));
  return {
    title: title === null ? null : locate(title.passage),
    bases: at(bases),
    objectives: at(objectives),
    specificObjectives: at(specific),
    periods: readPeriods(outline, phases),
    tasks: at(opening('tasks')),
    // A heading before a line of a task ("- Kinh phí: …").
    funding: at(
      outline.blocks.find(({ opens, label }) => opens === 'funding' && label?.kind !== 'bullet') ?? opening('funding'),
    ),
    responsibilities: at(opening('responsibilities')),
    masthead: masthead.at,
    start: at(texts[0]) ?? NOWHERE,
    end: at(texts.at(-1)) ?? NOWHERE,
  };
}

function readPeriods(outline: Outline, phases: Phases): Anchors['periods'] {
  const found: Anchors['periods'][number][] = [];
  for (const block of outline.blocks) {
    if (!isObjectives(block.section) || block.opens !== null || !announcesYears(block)) continue;
    const years = readHeadingYears(block.passage, phases);
    if (years !== null) found.push({ ...locate(block.whole), from: years.from, to: years.to });
  }
  return found;
}
