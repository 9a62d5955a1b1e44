import type { IndicatorId } from '../model/vocabulary.js';
import type { Folded } from '../text/fold.js';
import { WordList } from '../text/word-list.js';
import type { ClaimInput } from './claim.js';
import type { IndicatorLexicon, Lexicon } from './lexicon.js';
import { wordsOf } from './lexicon.js';

/** How far behind a figure what it counts may stand ("60% số …"). */
export const SUBJECT_NEAR = 34;

/** People right behind a figure: whatever unit is named later ("100% người cao tuổi … tại cơ sở …") is not what is counted. */
const PEOPLE = new WordList(
  'người|trẻ|hộ|gia đình|học sinh|sinh viên|bệnh nhân|phụ nữ|nạn nhân|đối tượng|thân nhân|cha mẹ|phụ huynh|hội viên|đoàn viên',
);

function beginsWithPeople(key: string): boolean {
  const rest = key.slice(0, 60).replace(/^\s*(?:tổng )?(?:số )?(?:các |những )?/u, '');
  return PEOPLE.endAt(rest, 0) !== null;
}

/** Predicates that say no more than the heading above: "được tham gia", "được thụ hưởng". */
const GENERAL =
  /(?<![a-zA-ZÀ-ỹ])được (?:tham gia|tham dự|thụ hưởng|hưởng|thực hiện|triển khai|đáp ứng|bảo đảm|đảm bảo|cử)(?![a-zA-ZÀ-ỹ])/u;
const UNITS: readonly IndicatorId[] = ['staffing', 'facilities'];

/** Where an act is looked for. */
type Zone = readonly [text: Folded, from: number, to: number];
type Located = { readonly indicator: IndicatorId; readonly at: number };

/** Which indicator a figure belongs to: by what is counted next to it and what is done to it; never by the number. */
export function identify(input: ClaimInput, near: number): IndicatorId | null {
  const { text, span, figure, lexicon, segment, context } = input;
  if (figure.kind === 'count') return 'staff-per-unit';
  if (figure.kind === 'wage') return 'allowance-floor';
  const people = beginsWithPeople(text.key.slice(figure.end, span.end));
  const shares = lexicon.indicators.filter(
    ({ indicator }) =>
      indicator !== 'staff-per-unit' && indicator !== 'allowance-floor' && !(people && UNITS.includes(indicator)),
  );
  const after: Located[] = [];
  const before: Located[] = [];
  for (const words of shares) {
    const behind = words.counted.first(
      text,
      figure.percent?.fraction === undefined ? figure.end : figure.start,
      span.end,
    );
    if (behind !== null) after.push({ indicator: words.indicator, at: behind.start });
    const ahead = words.counted.first(text, span.start, near);
    if (ahead !== null) before.push({ indicator: words.indicator, at: ahead.start });
  }
  const close = after.filter((match) => match.at - figure.end <= SUBJECT_NEAR);
  const far = after.filter((match) => match.at - figure.end > SUBJECT_NEAR);
  const ranked = [close, before, far].flatMap((group) => [...group].sort((a, b) => a.at - b.at));
  // A claim with a predicate of its own ("được tuyên truyền") borrows none from its neighbours.
  const behind = text.key.slice(figure.end, span.end);
  const borrows = !/(?<![a-zA-ZÀ-ỹ])được(?![a-zA-ZÀ-ỹ])/u.test(behind);
  const beside: readonly Zone[] = [
    [text, span.start, span.end],
    ...(borrows ? [[text, segment.start, segment.end] as const] : []),
  ];
  const above: readonly Zone[] =
    borrows || GENERAL.test(behind) ? context.map((folded): Zone => [folded, 0, folded.text.length]) : [];
  for (const zones of [beside, above]) {
    for (const { at } of ranked) {
      const candidates = ranked.filter((other) => Math.abs(other.at - at) <= 2).map((other) => other.indicator);
      for (const [zone, from, to] of zones) {
        const chosen = chooseByAct(candidates, input, zone, from, to);
        if (chosen !== null) return chosen;
      }
    }
  }
  // "100% người cao tuổi …": somebody else is counted, whatever the service is called.
  if (
    /^\s*(?:số |tổng số |các )?[a-zà-ỹ]/u.test(text.key.slice(figure.end, span.end)) &&
    !/^\s*(?:so với|vào|trở lên|theo|trong|trên|trong tổng|đến|tới)(?![a-zà-ỹ])/u.test(
      text.key.slice(figure.end, span.end),
    )
  )
    return null;
  for (const words of shares) {
    if (
      words.sure.test(text, span.start, span.end) &&
      !words.never.test(text, span.start, span.end) &&
      ranked.length === 0
    )
      return words.indicator;
  }
  return null;
}

export function namesCounted({ lexicon, text, span, figure }: ClaimInput): boolean {
  // A topic before a colon ("Về bố trí nhân sự: …") counts nothing.
  const topic = text.key.slice(span.start, figure.start).lastIndexOf(':');
  const from = topic < 0 ? span.start : span.start + topic + 1;
  return lexicon.indicators.some(
    (words) => words.indicator !== 'allowance-floor' && words.counted.test(text, from, span.end),
  );
}

/** Whether a stretch says what is counted, whatever it is. */
export function countsAnything(text: Folded, lexicon: Lexicon): boolean {
  return lexicon.indicators.some((words) => words.indicator !== 'allowance-floor' && words.counted.test(text));
}

/** A word of another subject ("tập huấn chuyển đổi số") in a claim that does not speak of the programme's own. */
function isRuledOut({ never }: IndicatorLexicon, { text, span, lexicon }: ClaimInput): boolean {
  return never.test(text, span.start, span.end) && !lexicon.subject.test(text, span.start, span.end);
}

/** Among indicators that count the same units, the act said last is the predicate. */
function chooseByAct(
  candidates: readonly IndicatorId[],
  input: ClaimInput,
  zone: Folded,
  from: number,
  to: number,
): IndicatorId | null {
  let best: { indicator: IndicatorId; sure: boolean; end: number } | null = null;
  for (const indicator of candidates) {
    const words = wordsOf(input.lexicon, indicator);
    if (words === undefined || isRuledOut(words, input)) continue;
    const sure = words.sure.find(zone, from, to).at(-1);
    const act = sure ?? words.acts.find(zone, from, to).at(-1);
    if (act === undefined) continue;
    const match = { indicator, sure: sure !== undefined, end: act.end };
    if (best === null || (match.sure && !best.sure) || (match.sure === best.sure && match.end > best.end)) best = match;
  }
  return best?.indicator ?? null;
}
