import { type Dirent, readdirSync, type Stats, statSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { isGlob } from '../../config/is-glob.js';
import type { UnreadableDocument } from '../../model/result.js';
import { explainSystemError, readErrorCode } from '../explain-system-error.js';
import { UsageError } from '../usage-error.js';
import { identifyFile } from './identify-file.js';

/** A document to be read: a file, or standard input. */
export interface DocumentSource {
  /** As given, with forward slashes; "-" for standard input. */
  readonly path: string;
  /** Absolute path; null for standard input. */
  readonly file: string | null;
  /** Found in a folder or by a glob rather than named. */
  readonly scanned: boolean;
}

export interface FoundDocuments {
  readonly sources: readonly DocumentSource[];
  readonly unreadable: readonly UnreadableDocument[];
  /** Folders and globs, as given, that hold no document. */
  readonly empty: readonly { readonly input: string; readonly kind: 'folder' | 'glob' }[];
  /** Folders that cannot be listed, with the system's error code. */
  readonly closed: readonly { readonly path: string; readonly code: string }[];
}

/** Endings of the documents taken from folders and globs. */
export const DOCUMENT_ENDINGS = ['.txt', '.md', '.docx', '.pdf', '.html', '.htm', '.doc', '.odt', '.rtf'] as const;

/** Word keeps a small file of its own beside every document that is open. */
const LOCK_FILE = /(?:^|\/)(?:~\$|\.~lock\.)[^/]*$/;

export function isDocumentName(name: string): boolean {
  if (LOCK_FILE.test(name)) return false;
  const ending = extname(name).toLowerCase();
  return DOCUMENT_ENDINGS.some((known) => known === ending);
}

function toForwardSlashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Collector {
  readonly sources = new Map<string, DocumentSource>();
  readonly unreadable: UnreadableDocument[] = [];
  readonly empty: { input: string; kind: 'folder' | 'glob' }[] = [];
  readonly closed: { path: string; code: string }[] = [];

  constructor(
    private readonly cwd: string,
    /** Of one file that is named nothing can be a second name. */
    private readonly alone: boolean,
  ) {}

  /** One file counts once, by whatever links it is reached, under its first name; naming it outweighs finding it. */
  private add(path: string, scanned: boolean): void {
    const file = path === '-' ? null : resolve(this.cwd, path);
    const key = file === null ? '-' : this.alone && !scanned ? file : identifyFile(file);
    const known = this.sources.get(key);
    if (known === undefined) this.sources.set(key, { path, file, scanned });
    else if (known.scanned && !scanned) this.sources.set(key, { path, file, scanned });
  }

  async collect(input: string): Promise<void> {
    if (input === '') throw new UsageError((messages) => messages.emptyPath);
    if (input === '-') {
      this.add('-', false);
      return;
    }
    const path = toForwardSlashes(input);
    let info: Stats;
    try {
      info = statSync(resolve(this.cwd, input));
    } catch (error) {
      if (isGlob(path)) await this.collectGlob(path);
      else this.unreadable.push({ path, ...explainSystemError(error) });
      return;
    }
    if (!info.isDirectory()) {
      this.add(path, false);
      return;
    }
    if (!this.collectFolder(path)) this.empty.push({ input, kind: 'folder' });
  }

  /** Whether the folder holds anything to report on. What is hidden, and node_modules, is passed over. */
  private collectFolder(folder: string): boolean {
    let entries: Dirent[];
    try {
      entries = readdirSync(resolve(this.cwd, folder), { withFileTypes: true });
    } catch (error) {
      const code = readErrorCode(error);
      if (code === null) throw error;
      this.closed.push({ path: folder, code });
      return true;
    }
    entries.sort((a, b) => compareText(a.name, b.name));
    let any = false;
    for (const entry of entries) {
      if (entry.name.startsWith('.')) continue;
      const path = `${folder.replace(/\/+$/, '')}/${entry.name}`;
      if (entry.isDirectory()) {
        if (entry.name === 'node_modules') continue;
        any = this.collectFolder(path) || any;
      } else if (isDocumentName(entry.name)) {
        this.add(path, true);
        any = true;
      }
    }
    return any;
  }

  private async collectGlob(pattern: string): Promise<void> {
    const { glob } = await import('tinyglobby');
    const paths = await glob([pattern], {
      cwd: this.cwd,
      onlyFiles: true,
      expandDirectories: false,
      dot: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
    });
    const documents = paths.filter(isDocumentName).sort(compareText);
    for (const path of documents) this.add(toForwardSlashes(path), true);
    if (documents.length === 0) this.empty.push({ input: pattern, kind: 'glob' });
  }
}

/**
 * Files, folders (with everything below them), globs and "-" as the documents they stand for, each once, by path in
 * code-unit order. What does not exist is among `unreadable`. @throws UsageError for an empty path.
 */
export async function findDocuments(inputs: readonly string[], cwd: string): Promise<FoundDocuments> {
  const collector = new Collector(cwd, inputs.length === 1);
  for (const input of inputs) await collector.collect(input);
  const sources = [...collector.sources.values()].sort((a, b) => compareText(a.path, b.path));
  return { sources, unreadable: collector.unreadable, empty: collector.empty, closed: collector.closed };
}
