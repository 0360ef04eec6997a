import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

export const ROOT = path.resolve(import.meta.dirname, "../..");

const leftovers = new Set<() => void>();

/** Registers what must not outlive this process, however it ends; returns how to take it back. */
export function cleanUpAtExit(work: () => void): () => void {
  leftovers.add(work);
  return () => leftovers.delete(work);
}

process.on("exit", () => {
  for (const work of [...leftovers].toReversed()) work();
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => process.exit(1));
}

/** A folder for the time of some work; the database's own user can reach into it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "dondoc-bench-"));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const forget = cleanUpAtExit(remove);
  try {
    return await work(folder);
  } finally {
    forget();
    remove();
  }
}

/** Ends the embedded PostgreSQL of a data folder at once and waits until it is gone; for an exit that cannot wait otherwise. */
export function quitDatabase(dataDir: string): void {
  try {
    const lock = path.join(dataDir, "database/pgdata/postmaster.pid");
    const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
    process.kill(pid, "SIGQUIT");
    const pause = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; waited < 100; waited++) {
      process.kill(pid, 0);
      Atomics.wait(pause, 0, 0, 50);
    }
  } catch {
    // There is no lock or no such process: it has ended already.
  }
}
