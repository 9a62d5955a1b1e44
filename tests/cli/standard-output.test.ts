import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORY } from '../support/run-cli.js';
import { TINY_PLAN } from '../support/tiny-plan.js';

const BIN = join(REPOSITORY, 'bin', 'plan112.js');
const ARGS = ['check', 'plans', '--format', 'json', '--fail-on', 'never'];
/** More than a pipe holds. */
const PLANS = 100;
let cwd = '';
let whole = '';

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'plan112-output-'));
  mkdirSync(join(cwd, 'plans'));
  for (let index = 0; index < PLANS; index += 1) writeFileSync(join(cwd, 'plans', `${index}.txt`), TINY_PLAN);
  whole = spawnSync(process.execPath, [BIN, ...ARGS], { cwd, encoding: 'utf8', maxBuffer: 1e9 }).stdout;
});
afterAll(() => rmSync(cwd, { recursive: true }));

describe('standard output', () => {
  it('is more than a pipe holds in these tests', () => {
    expect(whole.length).toBeGreaterThan(500_000);
  });

  it('goes to a file as it goes to a pipe', () => {
    const file = join(cwd, 'result.json');
    const { status } = spawnSync(process.execPath, [BIN, ...ARGS], {
      cwd,
      stdio: ['ignore', openSync(file, 'w'), 'pipe'],
    });
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  // As under a script runner: a program beside the tool has set their common pipe not to wait.
  it.skipIf(process.platform === 'win32')('reaches a slow reader whole through a pipe that does not wait', () => {
    writeFileSync(
      join(cwd, 'beside.cjs'),
      `const { existsSync, writeFileSync } = require('node:fs');
      process.stdout.write('');
      writeFileSync('ready', '');
      setInterval(() => existsSync('done') && process.exit(), 20);`,
    );
    writeFileSync(
      join(cwd, 'slow.cjs'),
      `let size = 0;
      setTimeout(() => process.stdin.on('data', (chunk) => (size += chunk.length)), 1000);
      process.stdin.on('end', () => console.log(size));`,
    );
    const script = `("$0" beside.cjs & until [ -e ready ]; do sleep 0.02; done
      "$0" "$@"; echo "code $?" >&2; touch done; wait) | "$0" slow.cjs`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script, process.execPath, BIN, ...ARGS], {
      cwd,
      encoding: 'utf8',
    });
    expect({ read: stdout, said: stderr }).toEqual({ read: `${Buffer.byteLength(whole)}\n`, said: 'code 0\n' });
  });
});
