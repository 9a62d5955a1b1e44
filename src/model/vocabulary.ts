/** Ids that the contract fixes. Everything else about them is data of the baseline pack. */

export const LEVELS = ['province', 'district', 'commune', 'unknown'] as const;
export type Level = (typeof LEVELS)[number];

export const INDICATORS = [
  'staffing',
  'staff-per-unit',
  'allowance-floor',
  'facilities',
  'hardship-support',
  'training',
  'children-support',
] as const;
export type IndicatorId = (typeof INDICATORS)[number];

export const FUNDING_KINDS = [
  'state-budget',
  'public-investment',
  'integrated-programmes',
  'contributions',
  'central-support',
  'other',
] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export const BODY_KEYS = [
  'labour-social',
  'health',
  'finance',
  'planning-investment',
  'home-affairs',
  'education',
  'justice',
  'information',
  'culture',
  'police',
  'science-technology',
  'broadcaster',
  'newspaper',
  'departments-collective',
  'lower-committees',
  'provincial-committees',
  'fatherland-front',
  'women-union',
  'farmers-union',
  'youth-union',
  'veterans-association',
  'red-cross',
  'mass-organisations',
  'commune-culture-society',
  'commune-finance',
  'commune-health-station',
  'schools',
  'public-service-centre',
  'other',
] as const;
export type BodyKey = (typeof BODY_KEYS)[number];

export const ROLES = ['lead', 'coordinate', 'advise', 'perform', 'request'] as const;
export type Role = (typeof ROLES)[number];

export const TASK_GROUPS = [
  'legal',
  'network',
  'staffing',
  'training',
  'curricula',
  'research',
  'communication',
  'international',
  'other',
] as const;
export type TaskGroup = (typeof TASK_GROUPS)[number];

/** How well a national fact is supported; see docs/baseline.md. */
export const GRADES = ['A', 'A-', 'B', 'B-', 'C'] as const;
export type Grade = (typeof GRADES)[number];

export const VERDICTS = [
  'exceeded',
  'met',
  'interim',
  'hedged',
  'weaker',
  'incomparable',
  'missing',
  'unknown',
  'not-applicable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export const QUALIFIERS = ['narrowed', 'approximate', 'aspirational', 'on-path', 'behind-path', 'no-path'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

export type Language = 'vi' | 'en';
