/** A dash inside a name or number at the end of a line: "110/2024/NĐ-" and "CP", "2021-" and "2030". */
const BROKEN_AT_DASH = /[\p{L}\d]-$/u;
const GOES_ON = /^[\p{Lu}\d]/u;
/** In narrow cells a line may begin with what closes the word above. */
const CLOSES = /^[,;)]|^[.:](?=\s|$)/;

/** Lines of one cell as one text. Vietnamese is not hyphenated: a dash at a line's end stays. */
export function joinTexts(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    const next = line.trim();
    if (next === '') continue;
    const close = text === '' || CLOSES.test(next) || (BROKEN_AT_DASH.test(text) && GOES_ON.test(next));
    text += close ? next : ` ${next}`;
  }
  return text;
}
