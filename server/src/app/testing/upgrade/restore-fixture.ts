import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { runner } from "node-pg-migrate";
import type pg from "pg";

const MIGRATIONS = path.resolve(import.meta.dirname, "../../../../migrations");

/** What a fixture tells of its release, beside its rows. */
export interface Release {
  /** The last step of the schema that it knew. */
  migration: string;
  now: string;
  logins: string[];
  /** What its API said, to be said again. */
  answers: { login: string; place: string; body: object }[];
  /** Rows by table, as they were. */
  rows: ReadonlyMap<string, number>;
}

type Line =
  | { kind: "about"; migration: string; now: string; logins: string[] }
  | { kind: "answer"; login: string; place: string; body: object }
  | { kind: "file"; name: string; bytes: string }
  | { kind: "table"; name: string; columns: string[]; rows: number }
  | { kind: "sequence"; name: string; value: string };

/** So many rows travel in one statement. */
const AT_ONCE = 500;

/** Makes of an empty database and an empty folder the province as the older release left it: its schema, its rows, its files. */
export async function restoreFixture(
  file: string,
  owner: pg.Client,
  filesFolder: string,
): Promise<Release> {
  const lines = zlib.brotliDecompressSync(fs.readFileSync(file)).toString().split("\n");
  const about = JSON.parse(lines[0] ?? "{}") as Line;
  if (about.kind !== "about") throw new Error(`${file} is no fixture of a release`);
  await migrateTo(owner, about.migration);
  await owner.query("set session_replication_role = replica");
  await emptyTables(owner);
  const answers: Release["answers"] = [];
  const rows = new Map<string, number>();
  for (let at = 1; at < lines.length; at += 1) {
    const line = JSON.parse(lines[at] ?? "") as Line;
    if (line.kind === "answer") answers.push(line);
    else if (line.kind === "file") putFile(path.join(filesFolder, line.name), line.bytes);
    else if (line.kind === "sequence")
      await owner.query("select setval($1::regclass, $2)", [line.name, line.value]);
    else if (line.kind === "table") {
      rows.set(line.name, line.rows);
      await insertRows(owner, line, lines.slice(at + 1, at + 1 + line.rows));
      at += line.rows;
    }
  }
  await owner.query("reset session_replication_role");
  return { ...about, answers, rows };
}

/** The steps of the schema up to this one: files that have landed are never edited, so that these are the release's own. */
async function migrateTo(owner: pg.Client, last: string): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-steps-"));
  try {
    for (const name of fs.readdirSync(MIGRATIONS))
      if (name.endsWith(".sql") && name <= `${last}.sql`)
        fs.copyFileSync(path.join(MIGRATIONS, name), path.join(folder, name));
    await runner({
      dbClient: owner,
      dir: folder,
      direction: "up",
      migrationsTable: "applied_migration",
      migrationsSchema: "public",
      log: () => undefined,
    });
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Of what the steps themselves have put in, since the release's rows hold that too. */
async function emptyTables(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ names: string }>(
    `select string_agg(format('%I.%I', schemaname, tablename), ', ') as names from pg_tables where schemaname in ('app', 'audit')`,
  );
  await owner.query(`truncate ${rows[0]?.names ?? ""}`);
}

async function insertRows(
  owner: pg.Client,
  { name, columns }: Extract<Line, { kind: "table" }>,
  texts: readonly string[],
): Promise<void> {
  const list = columns.join(", ");
  for (let at = 0; at < texts.length; at += AT_ONCE)
    await owner.query(
      `insert into ${name} (${list}) overriding system value
       select ${columns.map((column) => `kept.${column}`).join(", ")}
       from unnest($1::text[]) with ordinality line (text, at), json_populate_record(null::${name}, line.text::json) kept
       order by line.at`,
      [texts.slice(at, at + AT_ONCE)],
    );
}

function putFile(target: string, bytes: string): void {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(target, Buffer.from(bytes, "base64"), { mode: 0o600 });
}
