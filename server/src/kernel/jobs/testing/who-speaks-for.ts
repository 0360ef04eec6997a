import { sql } from "kysely";
import type { TestDatabase } from "../../../testing/test-database.ts";

/** Which process of PostgreSQL says that a worker lives; null when none does. */
export async function whoSpeaksFor(
  { owner }: Pick<TestDatabase, "owner">,
  worker: string,
): Promise<number | null> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())
      and (classid::bigint << 32 | objid::bigint) = hashtextextended('dondoc worker ' || ${worker}, 0)`.execute(
    owner,
  );
  return rows[0]?.pid ?? null;
}

/** Ends a connection from PostgreSQL's side. */
export const cutOff = ({ owner }: Pick<TestDatabase, "owner">, backend: number | null) =>
  sql`select pg_terminate_backend(${backend}::int)`.execute(owner);
