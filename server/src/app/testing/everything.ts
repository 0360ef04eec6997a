import { sql } from "kysely";
import { ownerOf } from "../../demo/testing.ts";
import type { TestProgram } from "../../testing/test-program.ts";

/** Everything in the database as text, bytes both as PostgreSQL writes them and as what they would spell. */
export async function everythingIn(house: TestProgram): Promise<string> {
  return ownerOf(house, async (owner) => {
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`.execute(
      owner,
    );
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ line: string }>`select row_to_json(t)::text as line from ${sql.raw(name)} t`.execute(owner); // prettier-ignore
      parts.push(...rows.map(({ line }) => `${name} ${line}`));
    }
    const text = parts.join("\n");
    const spelt = [...text.matchAll(/\\\\x([0-9a-f]{2,})/gu)].map(([, hex = ""]) => Buffer.from(hex, "hex").toString()); // prettier-ignore
    return `${text}\n${spelt.join("\n")}`;
  });
}
