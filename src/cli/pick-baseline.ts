import { resolve } from 'node:path';
import type { Baseline } from '../model/baseline.js';
import { loadBuiltInBaseline } from '../ruleset/built-in.js';
import type { Io } from './io.js';
import type { Settings } from './read-settings.js';

/** The baseline to measure against; the reader of rule folders, with zod and yaml, is loaded only for --rules. */
export async function pickBaseline(settings: Settings, io: Io): Promise<Baseline> {
  if (settings.rules === null) return loadBuiltInBaseline();
  const { loadBaseline } = await import('../ruleset/load-baseline.js');
  // As given wherever that is the same folder, because complaints about the pack name its files.
  return loadBaseline(io.cwd === process.cwd() ? settings.rules : resolve(io.cwd, settings.rules));
}
