/** Whether a path is written like a pattern that may stand for more than the one path it spells. */
export function isGlob(written: string): boolean {
  return /[*?[\]{}]|^!|[@+!]\(/.test(written);
}
