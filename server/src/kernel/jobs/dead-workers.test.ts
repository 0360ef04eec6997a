import { sql } from "kysely";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { openLine } from "../../testing/shaky-line.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { keepRoll, type Roll } from "./dead-workers.ts";
import { cutOff, whoSpeaksFor } from "./testing/who-speaks-for.ts";

let database: TestDatabase;
const open: { roll: Roll; pool: pg.Pool }[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  for (const { roll, pool } of open.splice(0)) {
    roll.close();
    await pool.end();
  }
  await sql`delete from graphile_worker._private_jobs`.execute(database.owner);
});
afterAll(() => database.close());

const patiently = { timeout: 60_000 };

/** The roll of a process of its own. Without a grace the second look at a dead worker is the last. */
function rollOf(queue = database.queue, grace = 0): Roll {
  const pool = new pg.Pool({ ...queue, max: 4 });
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const roll = keepRoll(pool, { beat: 1, grace });
  open.push({ roll, pool });
  return roll;
}

/** It took a job two days ago and is at work on it. */
async function heldBy(worker: string): Promise<void> {
  await sql`select graphile_worker.add_job('test.held')`.execute(database.owner);
  await sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() - interval '2 days'
    where locked_by is null`.execute(database.owner);
}
const holders = async () =>
  (
    await sql<{ locked_by: string | null }>`
      select locked_by from graphile_worker._private_jobs order by id`.execute(database.owner)
  ).rows.map((row) => row.locked_by);

it("keeps the roll of all lanes on one connection, which it gives back", async () => {
  const roll = rollOf();
  await Promise.all([roll.enter("heavy"), roll.enter("light"), roll.freeTheDead()]);
  expect(open[0]?.pool.totalCount).toBe(1);
  roll.close();
  roll.close();
});

describe("a worker whose connection was cut", () => {
  it("says that it lives by another one, without waiting for a look", async () => {
    const roll = rollOf();
    await roll.enter("one");
    await roll.enter("two");
    const before = await whoSpeaksFor(database, "one");
    await cutOff(database, before);
    await vi.waitUntil(async () => {
      const now = [await whoSpeaksFor(database, "one"), await whoSpeaksFor(database, "two")];
      return now.every((pid) => pid !== null && pid !== before);
    }, patiently);
    // And is held once: who leaves is dead to everybody.
    await roll.leave("one");
    expect(await whoSpeaksFor(database, "one")).toBeNull();
  });

  it("says so as soon as the database can be reached again", async () => {
    const { host = "", port = 0 } = database.queue;
    const line = await openLine(host.startsWith("/") ? `${host}/.s.PGSQL.${port}` : port);
    try {
      const roll = rollOf({ ...database.queue, host: "127.0.0.1", port: line.port });
      line.set("cut");
      await heldBy("late");
      const entered = roll.enter("late");
      expect(await entered.then(() => "entered", () => "cut off")).toBe("cut off"); // prettier-ignore
      line.set("whole");
      await vi.waitUntil(async () => (await whoSpeaksFor(database, "late")) !== null, patiently);
      // Its own process knows it too.
      await roll.freeTheDead();
      await roll.freeTheDead();
      expect(await holders()).toEqual(["late"]);
      roll.close();
    } finally {
      await line.close();
    }
  });

  it("is not held dead by one look at that moment", async () => {
    const neighbour = rollOf();
    await heldBy("one");
    await neighbour.freeTheDead();
    expect(await holders()).toEqual(["one"]);
    const roll = rollOf();
    await roll.enter("one");
    await neighbour.freeTheDead();
    // Cut once more: what was seen the first time does not count.
    roll.close();
    await vi.waitUntil(async () => (await whoSpeaksFor(database, "one")) === null, patiently);
    await neighbour.freeTheDead();
    expect(await holders()).toEqual(["one"]);
    await neighbour.freeTheDead();
    expect(await holders()).toEqual([null]);
  });

  it("is not held dead before it had the whole grace, however often somebody looks", async () => {
    const neighbour = rollOf(database.queue, 3_600_000);
    await heldBy("one");
    for (let look = 0; look < 5; look += 1) await neighbour.freeTheDead();
    expect(await holders()).toEqual(["one"]);
  });

  it("is not held dead by two looks between which whoever looks was cut off too", async () => {
    const neighbour = rollOf();
    await neighbour.enter("neighbour");
    await heldBy("one");
    await neighbour.freeTheDead();
    const before = await whoSpeaksFor(database, "neighbour");
    await cutOff(database, before);
    await vi.waitUntil(async () => {
      const now = await whoSpeaksFor(database, "neighbour");
      return now !== null && now !== before;
    }, patiently);
    await neighbour.freeTheDead();
    expect(await holders()).toEqual(["one"]);
    await neighbour.freeTheDead();
    expect(await holders()).toEqual([null]);
  });
});

it("frees what a dead worker held and nothing of one that lives", async () => {
  const other = rollOf();
  await other.enter("living");
  await heldBy("living");
  await heldBy("dead");
  const roll = rollOf();
  await roll.enter("own");
  await heldBy("own");
  await roll.freeTheDead();
  await roll.freeTheDead();
  expect(await holders()).toEqual(["living", null, "own"]);
  expect(await whoSpeaksFor(database, "dead")).toBeNull();
});
