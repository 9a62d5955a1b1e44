import { escapeActive } from '../../report/print-json.js';

/** A text as a YAML scalar between double quotes, whatever it holds: what JSON writes, without the signs that YAML refuses. */
export function quoteYaml(text: string): string {
  return escapeActive(JSON.stringify(text));
}
