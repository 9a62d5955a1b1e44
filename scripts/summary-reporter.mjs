// Ends a test run with one plain line, "N passed, N failed", counted from the results themselves.

/** A reporter for vitest. A test file that broke before its first test counts as one failure, a failed check likewise. */
export default class SummaryReporter {
  onTestRunEnd(modules, unhandledErrors) {
    let passed = 0;
    let failed = unhandledErrors.length + Number(process.env.PLAN112_FAILED_CHECKS ?? 0);
    for (const module of modules) {
      const tests = [...module.children.allTests()].map((test) => test.result().state);
      passed += tests.filter((state) => state === 'passed').length;
      const broken = tests.filter((state) => state === 'failed').length;
      failed += broken === 0 && !module.ok() ? 1 : broken;
    }
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }
}
