import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { newId } from "../../../kernel/ids.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { buildAccount, buildUnit } from "../../tasks/testing.ts";
import { overdueRound } from "./overdue-round.ts";

/* The working week of Monday 23/11/2026; what the register waits for was due on Friday 20/11/2026. */
let database: TestDatabase;
const account = new Map<string, { accountId: string; personId: string }>();
let unitId: string;
const idOf = (name: string) => account.get(name)?.accountId ?? "";
const personOf = (name: string) => account.get(name)?.personId ?? "";

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  ({ unitId } = await buildUnit(owner, { name: "Sở Tài chính" }));
  const home = await buildUnit(owner, { name: "Sở Nội vụ" });
  const office = async (name: string, role: string, unit: string, isHead = false) => {
    const built = await buildAccount(owner, { name, unitId: unit, isHead });
    account.set(name, built);
    await owner
      .insertInto("app.role_grant")
      .values({ account_id: built.accountId, role_code: role, unit_id: unit, valid_from: "2020-01-01" })
      .execute();
  }; // prettier-ignore
  await office("director", "AGENCY_HEAD", unitId, true);
  await office("focal", "AGENCY_FOCAL", unitId);
  await office("person", "EXECUTOR", unitId);
  await office("keeper", "HOME_AFFAIRS", home.unitId);
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of ["app.delivery", "app.notification", "app.measure", "app.innovation"] as const) {
    await database.owner.deleteFrom(table).execute();
  } // prettier-ignore
});

interface Entry {
  personId?: string | null;
  reported?: boolean;
  withdrawn?: boolean;
}
async function enter({ personId = null, reported = false, withdrawn = false }: Entry = {}) {
  const by = { by: idOf("keeper"), on: "2026-11-10" };
  await database.owner
    .insertInto("app.measure")
    .values({
      id: newId(),
      kind: "reminder",
      subject_kind: personId === null ? "agency" : "person",
      unit_id: unitId,
      person_id: personId,
      document_number: "1/SNV",
      document_on: "2026-11-02",
      issuer: "Sở Nội vụ",
      cause: "Chậm gửi báo cáo của ông A",
      remedy_wanted: "Gửi báo cáo",
      remedy_by: "2026-11-20",
      counts_for: "2026-Q4",
      entered_by: by.by,
      entered_at: new Date("2026-11-02T03:00:00Z"),
      explain_by: "2026-11-09",
      ...(reported ? { remedy_report: "Đã gửi", remedy_reported_by: by.by, remedy_reported_on: by.on } : {}),
      ...(withdrawn ? { withdrawn_on: by.on, withdrawn_at: new Date("2026-11-10T03:00:00Z"), withdrawn_by: by.by, withdrawal_document: "2/SNV", withdrawal_reason: "Nhầm" } : {}),
    })
    .execute();
} // prettier-ignore

const run = (day: string) => overdueRound.run(database.runtime, day, new AbortController().signal); // prettier-ignore
async function told(): Promise<{ to: string[]; titles: string[] }> {
  const rows = await database.owner.selectFrom("app.notification").select(["account_id", "title"]).execute(); // prettier-ignore
  const names = new Map([...account].map(([name, { accountId }]) => [accountId, name]));
  return {
    to: rows.map(({ account_id }) => names.get(account_id) ?? "").toSorted(),
    titles: [...new Set(rows.map(({ title }) => title))],
  };
}

describe("a remedy that is overdue", () => {
  it("is asked of the agency's head and focal officer and told Home Affairs, once a day", async () => {
    await enter();
    expect(await run("2026-11-23")).toBe(3);
    expect((await told()).to).toEqual(["director", "focal", "keeper"]);
    expect(await run("2026-11-23")).toBe(0);
  });

  it("is asked of the person and their head alone, without a word of what for", async () => {
    await enter({ personId: personOf("person") });
    await run("2026-11-23");
    const { to, titles } = await told();
    expect(to).toEqual(["director", "keeper", "person"]);
    expect(titles.join()).toMatch(/^Ghi nhận STN-\d+ trong sổ trách nhiệm: chưa có báo cáo khắc phục, thời hạn đã hết ngày 20\/11\/2026\.$/); // prettier-ignore
  });

  it("is said again every five working days, and not on a day off", async () => {
    await enter();
    expect(await run("2026-11-21")).toBe(0);
    expect(await run("2026-11-23")).toBe(3);
    expect(await run("2026-11-25")).toBe(0);
    // 24/11 is a day off: Tuesday 1/12 is the sixth working day after.
    expect(await run("2026-11-30")).toBe(0);
    expect(await run("2026-12-01")).toBe(3);
  });

  it("is no more, where it was reported or the entry withdrawn", async () => {
    await enter({ reported: true });
    await enter({ withdrawn: true });
    expect(await run("2026-11-23")).toBe(0);
  });
});

it("a step of a proposal under Decree 73/2023 that is overdue is told whom it is up to", async () => {
  await database.owner
    .insertInto("app.innovation")
    .values({
      id: newId(),
      state: "SUBMITTED",
      person_id: personOf("person"),
      unit_id: unitId,
      post: "Phó Giám đốc",
      reviewer_unit_id: unitId,
      title: "Thẩm định song song",
      bottleneck: "x",
      content: "x",
      impact: "x",
      wide_scope: false,
      planned_from: "2026-12-01",
      planned_to: "2026-12-31",
      written_by: idOf("person"),
      written_at: new Date("2026-11-10T03:00:00Z"),
      submitted_on: "2026-11-11",
      review_by: "2026-11-20",
    })
    .execute();
  await run("2026-11-23");
  const waiting = await told();
  expect(waiting.to).toEqual(["director"]);
  expect(waiting.titles.join()).toMatch(/chờ xem xét, thời hạn đã hết ngày 20\/11\/2026/);
  await database.owner.deleteFrom("app.delivery").execute();
  await database.owner.deleteFrom("app.notification").execute();
  await database.owner
    .updateTable("app.innovation")
    .set({
      state: "RUNNING",
      votes_for: 1,
      votes_against: 0,
      votes_abstained: 0,
      head_for: true,
      minutes_document: "1/BB",
      review_reason: "x",
      reviewed_on: "2026-11-12",
      reviewed_at: new Date("2026-11-12T03:00:00Z"),
      started_on: "2026-11-12",
      report_by: "2026-11-20",
    })
    .execute();
  await run("2026-11-23");
  expect((await told()).to).toEqual(["person"]);
  await database.owner.deleteFrom("app.delivery").execute();
  await database.owner.deleteFrom("app.notification").execute();
  await database.owner
    .updateTable("app.innovation")
    .set({
      state: "MISSED",
      finished_on: "2026-11-13",
      report: "x",
      reported_on: "2026-11-13",
      evaluate_by: "2026-11-24",
      evaluation: "x",
      causes: "objective",
      evaluation_document: "2/BB",
      evaluated_on: "2026-11-17",
      conclude_by: "2026-11-20",
    })
    .execute();
  await run("2026-11-23");
  const unconcluded = await told();
  expect(unconcluded.to).toEqual(["director"]);
  expect(unconcluded.titles.join()).toMatch(/chờ ghi kết luận, thời hạn đã hết ngày 20\/11\/2026/);
});
