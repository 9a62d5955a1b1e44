import type { RuleId } from '../model/finding.js';
import type { Language, Severity } from '../model/vocabulary.js';
import { lowerFirst } from './format.js';
import { messages } from './messages/index.js';
import { printJson } from './print-json.js';
import { fitWidth, makePaint, type Paint, type TerminalOptions } from './terminal.js';
import { hangText } from './width.js';

/** A rule document in one language, as the rules folder holds it. */
export interface RuleDocument {
  readonly id: RuleId;
  readonly title: string;
  readonly severity: Severity;
  /** Every severity the rule reports with, highest first. */
  readonly severities: readonly Severity[];
  /** Markdown with `###` sections. */
  readonly body: string;
}

/** A rule document as data: `ruleId`, `title`, `severity`, `severities`, `body` (Markdown). */
export function renderExplainJson(document: RuleDocument): string {
  const { id, title, severity, severities, body } = document;
  return printJson({ ruleId: id, title, severity, severities: [...severities], body });
}

/** A rule document for a terminal: headings stand out, paragraphs are wrapped, examples keep their lines behind a bar. */
export function renderExplainPretty(
  document: RuleDocument,
  options: TerminalOptions & { readonly lang: Language },
): string {
  const width = fitWidth(options.width);
  const paint = makePaint(options.color);
  const { labels } = messages[options.lang];
  const severities = document.severities.map((severity) => lowerFirst(labels.severity[severity]));
  const head = [
    ...hangText(document.title, width, '').map((line) => paint(line, 'strong')),
    ...hangText(`${document.id} · ${severities.join(', ')}`, width, '').map((line) => paint(line, 'quiet')),
  ];
  return `${[...head, '', ...layMarkdown(document.body, width, paint)].join('\n')}\n`;
}

function layMarkdown(body: string, width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let inExample = false;
  let afterHeading = false;
  let paragraph: string[] = [];
  const flush = () => {
    if (paragraph.length > 0) lines.push(...hangText(plain(paragraph.join(' ')), width, '  '));
    paragraph = [];
  };
  for (const line of body.trim().split('\n')) {
    if (/^(?:```|~~~)/.test(line)) {
      flush();
      inExample = !inExample;
    } else if (inExample) {
      lines.push(...hangText(line, width, '  │ ').map((each) => paint(each, 'note')));
    } else if (/^#{1,6} /.test(line)) {
      flush();
      lines.push(...hangText(plain(line.replace(/^#+ /, '')), width, '').map((each) => paint(each, 'strong')));
      afterHeading = true;
      continue;
    } else if (/^\s*[-*] /.test(line)) {
      flush();
      lines.push(...hangText(plain(line.replace(/^\s*[-*] /, '')), width, '    ', '  - '));
    } else if (line.trim() === '') {
      flush();
      if (!afterHeading && lines[lines.length - 1] !== '') lines.push('');
      continue;
    } else {
      paragraph.push(line.trim());
    }
    afterHeading = false;
  }
  flush();
  return lines;
}

/** Markdown emphasis, code marks and links taken away. */
function plain(text: string): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)');
}
