import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Environment in which git knows nothing of the settings of whoever runs the tests. */
export const GIT_SETTINGS = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', LC_ALL: 'C' };
const SOMEBODY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.test', '-c', 'protocol.file.allow=always'];

/** A folder for git repositories and other files, gone with `remove`. */
export class GitRepository {
  readonly folder: string;

  constructor(folder = realpathSync(mkdtempSync(join(tmpdir(), 'plan112-git-')))) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Runs git in the folder. @throws with what git said when it fails. */
  git(...words: string[]): string {
    const { status, stdout, stderr } = spawnSync('git', [...SOMEBODY, ...words], {
      cwd: this.folder,
      env: { ...process.env, ...GIT_SETTINGS },
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Makes the folder a repository with one commit of what is in it. @returns itself */
  init(): this {
    this.git('init', '-q', '-b', 'main');
    return this.commit();
  }

  /** Commits everything that is not ignored. */
  commit(): this {
    this.git('add', '-A');
    this.git('commit', '-q', '--allow-empty', '-m', 'step');
    return this;
  }

  write(name: string, content: string | Uint8Array): this {
    const file = this.path(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    return this;
  }

  move(from: string, to: string): this {
    mkdirSync(dirname(this.path(to)), { recursive: true });
    renameSync(this.path(from), this.path(to));
    return this;
  }

  drop(name: string): this {
    rmSync(this.path(name), { recursive: true });
    return this;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
