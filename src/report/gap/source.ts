import type { PlanResult } from '../../model/result.js';
import { formatDate } from '../format.js';
import { encodingNames } from '../messages/vi/labels.js';
import { sanitise } from '../sanitise.js';
import type { PlanContext } from './context.js';
import type { Row } from './model.js';

/** The file a plan was read from: path, format, what had to be decided in reading it, hash, day it was judged as of. */
export function describeSource(
  { plan, judgedOn }: PlanResult,
  hash: string | null,
  { gap, lang }: Pick<PlanContext, 'gap' | 'lang'>,
): Row[] {
  const { format, notes } = plan.source;
  const { source } = gap;
  const encoding = notes.encoding === null ? null : encodingNames[notes.encoding];
  return [
    { label: source.file, value: sanitise(plan.path.replaceAll('\\', '/')) },
    { label: source.format, value: format },
    ...(encoding === null
      ? []
      : [{ label: source.encoding, value: notes.encodingAsked ? gap.encodingAsked(encoding) : encoding }]),
    ...(notes.converter === null ? [] : [{ label: source.converter, value: sanitise(notes.converter) }]),
    ...(judgedOn === null ? [] : [{ label: source.judgedOn, value: formatDate(judgedOn, lang) }]),
    ...(hash === null ? [] : [{ label: source.hash, value: hash }]),
  ];
}
