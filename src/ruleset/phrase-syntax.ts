const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/** What keeps a phrase pattern from being read, in a few words; null when it is well formed. See `Phrase`. */
export function explainPhrase(pattern: string): string | null {
  const body = pattern.replace(/^=/, '');
  if (!/[a-zA-ZÀ-ỹ\p{N}]/u.test(body)) return 'is empty';
  if (body !== body.trim()) return 'has white space at its edge';
  if (pattern !== pattern.normalize('NFC')) return 'is not in Unicode form NFC';
  if (/^\.\.\.|\.\.\.$/.test(body)) return 'has a gap "..." at its edge';
  if (/\(\s*\)|\[\s*\]|[(|[]\s*\||\|\s*[)\]]/.test(body)) return 'has an empty alternative';
  return explainBrackets(body);
}

function explainBrackets(body: string): string | null {
  const open: string[] = [];
  for (const character of body) {
    const closing = CLOSING[character];
    if (closing !== undefined) open.push(closing);
    else if ((character === ')' || character === ']') && open.pop() !== character) return `has a stray "${character}"`;
    else if (character === '|' && open.length === 0) return 'has "|" outside brackets';
  }
  return open.length === 0 ? null : `lacks a closing "${open.at(-1)}"`;
}
