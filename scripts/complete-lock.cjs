/* npm run lock: writes package-lock.json from the manifests, for every platform.
 *
 * A registry that lacks the builds for a platform makes npm leave them out of the lock file, and `npm ci` then refuses the
 * file as incomplete. Their names and versions are known from the packages that ask for them, so they are written in. */
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var os = require("os");
var path = require("path");

var root = path.resolve(__dirname, "..");
var scratch = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-lock-"));
var manifests = childProcess
  .execFileSync("git", ["ls-files", "package.json", "*/package.json", ".npmrc"], {
    cwd: root,
    encoding: "utf8",
  })
  .trim()
  .split("\n");
manifests.forEach(function (file) {
  fs.mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
  fs.copyFileSync(path.join(root, file), path.join(scratch, file));
});
childProcess.execFileSync(
  "npm",
  ["install", "--package-lock-only", "--include=dev", "--include=optional", "--loglevel=error"],
  { cwd: scratch, stdio: "inherit" },
);

var file = path.join(scratch, "package-lock.json");
var lock = JSON.parse(fs.readFileSync(file, "utf8"));
Object.keys(lock.packages).forEach(function (place) {
  var wanted = lock.packages[place].optionalDependencies || {};
  Object.keys(wanted).forEach(function (name) {
    if (!lock.packages["node_modules/" + name])
      lock.packages["node_modules/" + name] = describe(
        name,
        wanted[name],
        lock.packages[place].dev,
      );
  });
});
fs.writeFileSync(
  path.join(root, "package-lock.json"),
  JSON.stringify(sorted(lock), null, 2) + "\n",
);
fs.rmSync(scratch, { recursive: true, force: true });

/* "@oxfmt/binding-linux-x64-musl" → what it runs on. */
function describe(name, version, dev) {
  var words = name.split("/").pop().split("-");
  var pick = function (known) {
    return words.filter(function (word) {
      return known.indexOf(word) >= 0;
    });
  };
  var entry = {
    version: version,
    cpu: pick(["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64", "wasm32"]),
  };
  if (dev) entry.dev = true;
  entry.license = "MIT";
  entry.optional = true;
  var system = pick([
    "aix",
    "android",
    "darwin",
    "freebsd",
    "linux",
    "openharmony",
    "sunos",
    "win32",
  ]);
  if (system.length > 0) entry.os = system;
  if (words.indexOf("musl") >= 0) entry.libc = ["musl"];
  if (words.indexOf("gnu") >= 0 && system[0] === "linux") entry.libc = ["glibc"];
  return entry;
}

function sorted(lock) {
  var packages = {};
  Object.keys(lock.packages)
    .sort()
    .forEach(function (place) {
      packages[place] = lock.packages[place];
    });
  lock.packages = packages;
  return lock;
}
