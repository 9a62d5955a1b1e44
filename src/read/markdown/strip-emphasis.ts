/** Two underscores between letters are a blank to be filled in ("ngày__tháng__"), not emphasis. */
function marksEmphasis(text: string, at: number): boolean {
  const before = /[\p{L}\p{N}_]/u.test(text[at - 1] ?? ' ');
  const after = /[\p{L}\p{N}_]/u.test(text[at + 2] ?? ' ');
  return before !== after;
}

const ITALIC = /(?<![\p{L}\p{N}*_])([*_])(?=[^\s*_])[^*_\n]*[^\s*_]\1(?![\p{L}\p{N}*_])/gu;

/** Single stars and underscores around words, taken away in pairs. */
function dropItalics(text: string, columns: readonly number[]): { text: string; columns: number[] } {
  const dropped = new Set<number>();
  for (const found of text.matchAll(ITALIC)) {
    dropped.add(found.index);
    dropped.add(found.index + found[0].length - 1);
  }
  if (dropped.size === 0) return { text, columns: [...columns] };
  let kept = '';
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    if (dropped.has(i)) continue;
    kept += text[i];
    at.push(columns[i] ?? 0);
  }
  return { text: kept, columns: at };
}

/** Takes emphasis marks out of a line; `open` says whether strong emphasis runs on from the line before. */
export function stripEmphasis(
  text: string,
  columns: readonly number[],
  open: boolean,
): { text: string; columns: number[]; strong: boolean; open: boolean } {
  let kept = '';
  const at: number[] = [];
  let inside = open;
  let plain = false;
  let any = false;
  for (let i = 0; i < text.length; ) {
    const run = text[i] === '*' || text[i] === '_' ? /^(?:\*{2,3}|__)/.exec(text.slice(i, i + 3))?.[0] : undefined;
    if (run !== undefined && (run !== '__' || marksEmphasis(text, i))) {
      inside = !inside;
      i += run.length;
      continue;
    }
    const character = text[i] as string;
    if (character !== ' ') {
      if (inside) any = true;
      else plain = true;
    }
    kept += character;
    at.push(columns[i] ?? 0);
    i += 1;
  }
  return { ...dropItalics(kept, at), strong: any && !plain, open: inside };
}
