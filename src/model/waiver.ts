/** A finding that somebody answered for: it stays visible and does not count. */
export interface Waiver {
  readonly reason: string;
  /** Document the exemption rests on, "12/TB-UBND". */
  readonly legalBasis: string;
  readonly approver: string;
  readonly author: string;
  /** ISO days; the last one counts. */
  readonly from: string;
  readonly until: string;
}

/** How a finding stands to the recorded debts: known and no worse, known and worse now, or not recorded. */
export type DebtState = 'recorded' | 'worse' | 'new';
