/** Hands the counts of a run to scripts/test.cjs when it asks for them. */
import { writeFileSync } from "node:fs";

const KINDS = { passed: "passed", skipped: "skipped" };

export default class CountsReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      // A file that could not be loaded, or whose worker died, has no tests to count: it counts itself.
      const suites = [...module.children.allSuites()];
      counts.failed +=
        module.errors().length + suites.filter((suite) => suite.errors().length).length;
      for (const test of tests) counts[KINDS[test.result().state] ?? "failed"] += 1;
    }
    const file = process.env.DONDOC_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
