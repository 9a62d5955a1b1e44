import type { ByteReader } from './byte-reader.js';
import type { TablePlace } from './file-information.js';

const NAME_AT = 39;

/** Names of the fonts, by their numbers. */
export function readFontNames(table: ByteReader, place: TablePlace): string[] {
  const list = table.slice(place.at, place.length);
  const names: string[] = [];
  for (let at = 4; at < list.length; ) {
    const length = list.u8(at);
    const end = Math.min(list.length, at + 1 + length);
    const units = Math.max(0, Math.floor((end - at - 1 - NAME_AT) / 2));
    names.push(units === 0 ? '' : (list.text(at + 1 + NAME_AT, units).split('\0')[0] ?? ''));
    at = end;
  }
  return names;
}
