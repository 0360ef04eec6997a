import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { BackupRefusal } from "../../kernel/backup/backup-refusal.ts";
import type { BackupKey } from "../../kernel/backup/key.ts";
import { DATABASE, startDatabase } from "../start-database.ts";
import { restoreBackup } from "./restore-backup.ts";

/**
 * Opens a backup in a place of its own that is taken away again: PostgreSQL recovers there, and holds the schema and at least the
 * events that were counted before the copy. Needs room for everything once more in the system's temporary folder (TMPDIR). A dump
 * would need an empty database, which only whoever keeps the server can give.
 */
export async function tryBackup(file: string, key: BackupKey): Promise<void> {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-try-"));
  fs.chmodSync(root, 0o755);
  const to = path.join(root, "data");
  try {
    const manifest = await restoreBackup({ file, key, to, databaseUrl: null, serverTools: null });
    const database = await startDatabase({ dataDir: to, databaseUrl: null });
    try {
      const client = new pg.Client({ ...database.owner, database: DATABASE });
      await client.connect();
      try {
        const { rows } = await client.query<{ schema: string; events: number }>(
          `select (select name from public.applied_migration order by id desc limit 1) as schema,
             (select count(*)::float8 from audit.event) as events`,
        );
        const [found] = rows;
        if (found?.schema !== manifest.schema || found.events < manifest.counts.events)
          throw new BackupRefusal(
            `Bản sao ${file} mở được nhưng thiếu dữ liệu: có ${found?.events ?? 0} sự kiện, phải từ ${manifest.counts.events}. Hãy giữ bản sao trước đó và báo người phát triển.`,
          );
      } finally {
        await client.end();
      }
    } finally {
      await database.stop();
    }
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}
