/** Values that options, environment and configuration share. */
export const FORMATS = ['pretty', 'json', 'jsonl', 'markdown', 'csv', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

export const FAIL_ON = ['error', 'warning', 'info', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

export const LANGUAGES = ['vi', 'en'] as const;
export const LEVEL_OPTIONS = ['province', 'district', 'commune'] as const;

export const ANNUAL_POLICIES = ['path', 'previous-floor', 'off'] as const;
export type AnnualPolicy = (typeof ANNUAL_POLICIES)[number];
