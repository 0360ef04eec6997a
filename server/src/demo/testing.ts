import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Database } from "../kernel/database/connect.ts";
import type { DB } from "../kernel/database/schema.generated.ts";
import type { TestProgram } from "../testing/test-program.ts";

/** Asks the test's database as its owner, past every policy. */
export async function ownerOf<T>(
  house: TestProgram,
  work: (owner: Database) => Promise<T>,
): Promise<T> {
  const owner = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: new pg.Pool({ ...house.owner, max: 1 }) }),
  });
  try {
    return await work(owner);
  } finally {
    await owner.destroy();
  }
}
