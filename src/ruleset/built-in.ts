import type { Baseline } from '../model/baseline.js';
import { nameAutomaton } from '../text/ready-automata.js';
import pack from './generated/qd-112-2021.json' with { type: 'json' };

/**
 * The baseline of Decision 112/QĐ-TTg that ships with the tool. It was validated when it was generated from rules/, so
 * neither zod nor yaml is loaded.
 */
export function loadBuiltInBaseline(): Baseline {
  nameAutomaton(pack, 'built-in-pack');
  return pack as unknown as Baseline;
}
