import type { CheckOptions } from '../../model/result.js';
import type { CommandCall } from '../commands/command.js';
import type { DocumentSource } from '../inputs/find-documents.js';
import { showFile } from '../show-file.js';

/** Gives the options that each document is checked with. */
export type OptionChooser = (source: DocumentSource) => CheckOptions;

/** What the configuration says of a document, by its overrides in order; options and environment go before it. */
export async function makeOptionChooser({ settings, repository }: CommandCall): Promise<OptionChooser> {
  const { config } = repository;
  const severities = (config?.content.severity ?? {}) as CheckOptions['severities'];
  const common = { ...settings.overrides, annualPolicy: settings.annualPolicy };
  const overrides = config?.content.overrides ?? [];
  if (config === null || overrides.length === 0) return ({ scanned }) => ({ ...common, scanned, severities });

  const { makeAnyMatcher } = await import('../../register/repository-files.js');
  const scopes = overrides.map((override) => ({ override, matches: makeAnyMatcher(override.files, config.folder) }));
  return ({ file, scanned }) => {
    const path = file === null ? null : showFile(file, config.folder, config.folder);
    let options: CheckOptions = { ...common, scanned, severities };
    for (const { override, matches } of scopes) {
      if (path === null || !matches(path)) continue;
      const { level, place, horizon, 'parent-plan': parentPlan, severity = {} } = override;
      options = {
        ...options,
        ...(level === undefined ? {} : { level }),
        ...(place === undefined ? {} : { place }),
        ...(horizon === undefined ? {} : { horizon }),
        ...(parentPlan === undefined ? {} : { parentPlan }),
        severities: { ...options.severities, ...severity },
      };
    }
    return { ...options, ...settings.overrides };
  };
}
