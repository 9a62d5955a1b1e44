import { spawnSync } from 'node:child_process';

/** Runs a module given as text in a folder; gives what it printed. @throws when it fails. */
export function runScript(script: string, cwd: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd,
    encoding: 'utf8',
    env: {},
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
