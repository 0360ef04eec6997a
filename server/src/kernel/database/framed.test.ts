import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildActor } from "../../testing/build-actor.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import type { Actor } from "../actor.ts";
import type { Frame } from "./framed.ts";
import { leaveToTheEnd } from "./program-database.ts";
import { askAtTheDoor, inScope, type Tx } from "./scope.ts";

let database: TestDatabase;
let wide: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  wide = await buildActor(database.owner);
});
afterAll(() => database.close());
beforeEach(() => sql`delete from app.setting where key like 'test.%'`.execute(database.owner));

const put = (tx: Tx, key: string, value = "1") =>
  sql`insert into app.setting (key, value, valid_from, changed_at) values (${key}, ${value}, '2026-11-23', now())`.execute(
    tx,
  );
const kept = async (): Promise<string[]> => {
  const { rows } = await sql<{ key: string }>`
    select key from app.setting where key like 'test.%' order by key`.execute(database.owner);
  return rows.map(({ key }) => key);
};

describe("a transaction in a frame", () => {
  it("keeps all that was done in it, in the order in which it was sent", async () => {
    const seen = await inScope(database.runtime.db, wide, async (tx) => {
      const count = sql<{
        n: number;
      }>`select count(*) as n from app.setting where key like ${"test.%"}`;
      const [, first, , second] = await Promise.all([
        put(tx, "test.a"),
        count.execute(tx),
        put(tx, "test.b"),
        count.execute(tx),
      ]);
      return [first, second].map(({ rows }) => rows[0]?.n);
    });
    expect(seen).toEqual([1, 2]);
    expect(await kept()).toEqual(["test.a", "test.b"]);
  });

  it("undoes everything when its work gives up, also what was still on its way", async () => {
    const work = inScope(database.runtime.db, wide, async (tx) => {
      void put(tx, "test.a");
      leaveToTheEnd(tx, put(tx, "test.b"));
      throw new Error("thought better of it");
    });
    await expect(work).rejects.toThrow("thought better of it");
    expect(await kept()).toEqual([]);
  });

  it("holds nothing when a statement that was left to the end fails, and says which fault it was", async () => {
    const work = inScope(database.runtime.db, wide, async (tx) => {
      await put(tx, "test.a");
      leaveToTheEnd(tx, put(tx, "test.broken", "{no json"));
      leaveToTheEnd(tx, put(tx, "test.b"));
      return "done";
    });
    await expect(work).rejects.toMatchObject({ code: "22P02" });
    expect(await kept()).toEqual([]);
  });

  it("is not kept when its work overlooks that a statement failed", async () => {
    const work = inScope(database.runtime.db, wide, async (tx) => {
      await put(tx, "test.a");
      await put(tx, "test.broken", "{no json").catch(() => undefined);
    });
    await expect(work).rejects.toThrow("a statement failed in what was to be committed");
    expect(await kept()).toEqual([]);
  });

  it("takes no statement after its end", async () => {
    const tx = await inScope(database.runtime.db, wide, async (open) => {
      await put(open, "test.a");
      return { open };
    });
    await expect(put(tx.open, "test.late")).rejects.toThrow("after the end of its transaction");
    expect(await kept()).toEqual(["test.a"]);
  });

  it("that cannot begin says why, and its statements are not done without it", async () => {
    const frame: Frame = { hat: "none", sql: "set local role dondoc_no_such_hat" };
    const work = database.runtime.db.framed(frame, (tx) => put(tx, "test.a"));
    await expect(work).rejects.toThrow("dondoc_no_such_hat");
    expect(await kept()).toEqual([]);
  });

  it("asks nothing of the database when its work asks nothing", async () => {
    expect(await inScope(database.runtime.db, wide, async () => "nothing")).toBe("nothing");
  });

  it("leaves its connection as it found it, also after a failure", async () => {
    for (let time = 0; time < 20; time++) {
      await inScope(database.runtime.db, wide, (tx) => put(tx, "test.x", "{no json")).catch(
        () => undefined,
      );
    }
    await inScope(database.runtime.db, wide, (tx) => put(tx, "test.after"));
    expect(await kept()).toEqual(["test.after"]);
  });
});

describe("a question at the door", () => {
  const one = (tx: Tx) => sql<{ who: string }>`select ${"x"} || current_user as who`.execute(tx);

  it("is answered under the hat of the door, of a single statement", async () => {
    const { rows } = await askAtTheDoor(database.runtime.db, one);
    expect(rows).toEqual([{ who: "xdondoc_door" }]);
  });

  it("takes no second one", async () => {
    const twice = askAtTheDoor(database.runtime.db, async (tx) => {
      await one(tx);
      return one(tx);
    });
    await expect(twice).rejects.toThrow("after the end of its transaction");
  });
});
