import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../testing.ts";
import { getTaskClocks } from "./read/get-task-clocks.ts";

const TODAY = "2026-12-01";
let database: TestDatabase;
let chief: Actor;
beforeAll(async () => {
  database = await createTestDatabase(`${TODAY}T02:00:00Z`);
  chief = actorOf(await buildAccount(database.owner), []);
});
afterAll(() => database.close());

const clocksOf = (id: string, actor = chief) =>
  inScope(database.runtime.db, actor, (tx) => getTaskClocks(tx, actor, TODAY, id));

describe("a late task whose result waits for the Office", () => {
  it("shows each clock with its holder, and divides the delay", async () => {
    const { owner } = database;
    const submitter = await buildAccount(owner);
    const { id } = await buildTask(owner, {
      dueOn: "2026-11-20",
      state: "SUBMITTED",
      submittedOn: "2026-11-25",
      submittedBy: submitter.accountId,
    });
    await owner
      .insertInto("app.task_submission")
      .values({
        task_id: id,
        submitted_by: submitter.accountId,
        submitted_at: new Date("2026-11-25T02:00:00Z"),
      })
      .execute();
    await owner
      .insertInto("app.waiting_period")
      .values({
        task_id: id,
        kind: "partner",
        from_on: "2026-11-18",
        to_on: "2026-11-19",
        charged_unit_id: (await buildUnit(owner)).unitId,
        source_id: newId(),
        known_on: "2026-11-24",
      })
      .execute();
    const told = await clocksOf(id);
    expect(told.clocks).toMatchObject([
      { kind: "entry", lastDay: "2026-11-19", endedOn: "2026-11-18", daysLate: 0 },
      // Nobody ever took it up: handing in the result is the first that the agency did.
      { kind: "acknowledgement", lastDay: "2026-11-19", endedOn: "2026-11-25", daysLate: 6 },
      { kind: "final", lastDay: "2026-11-20", endedOn: "2026-11-25", daysLate: 5 },
      { kind: "confirmation", lastDay: "2026-11-26", endedOn: null, daysLate: 5 },
    ]);
    expect(told.delay).toEqual({ total: 11, own: 3, partner: 2, suspended: 0, confirmer: 6 });
    // Three working days after 25/11 end on 30/11.
    expect(told.deputySince).toBe("2026-12-01");
  });
});

it("a task that came after its own date is told plainly, and nobody is late", async () => {
  const { id } = await buildTask(database.owner, { dueOn: "2026-11-10", receivedOn: "2026-11-18" });
  const { delay, deadline, clocks } = await clocksOf(id);
  expect(delay).toBeNull();
  expect(clocks.map(({ kind }) => kind)).not.toContain("final");
  expect(deadline.remarks.join(" ")).toContain("đã qua: chưa tính quá hạn");
});

it("another agency is told nothing", async () => {
  const { id } = await buildTask(database.owner);
  const stranger = actorOf(
    await buildAccount(database.owner),
    [],
    [(await buildUnit(database.owner)).unitId],
  );
  await expect(clocksOf(id, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
