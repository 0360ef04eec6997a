/* node scripts/sbom.cjs [FILE]: what the program is made of, as a bill of materials (SBOM) in CycloneDX 1.5, JSON.
 *
 * npm itself makes it from package-lock.json, without the network: every package with version, licence, package address and
 * the hash that npm ci checks. What the lock marks as for development alone is taken out here: `--omit=dev` would also take
 * out what development and production share. Without FILE it goes to standard output. */
"use strict";
var childProcess = require("child_process");
var fs = require("fs");
var path = require("path");

var root = path.resolve(__dirname, "..");
var made = childProcess.execFileSync(
  process.platform === "win32" ? "npm.cmd" : "npm",
  ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--loglevel=error"],
  { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, shell: process.platform === "win32" },
);
var packages = JSON.parse(fs.readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
var used = new Set();
Object.keys(packages).forEach(function (place) {
  var one = packages[place];
  if (!one.dev) used.add((one.name || place.replace(/^.*node_modules\//, "")) + "@" + one.version);
});
var bill = JSON.parse(made);
var isUsed = function (component) {
  return (
    component.name.startsWith("@dondoc/") || used.has(component.name + "@" + component.version)
  );
};
bill.components = bill.components.filter(isUsed);
var refs = new Set(
  bill.components.map(function (component) {
    return component["bom-ref"];
  }),
);
refs.add(bill.metadata.component["bom-ref"]);
bill.dependencies = bill.dependencies
  .filter(function (one) {
    return refs.has(one.ref);
  })
  .map(function (one) {
    var on = (one.dependsOn || []).filter(function (ref) {
      return refs.has(ref);
    });
    return { ref: one.ref, dependsOn: on };
  });
var text = JSON.stringify(bill, null, 2) + "\n";
if (process.argv[2]) fs.writeFileSync(process.argv[2], text);
else process.stdout.write(text);
