import type { KnownDocument } from '../model/baseline.js';
import type { Citation } from '../model/plan.js';
import type { Block, Outline } from '../parse/outline.js';
import { locate, slicePassage } from '../parse/passage.js';
import { findDates } from '../text/date.js';
import type { Folded } from '../text/fold.js';
import { foldBare } from '../text/fold.js';
import type { Span } from '../text/span.js';
import type { Lexicon } from './lexicon.js';

const KINDS =
  'quyết định|nghị định|nghị quyết|thông tư liên tịch|thông tư|kế hoạch|công văn|văn bản|chỉ thị|luật|đề án|chương trình|tờ trình|thông báo|kết luận|hướng dẫn|pháp lệnh|báo cáo';
/** Number and symbol: "112/QĐ-TTg", "3236/KH - UBND", "11/2011/TTLT/BTC-BLĐTBXH", "59/2024/QH15". */
const NUMBERED =
  /(?:(?<![a-zà-ỹ])(số)|(?<![a-zà-ỹ\d/.,-]))(?:\d+ *- *[a-zđ]+ *\/ *[a-zà-ỹ]+|\d+ *\/(?: *\d{4} *\/)* *(?:qh\d+|qđttg|nđcp|(?:[a-zà-ỹ]+ *\/ *)*[a-zà-ỹ]+ *[-_] *[a-zà-ỹ\d]{1,12}(?: *- *[a-zà-ỹ]{1,12}){0,2}))(?![a-zà-ỹ\d])/gu;
/** Kinds of documents whose numbers have a dash before the kind ("12-NQ/TU"). */
const DASHED: ReadonlySet<string> = new Set('nq ct kl qđ ctr hd tb kh đa'.split(' '));
/** More letters or digits than a part of a symbol or number has. */
const TOO_LONG = /^\d{6}|[a-zà-ỹ]{13}/u;
/** "112-QĐ/TTg": a number in the form of the Party's documents. */
const PARTY_FORM = /^(\d+)-([a-zA-ZÀ-ỹ]+)\/([a-zA-ZÀ-ỹ]+)$/u;
/** A decision of the Prime Minister by its bare number: "Quyết định số 112 ngày 22/01/2021 của Thủ tướng Chính phủ". */
const BARE =
  /(?<![a-zà-ỹ])(?:quyết định|qđ)(?: số)? (\d{1,4})(?! ?[\d/.,-])(?=,? (?:ngày [^;]{6,40} )?của (?:thủ tướng|ttcp|ttg))/gu;
/** The kind of document, right before its number. */
const KIND_BEFORE = new RegExp(`(${KINDS})\\s*(?:số\\s*:?\\s*)?$|(?<![a-zA-ZÀ-ỹ])số\\s*:?\\s*$`, 'u');
const NOT_A_NUMBER = /^\d+\/(?:năm|tháng|người|học|lớp|đơn|xã|tổng)/u;
const REPLACED = /thay thế|bãi bỏ|hủy bỏ|hết hiệu lực/u;

/** All documents a plan cites, in the order of the text, its own number left out. */
export function readCitations(outline: Outline, lexicon: Lexicon, own: string | null): Citation[] {
  const citations: Citation[] = [];
  const basesEnd = outline.preamble[outline.preamble.length - 1]?.index ?? -1;
  for (const block of outline.blocks) {
    if (!/\//.test(block.passage.text) || isMetadata(block)) continue;
    citations.push(...readBlock(block, block.index <= basesEnd || block.section === 'bases', lexicon, own));
  }
  return [...citations, ...readBare(outline, basesEnd, citations, lexicon)].sort(
    (a, b) => a.line - b.line || a.column - b.column,
  );
}

/** Documents named by their bare number where no other place of the plan cites them in full. */
function readBare(outline: Outline, basesEnd: number, cited: readonly Citation[], lexicon: Lexicon): Citation[] {
  const known = new Set(cited.map((citation) => citation.known));
  return outline.blocks.flatMap((block) => {
    const { passage } = block;
    if (block.section === 'closing' || !/thủ tướng|ttcp|ttg/u.test(passage.key)) return [];
    return [...passage.key.matchAll(BARE)].flatMap((match): Citation[] => {
      const document = lexicon.documents.get(foldBare(`${match[1]}/QĐ-TTg`));
      if (document === undefined || known.has(document.id)) return [];
      known.add(document.id);
      const end = match.index + match[0].length;
      const at = locate(passage, match.index, end);
      return [
        {
          number: match[1] as string,
          asWritten: at.quote,
          form: 'malformed',
          correct: document.number,
          known: document.id,
          date: ownDate(passage.text.slice(end)),
          place: block.index <= basesEnd || block.section === 'bases' ? 'basis' : 'body',
          ...at,
        },
      ];
    });
  });
}

/** A number mistyped beside the right date and name ("121/QĐ-TTg ngày 22/01/2021 … ban hành Chương trình …"). */
function findMistyped(number: string, date: string | null, rest: Folded, lexicon: Lexicon): KnownDocument | undefined {
  if (date === null || date.length < 10 || !lexicon.programme.test(rest)) return undefined;
  const symbol = foldBare(number).replace(/^\d+/, '');
  return [...lexicon.documents.values()].find(
    (document) => document.date === date && foldBare(document.number).replace(/^\d+/, '') === symbol,
  );
}

function isMetadata(block: Block): boolean {
  return block.section === 'closing' || /^-?\s*(?:số hiệu|số|số ký hiệu)\s*:/u.test(block.passage.key);
}

/** Numbers of documents in a text, without the word "số" that a slip may have glued to them. */
function findNumbered(key: string): Span[] {
  return [...key.matchAll(NUMBERED)].flatMap((match) => {
    const start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    const number = key.slice(start, end).replace(/\s/g, '');
    const dashed = /^\d+-([a-zđ]+)/u.exec(number)?.[1];
    if (NOT_A_NUMBER.test(number) || TOO_LONG.test(number) || (dashed !== undefined && !DASHED.has(dashed))) return [];
    return [{ start, end }];
  });
}

function readBlock(block: Block, basis: boolean, lexicon: Lexicon, own: string | null): Citation[] {
  const found: Citation[] = [];
  const { passage } = block;
  const spans = findNumbered(passage.key);
  for (const [i, { start, end }] of spans.entries()) {
    const before = passage.key.slice(Math.max(0, start - 40), start);
    const kind = KIND_BEFORE.exec(before);
    const number = normaliseNumber(passage.text.slice(start, end));
    if (number === own) continue;
    const next = spans[i + 1]?.start ?? passage.text.length;
    const date = ownDate(passage.text.slice(end, next));
    const right = lexicon.documents.get(foldBare(number));
    const wrong =
      right === undefined
        ? (lexicon.misspelt.get(foldBare(number)) ??
          lexicon.documents.get(foldBare(number.replace(PARTY_FORM, '$1/$2-$3'))) ??
          findMistyped(number, date, slicePassage(passage, end, next), lexicon))
        : undefined;
    const at = locate(passage, kind === null ? start : start - (before.length - kind.index), end);
    found.push({
      number,
      asWritten: at.quote,
      form: wrong === undefined ? 'ok' : 'malformed',
      ...(wrong === undefined ? {} : { correct: wrong.number }),
      known: (right ?? wrong)?.id ?? null,
      date,
      place:
        REPLACED.test(passage.key.slice(Math.max(0, start - 60), start)) ||
        (i > 0 && found.at(-1)?.place === 'replaced' && !/;|\. /.test(passage.text.slice(spans[i - 1]?.start, start)))
          ? 'replaced'
          : basis
            ? 'basis'
            : 'body',
      ...at,
    });
  }
  return found;
}

/** The date that stands right behind a number belongs to the document. */
function ownDate(after: string): string | null {
  const date = findDates(after.slice(0, 60))[0];
  if (date === undefined || date.iso === null) return null;
  return /^\s*,?\s*(?:ban hành\s*)?(?:,\s*)?(?:ký\s*)?(?:ngày\s*)?$/u.test(after.slice(0, date.start))
    ? date.iso
    : null;
}

/** "154 /KH- UBND" to "154/KH-UBND", capitals of known abbreviations kept as written. */
export function normaliseNumber(written: string): string {
  return written
    .replace(/\s+/g, '')
    .replace(/[‐-―−_]/g, '-')
    .replace(/(?<=QĐ)(?=TTg$)|(?<=NĐ)(?=CP$)/u, '-');
}
