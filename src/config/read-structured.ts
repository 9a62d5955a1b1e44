import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod';
import { describeIssue, formatPlace, type Path } from './describe-issue.js';
import { FileProblem, refuseFile, refuseJson, type Trouble } from './file-problem.js';
import { findJsonError } from './find-json-error.js';

export type YamlDocument = ReturnType<typeof parseDocument>;

/** A YAML or JSON text as its schema reads it, with the way back to its lines. */
export interface Structured<T> {
  readonly content: T;
  /** 1-based line of a place; of the nearest enclosing one when the place itself does not exist. */
  readonly lineOf: (place: Path) => number | null;
  /** The text as a tree that keeps comments and order, for changes. */
  readonly document: YamlDocument;
}

export interface StructuredOptions {
  /** File as shown in complaints. */
  readonly file: string;
  /** Key of a JSON object that holds what is asked for; null for the whole. */
  readonly below: string | null;
  /** A valid value of a key, as it would stand in the file. */
  readonly examples: Readonly<Record<string, string>>;
  /** Another spelling of a key is read as this one. */
  readonly respell?: (key: string) => string;
}

/**
 * Reads a text against a schema. JSON is read strictly, YAML in its core schema, where days stay texts; nothing in it is
 * ever run. @throws FileProblem naming file, line, place, what stands there and a valid value.
 */
export function readStructured<S extends z.ZodType>(
  text: string,
  schema: S,
  options: StructuredOptions,
): Structured<z.infer<S>> {
  const { file, below, examples, respell = (key) => key } = options;
  const counter = new LineCounter();
  // Without its warnings about keys that are lists, which are refused.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error' });
  refuseSyntax(text, document, counter, options);
  const root: Path = below === null ? [] : [below];
  const lineOf = (place: Path): number | null => findLine(document, counter, [...root, ...place], respell);
  const fail = (place: Path, trouble: Trouble): FileProblem => {
    const named = String([...place].reverse().find((part) => typeof part === 'string'));
    const written = Object.hasOwn(examples, named) ? `${named}: ${examples[named]}` : null;
    return new FileProblem(
      { file, line: lineOf(place), place: formatPlace([...root, ...place]), example: written },
      trouble,
    );
  };

  const whole = toData(document, file);
  const data = respellKeys(below === null ? whole : (whole as Record<string, unknown>)[below], respell);
  if (data === null || data === undefined) throw fail([], { kind: 'empty' });
  const passedOver = findProtoKey(data);
  if (passedOver !== null) {
    const issue = { code: 'unrecognized_keys' as const, keys: [PROTO], path: [...passedOver], message: '' };
    const { place, trouble } = describeIssue(issue, schema, data);
    throw fail(place, trouble);
  }
  const result = schema.safeParse(data);
  if (!result.success) {
    // A key that is wrongly spelt is missing as well: the misspelling says more.
    const { issues } = result.error;
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    if (issue === undefined) throw new Error(`zod refused ${file} without an issue`, { cause: result.error });
    const { place, trouble } = describeIssue(issue, schema, data);
    throw fail(place, trouble);
  }
  return { content: result.data, lineOf, document };
}

function refuseSyntax(text: string, document: YamlDocument, counter: LineCounter, { file }: StructuredOptions): void {
  const wrong = /\.json$/i.test(file) ? findJsonError(new TextEncoder().encode(text)) : null;
  if (wrong !== null) throw refuseJson(file, wrong);
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem === undefined) return;
  const at = { file, line: counter.linePos(problem.pos[0]).line, place: '', example: null };
  const detail = firstLine(problem.message);
  throw new FileProblem(
    at,
    problem.code === 'DUPLICATE_KEY' ? { kind: 'duplicate-key' } : { kind: 'syntax', format: 'YAML', detail },
  );
}

/** Plain values; aliases that would grow beyond all measure are refused by the parser. */
function toData(document: YamlDocument, file: string): unknown {
  try {
    return document.toJS();
  } catch (cause) {
    const detail = cause instanceof Error ? firstLine(cause.message) : String(cause);
    throw refuseFile(file, { kind: 'syntax', format: 'YAML', detail });
  }
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).trim();
}

const PROTO = '__proto__';

/** The first mapping with a key that zod's records pass over in silence; null where there is none. */
function findProtoKey(data: unknown, place: Path = []): Path | null {
  if (typeof data !== 'object' || data === null) return null;
  if (Object.hasOwn(data, PROTO)) return place;
  for (const [key, value] of Object.entries(data)) {
    const found = findProtoKey(value, [...place, Array.isArray(data) ? Number(key) : key]);
    if (found !== null) return found;
  }
  return null;
}

/** Keys of mappings in the one spelling; a key given in both spellings keeps the other one, which the schema refuses. */
function respellKeys(data: unknown, respell: (key: string) => string): unknown {
  if (Array.isArray(data)) return data.map((item) => respellKeys(item, respell));
  if (typeof data !== 'object' || data === null) return data;
  const given = Object.entries(data);
  return Object.fromEntries(
    given.map(([key, value]) => {
      const name = respell(key);
      const taken = name !== key && Object.hasOwn(data, name);
      return [taken ? key : name, respellKeys(value, respell)];
    }),
  );
}

/** Line of a place: for the entry of a mapping that of its key. */
function findLine(
  document: YamlDocument,
  counter: LineCounter,
  place: Path,
  respell: (key: string) => string,
): number | null {
  let node: unknown = document.contents;
  let shown: unknown = node;
  for (const part of place) {
    if (isSeq(node) && typeof part === 'number') {
      node = node.items[part];
      shown = node ?? shown;
    } else if (isMap(node)) {
      const pair = node.items.find(({ key }) => {
        const name = isScalar(key) ? String(key.value) : String(key);
        return name === String(part) || respell(name) === String(part);
      });
      if (pair === undefined) break;
      node = pair.value;
      shown = pair.key;
    } else break;
  }
  return isNode(shown) && shown.range ? counter.linePos(shown.range[0]).line : null;
}
