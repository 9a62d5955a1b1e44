import type { RuleId } from '../model/finding.js';
import type { Language, Severity } from '../model/vocabulary.js';

/** One rule document in one language, ready to print. */
export interface RuleDoc {
  readonly id: RuleId;
  /** What the rule reports with unless something softens it; the highest of `severities`. */
  readonly severity: Severity;
  /** Every severity the rule reports with, highest first. */
  readonly severities: readonly Severity[];
  readonly title: string;
  /** Markdown with `###` sections: what, why, passing example, failing example, how to fix. */
  readonly body: string;
}

const LANGUAGE_HEADING: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' };

/** The examples stand once, in the Vietnamese half; the English half takes them over in front of its last section. */
const EXAMPLE_HEADINGS = [
  { vi: 'Ví dụ phù hợp', en: 'Passing example' },
  { vi: 'Ví dụ cần xem lại', en: 'Failing example' },
] as const;

/** A `##` or `###` heading and the text below it, without blank edges. */
export interface DocSection {
  readonly heading: string;
  readonly body: string;
}

/**
 * The `key: value` lines between the two `---` lines at the top, and the Markdown below them.
 * Throws on a document without front matter: rule documents are our own files, so that is a bug, not input.
 */
export function splitFrontMatter(markdown: string): { fields: Readonly<Record<string, string>>; body: string } {
  const lines = markdown.split('\n');
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0) throw new Error('rule document without front matter between two lines "---"');
  const fields: Record<string, string> = {};
  for (const line of lines.slice(1, end)) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`rule document: front matter line without a key: "${line}"`);
    fields[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return { fields, body: lines.slice(end + 1).join('\n') };
}

/** Sections under headings of one depth, in their order; a heading inside a fenced block is text. */
export function splitSections(markdown: string, depth: 2 | 3): readonly DocSection[] {
  const mark = `${'#'.repeat(depth)} `;
  const sections: { heading: string; lines: string[] }[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && line.startsWith(mark)) sections.push({ heading: line.slice(mark.length).trim(), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ heading, lines }) => ({ heading, body: lines.join('\n').trim() }));
}

/**
 * One language of a rule document. What an example's fence says about its place in a plan concerns the tests only
 * and is left out of `body`. Throws on a document that lacks front matter or the language.
 */
export function splitRuleDoc(markdown: string, lang: Language): RuleDoc {
  const { fields, body } = splitFrontMatter(markdown);
  const halves = splitSections(body, 2);
  const half = halves.find((section) => section.heading === LANGUAGE_HEADING[lang]);
  const shared = halves.find((section) => section.heading === LANGUAGE_HEADING.vi);
  const title = fields[`title.${lang}`];
  const severities = (fields.severity ?? '').split(',').map((part) => part.trim()) as Severity[];
  const severity = severities[0];
  if (!half || !shared || !fields.id || !title || !severity) {
    throw new Error(`rule document ${fields.id ?? '(no id)'}: id, severity, title or text missing for "${lang}"`);
  }
  const sections = lang === 'vi' ? splitSections(half.body, 3) : withExamples(half.body, shared.body);
  return {
    id: fields.id as RuleId,
    severity,
    severities,
    title,
    body: sections.map((section) => `### ${section.heading}\n\n${plainFences(section.body)}`).join('\n\n'),
  };
}

function withExamples(english: string, vietnamese: string): readonly DocSection[] {
  const own = splitSections(english, 3);
  const examples = splitSections(vietnamese, 3).flatMap((section) => {
    const heading = EXAMPLE_HEADINGS.find(({ vi }) => vi === section.heading)?.en;
    return heading ? [{ heading, body: section.body }] : [];
  });
  return [...own.slice(0, -1), ...examples, ...own.slice(-1)];
}

function plainFences(markdown: string): string {
  return markdown.replace(/^(```[a-z]+)[^\n]*$/gm, '$1');
}
