/** Characters that JSON leaves bare but that a terminal or editor would act on: C1 controls, text direction, zero width. */
const ACTIVE = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

/** JSON text with the characters that could act on a terminal written as escapes. */
export function escapeActive(json: string): string {
  return json.replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** JSON with two spaces of indent and a final newline; characters that could act on a terminal are written as escapes. */
export function printJson(value: unknown): string {
  return `${escapeActive(JSON.stringify(value, null, 2))}\n`;
}
