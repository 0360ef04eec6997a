/* npm test: does its own set-up, then every check from the cheapest to the browser; ends with "N passed, N failed". */
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var os = require("os");
var path = require("path");
var node24 = require("./node24.cjs");

require("./install.cjs").installIfNeeded();

var node = node24.findNode();
var bin = function (file) {
  return path.join("node_modules", file);
};
var counts = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-counts-")), "counts");
var vitest = [bin("vitest/vitest.mjs"), "run"];

var steps = [
  ["định dạng (format)", [bin("oxfmt/bin/oxfmt"), "--check"]],
  ["quy tắc viết mã (lint)", [bin("oxlint/bin/oxlint"), "--type-aware", "--deny-warnings"]],
  ["kiểu dữ liệu (types)", [bin("tsgo/bin/tsc"), "--noEmit", "-p", "tsconfig.json"]],
  [
    "kiểu dữ liệu của giao diện (web types)",
    [bin("tsgo/bin/tsc"), "--noEmit", "-p", "web/tsconfig.json"],
  ],
  [
    "ranh giới phụ thuộc (bounds)",
    [
      bin("dependency-cruiser/bin/dependency-cruise.mjs"),
      "--config",
      ".dependency-cruiser.cjs",
      "packages",
      "server",
      "web/src",
      "e2e",
      "bench",
    ],
  ],
  ["mã không dùng (unused)", [bin("knip/bin/knip.js")]],
  [
    "quy tắc, mô-đun (unit, database)",
    vitest.concat(["--project", "unit", "--project", "database"]),
  ],
  ["dựng giao diện (build)", [bin("vite/bin/vite.js"), "build", "web", "--logLevel", "warn"]],
  ["trình duyệt (browser)", vitest.concat(["--project", "browser"])],
];

var passed = 0;
var failed = 0;
steps.forEach(function (step) {
  console.log("\n── " + step[0]);
  var started = Date.now();
  var run = childProcess.spawnSync(node, step[1], {
    cwd: node24.root,
    stdio: "inherit",
    env: Object.assign({}, process.env, {
      DONDOC_TEST_COUNTS: counts,
      FORCE_COLOR: process.stdout.isTTY ? "1" : "0",
    }),
  });
  if (run.status === 0) passed += 1;
  else failed += 1;
  console.log(
    "   " +
      (run.status === 0 ? "được" : "HỎNG") +
      " sau " +
      ((Date.now() - started) / 1000).toFixed(1) +
      " s",
  );
});

if (fs.existsSync(counts)) {
  fs.readFileSync(counts, "utf8")
    .trim()
    .split("\n")
    .map(function (line) {
      return JSON.parse(line);
    })
    .forEach(function (run) {
      passed += run.passed;
      failed += run.failed;
    });
}
console.log("\n" + passed + " passed, " + failed + " failed");
process.exit(failed > 0 ? 1 : 0);
