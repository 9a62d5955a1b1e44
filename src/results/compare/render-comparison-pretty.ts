import { messages } from '../../report/messages/index.js';
import { sanitise } from '../../report/sanitise.js';
import { drawField, fitWidth, makePaint, type Paint, type Tone } from '../../report/terminal.js';
import { displayWidth, hangText } from '../../report/width.js';
import {
  type AssessmentChange,
  type DocumentComparison,
  FINDING_CHANGES,
  type FindingChange,
  type FindingComparison,
  isChanged,
} from './comparison.js';
import type { ComparisonOptions, ComparisonSource } from './comparison-source.js';
import {
  presentAssessmentChange,
  presentDocumentChange,
  presentFindingChange,
  presentSide,
  presentTotals,
} from './present-change.js';
import { type ComparisonWords, loadComparisonWords } from './words.js';

export interface PrettyComparisonOptions extends ComparisonOptions {
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

interface Page extends PrettyComparisonOptions {
  readonly paint: Paint;
  readonly words: ComparisonWords;
}

const TONES: Readonly<Record<FindingChange, Tone>> = {
  new: 'bad',
  worse: 'bad',
  fixed: 'good',
  better: 'good',
  changed: 'doubt',
  waived: 'quiet',
  unwaived: 'doubt',
  recorded: 'quiet',
  unrecorded: 'doubt',
  gone: 'quiet',
};
const ASSESSMENT_TONES: Readonly<Record<AssessmentChange, Tone>> = { worse: 'bad', better: 'good', changed: 'doubt' };

/** The comparison for a person at a terminal: the two sides, every document that changed, and the totals. */
export function renderComparisonPretty(source: ComparisonSource, options: PrettyComparisonOptions): string {
  const words = loadComparisonWords(options.lang);
  const page: Page = { ...options, width: fitWidth(options.width), paint: makePaint(options.color), words };
  const { comparison } = source;
  const changed = comparison.documents.filter(isChanged);
  const blocks = [
    renderHead(source, page),
    ...changed.map((document) => renderDocument(document, page)),
    renderTotals(source, changed.length, page),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function renderFields(fields: readonly (readonly [string, string])[], indent: number, page: Page): string[] {
  const labelWidth = Math.max(...fields.map(([label]) => displayWidth(label)));
  return fields.flatMap(([label, text]) =>
    drawField(label, labelWidth, sanitise(text), { color: page.color, width: page.width, indent }, page.paint),
  );
}

function renderHead(source: ComparisonSource, page: Page): string[] {
  const { words, lang, paint } = page;
  const sides = (['before', 'after'] as const).map((side) => presentSide(side, source, lang));
  const notices = source.comparison.notices.map((notice) => [words.notices, words.notice(notice)] as const);
  return [paint(words.title, 'strong'), ...renderFields([...sides, ...notices], 2, page)];
}

function renderDocument(document: DocumentComparison, page: Page): string[] {
  const { words, lang, width, paint } = page;
  const said = presentDocumentChange(document, lang);
  const heading = sanitise(document.path) + (said === null ? '' : ` · ${sanitise(said)}`);
  const lines = hangText(heading, width, '  ', '').map((line) => paint(line, 'strong'));
  for (const change of FINDING_CHANGES) {
    const own = document.findings.filter((finding) => finding.change === change);
    if (own.length === 0) continue;
    lines.push('', `  ${paint(`${words.finding[change]} (${words.count(own.length)})`, TONES[change])}`);
    lines.push(...own.flatMap((finding) => renderFinding(finding, page)));
  }
  if (document.assessments.length > 0) lines.push('', `  ${words.assessments}`);
  for (const assessment of document.assessments) {
    const label = words.assessment[assessment.change];
    const text = `${label}: ${sanitise(presentAssessmentChange(assessment, page))}`;
    const [first = '', ...rest] = hangText(text, width, '      ', '    - ');
    lines.push(first.replace(label, paint(label, ASSESSMENT_TONES[assessment.change])), ...rest);
  }
  return lines;
}

function renderFinding(finding: FindingComparison, page: Page): string[] {
  const { words, lang, width } = page;
  const { title, severity, place, ruleId, message, facts } = presentFindingChange(finding, lang);
  const head = [severity, title, place, ruleId].map(sanitise).join(' · ');
  return [
    ...hangText(head, width, '      ', '    - '),
    ...hangText(sanitise(message), width, '      '),
    ...(facts === null
      ? []
      : renderFields(
          [
            [words.was, facts.was],
            [words.is, facts.is],
          ],
          6,
          page,
        )),
  ];
}

function renderTotals({ comparison }: ComparisonSource, changed: number, page: Page): string[] {
  const { words, lang, width, paint } = page;
  const lines = presentTotals(comparison, lang).flatMap((line) => hangText(line, width, '    ', '  '));
  const opening = changed === 0 ? words.nothingChanged : `${messages[lang].labels.summary}:`;
  return [paint(opening, changed === 0 ? 'good' : 'strong'), ...lines];
}
