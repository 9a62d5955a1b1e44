import type { InitWords } from '../messages/init.js';
import { FAIL_ON, type FailOn } from '../options.js';
import { CI_CHOICES, CI_SYSTEMS, type CiSystem } from './ci-system.js';

/** An answer or a flag's values as understood, or what is the matter with them. */
export type Answer<T> = { readonly value: T } | { readonly trouble: string };

/** Globs, folders and files as a configuration takes them. */
export function readInclude(globs: readonly string[], words: InitWords): Answer<readonly string[]> {
  const tidy = globs.map((glob) => glob.trim());
  // "-" is standard input, which no configuration can include.
  const bad = tidy.find((glob) => glob === '' || glob === '-' || /\p{Cc}/u.test(glob));
  if (bad !== undefined || tidy.length === 0) return { trouble: words.notAnInclude(bad ?? '') };
  return { value: [...new Set(tidy)] };
}

/** Systems to write jobs for, in the order of the table; "none" is an empty list. */
export function readCi(names: readonly string[], words: InitWords): Answer<readonly CiSystem[]> {
  const asked = new Set(names.map((name) => name.trim().toLowerCase()));
  const bad = [...asked].find((name) => !CI_CHOICES.some((choice) => choice === name));
  if (bad !== undefined || asked.size === 0) return { trouble: words.notAChoice(bad ?? '', CI_CHOICES) };
  if (asked.has('none') && asked.size > 1) return { trouble: words.noneAlone };
  return { value: CI_SYSTEMS.filter((system) => asked.has(system)) };
}

export function readFailOn(name: string, words: InitWords): Answer<FailOn> {
  const value = FAIL_ON.find((choice) => choice === name.trim().toLowerCase());
  return value === undefined ? { trouble: words.notAChoice(name, FAIL_ON) } : { value };
}
