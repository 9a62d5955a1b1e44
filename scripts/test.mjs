// Everything that must hold, in one run: checks first, tests last. A failed check does not hide what the tests say.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const CHECKS = ['check:types', 'check:style', 'check:generated', 'build'];

/** Whether a command succeeds; what it prints is kept until its end, so that commands beside one another do not mix. */
function runQuietly(command) {
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = [];
  child.stdout.on('data', (chunk) => printed.push(chunk));
  child.stderr.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      process.stdout.write(Buffer.concat(printed));
      resolve(status === 0);
    });
  });
}

function runTests(env) {
  const command = `npx --no-install vitest run ${process.argv.slice(2).join(' ')}`;
  const child = spawn(command, { cwd: root, shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => resolve(status === 0));
  });
}

// All at once: none of them reads what another writes.
const held = await Promise.all(CHECKS.map((check) => runQuietly(`npm run --silent ${check}`)));
const failed = CHECKS.filter((_, index) => !held[index]);
for (const check of failed) console.error(`npm run ${check} failed`);
// The closing line counts them: a failed run never ends with "0 failed".
const passed = await runTests({ PLAN112_FAILED_CHECKS: String(failed.length) });
process.exitCode = passed && failed.length === 0 ? 0 : 1;
