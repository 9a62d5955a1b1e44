const CLEAR = 256;
const END = 257;
const TABLE = 4_096;

/**
 * Bytes that LZW data of a PDF come to, without unpacking them; null when more than `bound`. Both ways of widening the
 * codes give nearly the same size, the common one ("early") is counted.
 */
export function measureLzw(data: Uint8Array, bound: number): number | null {
  const lengths = new Uint16Array(TABLE);
  lengths.fill(1, 0, CLEAR);
  let next = 258;
  let width = 9;
  let previous = 0;
  let size = 0;
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    bits = ((bits << 8) | byte) & 0xffffff;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    if (code === END) break;
    if (code === CLEAR) {
      next = 258;
      width = 9;
      previous = 0;
      continue;
    }
    const length = code < next ? (lengths[code] ?? 1) : previous + 1;
    size += length;
    if (size > bound) return null;
    if (previous > 0 && next < TABLE) {
      lengths[next] = previous + 1;
      next += 1;
    }
    previous = length;
    if (next + 1 >= 1 << width && width < 12) width += 1;
  }
  return size;
}
