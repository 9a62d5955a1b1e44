import { readFileSync, statSync } from 'node:fs';
import * as path from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { describeIssue, formatPath, giveExample, type Path } from './describe-issue.js';
import { RulesError } from './rules-error.js';
import { FILE_SCHEMAS, type FileName } from './schema.js';

/** Largest file of a rules folder, in bytes: tens of times the size of any we know. */
const SIZE_LIMIT = 1024 * 1024;

/** One file of a rules folder: its validated content and the way back to its lines. */
export interface RulesFile {
  /** As shown in messages, with forward slashes. */
  readonly file: string;
  readonly content: Readonly<Record<string, unknown>>;
  /** 1-based line of a place; of the nearest enclosing one when the place itself does not exist. */
  lineOf(place: Path): number | null;
}

/** Reads and validates one file. Throws `RulesError` on a missing, unreadable, broken, empty or invalid file. */
export function readRulesFile(dir: string, name: FileName): RulesFile {
  const file = `${dir.replaceAll('\\', '/').replace(/\/+$/, '')}/${name}.yaml`;
  const counter = new LineCounter();
  const document = parseDocument(readText(path.join(dir, `${name}.yaml`), file, name), {
    lineCounter: counter,
    prettyErrors: false,
  });
  const trouble = document.errors[0] ?? document.warnings[0];
  if (trouble !== undefined) {
    const line = counter.linePos(trouble.pos[0]).line;
    const said =
      trouble.code === 'DUPLICATE_KEY' ? 'a key stands twice' : `no valid YAML (${firstLine(trouble.message)})`;
    throw new RulesError(file, line, '', `${said}${exampleOf(name)}`);
  }
  if (document.contents === null) throw new RulesError(file, null, '', `is empty${exampleOf(name)}`);
  const lineOf = (place: Path): number | null => {
    for (let depth = place.length; depth >= 0; depth -= 1) {
      const node = depth === 0 ? document.contents : findKey(document, place.slice(0, depth));
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line;
    }
    return null;
  };
  let data: unknown;
  try {
    data = document.toJS();
  } catch (cause) {
    const said = cause instanceof Error ? firstLine(cause.message) : String(cause);
    throw new RulesError(file, null, '', `no valid YAML (${said})${exampleOf(name)}`);
  }
  const result = FILE_SCHEMAS[name].safeParse(data);
  if (!result.success) {
    const issue = result.error.issues[0];
    if (issue === undefined) throw new Error(`zod refused ${file} without an issue`, { cause: result.error });
    const { path: place, detail } = describeIssue(issue, (at) => valueAt(data, at));
    throw new RulesError(
      file,
      lineOf(place),
      formatPath(place),
      place.length === 0 ? `${detail}${exampleOf(name)}` : detail,
    );
  }
  return { file, content: result.data, lineOf };
}

function readText(file: string, shown: string, name: FileName): string {
  const { text, refusal } = tryRead(file);
  if (text === null) throw new RulesError(shown, null, '', `${refusal}${exampleOf(name)}`);
  return text;
}

/** The text of a file, or why it is not read; what is no file is never opened, since a pipe would be waited for. */
function tryRead(file: string): { text: string; refusal: null } | { text: null; refusal: string } {
  try {
    const info = statSync(file);
    if (!info.isFile()) return { text: null, refusal: 'is no regular file' };
    if (info.size > SIZE_LIMIT) return { text: null, refusal: `is larger than ${SIZE_LIMIT / 1024 / 1024} MB` };
    return { text: readFileSync(file, 'utf8'), refusal: null };
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    return { text: null, refusal: code === 'ENOENT' ? 'is missing' : `cannot be read (${code ?? String(cause)})` };
  }
}

function exampleOf(name: FileName): string {
  const first = Object.keys(FILE_SCHEMAS[name].shape)[0];
  return giveExample([], first);
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).trim();
}

function valueAt(data: unknown, place: Path): unknown {
  return place.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
}

/** The node of a place: for a mapping entry its key, so that the line of the key is named. */
function findKey(document: ReturnType<typeof parseDocument>, place: Path): unknown {
  const last = place.at(-1);
  const parent = place.length === 1 ? document.contents : document.getIn(place.slice(0, -1), true);
  const items = (parent as { items?: readonly unknown[] } | null | undefined)?.items;
  if (typeof last === 'number') return items?.[last];
  const pair = items?.find((item) => String((item as { key?: { value?: unknown } }).key?.value) === String(last));
  return (pair as { key?: unknown } | undefined)?.key;
}
