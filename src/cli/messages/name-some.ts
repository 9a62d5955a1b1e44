/** Documents that one line names; of more, three dots are left. */
const NAMED = 3;

/** "a.md, b.md, c.md, …" */
export function nameSome(documents: readonly string[]): string {
  return [...documents.slice(0, NAMED), ...(documents.length > NAMED ? ['…'] : [])].join(', ');
}
