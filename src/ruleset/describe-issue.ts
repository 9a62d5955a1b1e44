import type * as z from 'zod';
import { FIELD_EXAMPLES } from './examples.js';

type Issue = z.core.$ZodIssue;
export type Path = readonly PropertyKey[];

/** "indicators[0].requirements[1].grade". */
export function formatPath(path: Path): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === 'number') return `${written}[${part}]`;
    return written === '' ? String(part) : `${written}.${String(part)}`;
  }, '');
}

/** "; for example: grade: A" for the innermost named field of a path, or for the field given. */
export function giveExample(path: Path, field?: string): string {
  const names = field === undefined ? path.filter((part) => typeof part === 'string') : [field];
  for (const name of [...names].reverse()) {
    const example = FIELD_EXAMPLES[String(name)];
    if (example !== undefined) return `; for example: ${String(name)}: ${example}`;
  }
  return '';
}

/** A value as it stands in the file, short enough for one line. */
export function quoteValue(value: unknown): string {
  const written = JSON.stringify(value) ?? 'nothing';
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}

/** The place an issue is about and what to say of it; `value` looks up what stands at a path. */
export function describeIssue(issue: Issue, value: (path: Path) => unknown): { path: Path; detail: string } {
  if (issue.code === 'unrecognized_keys') return describeUnknownKey(issue, value);
  const actual = value(issue.path);
  const said = actual === undefined ? 'is missing' : explain(issue, actual);
  return { path: issue.path, detail: `${said}${giveExample(issue.path)}` };
}

function describeUnknownKey(issue: Issue & { code: 'unrecognized_keys' }, value: (path: Path) => unknown) {
  const key = issue.keys[0] ?? '';
  const beside = Object.keys((value(issue.path) as object | undefined) ?? {}).filter(
    (name) => !issue.keys.includes(name),
  );
  const known = beside.length === 0 ? '' : ` beside ${beside.join(', ')}`;
  return { path: [...issue.path, key], detail: `is no key that belongs here${known}${giveExample(issue.path)}` };
}

function explain(issue: Issue, actual: unknown): string {
  const value = quoteValue(actual);
  switch (issue.code) {
    case 'invalid_type':
      return `${value} should be ${nameType(issue.expected)}`;
    case 'invalid_value':
      return `${value} is none of ${issue.values.map(String).join(', ')}`;
    case 'invalid_format':
      return `${value} does not have the right form`;
    case 'too_small':
      return typeof actual === 'number' ? `${value} is below ${issue.minimum}` : 'is empty';
    case 'too_big':
      return `${value} is above ${issue.maximum}`;
    case 'invalid_key':
      return `${quoteValue(issue.path.at(-1))} is no key that belongs here`;
    case 'custom':
      return issue.message === 'Invalid input' ? `${value} does not have the right form` : `${value} ${issue.message}`;
    default:
      return `${value} is not what belongs here`;
  }
}

function nameType(expected: string): string {
  if (expected === 'int') return 'a whole number';
  if (expected === 'object' || expected === 'record') return 'a mapping';
  if (expected === 'array') return 'a list';
  if (expected === 'string') return 'a text';
  return `a ${expected}`;
}
