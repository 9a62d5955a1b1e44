/**
 * Whether a text holds one of some words. Asked before an expression that cannot match without them: V8 takes longer to
 * compile a long expression than to read a page with it, and most plans never need most of them.
 */
export function holdsAny(text: string, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i += 1) if (text.includes(words[i] as string)) return true;
  return false;
}
