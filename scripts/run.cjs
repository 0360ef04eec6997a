/* node scripts/run.cjs FILE.ts [args]: runs a TypeScript file of the project on the Node that npm brought. */
"use strict";
var spawnSync = require("child_process").spawnSync;
var node24 = require("./node24.cjs");

var node = node24.findNode();
if (!node) {
  console.error(
    "Chưa cài đặt xong. Hãy chạy `npm start` hoặc `npm ci` trước. (Not installed yet: run `npm ci` first.)",
  );
  process.exit(1);
}
var result = spawnSync(node, process.argv.slice(2), { cwd: node24.root, stdio: "inherit" });
process.exit(result.status === null ? 1 : result.status);
