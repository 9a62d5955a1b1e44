import type { Citation, NotAPlanReason } from '../model/plan.js';
import type { Outline } from '../parse/outline.js';
import { hasSmall } from '../text/capitals.js';
import { holdsAny } from '../text/holds-any.js';
import { WordList } from '../text/word-list.js';
import type { Lexicon } from './lexicon.js';
import type { Masthead } from './masthead.js';
import type { Place } from './place.js';
import type { Title } from './title.js';

export interface Kind {
  /** Null for a local plan. */
  readonly reason: NotAPlanReason | null;
  readonly amending: boolean;
}

const AMENDS = /(?:sửa đổi|điều chỉnh)[^;]{0,40}(?:kế hoạch|một số|nội dung|chỉ tiêu)|sửa đổi,? bổ sung/u;
const NATIONAL = /^[|\s]*(?:thủ tướng(?: chính phủ)?|chính phủ|quốc hội)(?:\s|$|\|)/u;
const CENTRAL = /^[|\s]*(?:bộ|ban chấp hành|tổng cục|cục|hội|liên đoàn|trường|bệnh viện)\s[a-zA-ZÀ-ỹ]/u;

/** The name of another kind of document, alone in its line or over its subject. */
const OTHER_KIND =
  /^(?:báo cáo|tờ trình|thông báo|công văn|đề án|chương trình|nghị quyết|hướng dẫn|chỉ thị|biên bản|kết luận|giấy mời)(?![a-zà-ỹ])/u;
/** A decision is another kind as long as no plan stands below it: it may issue one. */
const DECISION = /^quyết định(?![a-zà-ỹ])/u;
const PLAN = /^k[ếê] ho[ạa]ch /u;
/** What may stand between "kế hoạch" and an occasion, and between it and a training. */
const GOES_ABOUT = new WordList('tổ chức|triển khai|thực hiện|các|hoạt động|công tác');
const HOLDS = new WordList('tổ chức|mở|các|lớp');
/** A plan for an occasion or a check: it carries out no programme. */
const OCCASIONS = new WordList(
  'kỷ niệm|hưởng ứng|hội nghị|hội thảo|hội thi|ngày công tác xã hội|ngày ctxh|kiểm tra|giám sát|thanh tra|sơ kết|tổng kết',
);
/** A plan for training alone; with the programme in its title it is more. */
const TRAININGS = new WordList('tập huấn|đào tạo|bồi dưỡng');
const PROGRAMME = ['phát triển', 'chương trình', '112/'];

function isOfOneKind(title: string): boolean {
  const start = PLAN.exec(title)?.[0].length;
  if (start === undefined) return false;
  if (OCCASIONS.endAt(title, passWords(title, start, GOES_ABOUT)) !== null) return true;
  const training = TRAININGS.endAt(title, passWords(title, start, HOLDS));
  return training !== null && !holdsAny(title.slice(training), PROGRAMME);
}

/** Behind all words of a list that stand one after the other. */
function passWords(key: string, start: number, words: WordList): number {
  let at = start;
  for (let end = words.endAt(key, at); end !== null && key[end] === ' '; end = words.endAt(key, at)) at = end + 1;
  return at;
}

/**
 * Whether a text is a local plan for the programme: a kế hoạch of a People's Committee (or the decision issuing it) whose
 * title or opening takes up the social-work programme or its decision.
 */
export function readKind(
  outline: Outline,
  heading: Title | null,
  masthead: Masthead,
  place: Place,
  citations: readonly Citation[],
  lexicon: Lexicon,
  programmeDocument: string,
): Kind {
  const citesProgramme = (where: (citation: Citation) => boolean) =>
    citations.some((citation) => citation.known === programmeDocument && where(citation));
  const title = heading?.passage ?? null;
  const amending = title !== null && AMENDS.test(title.key);
  if (title === null) {
    if (
      outline.preamble.some(
        (block) =>
          NATIONAL.test(block.passage.key) && block.passage.text.length < 120 && !/\p{Ll}{3}/u.test(block.passage.text),
      )
    )
      return { reason: 'national-decision', amending: false };
    if (isOtherKind(outline, heading, masthead)) return { reason: 'other-document', amending: false };
    const about = citesProgramme(() => true) || outline.blocks.some((block) => lexicon.programme.test(block.passage));
    return { reason: about ? 'summary' : 'other-document', amending: false };
  }
  if (isOtherKind(outline, heading, masthead)) return { reason: 'other-document', amending: false };
  if (masthead.office !== null && !/UBND|HĐND|UB$/u.test(masthead.office))
    return { reason: 'other-document', amending };
  if (place.place === null && outline.preamble.slice(0, 2).some((block) => CENTRAL.test(block.passage.key)))
    return { reason: 'other-document', amending };
  if (isOfOneKind(title.key)) return { reason: 'other-document', amending };
  const named = lexicon.programme.test(title);
  const subject = lexicon.subject.test(title);
  const other = lexicon.others.test(title);
  if (named || subject) return { reason: null, amending };
  const opening = outline.preamble.filter((block) => block.passage.text.length > 60);
  const takesUp = opening.some((block) =>
    /(?:triển khai|thực hiện)[^;]{0,120}$/u.test(
      block.passage.key.slice(0, lexicon.programme.first(block.passage)?.start ?? 0),
    ),
  );
  if (!other && (citesProgramme((citation) => citation.place === 'basis') || takesUp))
    return { reason: null, amending };
  if (other && citesProgramme((citation) => citation.place === 'basis') && takesUp && hasOwnPart(outline, lexicon))
    return { reason: null, amending };
  return { reason: 'other-programme', amending };
}

/** A report, a letter or a scheme: its name below the masthead, though a heading "KẾ HOẠCH …" may stand further down. */
function isOtherKind(outline: Outline, title: Title | null, masthead: Masthead): boolean {
  const last = outline.preamble.at(-1)?.index ?? -1;
  if (masthead.at === null || (title !== null && (title.blocks[0]?.index ?? 0) <= last + 1)) return false;
  const from = masthead.at.line;
  return outline.preamble.some(({ passage: { text, key, pieces }, kind }) => {
    if (kind === 'row' || (pieces[0]?.line.line ?? 0) < from) return false;
    if (title === null && /^kính gửi\s*:/u.test(key)) return true;
    return (OTHER_KIND.test(key) || (title === null && DECISION.test(key))) && !hasSmall(text.slice(0, 7));
  });
}

/** A combined plan gives social work headings of its own. */
function hasOwnPart(outline: Outline, lexicon: Lexicon): boolean {
  return (
    outline.blocks.filter(
      (block) => block.label !== null && block.passage.text.length < 200 && lexicon.subject.test(block.passage),
    ).length >= 3
  );
}
