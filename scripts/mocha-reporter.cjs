'use strict';
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } = Runner.constants;

/** Why a test is skipped: said by the test or by a suite around it (see test/support/skip.ts). */
function reasonOf(test) {
  for (let at = test; at; at = at.parent) if (at.skipReason) return at.skipReason;
  return 'no reason given';
}

/** Prints failures in full and leaves the counts in the file named by CTI_TEST_REPORT. */
module.exports = class CountingReporter extends reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    const counts = { passed: 0, failed: 0, skipped: [], slowest: [] };
    const timings = [];
    runner.on(EVENT_TEST_PASS, (test) => {
      counts.passed += 1;
      timings.push({ title: test.fullTitle(), ms: test.duration });
    });
    runner.on(EVENT_TEST_FAIL, (test, error) => {
      counts.failed += 1;
      console.log(`  failed: ${test.fullTitle()}: ${String(error?.message ?? error).split('\n')[0]}`);
    });
    runner.on(EVENT_TEST_PENDING, (test) => {
      counts.skipped.push({ title: test.fullTitle(), reason: reasonOf(test) });
    });
    runner.once(EVENT_RUN_END, () => {
      if (this.failures.length > 0) reporters.Base.list(this.failures);
      counts.slowest = timings.sort((a, b) => b.ms - a.ms).slice(0, 3);
      if (process.env.CTI_TEST_REPORT) writeFileSync(process.env.CTI_TEST_REPORT, JSON.stringify(counts));
    });
  }
};
