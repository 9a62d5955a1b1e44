/** What a spreadsheet takes for a formula when it opens plain text begins with one of these signs, also after white space. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/u;

/** Whether a spreadsheet could run the text. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text);
}

/** Text for a cell of a plain-text table that no spreadsheet runs: behind an apostrophe where it looks like a formula. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}
