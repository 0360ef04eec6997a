/* Finds the Node the program runs on: the one npm brought along, else the running one if it is new enough.
 * Plain old JavaScript: it is read by whatever Node the machine has. */
"use strict";
var fs = require("fs");
var path = require("path");

var root = path.resolve(__dirname, "..");

/** Path of a Node >= 24, or null while `npm ci` has not run. */
function findNode() {
  var name =
    "node-" + (process.platform === "win32" ? "win" : process.platform) + "-" + process.arch;
  var file = process.platform === "win32" ? "node.exe" : "node";
  var brought = path.join(root, "node_modules", name, "bin", file);
  if (fs.existsSync(brought)) return brought;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
}

/** How the server's Node is started: a small nursery keeps its memory near 200 MB, at no cost one can measure. */
var serverFlags = ["--max-semi-space-size=8"];

module.exports = { root: root, findNode: findNode, serverFlags: serverFlags };
