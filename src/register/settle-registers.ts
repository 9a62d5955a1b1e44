import type { CheckOptions } from '../model/result.js';
import { type AddedFinding, type Anchor, applySeverities, firstAnchor } from './located-result.js';
import { type GoneDocument, settleDebts } from './open-debts.js';
import { joinWaiverFacts, settleWaivers, type WaiverFacts } from './open-waivers.js';

/** What the documents of a run, or of a part of it, say about the registers as a whole. Plain data. */
export interface RegisterFacts {
  /** ISO day in Việt Nam that waivers are judged by. */
  readonly today: string;
  readonly waivers: readonly WaiverFacts[];
  /** Recorded documents that exist no more. */
  readonly gone: readonly GoneDocument[];
  /** First document, and first one that is a file. */
  readonly first: Anchor | null;
  readonly firstFile: Anchor | null;
  /** Configured severities of the rules about registers. */
  readonly severities: CheckOptions['severities'];
}

/** What is to be said about the registers once all documents of the run are seen, and where. */
export function settleRegisters({ today, waivers, gone, first, firstFile, severities }: RegisterFacts): AddedFinding[] {
  const added = [...settleWaivers(waivers, first, today), ...settleDebts(gone, firstFile)];
  return added.flatMap(({ document, finding }) =>
    applySeverities([finding], severities).map((each) => ({ document, finding: each })),
  );
}

/** What two parts of one run say together. */
export function joinRegisterFacts(left: RegisterFacts, right: RegisterFacts): RegisterFacts {
  // A document that one part could not read is known there not to be gone.
  const goneToo = new Set(right.gone.map(({ document }) => document));
  return {
    today: left.today,
    waivers: joinWaiverFacts(left.waivers, right.waivers),
    gone: left.gone.filter(({ document }) => goneToo.has(document)),
    first: firstAnchor(left.first, right.first),
    firstFile: firstAnchor(left.firstFile, right.firstFile),
    severities: left.severities,
  };
}
