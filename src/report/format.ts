import type { Located, Place } from '../model/document.js';
import type { Horizon } from '../model/plan.js';
import type { Bound, Quantity } from '../model/quantity.js';
import type { Language } from '../model/vocabulary.js';

/** A number with at most two decimals: "1.000" and "2,5" in Vietnamese, "1,000" and "2.5" in English. */
export function formatNumber(value: number, lang: Language): string {
  const rounded = Math.round(value * 100) / 100;
  const [whole = '0', fraction] = String(Math.abs(rounded)).split('.');
  const grouped = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  const sign = rounded < 0 ? '-' : '';
  if (fraction === undefined) return sign + grouped;
  return `${sign}${grouped}${lang === 'vi' ? ',' : '.'}${fraction}`;
}

/** A count of things: below ten with a leading zero in Vietnamese ("01"), plain in English. */
export function formatCount(value: number, lang: Language): string {
  const plain = formatNumber(value, lang);
  return lang === 'vi' && Number.isInteger(value) && value >= 0 && value < 10 ? `0${plain}` : plain;
}

/** A percentage without a space before the sign: "40%", "2,5%". */
export function formatPercent(value: number, lang: Language): string {
  return `${formatNumber(value, lang)}%`;
}

const BOUND_WORDS: Readonly<Record<Language, Readonly<Record<Bound, string>>>> = {
  vi: { 'at-least': 'ít nhất ', 'more-than': 'trên ', stated: '', 'at-most': 'không quá ', range: '' },
  en: { 'at-least': 'at least ', 'more-than': 'more than ', stated: '', 'at-most': 'at most ', range: '' },
};

/**
 * A quantity with its bound in a few words: "ít nhất 90%", "tăng ít nhất 20% so với năm 2020", "từ 60% đến 65%",
 * "ít nhất 01-02 người", "ít nhất bằng 0,3 lần lương cơ sở".
 */
export function formatQuantity(quantity: Quantity, bound: Bound, lang: Language): string {
  const word = BOUND_WORDS[lang][bound];
  const vi = lang === 'vi';
  switch (quantity.kind) {
    case 'share':
      return formatPercents(quantity, word, lang);
    case 'growth':
      return formatIncrease(formatPercents(quantity, word, lang), quantity.baseYear, lang);
    case 'points': {
      const points = `${formatNumber(quantity.value, lang)} ${vi ? 'điểm phần trăm' : 'percentage points'}`;
      return formatIncrease(word + points, quantity.baseYear, lang);
    }
    case 'multiple': {
      const times = `${formatNumber(quantity.value, lang)} ${vi ? 'lần' : 'times'}`;
      return formatIncrease(word + times, quantity.baseYear, lang);
    }
    case 'count': {
      const max = quantity.max === undefined ? '' : `-${formatCount(quantity.max, lang)}`;
      return `${word}${formatCount(quantity.min, lang)}${max} ${quantity.unit}`.trimEnd();
    }
    case 'wage-floor':
      return word + formatWage(quantity, lang);
  }
}

function formatPercents(
  figure: { readonly value: number; readonly max?: number },
  word: string,
  lang: Language,
): string {
  const low = formatPercent(figure.value, lang);
  if (figure.max === undefined) return word + low;
  const high = formatPercent(figure.max, lang);
  return lang === 'vi' ? `từ ${low} đến ${high}` : `${low} to ${high}`;
}

function formatIncrease(figure: string, baseYear: number | null, lang: Language): string {
  if (lang === 'vi') return `tăng ${figure}${baseYear === null ? '' : ` so với năm ${baseYear}`}`;
  return `up ${figure}${baseYear === null ? '' : ` on ${baseYear}`}`;
}

function formatWage(quantity: Extract<Quantity, { kind: 'wage-floor' }>, lang: Language): string {
  if (quantity.vnd !== undefined) return `${formatNumber(quantity.vnd, lang)} ${lang === 'vi' ? 'đồng' : 'VND'}`;
  const factor = quantity.factor ?? 1;
  const reference = quantity.reference ?? '…';
  if (lang === 'vi') return factor === 1 ? `bằng ${reference}` : `bằng ${formatNumber(factor, lang)} lần ${reference}`;
  return factor === 1 ? `the wage “${reference}”` : `${formatNumber(factor, lang)} times the wage “${reference}”`;
}

/** A national period id ("2026-2030") as it stands in a sentence: "2026 - 2030" in Vietnamese. */
export function formatPeriod(period: string, lang: Language): string {
  return lang === 'vi' ? period.replace(/^(\d{4})-(\d{4})$/, '$1 - $2') : period;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** An ISO date, whole or partial, for a table: "08/10/2025", "tháng 02/2025", "năm 2025"; English "8 October 2025". */
export function formatDate(iso: string, lang: Language): string {
  const [year, month, day] = iso.split('-');
  if (lang === 'vi') {
    if (month === undefined) return `năm ${year}`;
    return day === undefined ? `tháng ${month}/${year}` : `${day}/${month}/${year}`;
  }
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** A whole ISO date in a sentence: "ngày 01 tháng 3 năm 2025" (days below ten and months below three with a zero). */
export function formatDateInSentence(iso: string, lang: Language): string {
  const [year = '', month = '', day] = iso.split('-');
  if (lang === 'en' || day === undefined) return formatDate(iso, lang);
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`;
}

/** The years a plan is made for: "2026 - 2030", "đến năm 2030", "năm 2026"; null when none were read. */
export function formatHorizon(horizon: Horizon, lang: Language): string | null {
  const { from, to } = horizon;
  if (to === null) return from === null ? null : lang === 'vi' ? `từ năm ${from}` : `from ${from}`;
  if (from === null) return lang === 'vi' ? `đến năm ${to}` : `until ${to}`;
  if (from === to) return lang === 'vi' ? `năm ${to}` : String(to);
  return lang === 'vi' ? `${from} - ${to}` : `${from}-${to}`;
}

/** Where something stands: "dòng 12", "dòng 12-14", "đoạn 5, ô 2:3", "trang 3, dòng 40". */
export function formatPlace(at: Place & Partial<Pick<Located, 'endLine'>>, lang: Language): string {
  const vi = lang === 'vi';
  if (at.paragraph !== undefined) {
    const paragraph = `${vi ? 'đoạn' : 'paragraph'} ${at.paragraph}`;
    return at.cell === undefined ? paragraph : `${paragraph}, ${vi ? 'ô' : 'cell'} ${at.cell}`;
  }
  const page = at.page === undefined ? '' : `${vi ? 'trang' : 'page'} ${at.page}, `;
  if (at.endLine !== undefined && at.endLine > at.line)
    return `${page}${vi ? 'dòng' : 'lines'} ${at.line}-${at.endLine}`;
  return `${page}${vi ? 'dòng' : 'line'} ${at.line}`;
}

/** Where something begins: "dòng 12", "đoạn 5", "trang 3, dòng 40". */
export function formatStart({ line, paragraph, cell, page }: Place, lang: Language): string {
  return formatPlace(
    {
      line,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(cell === undefined ? {} : { cell }),
      ...(page === undefined ? {} : { page }),
    },
    lang,
  );
}

/** Names joined as in a sentence: "a, b và c". */
export function joinNames(names: readonly string[], lang: Language): string {
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} ${lang === 'vi' ? 'và' : 'and'} ${names[names.length - 1]}`;
}

/** The first letter made small for mid-sentence, unless the word is an abbreviation or name in capitals. */
export function lowerFirst(text: string): string {
  const [first = '', second = ''] = text;
  if (second !== '' && second !== second.toLowerCase()) return text;
  return first.toLowerCase() + text.slice(first.length);
}

/** A correction behind the label "Đề nghị", which its sentence need not say again. */
export function dropRequest(fix: string): string {
  const rest = fix.replace(/^Đề nghị (?=\p{Ll})/u, '');
  return rest === fix ? fix : upperFirst(rest);
}

/** The first letter made a capital. */
export function upperFirst(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

const DOCUMENT_KINDS: readonly { readonly symbol: RegExp; readonly vi: string; readonly en: string }[] = [
  { symbol: /\/QĐ(?:-|$)/u, vi: 'Quyết định', en: 'Decision' },
  { symbol: /\/NĐ-/u, vi: 'Nghị định', en: 'Decree' },
  { symbol: /\/NQ(?:-|$)/u, vi: 'Nghị quyết', en: 'Resolution' },
  { symbol: /\/TT(?:LT)?-/u, vi: 'Thông tư', en: 'Circular' },
  { symbol: /\/CT-/u, vi: 'Chỉ thị', en: 'Directive' },
  { symbol: /\/KH-/u, vi: 'Kế hoạch', en: 'Plan' },
  { symbol: /\/QH\d+$/u, vi: 'Luật', en: 'Law' },
];

/** A document by its number: "Quyết định số 112/QĐ-TTg", in English "Decision 112/QĐ-TTg". */
export function nameDocument(number: string, lang: Language): string {
  const kind = DOCUMENT_KINDS.find((entry) => entry.symbol.test(number));
  if (lang === 'vi') return `${kind?.vi ?? 'Văn bản'} số ${number}`;
  return `${kind?.en ?? 'Document'} ${number}`;
}

/** The short name after first mention: "Quyết định 112". */
export function nameDocumentShort(number: string, lang: Language): string {
  const kind = DOCUMENT_KINDS.find((entry) => entry.symbol.test(number));
  const short = number.split('/')[0] ?? number;
  return `${kind?.[lang] ?? (lang === 'vi' ? 'Văn bản' : 'Document')} ${short}`;
}
