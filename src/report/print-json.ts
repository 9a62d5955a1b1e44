/** Characters that JSON leaves bare but that a terminal or editor would act on: C1 controls, text direction, zero width. */
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** JSON text with the characters that could act on a terminal written as escapes. */
export function escapeActive(json: string): string {
  return json.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * An object whose last list comes piece by piece: the same bytes as `printJson` of the object with the list in it.
 * `path` names the keys that lead to the list, which is empty in `value`; a number is a place in an array.
 */
export function* printJsonList(value: unknown, path: readonly (string | number)[], items: Iterable<unknown>) {
  // Escapes of its own are not touched by `escapeActive`, and no text of the object reads the same.
  let marker = '\u0000items';
  while (JSON.stringify(value).includes(JSON.stringify(marker))) marker += '\u0000';
  const shell = printJson(replaceAt(value, path, [marker]));
  const written = JSON.stringify(marker);
  const at = shell.indexOf(written);
  const [before, after] = [shell.slice(0, at), shell.slice(at + written.length)];
  const indent = '  '.repeat(path.length + 1);
  let open = before;
  for (const item of items) {
    const text = escapeActive(JSON.stringify(item, null, 2)).replaceAll('\n', `\n${indent}`);
    yield open + text;
    open = `,\n${indent}`;
  }
  // An empty list has no line of its own.
  yield open === before ? before.trimEnd() + after.trimStart() : after;
}

function replaceAt(value: unknown, [key, ...rest]: readonly (string | number)[], content: unknown): unknown {
  if (key === undefined) return content;
  if (Array.isArray(value)) return value.map((item, index) => (index === key ? replaceAt(item, rest, content) : item));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [key]: replaceAt(object[key], rest, content) };
}

/** JSON with two spaces of indent and a final newline; characters that could act on a terminal are written as escapes. */
export function printJson(value: unknown): string {
  return `${escapeActive(JSON.stringify(value, null, 2))}\n`;
}
