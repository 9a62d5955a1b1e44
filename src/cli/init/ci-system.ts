/** Where a check can run by itself; what `init` writes a job for. */
export const CI_SYSTEMS = ['github', 'gitlab', 'pre-commit'] as const;
export type CiSystem = (typeof CI_SYSTEMS)[number];

/** Values of `--ci`: "none" stands alone and writes no job. */
export const CI_CHOICES = [...CI_SYSTEMS, 'none'] as const;
export type CiChoice = (typeof CI_CHOICES)[number];
