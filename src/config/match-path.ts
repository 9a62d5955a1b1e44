import picomatch from 'picomatch';

/** One writing of a path: forward slashes, composed characters, without "./" and a final slash. */
export function tidyPath(path: string): string {
  return path
    .replaceAll('\\', '/')
    .normalize('NFC')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/(?<=.)\/+$/, '');
}

/** Whether a pattern stands for more than the one path it spells. */
export function isGlob(pattern: string): boolean {
  return /[*?[\]{}]|^!|[@+!]\(/.test(pattern);
}

/**
 * A test of paths against a file, a folder (all below it) or a glob with `*`, `**`, `?`, `[]` and `{}`. Paths and pattern
 * are relative to one folder.
 */
export function makeMatcher(pattern: string): (path: string) => boolean {
  const plain = tidyPath(pattern);
  const matches = isGlob(plain) ? picomatch(plain, { dot: true, nonegate: true }) : () => false;
  return (path) => {
    const tidy = tidyPath(path);
    return tidy === plain || tidy.startsWith(`${plain}/`) || plain === '.' || matches(tidy);
  };
}

/** A test against any of several patterns. */
export function makeAnyMatcher(patterns: readonly string[]): (path: string) => boolean {
  const matchers = patterns.map(makeMatcher);
  return (path) => matchers.some((matches) => matches(path));
}
