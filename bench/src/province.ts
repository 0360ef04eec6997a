import pg from "pg";
import { doorkeeper } from "../../server/src/app/doorkeeper.ts";
import { createProgram, type Program } from "../../server/src/app/program.ts";
import { startDatabase } from "../../server/src/app/start-database.ts";
import { insertDemoProvince } from "../../server/src/demo/index.ts";
import type { OwnerConfig } from "../../server/src/kernel/database/connect.ts";
import { inScope } from "../../server/src/kernel/database/scope.ts";
import { makeLink } from "../../server/src/modules/access/index.ts";

const DIRECTIVES = 80;
/** What so many directives give by themselves; of fewer tasks a smaller province is made. */
const TASKS_A_DIRECTIVE = 80;

/** The program over a database in a folder, in this process. */
export interface Province {
  program: Program;
  /** How many tasks there really are. */
  rows: number;
  /** Where another process finds the same database. */
  databaseUrl: string;
  /** A one-time link's token for somebody. */
  tokenFor(login: string): Promise<string>;
  close(): Promise<void>;
}

/** Furnishes the demo province with so many tasks and puts the program together over it. */
export async function buildProvince(dataDir: string, tasks: number): Promise<Province> {
  const database = await openDatabase(dataDir);
  const program = await createProgram({
    owner: database.owner,
    dataDir,
    logLevel: "error",
  });
  await insertDemoProvince(database.owner, program.runtime, {
    directives: Math.min(DIRECTIVES, Math.max(10, Math.ceil(tasks / TASKS_A_DIRECTIVE))),
    tasks,
  });
  const rows = await settle(database.owner);
  await program.http.ready();
  return {
    program,
    rows,
    databaseUrl: urlOf(database.owner),
    tokenFor: (login) => tokenFor(program, login),
    async close() {
      await program.close();
      await database.stop();
    },
  };
}

/** PostgreSQL as the program starts it. */
export const openDatabase = (dataDir: string): ReturnType<typeof startDatabase> =>
  startDatabase({ dataDir, port: 0, host: "127.0.0.1", databaseUrl: null, empty: false });

function urlOf({ host, port, user, password, database }: OwnerConfig): string {
  const url = new URL(`postgres://localhost:${port ?? 5432}/${database ?? ""}`);
  url.username = user ?? "";
  url.password = password;
  url.searchParams.set("host", host ?? "");
  return url.href;
}

/** What the database does by itself in its first quiet minutes, done at once. */
async function settle(owner: OwnerConfig): Promise<number> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("vacuum analyze");
    await client.query("checkpoint");
    const { rows } = await client.query<{ count: number }>("select count(*) from app.task");
    return rows[0]?.count ?? 0;
  } finally {
    await client.end();
  }
}

function tokenFor({ runtime }: Program, login: string): Promise<string> {
  return inScope(runtime.db, doorkeeper, async (tx) => {
    const { id } = await tx
      .selectFrom("app.account")
      .select("id")
      .where("login", "=", login)
      .executeTakeFirstOrThrow();
    return (await makeLink(tx, id, "sign-in", runtime.clock.now())).token;
  });
}

/** The demo's people whose pages are measured. */
export const people = {
  specialist: "chuyenvien@tinhmau.example",
  chair: "chutich@tinhmau.example",
  agencyHead: "sotaichinh@tinhmau.example",
} as const;
