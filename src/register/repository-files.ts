/**
 * Everything about the files that a document repository keeps: configuration, waivers and debts. It brings zod, YAML and
 * picomatch: load it on demand, for a repository that has such files. Only data and functions cross this border, because
 * the module is bundled apart with copies of its own.
 */
export { loadConfig } from '../config/load-config.js';
export { makeAnyMatcher, placeIn, readPattern, tidyPath } from '../config/match-path.js';
export { readText } from '../config/read-text.js';
export { printDebts, readDebtFile } from './debt-file.js';
export { addFindings, anchorAt, firstAnchor } from './located-result.js';
export { listGoneDocuments, openDebts } from './open-debts.js';
export { judgeWaiver, openWaivers } from './open-waivers.js';
export { recordDebts, renameDebts } from './record-debts.js';
export { joinRegisterFacts, settleRegisters } from './settle-registers.js';
export { readWaiverFile, removeWaivers } from './waiver-file.js';
