/** What of an assessment tells whether it falls short; words that a later version may have added are only text here. */
export interface JudgedAssessment {
  readonly verdict: string;
  readonly qualifiers: readonly string[];
}

const SHORT = ['weaker', 'missing', 'hedged', 'incomparable'];
const SHORT_QUALIFIERS = ['narrowed', 'behind-path'];

/** Whether any requirement is not met as it stands: then a plan without findings, as where rules are off, agrees no less. */
export function fallsShort(assessments: readonly JudgedAssessment[]): boolean {
  return assessments.some(
    ({ verdict, qualifiers }) =>
      SHORT.includes(verdict) || qualifiers.some((qualifier) => SHORT_QUALIFIERS.includes(qualifier)),
  );
}
