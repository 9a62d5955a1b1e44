import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
export const BIN = join(REPOSITORY, 'bin', 'plan112.js');

export interface CliRun {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliCall {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** A black-box test of an old build proves nothing: dist must be newer than every source. */
export function requireFreshBuild(): void {
  const built = join(REPOSITORY, 'dist', 'cli', 'main.cjs');
  const sources = readdirSync(join(REPOSITORY, 'src'), { recursive: true, withFileTypes: true });
  const changed = sources
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  if (!existsSync(built) || statSync(built).mtimeMs < Math.max(...changed)) {
    throw new Error('dist is older than src: run "npm run build" first');
  }
}

/** The environment without what would slow the tool down or colour its output. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const {
    NODE_EXTRA_CA_CERTS: _slow,
    NO_COLOR: _plain,
    FORCE_COLOR: _forced,
    GITHUB_STEP_SUMMARY: _summary,
    ...env
  } = process.env;
  return env;
}

/** Runs bin/plan112.js in a process of its own, without the settings of the caller's environment. */
export function runCli(args: readonly string[], call: CliCall = {}): CliRun {
  const run = spawnSync(process.execPath, [BIN, ...args], {
    cwd: call.cwd ?? REPOSITORY,
    input: call.input ?? '',
    env: { ...plainEnvironment(), ...call.env },
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  // The tool may stop reading before all of the input is written.
  if (run.error && !('code' in run.error && run.error.code === 'EPIPE')) throw run.error;
  return { code: run.status, out: run.stdout, err: run.stderr };
}
