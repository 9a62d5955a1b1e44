import * as z from 'zod';
import { findNearest } from '../text/find-nearest.js';
import type { Trouble, ValueType } from './file-problem.js';

export type Path = readonly PropertyKey[];

/** "overrides[1].level", counting from 1 as people do; from 0 where a program wrote the file. */
export function formatPlace(path: Path, first: 0 | 1 = 1): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part + first}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}

/** A value as it stands in the file, short enough for one line. */
export function quoteValue(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

/** A value that shows what was meant: neither the text of a whole file, which may be any other one, nor a long one. */
function quoteShort(value: unknown, place: Path): string | null {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const isWholeText = place.length === 0 && typeof value === 'string';
  return isWholeText || written.length > 40 ? null : written;
}

/** What a schema has to complain about, and where; `data` is what it was given. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  data: unknown,
): { readonly place: Path; readonly trouble: Trouble } {
  if (issue.code === 'invalid_union') {
    // The branch meant is the one that knows values of this type, or got furthest.
    const branches = issue.errors.flatMap(([first]) => (first === undefined ? [] : [first]));
    const fits = (each: z.core.$ZodIssue) => each.path.length > 0 || each.code !== 'invalid_type';
    const meant = branches.find(fits) ?? branches[0];
    if (meant !== undefined) return describeIssue({ ...meant, path: [...issue.path, ...meant.path] }, schema, data);
  }
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    const valid = listKeys(schema, issue.path);
    return {
      place: [...issue.path, key],
      trouble: { kind: 'unknown-key', key, nearest: findNearest(key, valid), valid },
    };
  }
  const value = valueAt(data, issue.path);
  if (value === undefined) return { place: issue.path, trouble: { kind: 'missing-key' } };
  return { place: issue.path, trouble: explain(issue, value, schema) };
}

function explain(issue: z.core.$ZodIssue, actual: unknown, schema: z.ZodType): Trouble {
  const value = quoteValue(actual);
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-type', value: quoteShort(actual, issue.path), expected: nameType(issue.expected) };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return { kind: 'not-a-choice', value, nearest: findNearest(value, choices), choices };
    }
    case 'too_small':
      if (typeof actual !== 'number') return { kind: 'empty' };
      return { kind: 'out-of-range', value, ...findRange(schema, issue.path, issue.minimum, null) };
    case 'too_big':
      return { kind: 'out-of-range', value, ...findRange(schema, issue.path, null, issue.maximum) };
    case 'custom': {
      const { kind } = (issue.params ?? {}) as { kind?: string };
      if (kind === 'same-person' || kind === 'reversed') return { kind, value };
      return { kind: 'wrong-form', value };
    }
    default:
      return { kind: 'wrong-form', value };
  }
}

function nameType(expected: string): ValueType {
  const names: Readonly<Record<string, ValueType>> = {
    string: 'text',
    object: 'mapping',
    record: 'mapping',
    array: 'list',
    number: 'number',
    int: 'whole-number',
    boolean: 'boolean',
  };
  return names[expected] ?? 'other';
}

function valueAt(data: unknown, place: Path): unknown {
  return place.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
}

/** Keys that a schema knows at a place. */
function listKeys(schema: z.core.$ZodType, place: Path): readonly string[] {
  return listSchemas(schema, place).flatMap((inner) => {
    if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
    return inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum ? inner.keyType.options.map(String) : [];
  });
}

type Limit = number | bigint | null;

/** Both ends of the range that has the end an issue names. */
function findRange(
  schema: z.core.$ZodType,
  place: Path,
  least: Limit,
  most: Limit,
): { readonly least: number; readonly most: number | null } {
  const numbers = listSchemas(schema, place).filter((inner) => inner instanceof z.ZodNumber);
  const meant = numbers.find(({ minValue, maxValue }) => minValue === least || maxValue === most);
  const end = Number(most ?? meant?.maxValue ?? Infinity);
  return { least: Number(least ?? meant?.minValue ?? 0), most: end < Number.MAX_SAFE_INTEGER ? end : null };
}

/** What a schema may be at a place: several where it has branches, none where it knows nothing there. */
function listSchemas(schema: z.core.$ZodType, place: Path): readonly z.core.$ZodType[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => listSchemas(option, place));
  const [part, ...rest] = place;
  if (part === undefined) return [inner];
  if (inner instanceof z.ZodArray) return listSchemas(inner.element, rest);
  if (inner instanceof z.ZodRecord) return listSchemas(inner.valueType, rest);
  if (!(inner instanceof z.ZodObject) || !Object.hasOwn(inner.shape, part)) return [];
  return listSchemas(inner.shape[String(part)] as z.core.$ZodType, rest);
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (
    schema instanceof z.ZodReadonly ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodExactOptional
  )
    return unwrap(schema.def.innerType);
  if (schema instanceof z.ZodPipe) return unwrap(schema.in as z.core.$ZodType);
  return schema;
}
