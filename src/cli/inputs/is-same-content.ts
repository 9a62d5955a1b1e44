import { createHash } from 'node:crypto';

/** Git takes what has such a byte near its start for no text. */
const LOOKED_AT = 8000;

function hashBlob(bytes: Buffer, algorithm: string): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** A text with the line ends of Windows, which git may put in at check-out, with plain ones; null for anything else. */
function plainLineEnds(bytes: Buffer): Buffer | null {
  if (bytes.subarray(0, LOOKED_AT).includes(0) || !bytes.includes('\r\n')) return null;
  return Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1');
}

/** What a repository keeps instead of a large file whose content Git LFS stores elsewhere. */
function writePointer(bytes: Buffer): Buffer {
  const hash = createHash('sha256').update(bytes).digest('hex');
  return Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize ${bytes.length}\n`);
}

/**
 * Whether git would take these bytes of the work tree for the content it keeps under a hash. Compared here instead of by
 * git, which would run the filters that a repository's own settings name.
 */
export function isSameContent(bytes: Buffer, hash: string): boolean {
  const algorithm = hash.length === 64 ? 'sha256' : 'sha1';
  if (hashBlob(bytes, algorithm) === hash) return true;
  const plain = plainLineEnds(bytes);
  if (plain !== null && hashBlob(plain, algorithm) === hash) return true;
  return hashBlob(writePointer(bytes), algorithm) === hash;
}
