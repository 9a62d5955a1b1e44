import type { Bound, Hedge } from '../model/quantity.js';
import type { Folded } from '../text/fold.js';
import { holdsAny } from '../text/holds-any.js';

/** How strongly a figure is meant: read from the words right before and after it. */
export interface Strength {
  readonly bound: Bound;
  readonly hedge: Hedge;
  /** The word that makes the hedge; null when there is none. */
  readonly hedgeWord: string | null;
  readonly nearly: boolean;
  /** Where the words that belong to the figure begin. */
  readonly start: number;
}

/** Words that may stand between a bound or hedge and its figure, longest first. */
const MODIFIERS: ReadonlySet<string> = new Set([
  'ít nhất',
  'tối thiểu',
  'không dưới',
  'không thấp hơn',
  'không ít hơn',
  'không nhỏ hơn',
  'thấp nhất',
  'tối đa',
  'nhiều nhất',
  'không quá',
  'không để quá',
  'không để',
  'không còn quá',
  'cao nhất',
  'trên dưới',
  'ngót',
  'suýt soát',
  'sát',
  'xuống',
  'hạ',
  'chỉ',
  'không vượt quá',
  'không cao hơn',
  'dưới',
  'trên',
  'hơn',
  'quá',
  'vượt',
  'cao hơn',
  'khoảng',
  'vào khoảng',
  'xấp xỉ',
  'gần',
  'gần đạt',
  'ước',
  'ước đạt',
  'ước khoảng',
  'chừng',
  'độ',
  'tương đương',
  'cỡ',
  'đạt',
  'có',
  'được',
  'từ',
  'cơ cấu',
  'mức',
  'tỷ lệ',
  'tỉ lệ',
  'hệ số',
  'lần lượt',
  'lần lượt là',
  'tương ứng',
  'tương ứng là',
  'cơ bản',
  'tiệm cận',
  'ngưỡng',
  'là',
  'bằng',
  'lên',
  'lên tới',
  'thêm',
  'tới',
  'đến',
  'vào',
  'cho',
  'chiếm',
  'duy trì',
  'giữ vững',
  'giữ',
  'bảo đảm',
  'đảm bảo',
  'phấn đấu',
  'phân đấu',
  'phấn đầu',
  'phân đầu',
  'nâng',
  'tăng',
  'tăng thêm',
  'giảm',
  'bình quân',
  'trung bình',
  'hằng năm',
  'hàng năm',
  'mỗi năm',
  'phải',
  'cần',
  'sẽ',
  'và',
  'của',
  'ở',
  'tại',
  'cả',
  'tổng số',
  'số',
  'hoàn thành',
  'nỗ lực',
  'cố gắng',
  'hướng tới',
  'dự kiến',
  'ít ra',
  'không kém',
  'ổn định',
  'còn',
  'thực hiện',
  'phát triển',
  'chỉ tiêu',
  'mục tiêu',
  'đạt được',
  'cố định',
  'tròn',
]);
/** Words of the longest of them. */
const MOST_WORDS = 3;
/** What may stand between the last of them and the figure, and what parts words. */
const BEFORE_FIGURE = ' ,:(≥>≤<';
const BETWEEN_WORDS = ' ,(:';

/** Where the modifier begins that a text ends with, the longest there is; -1 when it ends with none. */
function lastModifier(text: string): number {
  let end = text.length;
  while (end > 0 && BEFORE_FIGURE.includes(text[end - 1] as string)) end -= 1;
  let found = -1;
  let start = end;
  for (let words = 0; words < MOST_WORDS && start > 0; words += 1) {
    // Words of one modifier stand one space apart.
    if (words > 0 && text[start - 1] !== ' ') break;
    if (words > 0) start -= 1;
    while (start > 0 && !BETWEEN_WORDS.includes(text[start - 1] as string)) start -= 1;
    // "trở lên" bounds the figure before it.
    if (MODIFIERS.has(text.slice(start, end)) && !text.endsWith('trở ', start)) found = start;
  }
  return found;
}

const ENDS_IN_DIGIT = /\d[\s,:]*$/;
/** A time phrase between the words and the figure is stepped over ("phấn đấu, đến năm 2030, đạt 90%"). */
const LAST_TIME =
  /(?:^|[\s,(])(?:(?:trong|vào|đến|tới|hết|cuối|từ|đầu|trước)[\s]+)*(?:(?:cuối|hết|đầu)\s+)?(?:giai đoạn|thời kỳ|năm)?\s*(?:19|20)\d\d(?:\s*-\s*(?:năm\s+)?(?:19|20)\d\d)?[\s,:]*$/u;

const APPROXIMATE =
  /(?:^|[\s,(])((?:vào |ước )?khoảng|trên dưới|xấp xỉ|ước(?: đạt| tính)?|chừng|tương đương|cỡ|cơ bản)(?=[\s,]|$)/u;
/** One of the words of each way of saying so; cheaper to ask. */
const SOFT = [
  'khoảng',
  'trên dưới',
  'xấp xỉ',
  'ước',
  'chừng',
  'tương đương',
  'cỡ',
  'cơ bản',
  'gần',
  'ngót',
  'suýt',
  'sát',
  'tiệm cận',
];
const NEARLY = /(?:^|[\s,(])(gần(?: đạt)?|ngót|suýt soát|sát|tiệm cận)(?=[\s,]|$)/u;
const AT_LEAST = /ít nhất|tối thiểu|không dưới|không thấp hơn|không ít hơn|không nhỏ hơn|thấp nhất|không kém|ít ra/u;
const AT_MOST =
  /không quá|không (?:để|còn) quá|không vượt quá|không cao hơn|tối đa|nhiều nhất|cao nhất|(?:^|\s)(?<!trên )dưới(?=\s|$)/u;
const CEILINGS = ['quá', 'cao', 'tối đa', 'nhiều nhất', 'dưới'];
const ABOVE = ['trên', 'hơn', 'vượt', 'quá'];
const MORE_THAN = /(?:^|\s)(?:trên(?! dưới)|hơn|vượt|(?<!không |để |còn )quá|cao hơn)(?=\s|$)/u;
const ASPIRATIONAL = /ph[aấầâ]n đ[aấầâ]u|nỗ lực|cố gắng|hướng tới|dự kiến|mong muốn/u;
const UP = /^(?:[^;]{0,400}?[\s)"])?trở lên(?=[\s,.;)]|$)/u;
const DOWN = /^(?:[^;]{0,400}?[\s)"])?trở xuống(?=[\s,.;)]|$)/u;

/** Where the unbroken run of modifiers and time phrases before `at` begins, not before `from`. */
export function modifiersStart(text: Folded, from: number, at: number): number {
  let start = at;
  for (;;) {
    const before = text.key.slice(from, start);
    const time = ENDS_IN_DIGIT.test(before) ? LAST_TIME.exec(before) : null;
    // "từ 70% năm 2026 lên 90%": the year is that of the figure before it.
    if (time !== null && /[%％)]$/.test(before.slice(0, time.index))) break;
    const found = time === null ? lastModifier(before) : time.index + (/^[\s,(:]/.test(time[0]) ? 1 : 0);
    if (found < 0 || from + found >= start) break;
    start = from + found;
  }
  return start;
}

/**
 * Bound and hedge of the figure at `[at, end)`. `from` is where its own clause begins (nothing before it is read), `to` where
 * the clause ends. An approximation wins over an aspiration; a bound after the figure ("trở lên") counts too.
 */
export function readStrength(
  text: Folded,
  from: number,
  at: number,
  end: number,
  to: number,
  first: boolean,
): Strength {
  const start = modifiersStart(text, from, at);
  const near = text.key.slice(start, at);
  const after = text.key.slice(end, to);
  const maySoften = holdsAny(near, SOFT);
  const approximate = maySoften ? APPROXIMATE.exec(near) : null;
  const nearly = maySoften ? NEARLY.exec(near) : null;
  const aspirational = ASPIRATIONAL.exec(first ? text.key.slice(from, at) : near);
  const bound: Bound = AT_LEAST.test(near)
    ? 'at-least'
    : holdsAny(near, CEILINGS) && AT_MOST.test(near)
      ? 'at-most'
      : after.includes('trở lên') && UP.test(after)
        ? 'at-least'
        : after.includes('trở xuống') && DOWN.test(after)
          ? 'at-most'
          : holdsAny(near, ABOVE) && MORE_THAN.test(near)
            ? 'more-than'
            : 'stated';
  const bracketed = /^\s*\((ước(?: tính| đạt)?|khoảng|dự kiến)\)/u.exec(after);
  const soft = approximate ?? nearly ?? bracketed;
  const word = soft ?? aspirational;
  const wordAt = soft !== null ? start + soft.index : from + (aspirational?.index ?? 0);
  return {
    bound,
    hedge: soft !== null ? 'approximate' : aspirational !== null ? 'aspirational' : 'none',
    hedgeWord:
      word === null
        ? null
        : soft !== null
          ? originalWord(text, wordAt, soft[1] as string)
          : (aspirational?.[0] ?? null),
    nearly: nearly !== null,
    start,
  };
}

function originalWord(text: Folded, near: number, word: string): string {
  const at = text.key.indexOf(word, near);
  return at < 0 ? word : text.text.slice(at, at + word.length);
}
