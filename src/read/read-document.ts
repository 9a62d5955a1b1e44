import type { Document } from '../model/document.js';
import type { UnreadableDocument } from '../model/result.js';
import { decode } from './decode.js';
import { readPlainLine, splitLines } from './lines.js';
import { hasMarkdownSyntax } from './sniff.js';

/**
 * Reads the bytes of a document. The syntax is told from the content, not the ending: a `.txt` may hold Markdown.
 * `path` is only passed on. Bytes that are no readable text give an `UnreadableDocument` with the reason; nothing throws.
 */
export async function readDocument(path: string, bytes: Uint8Array): Promise<Document | UnreadableDocument> {
  const decoded = decode(bytes);
  if (!decoded.ok) return { path, reason: decoded.reason, detail: decoded.detail };
  if (hasMarkdownSyntax(decoded.text)) {
    const { readMarkdownLines } = await import('./read-markdown.js');
    return { path, format: 'markdown', lines: readMarkdownLines(decoded.text) };
  }
  return { path, format: 'text', lines: readTextLines(decoded.text) };
}

/** Plain text as source lines. */
export function readTextLines(text: string): Document['lines'] {
  return splitLines(text).map((raw, index) => readPlainLine(raw, index + 1));
}
