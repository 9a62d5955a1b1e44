import type { IndicatorId, Level, Verdict } from '../../model/vocabulary.js';
import type { Mark, Row, SeverityCount, VerdictCount } from './model.js';

/** Many plans at once. */
export interface Overview {
  /** The run in a sentence. */
  readonly headline: string;
  readonly facts: readonly Row[];
  readonly severities: readonly SeverityCount[];
  readonly heat: HeatMap;
  readonly clauses: readonly ClauseCount[];
  readonly tallies: readonly Tally[];
  readonly filters: Filters;
}

export interface HeatMap {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  readonly legend: readonly VerdictCount[];
}

export interface HeatColumn {
  readonly period: string;
  readonly indicator: IndicatorId;
  readonly label: string;
  readonly national: string;
}

export interface HeatRow {
  /** Place in the ranking, from 1; plans alike in all that counts share it. */
  readonly rank: number;
  /** Id of the plan's own part. */
  readonly plan: string;
  readonly name: string;
  readonly path: string;
  readonly number: string;
  readonly level: Level;
  readonly levelText: string;
  /** Province the plan belongs to; empty when not read. */
  readonly province: string;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
  /** Interim figures below their orientation value. */
  readonly behind: number;
  /** One per column; null where the plan does not answer to the period. */
  readonly cells: readonly (Mark | null)[];
}

/** What a requirement is short of across all plans. */
export interface ClauseCount {
  readonly requirement: string;
  readonly clause: string;
  readonly plans: number;
  readonly counts: { readonly error: number; readonly warning: number; readonly info: number };
}

/** Numbers of plans or verdicts by a heading, the largest first where order has no meaning of its own. */
export interface Tally {
  readonly heading: string;
  readonly rows: readonly { readonly label: string; readonly count: number }[];
}

export interface Filters {
  readonly levels: readonly { readonly value: Level; readonly label: string }[];
  readonly provinces: readonly string[];
  readonly verdicts: readonly { readonly value: Verdict; readonly label: string }[];
}
