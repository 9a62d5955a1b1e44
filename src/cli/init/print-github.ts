import type { Language } from '../../model/vocabulary.js';
import { loadFileWords } from '../messages/init-files.js';
import { VERSION } from '../version.js';
import { quoteYaml } from './quote-yaml.js';

/** Signs that a branch filter reads as a pattern and that names of branches may hold. */
const PATTERN_SIGNS = /[+!]/g;

/** A GitHub workflow: changed documents of a pull request, all of them on the default branch. */
export function printGithubWorkflow(branch: string, lang: Language): string {
  const words = loadFileWords(lang);
  const note = (indent: string, lines: readonly string[]) => lines.map((line) => `${indent}# ${line}\n`).join('');
  const check = `npx --yes plan112@${VERSION} check`;
  const outputs = '-f github -f sarif=plan112.sarif -f markdown="$RUNNER_TEMP/plan112.md"';
  const mayWrite = "github.event.pull_request.head.repo.fork != true && github.actor != 'dependabot[bot]'";
  return `${note('', words.head('GitHub'))}name: plan112

on:
  pull_request:
  push:
    branches: [${quoteYaml(branch.replace(PATTERN_SIGNS, '\\$&'))}]
  workflow_dispatch:

permissions:
  contents: read

jobs:
  plan112:
    name: ${words.jobName}
    runs-on: ubuntu-latest
    timeout-minutes: 30
    permissions:
      contents: read
${note('      ', words.security)}      security-events: write
${note('      ', [words.privateRepository])}      # actions: read
    steps:
      - uses: actions/checkout@v4
        with:
${note('          ', [words.history])}          fetch-depth: 0
          persist-credentials: false

      - uses: actions/setup-node@v4
        with:
          node-version: 22

      - name: ${words.changed}
        if: github.event_name == 'pull_request'
        env:
${note('          ', [words.branchName])}          BASE_REF: \${{ github.base_ref }}
        run: |
          ${check} --since "origin/$BASE_REF" \\
            ${outputs}

      - name: ${words.all}
        if: github.event_name != 'pull_request'
        run: |
          ${check} \\
            ${outputs}

${note('      ', words.uploadNote)}      - name: ${words.upload}
        if: \${{ !cancelled() && hashFiles('plan112.sarif') != '' && ${mayWrite} }}
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: plan112.sarif
          category: plan112

      - name: ${words.keep}
        if: \${{ !cancelled() }}
        uses: actions/upload-artifact@v4
        with:
          name: plan112
          path: \${{ runner.temp }}/plan112.md
          if-no-files-found: ignore
`;
}
