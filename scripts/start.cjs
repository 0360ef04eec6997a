/* npm start: installs what is missing, builds the pages if they changed, then runs the program on the Node npm brought.
 * Plain old JavaScript without dependencies: it is the first thing that runs, on whatever Node the machine has. */
"use strict";
var childProcess = require("child_process");
var crypto = require("crypto");
var fs = require("fs");
var path = require("path");

if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error(
    "Cần Node.js 20 trở lên (đang là " +
      process.version +
      "). Node.js 20 or newer is needed: https://nodejs.org",
  );
  process.exit(1);
}

var node24 = require("./node24.cjs");
var install = require("./install.cjs");
var root = node24.root;

console.log("\n  Đôn Đốc – theo dõi, đôn đốc nhiệm vụ\n");
install.installIfNeeded();
buildPagesIfNeeded();
run();

function buildPagesIfNeeded() {
  var stamp = path.join(root, "web", "dist", ".source");
  var source = hashOfFolders(["web", "packages/contract"]);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === source) return;
  console.log("  • Dựng giao diện… (building the pages)");
  var built = childProcess.spawnSync(
    node24.findNode(),
    [path.join("node_modules", "vite", "bin", "vite.js"), "build", "web", "--logLevel", "warn"],
    {
      cwd: root,
      stdio: "inherit",
    },
  );
  if (built.status !== 0) {
    console.error("  Không dựng được giao diện. Hãy gửi các dòng trên cho người phát triển.");
    process.exit(1);
  }
  fs.writeFileSync(stamp, source);
}

/* Names, sizes and contents: a changed file gives another hash. */
function hashOfFolders(folders) {
  var hash = crypto.createHash("sha256");
  hash.update(fs.readFileSync(path.join(root, "package-lock.json")));
  function walk(folder) {
    fs.readdirSync(folder, { withFileTypes: true })
      .sort(function (a, b) {
        return a.name < b.name ? -1 : 1;
      })
      .forEach(function (entry) {
        var file = path.join(folder, entry.name);
        if (entry.name === "node_modules" || entry.name === "dist") return;
        if (entry.isDirectory()) return walk(file);
        hash.update(path.relative(root, file)).update(fs.readFileSync(file));
      });
  }
  folders.forEach(function (folder) {
    walk(path.join(root, folder));
  });
  return hash.digest("hex");
}

function run() {
  var program = childProcess.spawn(
    node24.findNode(),
    node24.serverFlags.concat(
      [path.join("server", "src", "app", "main.ts")],
      process.argv.slice(2),
    ),
    {
      cwd: root,
      /* The channel closes when this process dies, however it dies; the program stops then. */
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    },
  );
  ["SIGINT", "SIGTERM"].forEach(function (signal) {
    process.on(signal, function () {
      program.kill(signal);
    });
  });
  /* npm passes a signal on to the shell between us, which dies of it and tells nobody: then our parent is another. */
  var parent = process.ppid;
  if (process.env.npm_lifecycle_event)
    setInterval(function () {
      if (process.ppid !== parent) program.kill("SIGTERM");
    }, 250).unref();
  program.on("exit", function (code) {
    process.exit(code === null ? 1 : code);
  });
}
