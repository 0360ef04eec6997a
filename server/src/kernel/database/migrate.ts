import { readdirSync } from "node:fs";
import path from "node:path";
import { runner } from "node-pg-migrate";
import type pg from "pg";

const FOLDER = path.resolve(import.meta.dirname, "../../../migrations");
const TABLE = "applied_migration";

/** Every step of the schema that this version of the program knows, in order. */
export const knownMigrations = (): string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".sql"))
    .map((file) => path.parse(file).name)
    .toSorted();

/** Applies what is missing, in order, under a lock; returns the names. A database of a newer version is left alone. */
export async function migrate(client: pg.Client): Promise<string[]> {
  const known = new Set(knownMigrations());
  const newer = (await appliedMigrations(client)).filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new Error(
      `Dữ liệu này thuộc một phiên bản mới hơn của chương trình (có bước "${newer[0]}" mà bản này chưa biết). ` +
        "Hãy chạy phiên bản mới, hoặc chọn thư mục dữ liệu khác bằng DATA_DIR. Chưa có gì bị thay đổi.",
    );
  }
  const applied = await runner({
    dbClient: client,
    dir: FOLDER,
    direction: "up",
    ignorePattern: ".*\\.json",
    migrationsTable: TABLE,
    migrationsSchema: "public",
    log: () => undefined,
  });
  return applied.map(({ name }) => name);
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const exists = await client.query<{ found: string | null }>("select to_regclass($1) as found", [
    `public.${TABLE}`,
  ]);
  if (!exists.rows[0]?.found) return [];
  const rows = await client.query<{ name: string }>(`select name from public.${TABLE} order by id`);
  return rows.rows.map(({ name }) => name);
}
