import { createHash } from "node:crypto";
import type pg from "pg";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";

/** What there is to keep, before the copy begins. */
export interface Surroundings {
  /** Tells the backups of one database from those of another in the same folder. */
  of: string;
  /** PostgreSQL's major version. */
  server: number;
  /** The last step of the schema. */
  schema: string;
  /** The database and its files, about. */
  bytes: number;
  counts: { accounts: number; tasks: number; events: number };
}

/** The system and processor whose binaries can open a copied data folder. */
export const MACHINE = `${process.platform}-${process.arch}`;

export async function lookAround(client: pg.Client): Promise<Surroundings> {
  const { rows: found } = await client.query<{ there: boolean }>(
    "select to_regclass('public.applied_migration') is not null as there",
  );
  if (!found[0]?.there)
    throw new BackupRefusal(
      "Cơ sở dữ liệu này chưa có dữ liệu của Đôn Đốc, nên không có gì để sao lưu. Hãy kiểm tra DATA_DIR hoặc DATABASE_URL.",
    );
  const { rows } = await client.query<Row>(`
    select current_database() as name, (select system_identifier::text from pg_control_system()) as system,
      current_setting('server_version_num')::int / 10000 as server,
      (select name from public.applied_migration order by id desc limit 1) as schema,
      pg_database_size(current_database())::float8 + (select coalesce(sum(size), 0)::float8 from app.file) as bytes,
      (select count(*)::float8 from app.account) as accounts, (select count(*)::float8 from app.task) as tasks,
      (select count(*)::float8 from audit.event) as events`);
  const [row] = rows;
  if (!row) throw new Error("no row about the database");
  const { accounts, tasks, events, server, schema, bytes } = row;
  const of = createHash("sha256").update(`${row.system} ${row.name}`).digest("hex").slice(0, 8);
  return { of, server, schema, bytes, counts: { accounts, tasks, events } };
}

interface Row {
  name: string;
  system: string;
  server: number;
  schema: string;
  bytes: number;
  accounts: number;
  tasks: number;
  events: number;
}
