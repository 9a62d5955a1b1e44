import type { Severity } from '../../model/vocabulary.js';
import { fingerprintUnreadable } from '../fingerprint.js';
import { messages } from '../messages/index.js';
import { printJsonList } from '../print-json.js';
import { sanitise } from '../sanitise.js';
import { type FormatOptions, type ListedRun, listAll } from './listed-run.js';

/** Severities of GitLab's code quality report. */
const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** GitLab's code quality report. Fingerprints hold no line, so that a finding keeps its identity when text moves. */
export function renderGitlab(run: ListedRun, options: FormatOptions): Iterable<string> {
  return printJsonList([], [], listIssues(run, options));
}

function* listIssues(run: ListedRun, options: FormatOptions): Iterable<unknown> {
  const { labels } = messages[options.lang];
  for (const document of listAll(run)) {
    if (document.problem !== null)
      yield {
        description: document.problem,
        check_name: 'unreadable',
        fingerprint: fingerprintUnreadable(document.path),
        severity: 'blocker',
        location: { path: document.path, lines: { begin: 1 } },
      };
    yield* document.findings.map((finding) => ({
      description:
        finding.waiver === null
          ? finding.message
          : `[${labels.waived}: ${sanitise(labels.waivedBy(finding.waiver))}] ${finding.message}`,
      check_name: finding.ruleId,
      fingerprint: finding.fingerprint,
      severity: finding.waiver === null ? SEVERITIES[finding.severity] : 'info',
      location: {
        path: document.path,
        lines: document.fileLines ? { begin: finding.at.line, end: finding.at.endLine } : { begin: 1 },
      },
    }));
  }
}
