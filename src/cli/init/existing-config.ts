import { dirname, sep } from 'node:path';
import { findConfig } from '../../config/find-config.js';
import type { CommandCall } from '../commands/command.js';
import { showFile } from '../show-file.js';
import type { GitFolder } from './git-folder.js';
import type { Addition, KeptFile } from './plan-files.js';
import { printInclude } from './print-config.js';

/** A configuration that is there: no other is written. */
export interface ExistingConfig {
  readonly kept: KeptFile;
  /** What a check without paths still needs, or what flags ask for and the file does not say. */
  readonly additions: readonly Addition[];
}

function listAdditions({ given, settings, repository }: CommandCall, proposal: readonly string[]): Addition[] {
  const { config } = repository;
  if (config === null) return [];
  const { include, 'fail-on': failOn } = config.content;
  const wanted = given.include ?? (include === undefined ? proposal : include);
  const values = [
    ...(JSON.stringify(wanted) === JSON.stringify(include)
      ? []
      : [{ yaml: printInclude(wanted), json: `"include": ${JSON.stringify(wanted)}` }]),
    ...(given.failOn === undefined || settings.failOn === failOn
      ? []
      : [{ yaml: `fail-on: ${settings.failOn}\n`, json: `"fail-on": ${JSON.stringify(settings.failOn)}` }]),
  ];
  if (values.length === 0) return [];
  const text = config.file.endsWith('.json')
    ? `${values.map(({ json }) => json).join(',\n')}\n`
    : values.map(({ yaml }) => yaml).join('');
  return [{ path: config.shown, text }];
}

/**
 * The configuration in force, by whatever name; with --no-config only one of the working folder itself, because two in one
 * folder are refused. Null when a new one has its place. @throws FileProblem
 */
export function findExistingConfig(
  call: CommandCall,
  git: GitFolder | null,
  proposal: readonly string[],
): ExistingConfig | null {
  const { cwd } = call.io;
  const { config } = call.repository;
  const found = config?.file ?? findConfig(cwd);
  if (found === null || (config === null && dirname(found) !== cwd)) return null;
  const outside = git !== null && !found.startsWith(git.top.endsWith(sep) ? git.top : git.top + sep);
  return {
    kept: { path: showFile(found, cwd, cwd), why: outside ? 'outside' : 'config' },
    additions: listAdditions(call, proposal),
  };
}
