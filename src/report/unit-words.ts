import type { Text } from '../model/baseline.js';
import type { Language, Level } from '../model/vocabulary.js';

/** What ready sentences and names leave open for the plan's own kind of unit: "Công an {unit}". */
const BLANK_UNIT = /\{unit\}/gu;

/** Kinds of provinces and communes as they stand before a name, and how English speaks of what belongs to them. */
const UNITS: Readonly<Partial<Record<Level, Readonly<Record<string, string>>>>> = {
  province: { tỉnh: 'provincial', 'thành phố': 'city' },
  commune: { xã: 'commune', phường: 'ward', 'đặc khu': 'special zone', 'thị trấn': 'township' },
};
const UNNAMED = {
  province: { vi: 'tỉnh', en: 'provincial' },
  commune: { vi: 'cấp xã', en: 'commune' },
} satisfies Partial<Record<Level, Text>>;

/**
 * Puts the kind of the plan's own unit into a text of the pack: "Công an thành phố" for a centrally run city, "Công an
 * phường" for a ward. Without a name, and for a level that has no words of its own, the province's or commune's usual one.
 */
export function fillUnit(
  text: string,
  { level, place }: { readonly level: Level; readonly place: string | null },
  lang: Language,
): string {
  if (!text.includes('{unit}')) return text;
  const found = Object.entries(UNITS[level] ?? {}).find(([type]) => place?.startsWith(`${type} `) === true);
  const unit =
    found === undefined ? UNNAMED[level === 'commune' ? 'commune' : 'province'][lang] : found[lang === 'vi' ? 0 : 1];
  return text.replace(BLANK_UNIT, unit);
}
