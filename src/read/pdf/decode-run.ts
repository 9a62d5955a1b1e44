import { fromTcvn3 } from '../encoding/tcvn3.js';
import { fromVni } from '../encoding/vni.js';
import type { Legacy } from './name-font.js';

/** Letters set in one font, as Unicode. */
export function decodeRun(text: string, legacy: Legacy | null): string {
  if (legacy === null || text === '') return text;
  return legacy.encoding === 'vni' ? fromVni(text) : fromTcvn3(text, { capitals: legacy.capitals });
}
