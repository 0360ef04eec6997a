import { afterAll, beforeAll, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildAccount, buildDocument, buildTask, buildUnit } from "../testing.ts";
import { getOfficeDesk } from "./read/get-office-desk.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const deskOf = async (units?: string[]) => {
  const actor = actorOf(await buildAccount(database.owner), [], units);
  return inScope(database.runtime.db, actor, (tx) => getOfficeDesk(tx, actor, "2026-11-23"));
};
const receive = async (receivedOn: string, urgency: string | null = null) => {
  const id = await buildDocument(database.owner);
  await database.owner
    .updateTable("app.document")
    .set({ state: "review", urgency, received_on: receivedOn })
    .where("id", "=", id)
    .execute();
  return id;
};

it("story 12: the chief sees how late the own office is in entering and confirming, row by row", async () => {
  const { owner } = database;
  const late = await buildDocument(owner);
  const urgent = await buildDocument(owner, { number: "979" });
  for (const [id, urgency, receivedOn] of [
    [late, null, "2026-11-18"],
    [urgent, "khẩn", "2026-11-23"],
  ] as const)
    await owner
      .updateTable("app.document")
      .set({ state: "review", urgency, received_on: receivedOn })
      .where("id", "=", id)
      .execute();
  const waiting = await buildTask(owner, { state: "SUBMITTED", submittedOn: "2026-11-18" });
  await buildTask(owner, { state: "SUBMITTED", submittedOn: "2026-11-20" });
  expect(await deskOf()).toMatchObject({
    toEnter: [
      { id: late, lastDay: "2026-11-19", daysLate: 4, workingDaysLeft: null },
      { id: urgent, lastDay: "2026-11-23", daysLate: 0, workingDaysLeft: 0 },
    ],
    lateToEnter: 1,
    toConfirm: [{ id: waiting.id, lastDay: "2026-11-19", daysLate: 4 }],
  });
});

it("counts all that is late, not only what is shown, and shows first what is due first", async () => {
  const before = await deskOf();
  for (let at = 0; at < 24; at++) await receive("2026-11-19");
  // An urgent one is due on its own day (R1), before the others of that day (R2); one of today is due last.
  const urgent = await receive("2026-11-19", "hỏa tốc");
  const fresh = await receive("2026-11-23");
  const after = await deskOf();
  expect(after.lateToEnter).toBe(before.lateToEnter + 25);
  expect(after.countToEnter).toBe(before.countToEnter + 26);
  expect(after.toEnter).toHaveLength(20);
  const days = after.toEnter.map(({ lastDay }) => lastDay);
  expect(days).toEqual(days.toSorted());
  expect(days.slice(0, 3)).toEqual(["2026-11-19", "2026-11-19", "2026-11-20"]);
  expect(after.toEnter.slice(0, 2).map(({ id }) => id)).toContain(urgent);
  expect(after.toEnter.map(({ id }) => id)).not.toContain(fresh);
});

it("of the results that wait a monitor sees their own", async () => {
  const { owner } = database;
  const monitor = await buildAccount(owner);
  const late = { state: "SUBMITTED", submittedOn: "2026-11-18" } as const;
  const own = await buildTask(owner, { ...late, monitorAccountId: monitor.accountId });
  await buildTask(owner, late);
  const actor = actorOf(monitor, []);
  const desk = await inScope(database.runtime.db, actor, (tx) =>
    getOfficeDesk(tx, actor, "2026-11-23", { mine: true }),
  );
  expect(desk.toConfirm.map(({ id }) => id)).toEqual([own.id]);
});

it("is the Office's own business", async () => {
  const { unitId } = await buildUnit(database.owner);
  await expect(deskOf([unitId])).rejects.toMatchObject({ code: "NOT_ALLOWED" });
});
