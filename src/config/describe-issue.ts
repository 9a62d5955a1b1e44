import * as z from 'zod';
import { findNearest } from '../text/find-nearest.js';
import type { Trouble, ValueType } from './file-problem.js';

export type Path = readonly PropertyKey[];

/** "overrides[1].level", counting from 1 as people do. */
export function formatPlace(path: Path): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part + 1}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}

/** A value as it stands in the file, short enough for one line. */
export function quoteValue(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
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
  return { place: issue.path, trouble: explain(issue, value) };
}

function explain(issue: z.core.$ZodIssue, actual: unknown): Trouble {
  const value = quoteValue(actual);
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-type', value, expected: nameType(issue.expected) };
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return { kind: 'not-a-choice', value, nearest: findNearest(value, choices), choices };
    }
    case 'too_small':
      if (typeof actual === 'number') return { kind: 'out-of-range', value, least: Number(issue.minimum), most: null };
      return { kind: 'empty' };
    case 'too_big':
      return { kind: 'out-of-range', value, least: 0, most: Number(issue.maximum) };
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
  let inner: z.core.$ZodType = schema;
  for (const part of [...place, null]) {
    inner = unwrap(inner);
    if (part === null) break;
    if (inner instanceof z.ZodObject) inner = inner.shape[String(part)] as z.core.$ZodType;
    else if (inner instanceof z.ZodArray) inner = inner.element;
    else if (inner instanceof z.ZodRecord) inner = inner.valueType;
    else return [];
  }
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape);
  if (inner instanceof z.ZodRecord && inner.keyType instanceof z.ZodEnum) return inner.keyType.options.map(String);
  return [];
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
