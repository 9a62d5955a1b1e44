import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Every test that starts a process would be listed as slow.
    slowTestThreshold: 5_000,
    // Left alone it keeps one core free, which is half of a machine with two.
    maxWorkers: '100%',
    reporters: ['default', './scripts/summary-reporter.mjs'],
  },
});
