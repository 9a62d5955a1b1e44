// Installs the dependencies from the lock file when they are missing or not those of the lock file. Needs Node alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Packages of a lock file by folder; null when there is no such file. */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(`${root}${file}`, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Why the installed packages are not those of the lock file; null when they are. */
function findDifference() {
  const wanted = readPackages('package-lock.json');
  if (wanted === null) throw new Error('package-lock.json is missing');
  // npm keeps a copy of what it installed here.
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === null) return 'node_modules is missing';
  for (const [folder, entry] of Object.entries(wanted)) {
    if (folder === '') continue;
    const there = installed[folder];
    // Optional packages are left out where they do not fit the machine.
    if (there === undefined && entry.optional) continue;
    if (there?.version !== entry.version) return `${folder} is not at ${entry.version}`;
  }
  for (const folder of Object.keys(installed)) if (!(folder in wanted)) return `${folder} is not in the lock file`;
  return null;
}

const difference = findDifference();
if (difference !== null) {
  console.error(`setup: ${difference}; running npm ci`);
  const { status, error } = spawnSync('npm ci --no-audit --no-fund', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  process.exitCode = status ?? 1;
}
