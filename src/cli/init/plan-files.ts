import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../model/vocabulary.js';
import type { InitSettings } from './choose-settings.js';
import type { CiSystem } from './ci-system.js';
import { printConfig } from './print-config.js';
import { printGithubWorkflow } from './print-github.js';
import { GITLAB_EXTRA, printGitlabInclude, printGitlabJob } from './print-gitlab.js';
import { printHookEntry, printHookFile } from './print-hook.js';
import { listNames, readIfThere } from './read-if-there.js';
import type { NewFile } from './write-new-file.js';

export const CONFIG_FILE = 'plan112.config.yaml';
const GITHUB_FILE = '.github/workflows/plan112.yml';
/** Where the first name is taken by a workflow that does not run this tool. */
const GITHUB_EXTRA = '.github/workflows/plan112-check.yml';
const GITLAB_FILE = '.gitlab-ci.yml';
const HOOK_FILE = '.pre-commit-config.yaml';

/** A file that is there and stays as it is. */
export interface KeptFile {
  readonly path: string;
  /**
   * `there`: a file of that name. `calls`: a file that runs this tool already. `config`: the configuration in force;
   * `outside`: the same, but above the repository, so that nobody gets it with a clone.
   */
  readonly why: 'there' | 'calls' | 'config' | 'outside';
}

/** Lines that only a person can put into a file that is there. */
export interface Addition {
  readonly path: string;
  readonly text: string;
}

export interface FilePlan {
  readonly files: readonly NewFile[];
  readonly kept: readonly KeptFile[];
  readonly additions: readonly Addition[];
}

const NOTHING: FilePlan = { files: [], kept: [], additions: [] };

function callsTool(file: string): boolean {
  return readIfThere(file)?.includes('plan112') ?? false;
}

/** A workflow under another name that runs this tool; null without one. */
function findCallingWorkflow(cwd: string): string | null {
  const folder = dirname(GITHUB_FILE);
  const names = listNames(join(cwd, folder)).filter((name) => /\.ya?ml$/.test(name));
  const paths = names.map((name) => `${folder}/${name}`).filter((path) => path !== GITHUB_FILE);
  return paths.find((path) => callsTool(join(cwd, path))) ?? null;
}

/** A file of others' making is never touched; one that names this tool is taken for done. */
function keep(path: string, cwd: string, otherwise: Omit<FilePlan, 'kept'>): FilePlan {
  return callsTool(join(cwd, path))
    ? { ...NOTHING, kept: [{ path, why: 'calls' }] }
    : { ...otherwise, kept: [{ path, why: 'there' }] };
}

const PLANNERS: Readonly<Record<CiSystem, (cwd: string, branch: string, lang: Language) => FilePlan>> = {
  github: (cwd, branch, lang) => {
    const caller = findCallingWorkflow(cwd);
    if (caller !== null) return { ...NOTHING, kept: [{ path: caller, why: 'calls' }] };
    const text = printGithubWorkflow(branch, lang);
    const there = readIfThere(join(cwd, GITHUB_FILE));
    if (there === null || there.includes('plan112')) return { ...NOTHING, files: [{ path: GITHUB_FILE, text }] };
    // A workflow of that name for something else: ours goes beside it, since any name does.
    return { ...NOTHING, files: [{ path: GITHUB_EXTRA, text }], kept: [{ path: GITHUB_FILE, why: 'there' }] };
  },
  gitlab: (cwd, _branch, lang) => {
    const text = printGitlabJob(lang);
    if (!existsSync(join(cwd, GITLAB_FILE))) return { ...NOTHING, files: [{ path: GITLAB_FILE, text }] };
    return keep(GITLAB_FILE, cwd, {
      files: [{ path: GITLAB_EXTRA, text }],
      additions: [{ path: GITLAB_FILE, text: printGitlabInclude() }],
    });
  },
  'pre-commit': (cwd, _branch, lang) => {
    if (!existsSync(join(cwd, HOOK_FILE)))
      return { ...NOTHING, files: [{ path: HOOK_FILE, text: printHookFile(lang) }] };
    return keep(HOOK_FILE, cwd, { files: [], additions: [{ path: HOOK_FILE, text: printHookEntry(lang) }] });
  },
};

/** What a run makes, leaves alone and cannot do itself. */
export function planFiles(
  { config: values, ci }: InitSettings,
  { cwd, branch, lang }: { readonly cwd: string; readonly branch: string; readonly lang: Language },
): FilePlan {
  const config = values === null ? [] : [{ path: CONFIG_FILE, text: printConfig(values, lang) }];
  const parts = ci.map((system) => PLANNERS[system](cwd, branch, lang));
  return {
    files: [...config, ...parts.flatMap(({ files }) => files)],
    kept: parts.flatMap(({ kept }) => kept),
    additions: parts.flatMap(({ additions }) => additions),
  };
}
