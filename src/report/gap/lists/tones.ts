import type { Severity, Verdict } from '../../../model/vocabulary.js';
import type { CheckState, Mark } from '../model.js';
import type { Tone } from './list.js';

const VERDICTS: Readonly<Record<Verdict, Tone>> = {
  exceeded: 'good',
  met: 'good',
  interim: 'step',
  hedged: 'doubt',
  incomparable: 'doubt',
  weaker: 'bad',
  missing: 'bad',
  unknown: 'quiet',
  'not-applicable': 'quiet',
};

const STATES: Readonly<Record<CheckState, Tone>> = {
  named: 'good',
  unasked: 'step',
  conditional: 'doubt',
  outdated: 'doubt',
  collective: 'doubt',
  missing: 'bad',
  unknown: 'quiet',
};

export const SEVERITY_TONES: Readonly<Record<Severity, Tone>> = { error: 'bad', warning: 'doubt', info: 'step' };

export function toneOfMark({ verdict, behind }: Mark): Tone {
  return behind ? 'doubt' : VERDICTS[verdict];
}

export function toneOfState(state: CheckState): Tone {
  return STATES[state];
}
