import type { SourceLine } from '../model/document.js';
import { isCapital, isInCapitals, isSmall } from '../text/capitals.js';
import { fold } from '../text/fold.js';
import { classifyHeading } from './section.js';

/** A sentence or list item that is complete. */
const FINISHED = /(?:[.;:!?…]|\.\/\.?)["”')\]]*$/;
/** An abbreviation's point finishes nothing. */
const ABBREVIATIONS: ReadonlySet<string> = new Set('TS PGS GS ThS BS CN TP Tp TM KT TL TUQ Q P v.v tr'.split(' '));
const OPENS_WITH_FIGURE = /^["“'(]?\d/;
/** Words that cannot end a block: what follows on the next line belongs to them. Capitals count: "Sở", not "cơ sở". */
const DANGLING: ReadonlySet<string> = new Set(
  (
    'và hoặc của các những với về cho tại theo từ đến trong ngoài bằng do là để nhằm như gồm số năm ngày tháng thứ khoản ' +
    'điểm mục đạt khoảng nghị cùng giữa qua bởi Sở Phòng Bộ Hội Ban Đoàn Đài Báo Ủy Uỷ ỦY UỶ Trung Trường Công Luật SỐ CÁC ' +
    'NHỮNG VÀ CỦA SỞ TỈNH THÀNH CÔNG GIAI NĂM'
  ).split(' '),
);
/** Words that an amount must follow, and the amount at the beginning of the next line. */
const AWAITS_AMOUNT: ReadonlySet<string> = new Set(['tăng', 'giảm', 'đạt', 'bằng', 'còn', 'dưới', 'trên']);
const OPENS_WITH_AMOUNT = /^[≥≤<>~]{0,2}\s?\d/u;
/** References whose number may be wrapped to the next line, where it looks like a label ("khoản / 2. Mục I"). */
const AWAITS_NUMBER: ReadonlySet<string> = new Set(
  'khoản điểm mục điều số năm tháng ngày từ đến khoảng phần chương thứ và hoặc ,'.split(' '),
);
/** Lines that open something new whatever stands above them. */
const ALWAYS_OPENS =
  /^(?:KẾ HOẠCH(?:\s|$)|K Ế\s+H O Ạ C H|QUYẾT ĐỊNH(?:\s|$|:)|CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|PHỤ LỤC(?:\s|$)|Phụ lục\s+[\dIVX]|N[ơƠ][iI] (?:nhận|NHẬN)|TM\.|KT\.|TL\.|TUQ\.|Số\s*:|Căn cứ\s|Kính gửi)/u;

/** A masthead's number without "Số:". */
const LONGEST_NUMBER = 20;
const NUMBER_ALONE = /^\d+\s*\/\s*(?:KH|QĐ)\s*-\s*[A-ZĐ]+$/u;

function opensLow(text: string): boolean {
  return isSmall(text["“'(".includes(text[0] ?? '-') ? 1 : 0]);
}

/** "ưu tiên …" after a line without an end; "a) …" opens something new. */
function goesOn(text: string): boolean {
  const at = '"“('.includes(text[0] ?? '-') ? 1 : 0;
  const next = text[at + 1];
  return isSmall(text[at]) && next !== undefined && (isSmall(next) || /[\s,;.]/.test(next));
}

/** Halves of names that are written with a dash: the line after "kinh tế" that begins with "- xã hội" is no bullet. */
const DASHED_NAMES: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?:kinh tế|văn hóa|chính trị|lao động|tâm lý|y tế|an sinh|đời sống|tư tưởng)$/u, /^xã hội/u],
  [/lao động$/u, /^thương binh/u],
  [/tài chính$/u, /^(?:kế toán|kế hoạch)/u],
  [/(?:kinh tế|khoa học)$/u, /^(?:kỹ thuật|kĩ thuật|công nghệ|hạ tầng)/u],
  [/(?:văn hóa)$/u, /^(?:thể thao|thông tin)/u],
  [/(?:tư pháp)$/u, /^hộ tịch/u],
  [/(?:dân số)$/u, /^kế hoạch hóa/u],
  [/(?:phát thanh)$/u, /^truyền hình/u],
  [/(?:\d{4})$/u, /^\d{4}/u],
  [/(?:số|kh|qđ|ct|nq|cv)$/u, /^(?:ubnd|ttg|hđnd|cp|ub)/u],
];

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

/** Whether a text ends with a word or sign that asks for more. */
function isDangling(text: string): boolean {
  if (/[-–,(/&]$/.test(text) || text.endsWith('GIAI ĐOẠN')) return true;
  const word = lastWord(text);
  return DANGLING.has(word.slice(word.lastIndexOf('(') + 1));
}

function firstWord(text: string): string {
  return /^\S+/u.exec(text)?.[0] ?? '';
}

/**
 * Lengths as programs count them: letters, or code units where accents stand apart (NFD). The indent of a first line
 * takes room too.
 */
type Count = (text: string) => number;
const COUNTS: readonly Count[] = [(text) => text.length, (text) => text.normalize('NFC').length];

function rawFirstWord(line: SourceLine): string {
  return firstWord(line.raw.trim());
}

/** Whether a text so far reads as complete: it ends a sentence or a list item. */
export function isFinished(text: string): boolean {
  return (
    FINISHED.test(text) &&
    !(
      text.endsWith('.') &&
      ABBREVIATIONS.has(text.slice(Math.max(text.lastIndexOf(' '), text.lastIndexOf('(')) + 1, -1))
    )
  );
}

/** How a document is wrapped: the line width when it is, null when every block has a line of its own. */
export interface Wrapping {
  readonly width: number | null;
  /** Nearly every line is followed by a blank one, so a blank line parts nothing. */
  readonly doubleSpaced: boolean;
  /** How the program that wrapped the text counted. */
  readonly count: Count;
}

/** Measures a document's wrapping from the lines that surely run on: the next begins with a small letter. */
export function measureWrapping(lines: readonly SourceLine[]): Wrapping {
  const texts = lines.filter((line) => line.kind === 'text');
  let followedByBlank = 0;
  let apart = 0;
  let previous: SourceLine | null = null;
  let gap = 0;
  const runs: { line: string; next: string; gap: number }[] = [];
  const running: { line: string; next: string }[] = [];
  for (const line of lines) {
    if (line.kind === 'blank') {
      gap += 1;
      continue;
    }
    if (previous !== null && previous.kind === 'text') {
      if (gap > 0) followedByBlank += 1;
      if (line.kind === 'text' && !isFinished(previous.text) && goesOn(line.text)) {
        runs.push({ line: previous.raw.trimEnd(), next: rawFirstWord(line), gap });
      }
    }
    previous = line;
    gap = 0;
  }
  const doubleSpaced = texts.length > 3 && followedByBlank > texts.length * 0.8;
  for (const run of runs) {
    if (run.gap === 0 || doubleSpaced) running.push(run);
    else apart += 1;
  }
  if (running.length < 3 || running.length < texts.length * 0.08 || apart > running.length)
    return { width: null, doubleSpaced, count: COUNTS[0] as Count };
  let best = { width: null as number | null, count: COUNTS[0] as Count, full: -1 };
  for (const count of COUNTS) {
    const lengths = running.map((run) => count(run.line)).sort((a, b) => a - b);
    const width = lengths[Math.floor(lengths.length * 0.8)] ?? 0;
    const full = running.filter((run) => count(run.line) + 1 + count(run.next) > width).length;
    if (full > best.full) best = { width, count, full };
  }
  return { width: best.width, doubleSpaced, count: best.count };
}

/** What a line continues: the text of the open block and its last line. */
export interface OpenBlock {
  /** Text after the label; empty when only the label has been read. */
  readonly text: string;
  readonly last: SourceLine;
  readonly labelled: boolean;
}

/** Whether a dash at the start of a line is part of the sentence above it, not a bullet. */
export function isWrappedDash(open: OpenBlock, text: string, gap: number, wrapping: Wrapping): boolean {
  const rest = text.replace(/^[-–—]\s*/u, '');
  const before = fold(open.text).key;
  const after = fold(rest).key;
  if (gap > 0 && !wrapping.doubleSpaced) return false;
  if (DASHED_NAMES.some(([left, right]) => left.test(before) && right.test(after))) return true;
  if (isFinished(open.text) || open.text === '') return false;
  return wrapping.width !== null && opensLow(rest) && fills(open.last, `- ${firstWord(rest)}`, wrapping);
}

/** Whether a number at the start of a line belongs to the reference that the line above ends with. */
export function isWrappedNumber(open: OpenBlock, gap: number, wrapping: Wrapping): boolean {
  return (
    (gap === 0 || wrapping.doubleSpaced) &&
    open.text !== '' &&
    !isFinished(open.text) &&
    AWAITS_NUMBER.has(lastWord(open.text).toLowerCase())
  );
}

function fills(last: SourceLine, next: string, { width, count }: Wrapping): boolean {
  return width !== null && count(last.raw.trimEnd()) + 1 + count(next) > width;
}

/** "(số liệu năm 2025:": what stands in brackets goes on until they close. */
function opensBracket(text: string): boolean {
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

/** "trên địa bàn thành phố Hải Phòng": the last word of a name dangles nowhere. */
const ENDS_IN_NAME = /(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?:\s\p{Lu}\p{Ll}+){2,}$/u;

/** Whether an unlabelled line continues the open block. */
export function continuesBlock(open: OpenBlock, line: SourceLine, gap: number, wrapping: Wrapping): boolean {
  const text = line.text;
  if (line.starts === false) return true;
  if (line.starts === true || ALWAYS_OPENS.test(text)) return false;
  // Cheaper to ask: nearly every line is longer.
  if (text.length < LONGEST_NUMBER && NUMBER_ALONE.test(text) && !AWAITS_NUMBER.has(lastWord(open.text).toLowerCase()))
    return false;
  if (open.text === '') return true;
  if (/\.\/\.?$/.test(open.text)) return false;
  const adjacent = gap === 0 || wrapping.doubleSpaced;
  const finished = isFinished(open.text);
  const low = opensLow(text);
  if (adjacent && opensBracket(open.text)) return true;
  if (
    !finished &&
    isDangling(open.text) &&
    !ENDS_IN_NAME.test(open.text) &&
    (adjacent || low || /[-–,(/]$/.test(open.text))
  )
    return true;
  if (!finished && adjacent && AWAITS_AMOUNT.has(lastWord(open.text).toLowerCase()) && OPENS_WITH_AMOUNT.test(text))
    return true;
  if (!finished && low) return !opensSentence(open, text);
  if (!finished && adjacent && isInCapitals(open.text) && isInCapitals(text) && !isWholeHeading(open.text)) return true;
  if (isHeadingLine(text)) return false;
  if (!low && isInCapitals(open.text) && !isInCapitals(text) && isCapital(text[0])) return false;
  if (!adjacent) return false;
  if (!finished && isInCapitals(open.text) && isInCapitals(text)) return true;
  if (low && open.labelled && /;["”')]*$/.test(open.text)) return true;
  if (/[;:]["”')]*$/.test(open.text)) return low && fills(open.last, rawFirstWord(line), wrapping);
  if (wrapping.width === null) return false;
  if (!finished && OPENS_WITH_FIGURE.test(text)) return true;
  return fills(open.last, rawFirstWord(line), wrapping);
}

/** A line that is itself the heading of a part ("Mục tiêu cụ thể:"). */
function isHeadingLine(text: string): boolean {
  return text.length < 90 && isCapital(text[0]) && !/[.;,]$/.test(text) && classifyHeading(fold(text)) !== null;
}

/** A heading in capitals that says everything ("MỤC TIÊU"): the next one is another. */
function isWholeHeading(text: string): boolean {
  return classifyHeading(fold(text)) !== null;
}

/** A complete heading followed by a sentence that happens to begin with a small letter. */
function opensSentence(open: OpenBlock, text: string): boolean {
  const heading = fold(open.text);
  if (open.text.length > 60 || classifyHeading(heading) === null) return false;
  return (
    /^(?:mục tiêu (?:cụ thể|chung|tổng quát)|kinh phí thực hiện|tổ chức thực hiện|nhiệm vụ(?:, | và )giải pháp|chỉ tiêu cụ thể)$/u.test(
      heading.key,
    ) && text.length > 30
  );
}
