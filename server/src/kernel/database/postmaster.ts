import fs from "node:fs";

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The process that PostgreSQL's own lock names, if it lives and is a PostgreSQL; otherwise null. */
export function runningPostmaster(lock: string): number | null {
  let text: string;
  try {
    text = fs.readFileSync(lock, "utf8");
  } catch {
    return null;
  }
  const pid = Number(text.split("\n")[0]);
  return pid > 0 && isPostgres(pid) ? pid : null;
}

/** A dead postmaster may linger as a zombie until PID 1 reaps it; kill(pid, 0) would still succeed. */
function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== "linux") return true;
    if (/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"))) return false;
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("postgres");
  } catch {
    return false;
  }
}

/** Clients are sent away and the data is flushed; a server that does not end by then is cut, and its next start recovers. */
export async function stopPostmaster(lock: string, patience = 30_000): Promise<void> {
  const pid = runningPostmaster(lock);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  if (await hasEnded(pid, patience)) return;
  process.kill(pid, "SIGQUIT");
  if (!(await hasEnded(pid, 5_000)))
    throw new Error(`Tiến trình ${pid} của cơ sở dữ liệu không dừng được.`);
}

/**
 * What a program that was killed left behind: a server that is about to end (its pipe has closed), or only its lock. It is
 * never used again, for it may be gone the next moment.
 */
export async function clearAway(lock: string): Promise<void> {
  const pid = runningPostmaster(lock);
  if (pid !== null && !(await hasEnded(pid, 5_000))) await stopPostmaster(lock);
  fs.rmSync(lock, { force: true });
}

async function hasEnded(pid: number, patience: number): Promise<boolean> {
  const until = performance.now() + patience;
  while (isPostgres(pid)) {
    if (performance.now() > until) return false;
    await sleep(10);
  }
  return true;
}
