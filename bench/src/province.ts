import { routes } from "@dondoc/contract";
import pg from "pg";
import { doorkeeper } from "../../server/src/app/doorkeeper.ts";
import { createProgram, type Program } from "../../server/src/app/program.ts";
import { startDatabase } from "../../server/src/app/start-database.ts";
import { growDemoProvince, insertDemoProvince } from "../../server/src/demo/index.ts";
import type { OwnerConfig } from "../../server/src/kernel/database/connect.ts";
import { localDateOf } from "../../server/src/kernel/clock.ts";
import { inScope } from "../../server/src/kernel/database/scope.ts";
import { makeLink } from "../../server/src/modules/access/index.ts";
import { tallyRound } from "../../server/src/modules/indicators/index.ts";

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
  /** A statement as the database's owner: to set the stage, never what is measured. */
  owner: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;
  /** A one-time link's token for somebody. */
  tokenFor(login: string): Promise<string>;
  close(): Promise<void>;
}

/** Puts the program together over the demo province, made or grown to so many tasks. */
export async function growProvince(dataDir: string, tasks: number): Promise<Province> {
  const database = await openDatabase(dataDir);
  const program = await createProgram({
    owner: database.owner,
    dataDir,
    logLevel: "error",
  });
  const before = await ask<{ count: number }>(database.owner, "select count(*) from app.task");
  if (before[0]?.count === 0) {
    await insertDemoProvince(database.owner, program.runtime, {
      directives: Math.min(DIRECTIVES, Math.max(10, Math.ceil(tasks / TASKS_A_DIRECTIVE))),
      tasks,
    });
  } else await growDemoProvince(database.owner, tasks);
  const { runtime } = program;
  await tallyRound.run(runtime, localDateOf(runtime.clock.now()), new AbortController().signal);
  await ask(database.owner, "vacuum analyze");
  await ask(database.owner, "checkpoint");
  const [after] = await ask<{ count: number }>(database.owner, "select count(*) from app.task");
  await program.http.ready();
  return {
    program,
    rows: after?.count ?? 0,
    databaseUrl: urlOf(database.owner),
    owner: (text, values) => ask(database.owner, text, values),
    tokenFor: (login) => tokenFor(program, login),
    async close() {
      await program.close();
      await database.stop();
    },
  };
}

/** PostgreSQL as the program starts it. */
export const openDatabase = (dataDir: string): ReturnType<typeof startDatabase> =>
  startDatabase({ dataDir, databaseUrl: null });

function urlOf({ host, port, user, password, database }: OwnerConfig): string {
  const url = new URL(`postgres://localhost:${port ?? 5432}/${database ?? ""}`);
  url.username = user ?? "";
  url.password = password;
  url.searchParams.set("host", host ?? "");
  return url.href;
}

/** One statement as the owner, past every policy. */
async function ask<Row extends pg.QueryResultRow>(
  owner: OwnerConfig,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
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

/** Somebody signed in to the program in this process: their cookie. */
export async function enter(province: Province, login: string): Promise<Record<string, string>> {
  const answer = await province.program.http.inject({
    method: routes.useLink.method,
    url: routes.useLink.path,
    headers: { "x-dondoc": "1" },
    payload: { token: await province.tokenFor(login) },
  });
  const [session] = answer.cookies;
  if (!session) throw new Error(`no session for ${login}: ${answer.body}`);
  return { [session.name]: session.value };
}

/** The demo's people whose pages are measured. */
export const people = {
  specialist: "chuyenvien@tinhmau.example",
  chair: "chutich@tinhmau.example",
  agencyHead: "sotaichinh@tinhmau.example",
} as const;
