import type { Baseline } from '../model/baseline.js';
import type { Level } from '../model/vocabulary.js';
import type { Outline } from '../parse/outline.js';
import type { Folded } from '../text/fold.js';
import { fold, foldKey } from '../text/fold.js';
import { WordList } from '../text/word-list.js';

export interface Place {
  readonly level: Level;
  /** "tỉnh An Thịnh"; null when the text names none. */
  readonly place: string | null;
  readonly issuer: string | null;
}

const TYPES = [
  'tỉnh',
  'thành phố',
  'tp.',
  'tp',
  'huyện',
  'quận',
  'thị xã',
  'xã',
  'phường',
  'thị trấn',
  'đặc khu',
] as const;
const TYPE = TYPES.map((type) => type.replace('.', '\\.')).join('|');
const COMMITTEE = new RegExp(`(?:ủy ban nhân dân|ubnd)\\s+(?:${TYPE})(?![a-zA-ZÀ-ỹ])`, 'gu');
const AFTER_TYPE = new RegExp(`(?<![a-zA-ZÀ-ỹ])(${TYPE})\\s+`, 'gu');
/** Words that follow a place's name in a title in capitals. */
const STOP_WORDS =
  /\s(?:NĂM|GIAI ĐOẠN|ĐẾN|TỪ|TRÊN|THỰC HIỆN|VỀ|VÀ|TRONG|THỜI KỲ|BAN HÀNH|NHIỆM KỲ|CÔNG TÁC|PHÁT TRIỂN|TRIỂN KHAI|KẾ HOẠCH|CỘNG H(?:ÒA|OÀ)|SỐ|UBND|ỦY BAN|UỶ BAN|LẦN|NHƯ|CHỦ)(?:\s|$)|[,.;:|(_]|-{2}|–{2}|\s[-–]\s(?!\p{Lu}{2})|\s[-–]\s(?=(?:TỈNH|HUYỆN|THÀNH PHỐ|TP|THỊ XÃ|QUẬN)(?:\s|\.))|\d/u;
const LEVEL_OF: Readonly<Record<string, Level>> = {
  tỉnh: 'province',
  huyện: 'district',
  quận: 'district',
  'thị xã': 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
};

const DEPTH: Readonly<Record<Level, number>> = { province: 0, unknown: 1, district: 2, commune: 3 };
/** The issuer's name in a masthead, also below its place or above it. */
const COMMITTEE_NAME = /ủy ban nhân dân|ubnd/u;
const BEFORE_NAME = /^[^a-zà-ỹ]*(?:chủ tịch )?/u;
const TYPE_WORDS = new WordList('tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu');

function namesIssuer(key: string): boolean {
  const at = COMMITTEE_NAME.exec(key)?.index;
  if (at === undefined) return false;
  const before = key.slice(0, at).replace(BEFORE_NAME, '');
  if (before === '') return true;
  const end = TYPE_WORDS.endAt(before, 0);
  return end !== null && /^ [^.;:,|]{2,40} $/u.test(before.slice(end));
}

/** Names of a place as they stand after a type word, in the order of the text. */
function namesIn(text: Folded): { type: string; name: string; at: number }[] {
  const found: { type: string; name: string; at: number }[] = [];
  for (const match of text.key.matchAll(AFTER_TYPE)) {
    const type = (match[1] as string).replace(/^tp\.?$/, 'thành phố');
    const rest = text.text.slice(match.index + match[0].length);
    const name = readName(rest);
    if (
      name !== null &&
      !(type === 'xã' && isSociety(text, match.index, name)) &&
      !/^(?:trực thuộc|thuộc)/iu.test(name)
    )
      found.push({ type, name, at: match.index });
  }
  return found;
}

/** "công tác xã hội" in capitals names no commune; "xã Hội Sơn" does. */
function isSociety(text: Folded, at: number, name: string): boolean {
  return (
    name === 'Hội' ||
    (/^Hội(?:\s|$)/u.test(name) &&
      /(?:công tác|trợ giúp|bảo trợ|an sinh|kinh tế -|dịch vụ|chính trị -|cộng hòa)\s*$/u.test(text.key.slice(0, at)))
  );
}

/** The proper name at the beginning of a text: capitalised words, or in a text of capitals all up to a stop word. */
function readName(rest: string): string | null {
  const first = /^\p{Lu}[\p{Lu}\p{M}]*(?![\p{Ll}])/u.exec(rest);
  if (first !== null && first[0].length > 1) {
    const stop = STOP_WORDS.exec(` ${rest}`);
    const words = (
      stop === null
        ? rest
        : rest.slice(0, Math.max(0, stop.index - (stop.index === 0 ? 0 : 1) + (/^\s/.test(stop[0]) ? 0 : 0)))
    )
      .trim()
      .split(/\s+/);
    const end = words.findIndex((word) => !/^(?:\p{Lu}[\p{Lu}\p{M}'’-]*|[-–])$/u.test(word));
    const kept = (end < 0 ? words : words.slice(0, end)).slice(0, 6);
    const name = kept.join(' ').replace(/\s*[-–]+$/u, '');
    return name === '' ? null : titleCase(name);
  }
  const name = /^(?:\d{1,2}(?![\d/.])|\p{Lu}[a-zA-ZÀ-ỹ\p{M}'’]*(?:[\s-]+\p{Lu}[a-zA-ZÀ-ỹ\p{M}'’]*){0,4})/u.exec(
    rest,
  )?.[0];
  return name === undefined ? null : name.trim();
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(?:^|[\s-])[a-zA-ZÀ-ỹ]/gu, (letter) => letter.toUpperCase());
}

/**
 * Who issues the plan and for which place: from the masthead, the title, the opening sentence. `date` tells what "thành phố"
 * was on that day; names are matched without their type word.
 */
export function readPlace(outline: Outline, title: Folded | null, baseline: Baseline, date: string | null): Place {
  const opening = outline.preamble.map((block) => block.passage);
  const mastheads = opening
    .filter((passage) => passage.text.length < 160 && namesIssuer(passage.key))
    .map((passage) => joinCellsText(passage.text));
  const sentences = opening.filter((passage) => /(?:ủy ban nhân dân|ubnd)/u.test(passage.key));
  const named: { type: string; name: string; weight: number }[] = [];
  const committeeTypes: string[] = [];
  if (title !== null)
    for (const name of namesIn(title))
      named.push({ ...name, weight: /(?:trên địa bàn|địa bàn|của)\s*$/u.test(title.key.slice(0, name.at)) ? 5 : 3 });
  const heads = [...mastheads, ...stackedCells(outline), ...belowCommittee(opening)].flatMap((text) =>
    namesIn(fold(text)),
  );
  // "UBND TỈNH … / UBND XÃ …", "HUYỆN … / ỦY BAN NHÂN DÂN XÃ …": the plan is the lower one's.
  const lowest = heads.reduce((most, { type }) => Math.max(most, DEPTH[LEVEL_OF[type] ?? 'unknown']), 0);
  for (const name of heads) named.push({ ...name, weight: DEPTH[LEVEL_OF[name.type] ?? 'unknown'] === lowest ? 7 : 6 });
  for (const passage of sentences) {
    for (const match of passage.key.matchAll(COMMITTEE)) {
      const type = match[0].replace(/^(?:ủy ban nhân dân|ubnd)\s+/u, '').replace(/^tp\.?$/, 'thành phố');
      const issues =
        /^[^;]{0,80}?(?:ban hành|xây dựng|triển khai|thực hiện|quyết định)/u.test(
          passage.key.slice(match.index + match[0].length),
        ) && !/của\s*$/u.test(passage.key.slice(0, match.index));
      if (issues) committeeTypes.push(type);
      const name = readName(passage.text.slice(match.index + match[0].length).trimStart());
      if (name !== null && issues) named.push({ type, name, weight: 4 });
    }
  }
  if (title !== null) {
    const bare =
      /(?:trên địa bàn|của)\s+(tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?![a-zA-ZÀ-ỹ])/u.exec(
        title.key,
      );
    if (bare !== null) committeeTypes.push(bare[1] as string);
  }
  const type = committeeTypes[0];
  const best = named.sort((a, b) => Number(b.type === type) - Number(a.type === type) || b.weight - a.weight)[0];
  const chosen = best ?? (type === undefined ? undefined : dateLinePlace(outline, type));
  if (chosen === undefined)
    return { level: type === undefined ? 'unknown' : levelOf(type, null, baseline, date), place: null, issuer: null };
  const place = `${chosen.type} ${chosen.name}`;
  return { level: levelOf(chosen.type, chosen.name, baseline, date), place, issuer: `Ủy ban nhân dân ${place}` };
}

const PLACE_LINE = new RegExp(`^(?:${TYPE})\\s`, 'u');

/** "ỦY BAN NHÂN DÂN CỘNG HÒA …" over "TỈNH AN THỊNH Độc lập …": two columns that a PDF ran together line by line. */
function belowCommittee(opening: readonly Folded[]): string[] {
  return opening.flatMap((passage, i) => {
    const next = opening[i + 1];
    const isSplit = /^(?:ủy ban nhân dân|ubnd)(?: cộng hòa [^.;:]{0,60})?$/u.test(passage.key);
    return isSplit && next !== undefined && PLACE_LINE.test(next.key) && /^\p{Lu}{2}/u.test(next.text)
      ? [next.text]
      : [];
  });
}

/** "ỦY BAN NHÂN DÂN | …" over "THỊ XÃ … | …": the first cells of a masthead's rows read downwards. */
function stackedCells(outline: Outline): string[] {
  const cells = outline.preamble.filter((block) => block.kind === 'row').map((block) => block.cells[0]?.text ?? '');
  const at = cells.findIndex((cell) => /^(?:ủy ban nhân dân|ubnd)$/u.test(fold(cell).key));
  return at < 0 || cells[at + 1] === undefined ? [] : [`${cells[at]} ${cells[at + 1]}`];
}

function joinCellsText(text: string): string {
  return text.replace(/\|/g, ' , ');
}

/** "An Thịnh, ngày …" names the place when the title only says "trên địa bàn tỉnh". */
function dateLinePlace(outline: Outline, type: string): { type: string; name: string } | undefined {
  for (const block of outline.preamble) {
    for (const stretch of block.cells.length > 0 ? block.cells : [block.passage]) {
      const found = /^(\p{Lu}[a-zA-ZÀ-ỹ\s.'-]{2,40}?),\s*(?:ngày|tháng)/u.exec(stretch.text);
      if (found !== null) return { type, name: found[1] as string };
    }
  }
  return undefined;
}

/** A "thành phố" is a province when it is centrally run on that day; from the two-tier reform on it always is. */
function levelOf(type: string, name: string | null, baseline: Baseline, date: string | null): Level {
  const fixed = LEVEL_OF[type];
  if (fixed !== undefined) return fixed;
  if (date !== null && date >= baseline.twoTierFrom.slice(0, date.length)) return 'province';
  if (name === null) return date === null ? 'province' : 'unknown';
  const key = foldKey(name).replace(/[^a-zA-ZÀ-ỹ]/gu, '');
  const city = baseline.provinces.find(
    (province) => province.type === 'thành phố' && foldKey(province.name).replace(/[^a-zA-ZÀ-ỹ]/gu, '') === key,
  );
  if (city === undefined) return 'district';
  return city.cityFrom !== undefined && date !== null && date < city.cityFrom.slice(0, date.length)
    ? 'district'
    : 'province';
}
