import type { Language } from '../../model/vocabulary.js';
import { loadFileWords } from '../messages/init-files.js';
import { VERSION } from '../version.js';

/** File of the job where `.gitlab-ci.yml` is there already. */
export const GITLAB_EXTRA = 'plan112.gitlab-ci.yml';

/** A GitLab job: changed documents of a merge request, all of them on the default branch. */
export function printGitlabJob(lang: Language): string {
  const words = loadFileWords(lang);
  const note = (indent: string, lines: readonly string[]) => lines.map((line) => `${indent}# ${line}\n`).join('');
  const check = `npx --yes plan112@${VERSION} check`;
  const outputs = '-f pretty -f gitlab=plan112-code-quality.json -f junit=plan112-junit.xml';
  return `${note('', words.head('GitLab'))}plan112:
${note('  ', words.stage)}  stage: test
  image: node:22
  variables:
${note('    ', [words.history])}    GIT_DEPTH: "0"
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - |
      if [ -n "\${CI_MERGE_REQUEST_TARGET_BRANCH_NAME:-}" ]; then
        # ${words.changed}
        ${check} --since "origin/$CI_MERGE_REQUEST_TARGET_BRANCH_NAME" \\
          ${outputs}
      else
        # ${words.all}
        ${check} \\
          ${outputs}
      fi
  artifacts:
    when: always
    reports:
      codequality: plan112-code-quality.json
      junit: plan112-junit.xml
`;
}

/** What brings the job into a `.gitlab-ci.yml` that is there. */
export function printGitlabInclude(): string {
  return `include:\n  - local: ${GITLAB_EXTRA}\n`;
}
