/** What a target or a national requirement promises, typed by how it is measured. */
export type Quantity =
  /** Percent of a whole, 0-100 and beyond; `max` only for a range ("60-65%"). */
  | { readonly kind: 'share'; readonly value: number; readonly max?: number }
  /** Percent more than in the base year; `baseYear` null where the text names none, `max` only for a range ("15-20%"). */
  | { readonly kind: 'growth'; readonly value: number; readonly max?: number; readonly baseYear: number | null }
  /** Percentage points on top of the base year's share: neither a share nor a growth. */
  | { readonly kind: 'points'; readonly value: number; readonly baseYear: number | null }
  /** "tăng 1,3 lần": 30 or 130 percent, the text does not say which. */
  | { readonly kind: 'multiple'; readonly value: number; readonly baseYear: number | null }
  /** A number of people or things; `unit` as written ("người"). */
  | { readonly kind: 'count'; readonly min: number; readonly max?: number; readonly unit: string }
  /** A wage the allowance is tied to (`reference` as written), times `factor` (1 when absent), or an amount in đồng. */
  | { readonly kind: 'wage-floor'; readonly reference: string | null; readonly factor?: number; readonly vnd?: number };

/** How the text binds its figure. */
export type Bound = 'at-least' | 'more-than' | 'stated' | 'at-most' | 'range';

/** How the text softens its figure. */
export type Hedge = 'none' | 'approximate' | 'aspirational';
