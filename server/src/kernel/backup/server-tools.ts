import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type pg from "pg";
import { parseDatabaseUrl, rootCertificateOf } from "../database/database-url.ts";
import { BackupRefusal } from "./backup-refusal.ts";

export interface ServerTools {
  dump: string;
  restore: string;
}

/**
 * pg_dump and pg_restore of the server's own major version: in the folder PG_BIN, on the PATH, or where Debian puts them. Others
 * are refused: an older one cannot read the server, what a newer one writes the server need not understand.
 */
export function findServerTools(major: number, folder: string | null): ServerTools {
  const places =
    folder === null
      ? [...(process.env["PATH"] ?? "").split(path.delimiter), `/usr/lib/postgresql/${major}/bin`]
      : [folder];
  const seen = new Set<string>();
  for (const place of places) {
    const tools = { dump: path.join(place, "pg_dump"), restore: path.join(place, "pg_restore") };
    if (place === "" || !fs.existsSync(tools.dump) || !fs.existsSync(tools.restore)) continue;
    const versions = [majorOf(tools.dump), majorOf(tools.restore)];
    if (versions.every((version) => version === major)) return tools;
    seen.add(`${place} (phiên bản ${versions.map((version) => version ?? "?").join(" và ")})`);
  }
  const found = seen.size === 0 ? "không thấy bộ nào" : `chỉ thấy ${[...seen].join(", ")}`;
  throw new BackupRefusal(
    `Máy chủ cơ sở dữ liệu là PostgreSQL ${major}; cần pg_dump và pg_restore cùng phiên bản ${major}, mà ${found}. Hãy cài gói postgresql-client-${major}, hoặc đặt PG_BIN trỏ tới thư mục có hai lệnh ấy.`,
  );
}

function majorOf(tool: string): number | null {
  const { stdout } = spawnSync(tool, ["--version"], { encoding: "utf8" });
  const found = /\(PostgreSQL\) (\d+)/.exec(stdout ?? "");
  return found ? Number(found[1]) : null;
}

/** How libpq signs in: by its environment, so that no password stands in a list of processes. */
export function environmentFor(databaseUrl: string): NodeJS.ProcessEnv {
  const { host, port, user, password, database } = parseDatabaseUrl(databaseUrl);
  const url = URL.parse(databaseUrl.replace(/@(?=[:/])/, "@localhost"));
  const mode = url?.searchParams.get("sslmode");
  return {
    PATH: process.env["PATH"],
    HOME: process.env["HOME"],
    LC_ALL: "C.UTF-8",
    PGSSLROOTCERT: (url && rootCertificateOf(url)) ?? undefined,
    PGHOST: host,
    PGPORT: String(port),
    PGUSER: user,
    PGPASSWORD: password,
    PGDATABASE: database,
    PGAPPNAME: "dondoc backup",
    ...(mode ? { PGSSLMODE: mode } : {}),
  };
}

/** The dump as it comes out of pg_dump; fails when pg_dump does, whatever it has written by then. */
export async function* dumpOf(tools: ServerTools, env: NodeJS.ProcessEnv): AsyncGenerator<Buffer> {
  const args = ["--format=custom", "--compress=0", "--no-password", "--no-owner"];
  const child = spawn(tools.dump, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  // Heard below; by then it may have come already.
  ended.catch(() => undefined);
  try {
    for await (const bytes of child.stdout) yield bytes as Buffer;
    const code = await ended;
    if (code !== 0)
      throw new BackupRefusal(`pg_dump không lấy được dữ liệu (mã ${code}): ${said.trim()}`);
  } finally {
    child.kill("SIGKILL");
  }
}

/** All of the dump or nothing of it. */
export function restoreDump(tools: ServerTools, env: NodeJS.ProcessEnv, dump: string): void {
  const args = ["--single-transaction", "--exit-on-error", "--no-owner", "--no-password"];
  const done = spawnSync(tools.restore, [...args, `--dbname=${env["PGDATABASE"] ?? ""}`, dump], {
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0)
    throw new BackupRefusal(
      `pg_restore không khôi phục được (mã ${String(done.status)}); cơ sở dữ liệu đích vẫn trống. ${done.stderr.trim()}`,
    );
}

/** Tables that hide rows even from their owner would be dumped without them: whoever dumps must be above that. */
export async function refuseHiddenRows(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ hidden: boolean; who: string }>(
    `select current_user as who, not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
       and exists (select from pg_class where relforcerowsecurity and relkind in ('r', 'p')) as hidden`,
  );
  const [row] = rows;
  if (row?.hidden)
    throw new BackupRefusal(
      `Người dùng "${row.who}" của DATABASE_URL không được đọc mọi dòng, bản sao sẽ thiếu. Quản trị PostgreSQL chạy một lần: alter role "${row.who}" bypassrls; hoặc khi sao lưu hãy đặt DATABASE_URL bằng một người dùng có quyền ấy.`,
    );
}
