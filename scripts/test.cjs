/* npm test: does its own set-up, then every check from the cheapest to the browser; ends with "N passed, N failed". */
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var os = require("os");
var path = require("path");
var node24 = require("./node24.cjs");

require("./install.cjs").installIfNeeded();

var node = node24.findNode();
var counts = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-counts-")), "counts");

var bin = function (file) {
  return path.join("node_modules", file);
};
var types = function (project) {
  return [bin("tsgo/bin/tsc"), "--noEmit", "-p", project];
};
var tests = function (projects) {
  return [bin("vitest/vitest.mjs"), "run"].concat(
    projects.map(function (project) {
      return "--project=" + project;
    }),
  );
};
var folders = ["packages", "server", "web/src", "e2e", "bench"];
var cruiser = [bin("dependency-cruiser/bin/dependency-cruiser.mjs")];

var steps = [
  ["định dạng (format)", [bin("oxfmt/bin/oxfmt"), "--check"]],
  ["quy tắc viết mã (lint)", [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"]],
  ["kiểu dữ liệu (types)", types("tsconfig.json")],
  ["kiểu dữ liệu của giao diện (web types)", types("web/tsconfig.json")],
  [
    "ranh giới phụ thuộc (bounds)",
    cruiser.concat(["--config", ".dependency-cruiser.cjs"], folders),
  ],
  ["mã không dùng (unused)", [bin("knip/bin/knip.js")]],
  ["quy tắc, mô-đun (unit, database)", tests(["unit", "database"])],
  ["dựng giao diện (build)", [bin("vite/bin/vite.js"), "build", "web", "--logLevel", "warn"]],
  ["trình duyệt (browser)", tests(["browser"])],
];

var total = { passed: 0, failed: 0 };
var names = [];
var again = [];
steps.forEach(function (step) {
  console.log("\n── " + step[0]);
  var started = Date.now();
  var ended = childProcess.spawnSync(node, step[1], {
    cwd: node24.root,
    stdio: "inherit",
    env: Object.assign({}, process.env, {
      DONDOC_TEST_COUNTS: counts,
      FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
    }),
  });
  var good = ended.status === 0;
  var seconds = ((Date.now() - started) / 1000).toFixed(1);
  var found = takeCounts() || { passed: good ? 1 : 0, failed: 0, names: [], again: [] };
  total.passed += found.passed;
  /* A step that broke without naming a failed test is a failure of its own. */
  total.failed += found.failed || (good ? 0 : 1);
  again = again.concat(found.again);
  names = names.concat(found.failed || good ? found.names : [step[0]]);
  console.log("   " + (good ? "được" : "HỎNG") + " sau " + seconds + " s");
  if (ended.error) console.error("   " + ended.error.message);
});
fs.rmSync(path.dirname(counts), { recursive: true, force: true });
if (names.length + again.length > 0) console.log("");
again.forEach(function (name) {
  console.log("lần thứ hai mới đạt: " + name);
});
/* Again at the end: many thousand lines stand between a test that failed and the sum. */
names.forEach(function (name) {
  console.log("hỏng: " + name);
});
console.log("\n" + total.passed + " passed, " + total.failed + " failed");
process.exit(total.failed > 0 ? 1 : 0);

/* What scripts/reporter.mjs wrote of the tests of this step; null where the step is one check. */
function takeCounts() {
  if (!fs.existsSync(counts)) return null;
  var found = JSON.parse(fs.readFileSync(counts, "utf8"));
  fs.unlinkSync(counts);
  return found;
}
