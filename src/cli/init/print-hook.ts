import type { Language } from '../../model/vocabulary.js';
import { DOCUMENT_ENDINGS } from '../inputs/find-documents.js';
import { loadFileWords } from '../messages/init-files.js';
import { VERSION } from '../version.js';

/** Files whose change calls for a check: documents, and what a repository keeps beside them. */
function makeFilesPattern(): string {
  const endings = DOCUMENT_ENDINGS.map((ending) => ending.slice(1)).join('|');
  const own = 'plan112\\.(config\\.(ya?ml|json)|waivers\\.yaml|debt\\.json)|\\.plan112ignore';
  return `(?i)(\\.(${endings})|(^|/)(${own}))$`;
}

/** What pre-commit runs, and when: `.pre-commit-hooks.yaml` of this repository says the same. */
export const HOOK = {
  id: 'plan112',
  // No names of staged files: a check of named documents ends with 2 when no plan is among them, and reads what the
  // configuration does not include.
  entry: 'plan112 check --since HEAD',
  files: makeFilesPattern(),
} as const;

/** The hook as an entry of `repos:` in a pre-commit configuration. */
export function printHookEntry(lang: Language): string {
  const words = loadFileWords(lang);
  const note = words.hookNote.map((line) => `        # ${line}\n`).join('');
  return `  - repo: local
    hooks:
      - id: ${HOOK.id}
        name: "${words.hookName}"
        language: node
        additional_dependencies: ["plan112@${VERSION}"]
${note}        entry: ${HOOK.entry}
        pass_filenames: false
        files: '${HOOK.files}'
        require_serial: true
`;
}

/** A pre-commit configuration with this hook alone. */
export function printHookFile(lang: Language): string {
  const head = loadFileWords(lang)
    .head('pre-commit')
    .map((line) => `# ${line}\n`)
    .join('');
  return `${head}repos:\n${printHookEntry(lang)}`;
}
