/** Whether a character is a capital letter; false for none at all. */
export function isCapital(character: string | undefined): boolean {
  return character !== undefined && character !== character.toLowerCase();
}

/** Whether a character is a small letter; false for none at all. */
export function isSmall(character: string | undefined): boolean {
  return character !== undefined && character !== character.toUpperCase();
}

/** Whether a text holds a small letter. */
export function hasSmall(text: string): boolean {
  return text !== text.toUpperCase();
}

/** Whether a text is written in capitals: two of them side by side or a space apart, and no small letter. */
export function isInCapitals(text: string): boolean {
  return !hasSmall(text) && /[a-zA-ZÀ-ỹ] ?[a-zA-ZÀ-ỹ]/u.test(text);
}
