import { createHash } from 'node:crypto';
import type { Finding } from '../model/finding.js';

/**
 * Fingerprints of a document's findings, in their order: 16 hexadecimal digits over document path, rule, subject and
 * period, so that a finding keeps its fingerprint when lines move. The second of two findings alike in all four is told
 * apart by its number.
 */
export function fingerprintFindings(path: string, findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, subject, period }) => {
    const key = JSON.stringify([path, ruleId, subject, period]);
    const ordinal = seen.get(key) ?? 0;
    seen.set(key, ordinal + 1);
    return digest(`${key}#${ordinal}`);
  });
}

/** Fingerprint of a document that could not be read. */
export function fingerprintUnreadable(path: string): string {
  return digest(JSON.stringify([path, 'unreadable']));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
