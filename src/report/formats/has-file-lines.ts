/** Whether the lines of a document in this format are those of the file itself, as an editor or a code host shows them. */
export function hasFileLines(format: string): boolean {
  return format === 'text' || format === 'markdown';
}
