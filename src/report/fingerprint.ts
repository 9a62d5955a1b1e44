import { createHash } from 'node:crypto';
import type { FindingKey } from './order.js';

/** One writing of a path: "./plans/a.md" and "plans//a.md" are the same document to whoever follows its findings. */
function tidyPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '.' || (part === '' && parts.length > 0)) continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..' && parts.at(-1) !== '') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/**
 * Fingerprints of a document's findings, in their order: 16 hexadecimal digits over document path, rule, subject and
 * period, so that a finding keeps its fingerprint when lines move. The second of two findings alike in all four is told
 * apart by its number.
 */
export function fingerprintFindings(path: string, findings: readonly FindingKey[]): string[] {
  const document = tidyPath(path);
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, subject, period }) => {
    const key = JSON.stringify([document, ruleId, subject, period]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return digest(`${key}#${ordinal}`);
  });
}

/** Fingerprint of a document that could not be read. */
export function fingerprintUnreadable(path: string): string {
  return digest(JSON.stringify([tidyPath(path), 'unreadable']));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
