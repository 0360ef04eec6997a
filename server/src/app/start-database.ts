import path from "node:path";
import type { Config } from "../kernel/config.ts";
import type { OwnerConfig } from "../kernel/database/connect.ts";
import { parseDatabaseUrl } from "../kernel/database/database-url.ts";
import { startEmbedded } from "../kernel/database/embedded.ts";
import pg from "pg";

export const DATABASE = "dondoc";
const OLDEST_SERVER = 150_000;

/** The province's database: the server of DATABASE_URL, or the embedded one in the data folder. */
export async function startDatabase(
  config: Pick<Config, "dataDir" | "databaseUrl"> & Partial<Pick<Config, "slowQueryMs">>,
): Promise<{ owner: OwnerConfig; stop(): Promise<void> }> {
  if (config.databaseUrl) {
    const owner = parseDatabaseUrl(config.databaseUrl);
    await withClient(owner, refuseOldServers);
    return { owner, stop: async () => undefined };
  }
  const server = await startEmbedded(path.join(config.dataDir, "database"), {
    shared_buffers: "256MB",
    random_page_cost: "1.1",
    // With the statement, which carries no values; never with its parameters, which are people's words.
    ...(config.slowQueryMs
      ? { log_min_duration_statement: String(config.slowQueryMs), log_parameter_max_length: "0" }
      : {}),
  });
  try {
    await withClient({ ...server.owner, database: "postgres" }, async (client) => {
      const exists = await client.query("select from pg_database where datname = $1", [DATABASE]);
      if (exists.rowCount === 0) await client.query(`create database ${DATABASE}`);
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { owner: { ...server.owner, database: DATABASE }, stop: () => server.stop() };
}

async function withClient(
  owner: OwnerConfig,
  work: (client: pg.Client) => Promise<void>,
): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function refuseOldServers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  if ((rows[0]?.version ?? 0) < OLDEST_SERVER)
    throw new Error("máy chủ PostgreSQL của DATABASE_URL phải từ phiên bản 15 trở lên.");
}
