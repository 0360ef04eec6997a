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

it("is the Office's own business", async () => {
  const { unitId } = await buildUnit(database.owner);
  await expect(deskOf([unitId])).rejects.toMatchObject({ code: "NOT_ALLOWED" });
});
