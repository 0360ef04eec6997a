import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { lockFolder } from "../folder-lock.ts";
import { findBinaries } from "./binaries.ts";
import { clearAway, stopPostmaster } from "./postmaster.ts";
import { serverUser, type ServerUser } from "./server-user.ts";

/** A running embedded PostgreSQL: how its owner signs in, and how to stop it. */
export interface EmbeddedServer {
  owner: { host: string; port: number; user: string; password: string };
  stop(): Promise<void>;
}

const PORT = 5432;
/** A Unix socket's address ends at 107 bytes; ".s.PGSQL.5432" takes 14 of them. */
const LONGEST_SOCKET_FOLDER = 90;

interface Place {
  binaries: string;
  data: string;
  socket: string;
  log: string;
  user: ServerUser;
  owner: EmbeddedServer["owner"];
}

/**
 * Starts PostgreSQL in `folder`, reachable by a Unix socket only, for this process alone. The server holds one end of a pipe
 * of ours: when this process dies, even by kill -9, the pipe closes and the server shuts down by itself.
 */
export async function startEmbedded(
  folder: string,
  settings: Record<string, string> = {},
): Promise<EmbeddedServer> {
  const user = serverUser();
  const socket = socketFolder(folder);
  for (const needed of [folder, socket]) makePrivateFolder(needed, user);
  const lock = lockFolder(folder);
  const data = path.join(folder, "pgdata");
  const postmaster = path.join(data, "postmaster.pid");
  try {
    const place: Place = {
      binaries: findBinaries(folder, user),
      data,
      socket,
      log: path.join(folder, "postgres.log"),
      user,
      owner: {
        host: socket,
        port: Number(settings["port"] ?? PORT),
        user: "postgres",
        password: ownersPassword(folder),
      },
    };
    await clearAway(postmaster);
    if (!fs.existsSync(path.join(data, "PG_VERSION"))) makeCluster(place);
    const watched = await launch(place, settings);
    return {
      owner: place.owner,
      async stop() {
        await stopPostmaster(postmaster);
        await goneWithIt(watched);
        lock.release();
      },
    };
  } catch (error) {
    await stopPostmaster(postmaster).catch(() => undefined);
    lock.release();
    throw error;
  }
}

/** How to sign in to the server that another process of this program runs in `folder`; null when none answers. */
export async function findRunning(folder: string): Promise<EmbeddedServer["owner"] | null> {
  if (!fs.existsSync(path.join(folder, "secret"))) return null;
  const owner = {
    host: socketFolder(folder),
    port: PORT,
    user: "postgres",
    password: ownersPassword(folder),
  };
  return (await answers(owner)) ? owner : null;
}

function socketFolder(folder: string): string {
  const own = path.join(folder, "run");
  if (Buffer.byteLength(own) <= LONGEST_SOCKET_FOLDER) return own;
  const name = createHash("sha256").update(path.resolve(folder)).digest("hex").slice(0, 12);
  return path.join(os.tmpdir(), `dondoc-${name}`);
}

/** The database's user alone goes in. A folder in /tmp may have been put there by somebody else, who then owns it. */
function makePrivateFolder(folder: string, user: ServerUser): void {
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
  const found = fs.lstatSync(folder);
  const trusted = [process.getuid?.(), user.uid];
  if (!found.isDirectory() || (process.getuid && !trusted.includes(found.uid)))
    throw new Error(
      `${folder} đã có sẵn và thuộc người dùng khác của máy. Hãy xóa thư mục đó, hoặc chọn thư mục khác bằng DATA_DIR.`,
    );
  if (user.uid !== undefined && user.gid !== undefined) fs.chownSync(folder, user.uid, user.gid);
}

function ownersPassword(folder: string): string {
  const file = path.join(folder, "secret");
  if (!fs.existsSync(file))
    fs.writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8");
}

/** Made in a scratch folder and renamed: never a half-made cluster. */
function makeCluster({ binaries, data, socket, owner, user }: Place): void {
  const scratch = `${data}.init`;
  const passwordFile = path.join(socket, "pw");
  fs.rmSync(scratch, { recursive: true, force: true });
  fs.writeFileSync(passwordFile, owner.password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined)
    fs.chownSync(passwordFile, user.uid, user.gid);
  try {
    const args = [
      ["-D", scratch],
      ["-U", owner.user],
      ["-E", "UTF8"],
      ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"],
      ["-A", "scram-sha-256"],
      ["--pwfile", passwordFile],
    ].flat();
    const made = spawnSync(path.join(binaries, "bin/initdb"), args, {
      ...user,
      cwd: socket,
      encoding: "utf8",
    });
    if (made.status !== 0)
      throw new Error(
        `Không tạo được cơ sở dữ liệu trong ${data}: ${made.stderr || String(made.error)}`,
      );
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(scratch, data);
}

/** Starts the server; a shell beside it waits on file 3, our pipe, and interrupts the server when the pipe closes. */
const WATCHED =
  '"$@" </dev/null & p=$!; (read _ <&3; kill -INT $p) & w=$!; wait $p; r=$?; kill $w 2>/dev/null; wait $w 2>/dev/null; exit $r';

/** So long after a kill -9 the server's own processes may still go, before a new one takes their place. */
const GOING_MS = 10_000;
/** What PostgreSQL says, and ends, while a process of the killed server still holds the old memory. */
const STILL_GOING = /pre-existing shared memory block/;

/** The shell that watches the server; how it ended, once it has. */
interface Watched {
  how: string | null;
}

async function launch(place: Place, settings: Record<string, string>): Promise<Watched> {
  const until = performance.now() + GOING_MS;
  for (;;) {
    const said = fs.existsSync(place.log) ? fs.statSync(place.log).size : 0;
    const watched = await startOnce(place, settings);
    if (watched.how === null) return watched;
    const words = fs.readFileSync(place.log).subarray(said).toString();
    if (!STILL_GOING.test(words) || performance.now() > until)
      throw new Error(`PostgreSQL không khởi động được (${watched.how}); xem ${place.log}`);
    await sleep(200);
  }
}

/** Starts the server and waits until it answers, or has ended before it did. */
async function startOnce(place: Place, settings: Record<string, string>): Promise<Watched> {
  const { binaries, data, socket, user, owner } = place;
  const options = Object.entries({ port: String(PORT), listen_addresses: "", ...settings }).flatMap(
    ([key, value]) => ["-c", `${key}=${value}`],
  );
  const postgres = [path.join(binaries, "bin/postgres"), "-D", data, "-k", socket];
  const log = fs.openSync(place.log, "a");
  const end: Watched = { how: null };
  const server = spawn("/bin/sh", ["-c", WATCHED, "dondoc", ...postgres, ...options], {
    ...user,
    cwd: socket,
    stdio: ["ignore", log, log, "pipe"],
    detached: true,
  });
  fs.closeSync(log);
  server.once("exit", (code) => (end.how = `mã ${String(code)}`));
  server.once("error", (error) => (end.how = error.message));
  server.unref();
  const pipe = server.stdio[3];
  if (pipe && "unref" in pipe && typeof pipe.unref === "function") pipe.unref();
  while (!(await answers(owner))) {
    if (end.how !== null) break;
    await sleep(15);
  }
  return end;
}

/** The shell ends a moment after its server: who stops it leaves no process behind. */
async function goneWithIt(watched: Watched): Promise<void> {
  const until = performance.now() + GOING_MS;
  while (watched.how === null && performance.now() < until) await sleep(10);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Not there yet, or still starting up (57P03): asked again. */
const NOT_YET = new Set(["ENOENT", "ECONNREFUSED", "ECONNRESET", "57P03"]);

async function answers(owner: EmbeddedServer["owner"]): Promise<boolean> {
  const client = new pg.Client({ ...owner, database: "postgres", connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return true;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    // A wrong password stays wrong: the file `secret` does not belong to this cluster.
    if (code?.startsWith("28"))
      throw new Error(`PostgreSQL từ chối mật khẩu trong tệp "secret": ${message}`, {
        cause: error,
      });
    if (code === undefined || NOT_YET.has(code)) return false;
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}
