import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildConsultation } from "../coordination/testing.ts";
import {
  actorOf,
  buildAccount,
  buildAssignment,
  buildDocument,
  buildTask,
  buildUnit,
} from "../tasks/testing.ts";
import { getIndicatorTable } from "./read/indicator-table.ts";

/**
 * Every indicator counted by hand, so that none of them can take another's numerator or denominator. The rates are those of
 * section 14 of the domain: the same agency is good or bad by what its work is divided by.
 */
const TODAY = "2026-11-23";
type Given = Parameters<typeof buildTask>[1];
let database: TestDatabase;
let chair: Actor;
let documentId: string;
const units = new Map<string, string>();

const unit = (name: string): string => units.get(name) ?? "";
async function give(name: string, given: Given): Promise<string> {
  const assignmentId = await buildAssignment(database.owner, documentId);
  const task = { documentId, assignmentId, unitId: unit(name), receivedOn: "2026-09-01", ...given };
  return (await buildTask(database.owner, task)).id;
}

/** Of one agency: its numerator, its denominator and its value. */
async function figure(name: string, code: string) {
  const query = { set: code, period: "2026-11", asOf: TODAY };
  const { rows } = await inScope(database.runtime.db, chair, (tx) =>
    getIndicatorTable(tx, chair, TODAY, query),
  );
  const own = rows.find((row) => row.unit.id === unit(name))?.figures[0];
  return own && [own.numerator, own.denominator, own.value];
}

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  chair = actorOf(await buildAccount(owner), []);
  for (const name of ["ten", "ages", "answers", "asker"])
    units.set(name, (await buildUnit(owner, { name: `Sở ${name}` })).unitId);
  documentId = await buildDocument(owner);
});
afterAll(() => database.close());

describe("ten tasks of one agency", () => {
  beforeAll(async () => {
    const done = { state: "COMPLETED" } as const;
    // Five done: two early, one on its last day, one late, one that had no date.
    await give("ten", { ...done, dueOn: "2026-11-20", completedOn: "2026-11-10" });
    await give("ten", { ...done, dueOn: "2026-11-20", completedOn: "2026-11-19" });
    await give("ten", { ...done, dueOn: "2026-11-20", completedOn: "2026-11-20" });
    await give("ten", { ...done, dueOn: "2026-11-13", completedOn: "2026-11-18" });
    await give("ten", { ...done, dueOn: null, completedOn: "2026-11-17" });
    // Five open: two overdue, one within its time, one resting, one whose request for time was made before its day and waits.
    await give("ten", { dueOn: "2026-11-13" });
    await give("ten", { dueOn: "2026-10-01", state: "RETURNED" });
    await give("ten", { dueOn: "2026-12-15", receivedOn: "2026-11-18" });
    await give("ten", { dueOn: "2026-11-16", state: "SUSPENDED" });
    const waits = await give("ten", { dueOn: "2026-11-20", extensionPending: true });
    await database.owner
      .updateTable("app.task_history")
      .set({ extension_pending: true })
      .where("task_id", "=", waits)
      .execute();
    // Nobody's: one taken back, one that went to another agency.
    await give("ten", { dueOn: "2026-11-02", state: "REVOKED" });
    await give("ten", { dueOn: "2026-11-02", state: "TRANSFERRED" });
  });

  it.each([
    // Done over done and overdue, as the Prime Minister's working group: the resting, the waiting and the one within its time
    // are not due, so 5 of 5 + 2.
    ["COMPLETION_OF_DUE", 5, 7, 71.43],
    // Done over everything given, as Đà Nẵng and Hải Phòng: what rests or is not due yet is in the denominator.
    ["COMPLETION_OF_ASSIGNED", 5, 10, 50],
    // On time over everything given, as Đà Nẵng: neither the late one nor the one without a date was on time.
    ["ON_TIME_OF_ASSIGNED", 3, 10, 30],
    // On time over done, as Bình Định: the one without a date stays in the denominator, early counts as on time.
    ["ON_TIME_OF_DONE", 3, 5, 60],
    // Still overdue over everything given, as Đà Nẵng: the one that was done late is no longer overdue.
    ["OVERDUE_OF_ASSIGNED", 2, 10, 20],
    ["UNDATED", 0, 5, 0],
    // The one that was done without a date.
    ["UNDATED_OF_ASSIGNED", 1, 10, 10],
    ["EXTENDED", 0, 9, 0],
    ["EXTENSIONS_PER_TASK", 0, 9, 0],
    // Nine were received before November.
    ["CARRIED_OVER", 9, 10, 9],
    ["ASSIGNED_IN_PERIOD", 1, 10, 1],
    ["ASSIGNED", 10, 10, 10],
    ["DONE", 5, 10, 5],
    ["DONE_ON_TIME", 3, 5, 3],
    ["DONE_LATE", 1, 5, 1],
    ["DONE_UNDATED", 1, 5, 1],
    ["DONE_UNASSESSED", 0, 5, 0],
    ["OPEN", 5, 10, 5],
    ["OPEN_WITHIN_DUE", 1, 5, 1],
    ["OPEN_OVERDUE", 2, 5, 2],
    ["OPEN_UNDATED", 0, 5, 0],
    ["OPEN_PAUSED", 1, 5, 1],
    ["OPEN_AWAITING", 0, 5, 0],
    ["OPEN_EXTENSION_PENDING", 1, 5, 1],
    ["OPEN_RECEIVED_LATE", 0, 5, 0],
    // From 1/9 to 10/11, 19/11, 20/11, 18/11 and 17/11: 70 + 79 + 80 + 78 + 77 days.
    ["LEAD_TIME", 384, 5, 76.8],
  ])("make %s %i of %i: %d", async (code, numerator, denominator, value) => {
    expect(await figure("ten", code)).toEqual([numerator, denominator, value]);
  });
});

describe("what stands aside of the four buckets", () => {
  beforeAll(async () => {
    // Due 1, 7, 8, 30, 31, 90 and 91 days ago.
    const days =
      "2026-11-22 2026-11-16 2026-11-15 2026-10-24 2026-10-23 2026-08-25 2026-08-24".split(" ");
    for (const dueOn of days) await give("ages", { dueOn, receivedOn: "2026-08-01" });
    // Due today is not overdue; handed in on its day and not yet confirmed is the Office's.
    await give("ages", { dueOn: TODAY });
    await give("ages", { dueOn: "2026-11-20", state: "SUBMITTED", submittedOn: "2026-11-20" });
    // Handed in a day after: overdue until it is confirmed.
    await give("ages", { dueOn: "2026-11-21", state: "SUBMITTED", submittedOn: "2026-11-22" });
    // It reached the agency when its day had passed; a done one without a day of completion is guessed neither way.
    await give("ages", { dueOn: "2026-11-01", receivedOn: "2026-11-03" });
    await give("ages", { dueOn: "2026-11-01", state: "COMPLETED", completedOn: null });
    await give("ages", { dueOn: null, receivedOn: "2026-11-02" });
  });

  it.each([
    ["OVERDUE_7", 3, 8, 3],
    ["OVERDUE_30", 2, 8, 2],
    ["OVERDUE_90", 2, 8, 2],
    ["OVERDUE_LONGER", 1, 8, 1],
    ["OVERDUE_OVER_30", 3, 8, 3],
    ["OPEN_WITHIN_DUE", 1, 12, 1],
    ["OPEN_AWAITING", 1, 12, 1],
    ["OPEN_RECEIVED_LATE", 1, 12, 1],
    ["OPEN_UNDATED", 1, 12, 1],
    ["UNDATED", 1, 12, 8.33],
    ["DONE_UNASSESSED", 1, 1, 1],
    ["DONE_ON_TIME", 0, 1, 0],
    ["COMPLETION_OF_DUE", 1, 9, 11.11],
  ])("makes %s %i of %i: %d", async (code, numerator, denominator, value) => {
    expect(await figure("ages", code)).toEqual([numerator, denominator, value]);
  });
});

describe("results that the Office looked at in the month", () => {
  beforeAll(async () => {
    const { owner } = database;
    const [sender, judge] = [await buildAccount(owner), await buildAccount(owner)];
    const taskId = await give("answers", { receivedOn: "2026-10-02" });
    const handedIn = async (submitted: string, decided: string, returned?: "agency" | "other") =>
      owner
        .insertInto("app.task_submission")
        .values({
          task_id: taskId,
          submitted_by: sender.accountId,
          submitted_at: new Date(`${submitted}T03:00:00Z`),
          outcome: returned ? "returned" : "confirmed",
          returned_fault: returned ?? null,
          decision_reason: returned ? "Thiếu số liệu." : null,
          decided_by: judge.accountId,
          decided_at: new Date(`${decided}T03:00:00Z`),
        })
        .execute();
    await handedIn("2026-10-20", "2026-10-31", "agency");
    await handedIn("2026-10-30", "2026-11-02", "agency");
    await handedIn("2026-11-04", "2026-11-09", "agency");
    await handedIn("2026-11-10", "2026-11-10", "other");
    await handedIn("2026-11-12", "2026-11-14");
  });

  it.each([
    // Four in November: after 3, 5, 0 and 2 days.
    ["RETURNED", 3, 4, 75],
    ["RETURNED_BY_FAULT", 2, 4, 50],
    ["RETURNED_WITHOUT_FAULT", 1, 4, 25],
    ["CONFIRMATION_DELAY", 10, 4, 2.5],
  ])("make %s %i of %i: %d", async (code, numerator, denominator, value) => {
    expect(await figure("answers", code)).toEqual([numerator, denominator, value]);
  });
});

describe("documents whose tasks were given in the month", () => {
  it("make the Office's own delay: after 2, 0 and 4 days, of three documents 2 days", async () => {
    for (const [received, released] of [
      ["2026-10-30", "2026-10-31"],
      ["2026-11-02", "2026-11-04"],
      ["2026-11-09", "2026-11-09"],
      ["2026-11-12", "2026-11-16"],
    ] as const)
      await database.owner
        .updateTable("app.document")
        .set({ received_on: received, reviewed_at: new Date(`${released}T03:00:00Z`) })
        .where("id", "=", await buildDocument(database.owner, { number: received }))
        .execute();
    const query = { set: "ENTRY_DELAY", period: "2026-11", asOf: TODAY };
    const { total } = await inScope(database.runtime.db, chair, (tx) =>
      getIndicatorTable(tx, chair, TODAY, query),
    );
    expect(total).toEqual([{ numerator: 6, denominator: 3, value: 2 }]);
  });
});

describe("what an agency was asked by others", () => {
  beforeAll(async () => {
    const { owner } = database;
    const { accountId } = await buildAccount(owner);
    const asked = async (
      given: Omit<
        Parameters<typeof buildConsultation>[1],
        "askingUnitId" | "askedUnitIds" | "createdBy"
      >,
    ) => {
      const { askedIds } = await buildConsultation(owner, {
        askingUnitId: unit("asker"),
        askedUnitIds: [unit("answers")],
        createdBy: accountId,
        documentId,
        ...given,
      });
      return askedIds[0] ?? "";
    };
    // Sent on 16/11 with 20/11 as the limit: answered after 3 days and after 6, and never; by the rules silence agrees in one.
    await asked({ answeredOn: "2026-11-19" });
    const late = await asked({ answeredOn: "2026-11-22" });
    const silent = await asked({});
    await asked({ silence: "agree" });
    const evaded = await asked({ answeredOn: "2026-11-20" });
    await owner
      .updateTable("app.consultation_asked")
      .set({ evasive_on: "2026-11-21", evasive_reason: "Không rõ quan điểm" })
      .where("id", "=", evaded)
      .execute();
    // The limit is still to come.
    await asked({ lastDay: "2026-11-27" });
    const report = {
      reporter_unit_id: unit("asker"),
      accused_unit_id: unit("answers"),
      accused_vertical: false,
      content: "Chậm trả lời, không có lý do.",
      last_day: "2026-11-20",
      properly_until: "2026-11-25",
      reported_by: accountId,
      reported_on: "2026-11-21",
      explain_last_day: "2026-11-25",
    };
    const found = { finding_reason: "Có căn cứ.", found_by: accountId, found_on: "2026-11-23" };
    await owner
      .insertInto("app.partner_report")
      .values([
        { ...report, asked_id: late, outcome: "accepted", days: 2, ...found },
        { ...report, asked_id: silent, outcome: "rejected", ...found },
      ])
      .execute();
  });

  it.each([
    ["answers", "ANSWERED_ON_TIME", 2, 5, 40],
    // After 3, 4 and 6 days: 13 together, and 4 in the middle.
    ["answers", "ANSWER_DAYS", 13, 3, 4],
    ["answers", "EVASIVE_ANSWERS", 1, 3, 33.33],
    ["answers", "DEEMED_AGREED", 1, 5, 20],
    ["answers", "FOUND_SLOW", 1, 2, 1],
    ["asker", "PARTNERS_REPORTED", 1, 2, 1],
  ])("makes of %s %s %i of %i: %d", async (name, code, numerator, denominator, value) => {
    expect(await figure(name, code)).toEqual([numerator, denominator, value]);
  });
});
