import { isCapital, isInCapitals } from '../text/capitals.js';
import { fold } from '../text/fold.js';
import { LABEL_RANK } from './label.js';
import type { Passage } from './passage.js';
import type { Flat } from './read-blocks.js';
import type { Section } from './section.js';
import { classifyHeading, isBareHeading, isObjectives } from './section.js';
import { isFinished } from './wrap.js';

function looksLikeHeading(flat: Flat, text: string): boolean {
  if (text.length > 180) return false;
  if (flat.depth !== null || flat.strong || isInCapitals(text)) return true;
  return isCapital(text[0]) && (/:$/.test(text) || !isFinished(text)) && text.length < 120;
}

/** Whether a labelled block is a heading: short, or its section's name stands at its beginning and ends with it. */
export function opensSection(flat: Flat, passage: Passage): Section | null {
  const text = passage.text;
  // "Yêu cầu các sở, ban, ngành …" charges somebody; only the bare word heads a part.
  if (text === '' || (/^yêu cầu\s/u.test(passage.key) && !isBareHeading(passage))) return null;
  // So does the sentence "Phân công Sở Tài chính bố trí kinh phí."
  if (/^phân công\s/u.test(passage.key) && /[.;]$/.test(text) && !isBareHeading(passage)) return null;
  if (flat.label?.kind === 'bullet') {
    const heads = text.length < 60 && /:?$/.test(text) && !isFinished(text.replace(/:$/, ''));
    return (heads ? strictSection(passage) : null) ?? runOnFunding(passage);
  }
  if (flat.label !== null) {
    const section = classifyHeading(passage) ?? runOnSection(passage);
    if (section === null) return null;
    if (flat.label.kind !== 'letter' && flat.label.kind !== 'paren') return section;
    return strictSection(passage) ?? runOnFunding(passage);
  }
  // "Điều chỉnh một số chỉ tiêu …" may be a title; announcing a change ends with a colon.
  if (!text.endsWith(':') && /^(?:sửa đổi|điều chỉnh|bổ sung|thay thế)\s/u.test(passage.key)) return null;
  return looksLikeHeading(flat, text) ? classifyHeading(passage) : (runOnSection(passage) ?? saysFunding(passage));
}

/** Below the numbered headings only the unmistakable names open a section. */
function strictSection(passage: Passage): Section | null {
  const section = classifyHeading(passage);
  return section === 'general' || section === 'specific' ? section : null;
}

/** Longest name of a part with its text behind a colon. */
const LONGEST_RUN_ON = 70;

/** "Mục tiêu cụ thể: đến năm 2030 …" as one paragraph. */
function runOnSection(passage: Passage): Section | null {
  const colon = passage.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_RUN_ON) return null;
  return classifyHeading(fold(passage.text.slice(0, colon)));
}

/** "- Kinh phí thực hiện: từ ngân sách xã …" among tasks or duties. */
function runOnFunding(passage: Passage): Section | null {
  if (!/kinh phí|tài chính|nguồn lực|nguồn vốn/u.test(passage.key.slice(0, LONGEST_RUN_ON))) return null;
  const colon = passage.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_RUN_ON) return null;
  const name = fold(passage.text.slice(0, colon));
  return isBareHeading(name) && classifyHeading(name) === 'funding' ? 'funding' : null;
}

/** "Kinh phí thực hiện Kế hoạch do ngân sách xã bảo đảm.": a part of one sentence, without a heading. */
function saysFunding({ key }: Passage): Section | null {
  return /^(?:nguồn )?kinh phí /u.test(key) && FUNDING_SENTENCE.test(key) ? 'funding' : null;
}

const FUNDING_SENTENCE =
  /^(?:nguồn )?kinh phí (?:để )?(?:tổ chức |triển khai )?(?:thực hiện |bảo đảm )?(?:các (?:nội dung|nhiệm vụ) (?:của )?)?(?:kế hoạch |chương trình )?(?:này )?(?:hằng năm |hàng năm |được |sẽ |chủ yếu )*(?:do|từ|lấy|sử dụng|bố trí|cân đối|bảo đảm|đảm bảo|trích|gồm)(?![a-zà-ỹ])/u;

/**
 * Whether a heading inside another section really opens its own: "1. Tổ chức thực hiện các văn bản …" inside the tasks is
 * a task, "2.7. Kinh phí thực hiện Đề án …" inside a review of past years is history.
 */
export function mayOpen(named: Section, inherited: Section | null, flat: Flat, passage: Passage): boolean {
  if (inherited === null || named === inherited || (named === 'bases' && inherited === 'history')) return true;
  if (isObjectives(inherited) && isObjectives(named)) return true;
  const numbered = flat.label !== null && LABEL_RANK[flat.label.kind] >= LABEL_RANK.decimal1;
  if (!numbered)
    return (
      named === 'closing' ||
      named === 'annex' ||
      inherited !== 'history' ||
      flat.depth !== null ||
      isInCapitals(passage.text)
    );
  if (named !== 'bases' && (inherited === 'history' || inherited === 'purpose' || named === 'history')) return false;
  if (/^(?:sửa đổi|điều chỉnh|bổ sung)/u.test(passage.key)) return true;
  return isBareHeading(passage) || (named === 'funding' && runOnFunding(passage) !== null);
}
