#!/usr/bin/env node
/* npx dondoc COMMAND: the command line, on the Node that npm brought. Works from any folder of the checkout. */
"use strict";
var fs = require("fs");
var path = require("path");
var spawnSync = require("child_process").spawnSync;
var node24 = require("./node24.cjs");

var node = node24.findNode();
if (!node || !fs.existsSync(path.join(node24.root, "node_modules", "@dondoc", "directive"))) {
  console.error(
    "Chưa cài đặt xong. Hãy chạy `npm start` (hoặc `npm ci`) trong thư mục mã nguồn trước.\n" +
      "(Not installed yet: run `npm start` or `npm ci` in the checkout first.)",
  );
  process.exit(1);
}
/* `npm run` moves to the root; the file is named from where the user stands. */
var from = (process.env.npm_lifecycle_event === "dondoc" && process.env.INIT_CWD) || process.cwd();
var main = path.join(node24.root, "server", "src", "app", "cli", "main.ts");
var result = spawnSync(node, [main].concat(process.argv.slice(2)), { cwd: from, stdio: "inherit" });
process.exit(result.status === null ? 1 : result.status);
