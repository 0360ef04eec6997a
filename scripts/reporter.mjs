/** Hands the counts of a run, the names of what failed, and of what passed only the second time, with the reason, to scripts/test.cjs. */
import { writeFileSync } from "node:fs";
import path from "node:path";

const KINDS = { passed: "passed", skipped: "skipped" };
/** Enough of a reason to know where to look; all of it stands in the output above. */
const AT_MOST = 1500;
/** Terminal colours say nothing in a log. */
const COLOUR = new RegExp(`${String.fromCodePoint(27)}\\[[0-9;]*m`, "g");

export default class CountsReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0, names: [], again: [] };
    const fail = (name, errors = []) => {
      counts.failed += 1;
      counts.names.push(withReasons(name, errors));
    };
    for (const error of unhandledErrors) fail(`ngoài các phép thử: ${error.message}`);
    for (const module of modules) {
      const file = module.relativeModuleId;
      // A file that could not be loaded, or whose worker died, has no tests to count: it counts itself.
      for (const error of module.errors()) fail(`${file}: ${error.message}`);
      for (const suite of module.children.allSuites()) {
        if (suite.errors().length > 0) fail(`${file} > ${suite.fullName}`, suite.errors());
      }
      for (const test of module.children.allTests()) {
        const kind = KINDS[test.result().state];
        const name = `${file} > ${test.fullName}`;
        const { errors } = test.result();
        if (test.diagnostic()?.flaky) counts.again.push(withReasons(name, errors));
        if (kind) counts[kind] += 1;
        else fail(name, errors);
      }
    }
    const file = process.env.DONDOC_TEST_COUNTS;
    if (file) writeFileSync(file, JSON.stringify(counts));
  }
}

function withReasons(name, errors = []) {
  const reason = errors.map(reasonOf).join("\n").replaceAll(COLOUR, "").slice(0, AT_MOST);
  return [name, ...reason.split("\n").filter(Boolean)].join("\n    ");
}

/** What was said, the difference, where; then the same of what caused it. */
function reasonOf({ message, diff, stacks, cause }) {
  const [at] = stacks ?? [];
  const place = at && `${path.relative(process.cwd(), at.file)}:${at.line}`;
  const because = cause?.message ? reasonOf(cause) : "";
  return [message, diff, place, because].filter(Boolean).join("\n");
}
