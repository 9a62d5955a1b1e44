/**
 * Reading and merging the results of earlier runs. It brings zod and picomatch: load it on demand. Only data and functions
 * cross this border, because the module is bundled apart with copies of its own.
 */

export { openResult, openResultFile } from '../open-result.js';
export { RESULT_LIMIT } from '../read-result.js';
export { mergeResults } from './merge-results.js';
export { printMerged } from './print-merged.js';
