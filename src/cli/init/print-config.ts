import type { Language } from '../../model/vocabulary.js';
import { loadFileWords } from '../messages/init-files.js';
import type { FailOn } from '../options.js';
import { quoteYaml } from './quote-yaml.js';

/** Values of a new configuration. */
export interface ConfigValues {
  readonly include: readonly string[];
  readonly failOn: FailOn;
}

/** "include" as it stands in a YAML file. */
export function printInclude(include: readonly string[]): string {
  return `include:\n${include.map((glob) => `  - ${quoteYaml(glob)}\n`).join('')}`;
}

/** A configuration with comments in its language: what is set, and hints at what else there is. */
export function printConfig({ include, failOn }: ConfigValues, lang: Language): string {
  const words = loadFileWords(lang).config;
  const comment = (lines: readonly string[]) => lines.map((line) => `# ${line}\n`).join('');
  const { drafts, communes } = words.examples;
  return [
    comment(words.head),
    comment(words.include) + printInclude(include),
    comment([...words.exclude, 'exclude:', `  - ${quoteYaml(drafts)}`]),
    `${comment(words.failOn)}fail-on: ${failOn}\n`,
    `${comment(words.lang)}lang: ${lang}\n`,
    comment([
      ...words.overrides,
      'overrides:',
      `  - files: ${quoteYaml(communes)}`,
      '    level: commune',
      '    parent-plan: 96/KH-UBND',
    ]),
    comment([...words.severity, 'severity:', '  target-hedged: error']),
    comment(words.waivers),
    comment(words.debts),
  ].join('\n');
}
