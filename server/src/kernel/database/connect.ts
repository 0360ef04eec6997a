import { createHmac, randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import pg from "pg";
import { installQueue, underQueueHat } from "../jobs/queue-schema.ts";
import { migrate } from "./migrate.ts";
import type { ProgramDatabase } from "./program-database.ts";
import { openPool } from "./program-pool.ts";
import type { DB } from "./schema.generated.ts";
import { setWireTypes } from "./wire-types.ts";

setWireTypes();

/** Any way into the database, also its owner's. */
export type Database = Kysely<DB>;
export type { ProgramDatabase };

export interface Connection {
  pool: pg.Pool;
  db: ProgramDatabase;
  /** How the program's own role signs in, here and at a server that follows this one. */
  line: pg.ClientConfig;
  /** How the queue of jobs signs in: the program's role, under the queue's hat (ADR 9). */
  queue: pg.ClientConfig;
  /** Of another pool on the same server: cuts its lines when they are dead. Its clients must be watched ones. */
  watch: (pool: pg.Pool) => void;
  applied: string[];
  serverVersion: string;
  close(): Promise<void>;
}

export type OwnerConfig = pg.ClientConfig & { password: string };

/**
 * A connection that is not made within this time, or that the pool has not to give, is told of; a line that died is noticed at
 * both ends. What the program left open and will never end holds nobody up for longer than this.
 */
const LINE = {
  connectionTimeoutMillis: 10_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 30_000,
  options:
    "-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3 -c idle_in_transaction_session_timeout=120s",
};

/** Any number that is the same in every version of the program. */
const STARTING = 20_261_123;

/** Migrates as the owner, then opens the pool as the program's own role, which owns nothing. */
export async function connect(owner: OwnerConfig, poolSize = 10): Promise<Connection> {
  const admin = new pg.Client(owner);
  await admin.connect();
  try {
    // Programs that start together on one server wait here for each other; the lock goes with the connection.
    await admin.query("select pg_advisory_lock($1)", [STARTING]);
    const applied = await migrate(admin);
    await installQueue(owner);
    const program = await ensureProgramRole(admin, owner.password);
    const version = await admin.query<{ server_version: string }>("show server_version");
    const line = { ...owner, ...program, ...LINE, application_name: `dondoc ${randomUUID()}` };
    const { pool, db, watch, close } = openPool(line, poolSize);
    return {
      pool,
      db,
      line,
      queue: underQueueHat(line),
      applied,
      serverVersion: version.rows[0]?.server_version ?? "",
      watch,
      close,
    };
  } finally {
    await admin.end();
  }
}

/**
 * One login role a database, a member of the hats without inheriting from any. Its password follows from the
 * owner's, so that every process with the same DATABASE_URL knows it and none has to keep it.
 */
async function ensureProgramRole(
  admin: pg.Client,
  ownersPassword: string,
): Promise<{ user: string; password: string }> {
  const name =
    (await admin.query<{ name: string }>("select current_database() as name")).rows[0]?.name ?? "";
  const user = `${name.slice(0, 50)}_program`;
  const password = createHmac("sha256", ownersPassword)
    .update(`dondoc program role of ${name}`)
    .digest("base64url");
  const known = await admin.query<{ strong: boolean }>(
    "select rolsuper or rolbypassrls or rolinherit as strong from pg_roles where rolname = $1",
    [user],
  );
  if (known.rows[0]?.strong)
    throw new Error(
      `Vai "${user}" trong PostgreSQL có quyền vượt mức; hãy xóa vai này rồi chạy lại.`,
    );
  const role = admin.escapeIdentifier(user);
  // An owner who is no superuser may make such a role, yet may not repeat its attributes when it exists.
  await admin.query(
    `${known.rowCount ? "alter role" : "create role"} ${role} ${known.rowCount ? "" : "login noinherit nosuperuser nobypassrls"} password ${admin.escapeLiteral(password)}`,
  );
  await admin.query(
    `grant dondoc_door, dondoc_wide, dondoc_scoped, dondoc_sealed, dondoc_queue to ${role}`,
  );
  await admin.query(`grant connect on database ${admin.escapeIdentifier(name)} to ${role}`);
  return { user, password };
}
