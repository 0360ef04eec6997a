import { createHash, createHmac } from "node:crypto";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { installQueue, underQueueHat } from "../jobs/queue-schema.ts";
import { migrate } from "./migrate.ts";
import type { DB } from "./schema.generated.ts";

// Local dates stay text (a Date would shift a day in another time zone); counts and numbers fit a double.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

export type Database = Kysely<DB>;

export interface Connection {
  pool: pg.Pool;
  db: Database;
  /** How the queue of jobs signs in: the program's role, under the queue's hat (ADR 9). */
  queue: pg.ClientConfig;
  applied: string[];
  serverVersion: string;
  close(): Promise<void>;
}

export type OwnerConfig = pg.ClientConfig & { password: string };

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
    const pool = new pg.Pool({ ...owner, ...program, max: poolSize, Client: PreparingClient });
    pool.on("error", () => undefined); // an idle connection was cut; the next query opens another or fails loudly
    // One that is held between two questions is nobody's to hear; unheard, its end would be the program's.
    pool.on("connect", (client) => client.on("error", () => undefined));
    const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
    return {
      pool,
      db,
      queue: underQueueHat({ ...owner, ...program }),
      applied,
      serverVersion: version.rows[0]?.server_version ?? "",
      close: () => db.destroy(),
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
  await admin.query(`grant dondoc_door, dondoc_wide, dondoc_scoped, dondoc_queue to ${role}`);
  await admin.query(`grant connect on database ${admin.escapeIdentifier(name)} to ${role}`);
  return { user, password };
}

const statementNames = new Map<string, string>();
const MOST_STATEMENTS = 500;

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known || statementNames.size >= MOST_STATEMENTS) return known;
  const name = `s${createHash("md5").update(text).digest("hex").slice(0, 16)}`;
  statementNames.set(text, name);
  return name;
}

/**
 * Two savings on the way to PostgreSQL. Every statement with parameters gets a name, so that it is planned once a connection:
 * half the cost of a short query, and four fifths of a write's under row-level security (under another hat PostgreSQL
 * plans it anew by itself). And a `begin` waits for the statement after it, the frame, and travels with it.
 */
class PreparingClient extends pg.Client {
  private begins = false;

  // The overloads of pg's query are its own; this one narrows nothing and passes everything on.
  override query = ((...args: Parameters<pg.Client["query"]>) => {
    const [text, values] = args as unknown as [unknown, unknown];
    if (text === "begin" && isPlain(values)) {
      this.begins = true;
      return Promise.resolve({ command: "BEGIN", rowCount: null, rows: [] });
    }
    if (!this.begins) return this.send(...args);
    this.begins = false;
    if (typeof text === "string" && isPlain(values) && args.length <= 2)
      return super.query(`begin; ${text}`).then(lastOf);
    return super.query("begin").then(() => this.send(...args) as unknown);
  }) as pg.Client["query"];

  private send(...args: Parameters<pg.Client["query"]>) {
    const [text, values] = args as unknown as [unknown, unknown];
    if (
      typeof text === "string" &&
      Array.isArray(values) &&
      values.length > 0 &&
      /^\s*(?:select|with|insert|update|delete)\b/i.test(text)
    ) {
      const name = statementName(text);
      if (name) return super.query({ name, text, values });
    }
    return super.query(...args);
  }
}

const isPlain = (values: unknown): boolean =>
  values === undefined || (Array.isArray(values) && values.length === 0);

/** Of statements sent together pg answers with a list, against its types. */
function lastOf(results: unknown): unknown {
  return Array.isArray(results) ? (results as unknown[]).at(-1) : results;
}
