import type { RunResult } from '../../model/result.js';
import type { Language } from '../../model/vocabulary.js';
import type { FormatOptions, ListedRun } from '../../report/formats/listed-run.js';
import type { MachineFormat } from '../../report/formats/render-format.js';
import type { Settings } from '../read-settings.js';
import { isFailing } from './exit-code.js';

type Formats = typeof import('../../report/formats/render-format.js');

/** What a result says of itself as a whole. */
export interface ResultFrame {
  readonly lang: Language;
  /** Of the tool that checked. */
  readonly version: string;
  readonly counts: RunResult['counts'];
}

/** A result in one of the formats for programs, piece by piece; `list` makes it from what is loaded for them. */
export async function renderMachine(
  format: MachineFormat,
  { lang, version, counts }: ResultFrame,
  settings: Settings,
  list: (formats: Formats, options: FormatOptions) => ListedRun,
): Promise<Iterable<string>> {
  const { listRuleDocs, readRuleDoc } = await import('../../ruleset/built-in-rule-docs.js');
  const formats = await import('../../report/formats/render-format.js');
  const options: FormatOptions = { lang, version, fails: (finding) => isFailing(finding, counts, settings) };
  const rules = listRuleDocs().flatMap((id) => readRuleDoc(id, lang) ?? []);
  return formats.renderFormat(format, list(formats, options), { ...options, rules });
}
