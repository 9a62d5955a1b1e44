/**
 * Everything about the files that a document repository keeps: configuration, waivers and debts. It brings zod, YAML and
 * picomatch: load it on demand, for a repository that has such files. Only data and functions cross this border, because
 * the module is bundled apart with copies of its own.
 */
export { loadConfig } from '../config/load-config.js';
export { makeAnyMatcher, tidyPath } from '../config/match-path.js';
export { readText } from '../config/read-text.js';
export { applyDebts } from './apply-debts.js';
export { applyWaivers } from './apply-waivers.js';
export { printDebts, readDebtFile } from './debt-file.js';
export { recordDebts, renameDebts } from './record-debts.js';
export { readWaiverFile, removeWaivers } from './waiver-file.js';
