import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { previewSetting } from "../../settings/testing.ts";
import { actorOf, buildAccount, buildTask } from "../../tasks/testing.ts";
import { registerLadderPreviews } from "../register-effects.ts";

let database: TestDatabase;
let chief: Actor;
registerLadderPreviews();

beforeAll(async () => {
  database = await createTestDatabase();
  chief = actorOf(await buildAccount(database.owner), ["settings.change"]);
});
afterAll(() => database.close());

const preview = (key: string, value: string) =>
  inScope(database.runtime.db, chief, (tx) =>
    previewSetting(tx, chief, "2026-11-23", { key, value }),
  );

describe("before the ladder is changed", () => {
  it("shows each task's coming reminders as they are planned and as they would be", async () => {
    const { id } = await buildTask(database.owner, { dueOn: "2026-12-18" });
    await buildTask(database.owner, { dueOn: "2026-12-18", state: "COMPLETED" });
    const { movement } = await preview("reminder.daysBefore", "5");
    expect(movement).toMatchObject({ count: 1 });
    expect(movement?.items).toMatchObject([
      {
        id,
        before: "nhắc 09/12/2026; nhắc 15/12/2026; nhắc 17/12/2026; nhắc 18/12/2026; …",
        after: "nhắc 11/12/2026; nhắc 18/12/2026; nhắc 21/12/2026; đôn đốc 23/12/2026; …",
      },
    ]);
    expect((await preview("reminder.daysBefore", "1, 3, 7")).movement?.count).toBe(0);
    expect((await preview("urge.intervalDays", "2")).movement?.count).toBe(1);
  });

  it("shows when a result that waits would be remembered, or opened to a deputy", async () => {
    const { id } = await buildTask(database.owner, {
      state: "SUBMITTED",
      submittedOn: "2026-11-20",
    });
    expect((await preview("confirm.deputyAfter", "1")).movement?.items).toMatchObject([
      { id, before: "27/11/2026", after: "24/11/2026" },
    ]);
    const fresh = await buildTask(database.owner, { state: "ASSIGNED" });
    expect((await preview("acknowledge.days", "3")).movement?.items).toMatchObject([
      { id: fresh.id, before: "19/11/2026", after: "23/11/2026" },
    ]);
  });
});
