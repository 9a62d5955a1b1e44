import { basename, dirname } from 'node:path';
import { PACKAGE_KEY } from './find-config.js';
import { readStructured } from './read-structured.js';
import { readText } from './read-text.js';
import { CONFIG_EXAMPLES, type Config, configSchema } from './schema.js';

/** A configuration as read, with the way back to its lines. */
export interface LoadedConfig {
  /** Absolute path of the file. */
  readonly file: string;
  /** As shown in messages, with forward slashes. */
  readonly shown: string;
  /** Absolute folder that its globs and paths start from. */
  readonly folder: string;
  readonly content: Config;
  /** 1-based line of a key, dotted for an inner one ("limits.max-size"); null when it does not stand there. */
  readonly lineOf: (key: string) => number | null;
}

/** Keys are written like options, "fail-on"; the spelling of programs, "failOn", is understood. */
function respell(key: string): string {
  return key.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Whether something stands at a place. */
function holds(content: unknown, [key, ...rest]: readonly string[]): boolean {
  if (key === undefined) return content !== undefined;
  return typeof content === 'object' && content !== null && holds((content as Record<string, unknown>)[key], rest);
}

/** Reads and checks a configuration file. @throws FileProblem */
export function loadConfig(file: string, shown: string): LoadedConfig {
  const { content, lineOf } = readStructured(readText(file, shown), configSchema, {
    file: shown,
    below: basename(file) === 'package.json' ? PACKAGE_KEY : null,
    examples: CONFIG_EXAMPLES,
    respell,
  });
  return {
    file,
    shown,
    folder: dirname(file),
    content,
    lineOf: (key) => (holds(content, key.split('.')) ? lineOf(key.split('.')) : null),
  };
}
