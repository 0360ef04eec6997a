import { SaveView } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope, type Tx } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount, buildUnit } from "../tasks/testing.ts";
import { listSavedViews } from "./read/list-saved-views.ts";
import { dropView } from "./write/drop-view.ts";
import { saveView } from "./write/save-view.ts";

let database: TestDatabase;
let an: Actor;
let binh: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const { unitId } = await buildUnit(database.owner);
  an = actorOf(await buildAccount(database.owner, { unitId }), [], [unitId]);
  // Who sees the whole province.
  binh = actorOf(await buildAccount(database.owner), []);
});
afterAll(() => database.close());

const as = <T>(actor: Actor, work: (tx: Tx) => Promise<T>) =>
  inScope(database.runtime.db, actor, work);
const save = (name: string, address: string, actor = an) =>
  as(actor, (tx) => saveView(tx, actor, database.clock.now(), SaveView.parse({ name, address })));
const views = async (actor = an) =>
  (await as(actor, (tx) => listSavedViews(tx, actor))).map(({ name, address }) => [name, address]);

describe("a list as somebody keeps it", () => {
  it("is there by its name, which leads to what was saved last", async () => {
    await save(" Quá hạn của tôi ", "/nhiem-vu?list=overdue&mine=true");
    await save("Biên Hòa", "/nhiem-vu?unitId=1");
    await save("Quá hạn của tôi", "/nhiem-vu?list=overdue");
    expect(await views()).toEqual([
      ["Biên Hòa", "/nhiem-vu?unitId=1"],
      ["Quá hạn của tôi", "/nhiem-vu?list=overdue"],
    ]);
  });

  it("is nobody else's to see or to drop, not even under the hat that sees everything", async () => {
    const own = await as(an, (tx) => listSavedViews(tx, an));
    await expect(as(binh, (tx) => dropView(tx, binh, own[0]?.id ?? ""))).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await as(binh, (tx) => sql`delete from app.saved_view`.execute(tx));
    expect(await views(binh)).toEqual([]);
    expect(await views()).toHaveLength(2);
    await as(an, (tx) => dropView(tx, an, own[0]?.id ?? ""));
    expect(await views()).toHaveLength(1);
  });

  it("never leads to another site", () => {
    for (const address of [
      "https://x.example",
      "//x.example",
      "/\\x.example",
      "/\t/x.example",
      "nhiem-vu",
    ]) {
      expect(SaveView.safeParse({ name: "x", address }).success).toBe(false);
    }
    expect(SaveView.safeParse({ name: "x", address: "/" }).success).toBe(true);
    expect(SaveView.safeParse({ name: "  ", address: "/" }).success).toBe(false);
  });

  it("is one of fifty at most", async () => {
    for (let count = 0; count < 50; count += 1) await save(`Số ${count}`, "/", binh);
    await expect(save("Một nữa", "/", binh)).rejects.toMatchObject({ code: "TOO_MANY_VIEWS" });
    await save("Số 7", "/van-ban", binh);
    expect(await views(binh)).toContainEqual(["Số 7", "/van-ban"]);
  });
});
