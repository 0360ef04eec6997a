import fs from "node:fs";
import path from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { readConfig, type Config } from "../../kernel/config.ts";
import type { Database, OwnerConfig } from "../../kernel/database/connect.ts";
import { findRunning } from "../../kernel/database/embedded.ts";
import type { DB } from "../../kernel/database/schema.generated.ts";
import { setWireTypes } from "../../kernel/database/wire-types.ts";
import { DATABASE, startDatabase } from "../start-database.ts";

setWireTypes();

/** No database where the settings point to; the message says what to do. */
export class NoDatabase extends Error {}

/** Works as the owner of the province's database, as `reachDatabase` finds it. */
export async function withDatabase<T>(work: (owner: Database) => Promise<T>): Promise<T> {
  return await reachDatabase(readConfig(process.env, []), (owner) => workAsOwner(owner, work));
}

/**
 * How the owner of the province's database signs in: the one of DATABASE_URL, the one a running program holds, or, while none
 * runs, the embedded one started for this work alone.
 */
export async function reachDatabase<T>(
  config: Pick<Config, "dataDir" | "databaseUrl">,
  work: (owner: OwnerConfig) => Promise<T>,
): Promise<T> {
  const folder = path.join(config.dataDir, "database");
  const running = config.databaseUrl ? null : await findRunning(folder);
  if (running) return await work({ ...running, database: DATABASE });
  if (!config.databaseUrl && !fs.existsSync(folder)) {
    throw new NoDatabase(
      `Chưa có dữ liệu trong ${config.dataDir}. Hãy đặt DATA_DIR hoặc DATABASE_URL như khi chạy \`npm start\`.`,
    );
  }
  const server = await startDatabase(config);
  try {
    return await work(server.owner);
  } finally {
    await server.stop();
  }
}

/** The same with a database that is known to run. */
export async function workAsOwner<T>(
  owner: OwnerConfig,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...owner, max: 2 }) }),
  });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}
