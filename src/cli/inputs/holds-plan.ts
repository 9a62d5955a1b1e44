import { extractPlan } from '../../extract/extract-plan.js';
import type { Baseline } from '../../model/baseline.js';
import type { CommandCall } from '../commands/command.js';
import { readSource } from '../run/read-source.js';
import type { FoundInputs } from './find-inputs.js';

/**
 * Whether a local plan is among the documents that --since and --shard left out, read by path until the first one. False
 * without these options. For a run whose chosen documents hold no plan: an empty choice is no failure where there is one.
 */
export async function holdsPlan(
  { sources, selection }: FoundInputs,
  { io, settings }: CommandCall,
  baseline: Baseline,
): Promise<boolean> {
  const chosen = new Set(sources);
  for (const source of selection?.all ?? []) {
    if (chosen.has(source)) continue;
    const document = await readSource(source, io, settings.reading);
    if ('reason' in document) continue;
    try {
      if (extractPlan(document, baseline).kind === 'local-plan') return true;
    } catch (cause) {
      throw new Error(`${source.path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return false;
}
