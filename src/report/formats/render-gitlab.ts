import type { Baseline } from '../../model/baseline.js';
import type { RunResult } from '../../model/result.js';
import type { Severity } from '../../model/vocabulary.js';
import { fingerprintUnreadable } from '../fingerprint.js';
import { messages } from '../messages/index.js';
import { printJson } from '../print-json.js';
import { type FormatOptions, hasFileLines, listDocuments } from './list-findings.js';

/** Severities of GitLab's code quality report. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report. Fingerprints hold no line, so that a finding keeps its identity when text moves. */
export function renderGitlab(run: RunResult, baseline: Baseline, options: FormatOptions): string {
  const { labels } = messages[options.lang];
  const issues = listDocuments(run, baseline, options).flatMap((document) => {
    if (document.problem !== null)
      return [
        {
          description: document.problem,
          check_name: 'unreadable',
          fingerprint: fingerprintUnreadable(document.path),
          severity: 'blocker',
          location: { path: document.path, lines: { begin: 1 } },
        },
      ];
    return document.findings.map(({ finding, message, fingerprint }) => ({
      description: finding.waiver === undefined ? message : `[${labels.waived}] ${message}`,
      check_name: finding.ruleId,
      fingerprint,
      severity: finding.waiver === undefined ? SEVERITIES[finding.severity] : 'info',
      location: {
        path: document.path,
        lines: hasFileLines(document) ? { begin: finding.at.line, end: finding.at.endLine } : { begin: 1 },
      },
    }));
  });
  return printJson(issues);
}
