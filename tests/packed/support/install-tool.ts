import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { REPOSITORY, requireFreshBuild } from '../../support/run-cli.js';

/** One file of the tarball. */
export interface PackedFile {
  /** Path in the package, with forward slashes. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** The tool as somebody gets it who installs the tarball. */
export interface InstalledTool {
  /** Temporary folder that holds all of it. */
  readonly folder: string;
  readonly files: readonly PackedFile[];
  readonly unpackedSize: number;
  /** Folder of the installed package. */
  readonly place: string;
  /** What to start, with the words that go before the tool's own. */
  readonly program: readonly [string, ...string[]];
  /** PATH that holds Node and no other program. */
  readonly path: string;
  /** False where npm could not install without network and the package was put beside the repository's own dependencies. */
  readonly byNpm: boolean;
}

interface PackReport {
  readonly filename: string;
  readonly integrity: string;
  readonly unpackedSize: number;
  readonly files: readonly PackedFile[];
}

interface LockEntry {
  readonly version?: string;
  readonly dev?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly bin?: Readonly<Record<string, string>>;
}

function runNpm(
  args: readonly string[],
  cwd: string,
): { readonly ok: boolean; readonly out: string; readonly err: string } {
  const { NODE_EXTRA_CA_CERTS: _slow, ...env } = process.env;
  const { status, error, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], {
    cwd,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error) throw error;
  return { ok: status === 0, out: stdout, err: stderr };
}

function packTool(folder: string): PackReport {
  // The test command has built before; "prepack" would build again.
  const { ok, out, err } = runNpm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], REPOSITORY);
  if (!ok) throw new Error(`npm pack: ${err}`);
  const [report] = JSON.parse(out) as PackReport[];
  if (report === undefined) throw new Error('npm pack packed nothing');
  return report;
}

/**
 * Lets npm install exactly what the repository's lock file names. Without addresses npm would ask the registry for each
 * package's description; with them it takes the files that "npm ci" left in its cache.
 */
function writeManifest(site: string, { filename, integrity }: PackReport): void {
  const registry = runNpm(['config', 'get', 'registry'], site).out.trim();
  const lock = JSON.parse(readFileSync(join(REPOSITORY, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<Record<string, LockEntry>>;
  };
  const dependencies = { plan112: `file:../${filename}` };
  const { version, dependencies: needed, bin } = lock.packages[''] ?? {};
  const packages: Record<string, object> = {
    '': { dependencies },
    'node_modules/plan112': { version, resolved: dependencies.plan112, integrity, dependencies: needed, bin },
  };
  for (const [place, entry] of Object.entries(lock.packages)) {
    if (place === '' || entry.dev === true) continue;
    const name = place.replace(/^.*node_modules\//, '');
    packages[place] = { ...entry, resolved: `${registry}${name}/-/${basename(name)}-${entry.version}.tgz` };
  }
  writeFileSync(join(site, 'package.json'), JSON.stringify({ private: true, dependencies }));
  writeFileSync(join(site, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
}

/** Unpacks the tarball where npm would put it and lends it the repository's dependencies. */
function unpackTool(site: string, tarball: string): void {
  const modules = join(site, 'node_modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(join(modules, '.bin'), { recursive: true });
  unpack(tarball, modules);
  const { dependencies } = JSON.parse(readFileSync(join(modules, 'plan112', 'package.json'), 'utf8')) as LockEntry;
  for (const name of Object.keys(dependencies ?? {}))
    symlinkSync(join(REPOSITORY, 'node_modules', name), join(modules, name), 'junction');
  chmodSync(join(modules, 'plan112', 'bin', 'plan112.js'), 0o755);
  if (process.platform !== 'win32') symlinkSync('../plan112/bin/plan112.js', join(modules, '.bin', 'plan112'));
}

/** Puts the package of a tarball into a folder as "plan112". */
export function unpack(tarball: string, folder: string): void {
  const place = join(folder, 'plan112');
  mkdirSync(place, { recursive: true });
  const { status, stderr } = spawnSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', place], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`tar: ${stderr}`);
}

/** A folder with Node alone, so that a run finds no other program by its PATH. */
function makePath(folder: string): string {
  if (process.platform === 'win32') return dirname(process.execPath);
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  symlinkSync(process.execPath, join(programs, 'node'));
  return [programs].join(delimiter);
}

/** Packs the built tree and installs the tarball into an empty folder, without network. Needs a fresh build. */
export function installTool(): InstalledTool {
  requireFreshBuild();
  const folder = mkdtempSync(join(tmpdir(), 'plan112-packed-'));
  // Some scenarios run as another user, who has to get here.
  chmodSync(folder, 0o755);
  const report = packTool(folder);
  const site = join(folder, 'site');
  mkdirSync(site);
  writeManifest(site, report);
  const installed = runNpm(['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], site);
  if (!installed.ok) unpackTool(site, join(folder, report.filename));
  const place = join(site, 'node_modules', 'plan112');
  const bin = join(site, 'node_modules', '.bin', 'plan112');
  return {
    folder,
    files: report.files,
    unpackedSize: report.unpackedSize,
    place,
    program:
      existsSync(bin) && process.platform !== 'win32' ? [bin] : [process.execPath, join(place, 'bin', 'plan112.js')],
    path: makePath(folder),
    byNpm: installed.ok,
  };
}

/** The tarball of an installed tool. */
export function findTarball({ folder, place }: InstalledTool): string {
  const { version } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8')) as LockEntry;
  return join(folder, `plan112-${version}.tgz`);
}
