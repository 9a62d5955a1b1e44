// Everything that must hold, in one run: checks first, tests last. A failed check does not hide what the tests say.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CHECKS = ['check:types', 'check:style', 'check:generated', 'build'];

function run(command, env = process.env) {
  const { status, error } = spawnSync(command, { cwd: root, shell: true, stdio: 'inherit', env });
  if (error) throw error;
  return status === 0;
}

const failed = CHECKS.filter((check) => !run(`npm run --silent ${check}`));
for (const check of failed) console.error(`npm run ${check} failed`);
const passed = run(`npx --no-install vitest run ${process.argv.slice(2).join(' ')}`, {
  ...process.env,
  // The closing line counts them: a failed run never ends with "0 failed".
  PLAN112_FAILED_CHECKS: String(failed.length),
});
process.exitCode = passed && failed.length === 0 ? 0 : 1;
