/* Installs the locked packages when they are missing or the lock file changed. Plain old JavaScript, as start.cjs. */
"use strict";
var childProcess = require("child_process");
var crypto = require("crypto");
var fs = require("fs");
var path = require("path");
var node24 = require("./node24.cjs");

var stamp = path.join(node24.root, "node_modules", ".dondoc-installed");

function lockHash() {
  return crypto
    .createHash("sha256")
    .update(fs.readFileSync(path.join(node24.root, "package-lock.json")))
    .digest("hex");
}

function installIfNeeded() {
  var wanted = lockHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === wanted && node24.findNode())
    return;
  console.log("  • Cài đặt các gói cần thiết, lần đầu mất vài phút… (installing packages)");
  var npm = process.env.npm_execpath;
  var args = [
    "ci",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  var installed = npm
    ? childProcess.spawnSync(process.execPath, [npm].concat(args), {
        cwd: node24.root,
        stdio: "inherit",
      })
    : childProcess.spawnSync("npm", args, {
        cwd: node24.root,
        stdio: "inherit",
        shell: process.platform === "win32",
      });
  if (installed.status !== 0) {
    console.error(
      "  Không cài được các gói. Hãy kiểm tra kết nối tới kho gói npm rồi chạy lại `npm start`.",
    );
    process.exit(1);
  }
  if (!node24.findNode()) {
    console.error(
      "  Không có Node.js 24 cho máy này trong npm. Hãy cài Node.js 24 rồi chạy lại. (Install Node.js 24 and run again.)",
    );
    process.exit(1);
  }
  fs.writeFileSync(stamp, wanted);
}

module.exports = { installIfNeeded: installIfNeeded };
