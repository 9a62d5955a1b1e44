import type { FundingSource } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate } from '../parse/passage.js';
import { holdsAny } from '../text/holds-any.js';
import type { Span } from '../text/span.js';
import { WordList } from '../text/word-list.js';
import type { Lexicon } from './lexicon.js';
import { splitSegments } from './segments.js';

const CONDITION =
  /\(\s*nếu có\s*\)|(?<![a-zA-ZÀ-ỹ])nếu có(?![a-zA-ZÀ-ỹ])|trong trường hợp (?:được )?(?:bố trí|hỗ trợ|có)|khi được (?:bố trí|hỗ trợ|phân bổ)/u;
/** A rule on drawing up or spending the money, not a source of it. */
const RULES_ON_MONEY = new WordList('việc|hằng năm|hàng năm|căn cứ|các|bộ|sở|ủy ban|ubnd|cơ quan|đơn vị|phòng');
const DOINGS_WITH_MONEY = [
  ...['xây dựng dự toán', 'lập dự toán', 'tổng hợp dự toán', 'thanh toán', 'quyết toán'],
  ...['quản lý sử dụng', 'quản lý, sử dụng', 'quản lý và sử dụng'],
];
const DOES_WITH_MONEY = new WordList(
  'lập|quản lý|xây dựng dự toán|quyết toán|thanh toán|việc lập|việc quản lý|việc xây dựng dự toán|việc quyết toán|việc thanh toán',
);
/** How far behind the beginning these are looked for. */
const RULE_REACH = 160;

function isNoSource(said: string): boolean {
  if (DOES_WITH_MONEY.endAt(said, 0) !== null) return true;
  return RULES_ON_MONEY.endAt(said, 0) !== null && holdsAny(said.slice(0, RULE_REACH), DOINGS_WITH_MONEY);
}

const NOT_USED = /không (?:sử dụng|huy động|có nguồn|dùng|phát sinh|bố trí|yêu cầu)[^,;.]{0,40}$/u;
/** A rule that goes on to say where the money comes from: "lập dự toán … trình cấp có thẩm quyền bố trí từ ngân sách tỉnh". */
const YET_A_SOURCE =
  /(?:bố trí|bảo đảm|đảm bảo|cấp|chi)(?: kinh phí)? (?:từ|trong|bằng) (?:các )?(?:nguồn )?(?:ngân sách|dự toán chi)/u;

/** Sources of money named in the funding part, each kind once at the place that names it first. */
export function readFunding(outline: Outline, lexicon: Lexicon): FundingSource[] {
  const sources: FundingSource[] = [];
  for (const block of outline.blocks) {
    if (block.section !== 'funding' || isHeadingOnly(block)) continue;
    for (const segment of splitSegments(block.passage)) {
      const said = block.passage.key.slice(segment.start, segment.end);
      if (isNoSource(said) && !YET_A_SOURCE.test(said)) continue;
      for (const { kind, words } of lexicon.funding) {
        const match = words
          .find(block.passage, segment.start, segment.end)
          .find((found) => !NOT_USED.test(block.passage.key.slice(segment.start, found.start)));
        if (match === undefined) continue;
        const condition = conditionOf(block, segment, match, kind, lexicon);
        const at = locate(block.passage, match.start, segment.end);
        const source: FundingSource = {
          kind,
          conditional: condition !== null,
          condition,
          ...at,
          quote: locate(block.passage, segment.start, segment.end).quote,
        };
        const known = sources.findIndex((other) => other.kind === kind);
        if (known < 0) sources.push(source);
        else if (sources[known]?.conditional === true && !source.conditional) sources[known] = source;
      }
    }
  }
  return sources.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The part's own heading names money but no source. */
function isHeadingOnly(block: Block): boolean {
  return (
    block.opens === 'funding' &&
    block.children.length > 0 &&
    block.passage.text.length < 60 &&
    !/nguồn|ngân sách/u.test(
      block.passage.key.replace(/^(?:huy động )?(?:các )?nguồn (?:kinh phí|lực|vốn|tài chính)/u, ''),
    )
  );
}

/** The condition belongs to the source named nearest before it: "ngân sách, lồng ghép … và xã hội hóa (nếu có)". */
function conditionOf(
  block: Block,
  segment: Span,
  match: Span,
  kind: FundingSource['kind'],
  lexicon: Lexicon,
): string | null {
  const rest = block.passage.key.slice(match.end, segment.end);
  const found = CONDITION.exec(rest);
  if (found === null) return null;
  const at = match.end + found.index;
  const nearer = lexicon.funding.some(
    ({ kind: otherKind, words }) =>
      otherKind !== kind &&
      words
        .find(block.passage, match.end, at)
        .some(
          (other) =>
            other.start > match.end &&
            /[,;]|\svà\s|lồng ghép|huy động/u.test(block.passage.key.slice(match.end, other.end)),
        ),
  );
  return nearer ? null : block.passage.text.slice(at, at + found[0].length);
}
