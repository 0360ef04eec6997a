import fs from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { readArchive, type PartRead } from "../../kernel/backup/archive.ts";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";
import { intoFile } from "../../kernel/backup/into-file.ts";
import type { BackupKey } from "../../kernel/backup/key.ts";
import type { Manifest } from "../../kernel/backup/manifest.ts";
import { environmentFor, findServerTools, restoreDump } from "../../kernel/backup/server-tools.ts";
import { parseDatabaseUrl } from "../../kernel/database/database-url.ts";
import { MAJOR_VERSION } from "../../kernel/database/binaries.ts";
import { knownMigrations } from "../../kernel/database/migrate.ts";
import { serverUser } from "../../kernel/database/server-user.ts";
import { MACHINE } from "./surroundings.ts";

export interface RestoreOrder {
  file: string;
  key: BackupKey;
  /** The new DATA_DIR: not there yet, or an empty folder. */
  to: string;
  /** The new, empty database for a backup of a DATABASE_URL. */
  databaseUrl: string | null;
  serverTools: string | null;
}

/**
 * Restores to a new place: everything is unpacked beside it and checked to the end, then it gets its name. A file that is cut off,
 * changed or not ours leaves nothing behind.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Manifest> {
  const { file, key, to } = order;
  refuseUsedPlace(to);
  const scratch = `${to}.restoring-${process.pid}`;
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.mkdirSync(scratch, { mode: 0o755 });
  try {
    const manifest = await readArchive(file, key, (part) => unpack(scratch, part));
    refuseOtherVersions(manifest);
    const dump = path.join(scratch, "dump");
    if (manifest.database.kind === "dump") {
      await restoreToServer(order, manifest.database.server, dump);
      fs.rmSync(dump);
    } else giveToServer(path.join(scratch, "database"));
    if (fs.existsSync(to)) fs.rmdirSync(to);
    fs.renameSync(scratch, to);
    return manifest;
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true });
  }
}

function refuseUsedPlace(to: string): void {
  if (fs.existsSync(to) && (!fs.statSync(to).isDirectory() || fs.readdirSync(to).length > 0))
    throw new BackupRefusal(
      `${to} đã có dữ liệu; khôi phục không bao giờ ghi đè. Hãy nêu một thư mục mới hoặc trống.`,
    );
}

function refuseOtherVersions({ database, schema, program }: Manifest): void {
  if (!knownMigrations().includes(schema))
    throw new BackupRefusal(
      `Bản sao này do Đôn Đốc ${program} tạo, có bước cấu trúc "${schema}" mà bản đang dùng chưa biết. Hãy cài phiên bản ấy hoặc mới hơn rồi khôi phục.`,
    );
  if (database.kind !== "embedded") return;
  if (database.server !== MAJOR_VERSION || database.machine !== MACHINE)
    throw new BackupRefusal(
      `Bản sao này là của PostgreSQL ${database.server} trên máy ${database.machine}; ở đây là PostgreSQL ${MAJOR_VERSION} trên ${MACHINE}. Hãy khôi phục trên máy cùng loại bằng phiên bản Đôn Đốc ${program}.`,
    );
}

/** Names come out of a sealed file, and still none leads out of the folder. */
const ALLOWED =
  /^(?:dump|keys\/sign-in|audit-keys\/(?:heads\.log|[\w-]+\.pub)|database\/secret|database\/pgdata(?:\/[\w.-]+)*|files\/[0-9a-f]{2}\/[0-9a-f]{62})$/;

async function unpack(scratch: string, part: PartRead): Promise<void> {
  const name = "folder" in part ? part.folder : part.name;
  if (!ALLOWED.test(name) || name.split("/").includes(".."))
    throw new BackupRefusal(`Trong bản sao có phần không mong đợi "${name}"; chưa khôi phục gì.`);
  const place = path.join(scratch, name);
  if ("folder" in part) {
    fs.mkdirSync(place, { recursive: true, mode: 0o700 });
    return;
  }
  fs.mkdirSync(path.dirname(place), { recursive: true });
  const flush = name.startsWith("files/");
  await intoFile(place, { flags: "w", flush }, (into) => pipeline(Readable.from(part.bytes), into));
}

/** PostgreSQL runs as a user of its own where we are root; its data is for nobody else. */
function giveToServer(folder: string): void {
  const { uid, gid } = serverUser();
  fs.chmodSync(folder, 0o700);
  if (uid === undefined || gid === undefined) return;
  fs.chownSync(folder, uid, gid);
  const data = path.join(folder, "pgdata");
  fs.chownSync(data, uid, gid);
  for (const entry of fs.readdirSync(data, { recursive: true, encoding: "utf8" }))
    fs.lchownSync(path.join(data, entry), uid, gid);
}

async function restoreToServer(
  { databaseUrl, serverTools }: RestoreOrder,
  madeOn: number,
  dump: string,
): Promise<void> {
  if (databaseUrl === null)
    throw new BackupRefusal(
      "Bản sao này lấy từ một máy chủ PostgreSQL. Hãy tạo một cơ sở dữ liệu mới, trống, và đặt DATABASE_URL trỏ tới nó rồi chạy lại.",
    );
  const client = new pg.Client(parseDatabaseUrl(databaseUrl));
  client.on("error", () => undefined);
  await client.connect();
  try {
    const server = await emptyServer(client, madeOn);
    const tools = findServerTools(server, serverTools);
    await client.query(MAKE_HATS);
    restoreDump(tools, environmentFor(databaseUrl), dump);
  } finally {
    await client.end();
  }
}

async function emptyServer(client: pg.Client, madeOn: number): Promise<number> {
  const { rows } = await client.query<{ server: number; tables: number }>(
    `select current_setting('server_version_num')::int / 10000 as server,
       (select count(*)::int from pg_class where relkind in ('r', 'p')
          and relnamespace not in (select oid from pg_namespace where nspname ~ '^(pg_|information_schema$)')) as tables`,
  );
  const { server = 0, tables = 0 } = rows[0] ?? {};
  if (tables > 0)
    throw new BackupRefusal(
      `Cơ sở dữ liệu của DATABASE_URL đã có ${tables} bảng; khôi phục không bao giờ ghi đè. Hãy tạo một cơ sở dữ liệu mới, trống.`,
    );
  if (server < madeOn)
    throw new BackupRefusal(
      `Bản sao lấy từ PostgreSQL ${madeOn}, máy chủ đích là PostgreSQL ${server}. Hãy dùng máy chủ từ phiên bản ${madeOn} trở lên.`,
    );
  return server;
}

/** The hats belong to the server, not to the database, so that no dump has them (ADR 3, ADR 9). */
const MAKE_HATS = `
  do $$ declare hat text; begin
    foreach hat in array array['dondoc_door', 'dondoc_wide', 'dondoc_scoped', 'dondoc_sealed', 'dondoc_queue'] loop
      if not exists (select from pg_roles where rolname = hat) then
        execute format('create role %I nologin noinherit', hat);
      end if;
    end loop;
  end $$`;
