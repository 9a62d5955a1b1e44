/**
 * Everything `init` needs besides asking: bundled apart, because no check has a use for it. Only data and functions cross
 * this border.
 */
export { initRefusals, loadInitWords } from '../messages/init.js';
export { describeOutcome, listOutcome } from './describe-outcome.js';
export { findExistingConfig } from './existing-config.js';
export { findGitFolder, readDefaultBranch } from './git-folder.js';
export { listNextSteps } from './next-steps.js';
export { planFiles } from './plan-files.js';
export { proposeCi } from './propose-ci.js';
export { hasDocuments, proposeInclude } from './propose-include.js';
export { readCi, readFailOn, readInclude } from './read-answers.js';
export { writeNewFile } from './write-new-file.js';
