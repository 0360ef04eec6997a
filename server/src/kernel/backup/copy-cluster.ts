import fs from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import path from "node:path";
import pg from "pg";
import { BLOCK_BYTES, type Part } from "./archive.ts";
import { BackupRefusal } from "./backup-refusal.ts";

/** What a server makes anew when it starts, or must not find: PostgreSQL's own list for base backups. */
const EMPTIED = new Set([
  "pg_dynshmem",
  "pg_notify",
  "pg_replslot",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const LEFT_OUT =
  /^(?:postmaster\.(?:pid|opts)|backup_label(?:\.old)?|tablespace_map(?:\.old)?|pg_internal\.init.*|pgsql_tmp.*|current_logfiles.*)$/;
/** The write-ahead log is copied when everything else is; so is what says where recovery may begin. */
const CONTROL = "global/pg_control";
const LOG_SEGMENT = /^[0-9A-F]{24}$/;

/** When a copy of a running server was whole. */
export interface CopiedCluster {
  /** The server's clock when everything acknowledged so far was in the copy. */
  endedAt: Date | null;
}

/**
 * Copies the data folder of a server that runs and goes on working: pg_backup_start, the files as they are at the moment each is
 * read, pg_backup_stop, then the log that makes them agree, and the label that tells recovery where to begin. A slot of this
 * session keeps the server from recycling that log meanwhile; should this process die, slot and backup end with its session.
 */
export async function* copyCluster(
  owner: pg.ClientConfig,
  data: string,
  prefix: string,
  told: CopiedCluster,
): AsyncGenerator<Part> {
  if (fs.readdirSync(path.join(data, "pg_tblspc")).length > 0)
    throw new BackupRefusal(
      "Cơ sở dữ liệu có vùng lưu trữ riêng (tablespace) ngoài thư mục dữ liệu; bản sao sẽ không đủ nên chưa làm.",
    );
  const client = new pg.Client(owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_create_physical_replication_slot($1, true, true)", [
      `dondoc_backup_${process.pid}`,
    ]);
    const start = await oneRow<{ segment: string }>(
      client,
      "select pg_walfile_name(pg_backup_start('dondoc backup', true)) as segment",
    );
    yield* copyFolder(data, "", prefix);
    yield { name: `${prefix}/${CONTROL}`, bytes: steadyFile(path.join(data, CONTROL)) };
    const stop = await oneRow<{ label: string; map: string; segment: string; at: Date }>(
      client,
      `select stop.labelfile as label, stop.spcmapfile as map, pg_walfile_name(stop.lsn) as segment, clock_timestamp() as at
       from pg_backup_stop(false) stop`,
    );
    if (stop.map.trim() !== "") throw new Error("a tablespace came to be during the backup");
    yield* copyLog(data, prefix, start.segment, stop.segment);
    told.endedAt = stop.at;
    yield { name: `${prefix}/backup_label`, bytes: text(stop.label) };
  } finally {
    await client.end();
  }
}

async function* copyFolder(data: string, below: string, prefix: string): AsyncGenerator<Part> {
  yield { folder: path.posix.join(prefix, below) };
  if (EMPTIED.has(below)) return;
  for (const entry of entriesOf(path.join(data, below))) {
    const name = path.posix.join(below, entry.name);
    if (LEFT_OUT.test(entry.name) || name === CONTROL) continue;
    if (entry.isDirectory()) {
      if (name === "pg_wal") yield* emptyLog(prefix);
      else yield* copyFolder(data, name, prefix);
    } else if (entry.isFile()) {
      const bytes = await ifThere(path.join(data, name));
      if (bytes) yield { name: path.posix.join(prefix, name), bytes };
    }
  }
}

async function* emptyLog(prefix: string): AsyncGenerator<Part> {
  yield { folder: `${prefix}/pg_wal` };
  yield { folder: `${prefix}/pg_wal/archive_status` };
  yield { folder: `${prefix}/pg_wal/summaries` };
}

/** Every segment from the first on, which must be there to the last: one that is missing makes the copy worthless. */
async function* copyLog(
  data: string,
  prefix: string,
  first: string,
  last: string,
): AsyncGenerator<Part> {
  const found = new Set<string>();
  const names = entriesOf(path.join(data, "pg_wal")).map(({ name }) => name);
  for (const name of names.toSorted()) {
    const isHistory = name.endsWith(".history");
    if (!isHistory && !(LOG_SEGMENT.test(name) && name >= first)) continue;
    const bytes = await ifThere(path.join(data, "pg_wal", name));
    if (!bytes) continue;
    found.add(name);
    yield { name: `${prefix}/pg_wal/${name}`, bytes };
  }
  if (!found.has(first) || !found.has(last))
    throw new Error(`the log of the backup is not whole: ${first} to ${last}`);
}

function entriesOf(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    // A database or table that was dropped meanwhile; the log knows.
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}

/** Opened now, read later: what is dropped in between is still read, and what has gone already is left out. */
async function ifThere(file: string): Promise<AsyncIterable<Buffer> | null> {
  try {
    return blocksOf(await open(file, "r"));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** As long as it was when it was opened: what the server adds meanwhile is in the log. Most are small, and cost as little. */
async function* blocksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  try {
    let { size: left } = await handle.stat();
    while (left > 0) {
      const block = Buffer.allocUnsafe(Math.min(left, BLOCK_BYTES));
      const { bytesRead } = await handle.read(block);
      if (bytesRead === 0) return;
      left -= bytesRead;
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** A small file that the server writes over in one go: read until two readings agree, so that none is half old, half new. */
async function* steadyFile(file: string): AsyncGenerator<Buffer> {
  let before = fs.readFileSync(file);
  for (let tries = 0; tries < 100; tries++) {
    const now = fs.readFileSync(file);
    if (now.equals(before)) {
      yield now;
      return;
    }
    before = now;
  }
  throw new Error(`${file} never stood still`);
}

async function* text(content: string): AsyncGenerator<Buffer> {
  yield Buffer.from(content);
}

async function oneRow<Row extends pg.QueryResultRow>(client: pg.Client, sql: string): Promise<Row> {
  const { rows } = await client.query<Row>(sql);
  const [row] = rows;
  if (!row) throw new Error(`no row: ${sql}`);
  return row;
}
