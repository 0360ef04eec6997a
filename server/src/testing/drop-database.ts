import type pg from "pg";

/** Drops a test's database once its connections are gone; a forced drop would shout at the ones that are just closing. */
export async function dropDatabase(admin: pg.Client, name: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await admin.query<{ left: number }>(
      "select count(*) as left from pg_stat_activity where datname = $1",
      [name],
    );
    if (rows[0]?.left === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await admin.query(`drop database ${name} with (force)`);
  await admin.query(`drop role if exists "${name.slice(0, 50)}_program"`);
}
