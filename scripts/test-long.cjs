/*
 * npm run test:long: the attacks again, by every role and at length, and 200 rounds of kill -9. FUZZ_SEED=… sends what was sent
 * before, KILL_SEED=… kills what was killed before, KILL_ROUNDS=… in so many rounds.
 */
"use strict";
var childProcess = require("child_process");
var path = require("path");
var node24 = require("./node24.cjs");

require("./install.cjs").installIfNeeded();

var files = [
  "server/src/app/attack.test.ts",
  "server/src/app/fuzz.test.ts",
  "server/src/app/kills.test.ts",
];
var ended = childProcess.spawnSync(
  node24.findNode(),
  [path.join("node_modules", "vitest/vitest.mjs"), "run", "--project=database"].concat(files),
  {
    cwd: node24.root,
    stdio: "inherit",
    env: Object.assign({}, process.env, { LONG_TEST: "1" }),
  },
);
process.exitCode = ended.status === null ? 1 : ended.status;
