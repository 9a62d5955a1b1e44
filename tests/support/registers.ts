import { readPattern } from '../../src/config/match-path.js';
import type { CheckOptions } from '../../src/model/result.js';
import type { DebtEntry } from '../../src/register/debt-file.js';
import {
  type Anchor,
  addFindings,
  anchorAt,
  firstAnchor,
  type LocatedResult,
} from '../../src/register/located-result.js';
import { type DebtSurroundings, listGoneDocuments, openDebts } from '../../src/register/open-debts.js';
import {
  judgeWaiver,
  openWaivers,
  type WaiverFacts,
  type WaiverSurroundings,
} from '../../src/register/open-waivers.js';
import { settleRegisters } from '../../src/register/settle-registers.js';
import type { WaiverFile } from '../../src/register/waiver-file.js';

/** Surroundings in which every entry stands for the same documents, of a folder whose files have no signs of globs. */
export function knowDocuments(documents: readonly string[]): WaiverSurroundings['findDocuments'] {
  return (written) => ({ pattern: readPattern(written, '/repo', () => false), documents });
}

type Severities = { readonly severities: CheckOptions['severities'] };
const NOTHING = { waivers: [], gone: [], first: null, firstFile: null };

function findFirst(documents: readonly LocatedResult[]): Anchor | null {
  return firstAnchor(...documents.map(({ result, path }) => (result.kind === 'read' ? anchorAt(result, path) : null)));
}

/** The documents with what is said about the registers as a whole, as a run puts it there. */
function settle(documents: readonly LocatedResult[], facts: Parameters<typeof settleRegisters>[0]): LocatedResult[] {
  const added = settleRegisters(facts);
  return documents.map((located) => {
    const { result } = located;
    if (result.kind !== 'read') return located;
    const own = added.filter(({ document }) => document === result.plan.path).map(({ finding }) => finding);
    return { ...located, result: addFindings(result, own) };
  });
}

/** A whole run over waivers. */
export function applyWaivers(
  documents: readonly LocatedResult[],
  file: WaiverFile,
  { severities, ...around }: WaiverSurroundings & Severities,
) {
  const session = openWaivers(file, around);
  const marked = documents.map(session.mark);
  const waivers: readonly WaiverFacts[] = session.gather();
  const facts = { ...NOTHING, today: around.today, waivers, first: findFirst(documents), severities };
  return { documents: settle(marked, facts), states: waivers.map((each) => judgeWaiver(each, around.today)) };
}

/** A whole run over debts. */
export function applyDebts(
  documents: readonly LocatedResult[],
  entries: readonly DebtEntry[],
  around: DebtSurroundings,
) {
  const session = openDebts(entries, around);
  const marked = documents.map(session.mark);
  const outcome = session.close();
  const gone = listGoneDocuments(outcome, around.shown);
  const facts = {
    ...NOTHING,
    today: '2026-05-04',
    gone,
    firstFile: findFirst(documents),
    severities: around.severities,
  };
  return { ...outcome, documents: settle(marked, facts) };
}
