/**
 * Makes a fixture of a release: a small province that lived in this version's own program, its rows as this version wrote them,
 * its files, and what its API says of what is frozen. At the release's own state of the sources:
 *
 *   node scripts/run.cjs server/src/app/testing/upgrade/make-fixture.ts server/src/app/testing/upgrade/RELEASE.ndjson.br
 *
 * For a state from before this script, copy it there first. The fixture of an old release stays; the test asks the newest only.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import pg from "pg";
import { demoDoors, insertDemoProvince } from "../../../demo/index.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { makeLink } from "../../../modules/access/index.ts";
import { doorkeeper } from "../../doorkeeper.ts";
import { createProgram, type Program } from "../../program.ts";
import { startDatabase } from "../../start-database.ts";

/** Nine in the morning of a Monday in Việt Nam. */
const NOW = new Date("2026-11-23T02:00:00Z");
/** So few that the fixture stays small; tasks in every state come of them. */
const DIRECTIVES = 6;
/** What must say the same to the letter afterwards: lists whose every item is opened. */
const FROZEN = ["/api/monthly-reports", "/api/publications"];
/** The one who may open all of that. */
const READER = "chanhvanphong@tinhmau.example";
/** Not a record of the province: the schema's own, and the queue's. */
const LEFT_OUT = new Set(["public.applied_migration"]);

const [target] = process.argv.slice(2);
if (target === undefined) throw new Error("say which file the fixture goes to");
const lines: string[] = [];
const line = (content: object) => lines.push(JSON.stringify(content));

const root = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-release-"));
fs.chmodSync(root, 0o755);
const dataDir = path.join(root, "data");
const database = await startDatabase({ dataDir, databaseUrl: null });
const program = await createProgram({
  owner: database.owner,
  dataDir,
  clock: { now: () => NOW },
  logLevel: "fatal",
});
try {
  await insertDemoProvince(database.owner, program.runtime, { directives: DIRECTIVES });
  await program.rounds.look();
  const owner = new pg.Client(database.owner);
  await owner.connect();
  await writeAbout(owner);
  await writeAnswers(program);
  writeFiles(path.join(dataDir, "files"));
  await writeTables(owner);
  await owner.end();
} finally {
  await program.close();
  await database.stop();
  fs.rmSync(root, { recursive: true, force: true });
}
const packed = zlib.brotliCompressSync(lines.join("\n"), {
  params: { [zlib.constants.BROTLI_PARAM_LGWIN]: 24 },
});
fs.writeFileSync(target, packed);
console.log(`${target}: ${lines.length} lines, ${Math.round(packed.length / 1024)} KB`);

async function writeAbout(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    "select name from public.applied_migration order by name desc limit 1",
  );
  line({ kind: "about", migration: rows[0]?.name, now: NOW, logins: demoDoors.map(({ login }) => login) }); // prettier-ignore
}

async function writeAnswers(house: Program): Promise<void> {
  const token = await inScope(house.runtime.db, doorkeeper, async (tx) => {
    const account = await tx
      .selectFrom("app.account")
      .select("id")
      .where("login", "=", READER)
      .executeTakeFirstOrThrow();
    return (await makeLink(tx, account.id, "sign-in", NOW)).token;
  });
  const entered = await house.http.inject({
    method: "POST",
    url: "/api/sign-in-links/use",
    headers: { "x-dondoc": "1" },
    payload: { token },
  });
  const cookies = Object.fromEntries(entered.cookies.map(({ name, value }) => [name, value]));
  const ask = async (url: string) => {
    const answer = await house.http.inject({ method: "GET", url, cookies });
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`);
    return answer.json<Record<string, unknown>>();
  };
  for (const list of FROZEN) {
    const { items } = (await ask(list)) as { items: { id: string }[] };
    if (items.length === 0) throw new Error(`nothing is frozen in ${list}`);
    for (const { id } of items) {
      const place = `${list}/${id}`;
      line({ kind: "answer", login: READER, place, body: await ask(place) });
    }
  }
}

function writeFiles(folder: string): void {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const file = path.join(folder, name);
    if (!fs.statSync(file).isFile()) continue;
    line({ kind: "file", name, bytes: fs.readFileSync(file, "base64") });
  }
}

/** Rows as PostgreSQL writes them, never through JavaScript's numbers and dates. */
async function writeTables(owner: pg.Client): Promise<void> {
  const tables = await owner.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name,
       array_agg(quote_ident(a.attname)::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and n.nspname in ('app', 'audit', 'public') and a.attnum > 0 and not a.attisdropped
     group by 1 order by 1`,
  );
  for (const { name, columns } of tables.rows) {
    if (LEFT_OUT.has(name)) continue;
    const { rows } = await owner.query<{ text: string }>(
      `select row_to_json(kept)::text as text from (select ${columns.join(", ")} from ${name}) kept`,
    );
    line({ kind: "table", name, columns, rows: rows.length });
    for (const { text } of rows) lines.push(text);
  }
  const sequences = await owner.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
     where schemaname in ('app', 'audit') and last_value is not null order by 1`,
  );
  for (const { name, value } of sequences.rows) line({ kind: "sequence", name, value });
}
