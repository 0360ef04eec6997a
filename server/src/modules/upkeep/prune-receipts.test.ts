import { afterAll, beforeAll, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { actorOf, buildAccount } from "../tasks/testing.ts";
import { receiptsRound } from "./write/prune-receipts.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const keys = async () =>
  (await database.owner.selectFrom("audit.act_receipt").select("key").orderBy("key").execute()).map(
    ({ key }) => key,
  );

it("forgets the kept answers of acts after ninety days, by whomever they were, and no younger ones", async () => {
  const { accountId } = await buildAccount(database.owner);
  const at = (day: string) => new Date(`${day}T00:00:00+07:00`);
  await database.owner
    .insertInto("audit.act_receipt")
    .values(
      [
        { key: "old", at: new Date(at("2026-08-25").getTime() - 1) },
        { key: "young", at: at("2026-08-25") },
      ].map((one) => ({
        ...one,
        actor_id: accountId,
        act: "tasks.submit",
        input_hash: Buffer.of(0),
      })),
    )
    .execute();
  const run = () => receiptsRound.run(database.runtime, "2026-11-23", new AbortController().signal);
  expect(await run()).toBe(1);
  expect(await keys()).toEqual(["young"]);
  expect(await run()).toBe(0);
});

it("lets nobody else take them away", async () => {
  const somebody = actorOf(await buildAccount(database.owner), [], []);
  const asSomebody = inScope(database.runtime.db, somebody, (tx) =>
    tx.deleteFrom("audit.act_receipt").execute(),
  );
  await expect(asSomebody).rejects.toThrow("permission denied");
  expect(await keys()).toEqual(["young"]);
});
