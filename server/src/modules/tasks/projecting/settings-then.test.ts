import type { EnterNotice } from "@dondoc/contract";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { enterNotice, withdrawNotice } from "../../settings/testing.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { getTask } from "../following/read/get-task.ts";
import { actorOf, buildAccount, buildTask, type BuiltTask } from "../testing.ts";
import { registerTaskEffects } from "./register-effects.ts";

/** "Trong 7 ngày làm việc kể từ ngày nhận", received on 18/11: Monday 30/11, or Tuesday 1/12 with the day off of the storm. */
const storm: EnterNotice = {
  reference: "Công điện 9/CĐ-UBND",
  issuer: "Ủy ban nhân dân tỉnh An Sơn",
  issuedOn: "2026-11-22",
  knownFrom: "2026-11-23",
  settlesYear: false,
  days: [{ day: "2026-11-26", kind: "holiday", name: "Nghỉ tránh bão" }],
};
let database: TestDatabase;
let admin: Actor;
registerTaskEffects();
beforeAll(async () => {
  database = await createTestDatabase();
  admin = actorOf(await buildAccount(database.owner), [
    "calendar.enter-notice",
    "calendar.withdraw-notice",
  ]);
});
afterAll(() => database.close());

async function relative(overrides: Parameters<typeof buildTask>[1] = {}): Promise<BuiltTask> {
  const task = await buildTask(database.owner, {
    termClass: "RELATIVE",
    dueOn: "2026-11-30",
    ...overrides,
  });
  await sql`update app.task set due_rule = ${JSON.stringify({
    due: [{ within: 7, unit: "workday", from: "receipt" }],
    duty: "report",
    issuedOn: "2026-11-16",
    receivedOn: "2026-11-18",
  })}::jsonb where id = ${task.id}`.execute(database.owner);
  return task;
}
const why = ({ id }: BuiltTask, today: string) =>
  inScope(database.runtime.db, admin, async (tx) => {
    const { whyThisDate, lastDay } = await getTask(tx, admin, today, id);
    const { deadline } = await getTaskClocks(tx, admin, today, id);
    return { whyThisDate, lastDay, skipped: deadline.skipped.map(({ name }) => name) };
  });

it("a day counted in days is explained by the calendar that held when it was counted", async () => {
  database.clock.set("2026-11-23T02:00:00Z");
  const open = await relative();
  const done = await relative({ state: "COMPLETED", completedOn: "2026-11-20" });
  const { id } = await enterNotice.perform(database.runtime, admin, storm);

  const moved = await why(open, "2026-11-23");
  expect(moved).toMatchObject({ lastDay: "2026-12-01" });
  expect(moved.whyThisDate).toContain("tính đến hết ngày 01/12/2026");
  expect(moved.skipped).toContain("Nghỉ tránh bão");

  const kept = await why(done, "2026-11-23");
  expect(kept).toMatchObject({ lastDay: "2026-11-30" });
  expect(kept.whyThisDate).toContain("tính đến hết ngày 30/11/2026");
  expect(kept.skipped).not.toContain("Nghỉ tránh bão");

  // Withdrawn when the moved day is over: the day stays, and so does its explanation.
  database.clock.set("2026-12-05T02:00:00Z");
  await withdrawNotice.perform(database.runtime, admin, {
    id,
    reason: "Nhập nhầm tỉnh",
  });
  const over = await why(open, "2026-12-05");
  expect(over).toMatchObject({ lastDay: "2026-12-01" });
  expect(over.whyThisDate).toContain("tính đến hết ngày 01/12/2026");
});
