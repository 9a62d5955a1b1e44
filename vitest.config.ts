import { defineConfig } from 'vitest/config';

/** Tests that put something in the place of a module, or measure what their process takes: they get one of their own. */
const ALONE = 'tests/**/*.alone.test.ts';

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every test that starts a process would be listed as slow.
    slowTestThreshold: 5_000,
    // Left alone it keeps one core free, which is half of a machine with two.
    maxWorkers: '100%',
    reporters: ['default', './scripts/summary-reporter.mjs'],
    projects: [
      // One process for many files: starting one for each and loading all of src again takes longer than most tests.
      {
        extends: true,
        test: { name: 'shared', isolate: false, include: ['tests/**/*.test.ts'], exclude: [ALONE] },
      },
      { extends: true, test: { name: 'alone', include: [ALONE] } },
    ],
  },
});
