/** Hands the counts of a run, and the names of what failed or passed only the second time, to scripts/test.cjs when it asks for them. */
import { writeFileSync } from "node:fs";

const KINDS = { passed: "passed", skipped: "skipped" };

export default class CountsReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, names: [], again: [] };
    const fail = (name) => {
      counts.failed += 1;
      counts.names.push(name);
    };
    for (const error of unhandledErrors) fail(`ngoài các phép thử: ${error.message}`);
    for (const module of modules) {
      const file = module.relativeModuleId;
      // A file that could not be loaded, or whose worker died, has no tests to count: it counts itself.
      for (const error of module.errors()) fail(`${file}: ${error.message}`);
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) fail(`${file} > ${suite.fullName}`);
      }
      for (const test of module.children.allTests()) {
        const kind = KINDS[test.result().state];
        if (test.diagnostic()?.flaky) counts.again.push(`${file} > ${test.fullName}`);
        if (kind) counts[kind] += 1;
        else fail(`${file} > ${test.fullName}`);
      }
    }
    const file = process.env.DONDOC_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}
