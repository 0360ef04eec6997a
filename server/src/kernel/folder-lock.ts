import fs from "node:fs";
import path from "node:path";

/** A folder that only this process uses until `release`. */
export interface FolderLock {
  release(): void;
}

/** Who holds it. A number alone would do after a kill -9 until some other process gets the same one. */
interface Holder {
  pid: number;
  /** When the process started, in ticks since boot, and which boot; null where the system does not tell. */
  started: string | null;
  boot: string | null;
}

/** Takes the folder for this process, or throws what `refused` says of the other one that has it. What a killed process left behind is no hindrance. */
export function lockFolder(
  folder: string,
  refused: (pid: number) => Error = (pid) => inUse(folder, pid),
): FolderLock {
  const file = path.join(folder, "in-use");
  const mine = JSON.stringify(describe(process.pid));
  for (let tries = 0; tries < 10; tries++) {
    if (create(file, mine)) return { release: () => release(file, mine) };
    const found = read(file);
    const holder = found === null ? null : parse(found);
    if (holder && isAlive(holder)) throw refused(holder.pid);
    if (found !== null) setAside(file, found);
  }
  throw new Error(`Không khóa được thư mục dữ liệu ${folder}. Hãy thử lại.`);
}

const inUse = (folder: string, pid: number): Error =>
  new Error(
    `thư mục dữ liệu đang được dùng bởi một bản Đôn Đốc khác (tiến trình ${pid}): ${folder}. ` +
      "Hãy dừng bản đó, hoặc chọn thư mục khác: DATA_DIR=… npm start",
  );

/** A link appears with its content or not at all, and never over another. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, content, { mode: 0o644 });
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function parse(text: string): Holder | null {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return null;
  }
}

/** Two starts may find the same stale lock; whoever took away the other's fresh one puts it back. */
function setAside(file: string, stale: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, aside);
    if (read(aside) !== stale) fs.linkSync(aside, file);
  } catch (error) {
    if (!["ENOENT", "EEXIST"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    fs.rmSync(aside, { force: true });
  }
}

function release(file: string, mine: string): void {
  if (read(file) === mine) fs.rmSync(file, { force: true });
}

function isAlive(holder: Holder): boolean {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = describe(holder.pid);
  return now.started === holder.started && now.boot === holder.boot;
}

function describe(pid: number): Holder {
  const boot = tryToRead("/proc/sys/kernel/random/boot_id");
  // "pid (name) state …": the name may hold spaces and brackets; the state is the 3rd field, the start the 22nd.
  const fields = tryToRead(`/proc/${pid}/stat`)
    ?.replace(/^.*\) /s, "")
    .split(" ");
  const dead = fields?.[0] === "Z" || fields?.[0] === "X";
  return { pid, started: dead ? "dead" : (fields?.[19] ?? null), boot: boot?.trim() ?? null };
}

function tryToRead(file: string): string | undefined {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
