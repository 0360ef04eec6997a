import { addDays, isWorkingDay, vietnamCalendar } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { atInspected } from "../remediation/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { enter } from "../../succession/testing.ts";
import { reorganise } from "../../succession/write/reorganise.ts";
import { actorOf, buildAccount } from "../../tasks/testing.ts";
import { changeMember } from "../write/change-member.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { atYearPlans } from "../year-plan/testing.ts";
import { ableToSelfCheck } from "../self-checks/testing.ts";
import { planSelfCheck, recordSelfCheck } from "../self-checks/write/keep-self-check.ts";
import { noteOpenPoint, settleOpenPoint } from "../self-checks/write/points.ts";
import { inspectionRound } from "./reminder-round.ts";

/* It is 9:00 on Monday 23/11/2026; the rounds of later days are run one after the other. 24 November is a day off. */
let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atYearPlans>;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atYearPlans(database, province);
});
afterAll(() => database.close());

/** Runs the round of each day and says what was told on which, and to whom. */
async function told(
  from: string,
  to: string,
): Promise<{ day: string; to: string; title: string }[]> {
  const found: { day: string; to: string; title: string }[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    database.clock.set(`${day}T00:40:00Z`);
    // oxlint-disable-next-line no-await-in-loop -- a day after the other
    await database.owner.deleteFrom("app.notification").execute();
    // oxlint-disable-next-line no-await-in-loop -- as above
    await inspectionRound.run(database.runtime, day, new AbortController().signal);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const { rows } = await sql<{ to: string; title: string }>`
      select person.full_name as to, told.title from app.notification told join app.account on account.id = told.account_id
      join app.person on person.id = account.person_id order by told.title, person.full_name`.execute(
      database.owner,
    );
    found.push(...rows.map((row) => ({ day, ...row })));
  }
  return found;
}

describe("who owes the report", () => {
  it("hears of it before the last day, on it, on the working day after and then each week, and of nothing else", async () => {
    const { signedRecord } = atInspected(database, province);
    const { id } = await signedRecord([{}], "2026-11-23");
    // Five working days after 23/11, without the 24th: Tuesday 1/12.
    const said = await told("2026-11-23", "2026-12-15");
    expect(said.map(({ day, to, title }) => [day, to, title.replace(/^.*: /u, "")])).toEqual([
      ["2026-11-27", "Lê Thị Trưởng Đoàn", "còn 2 ngày làm việc, chưa lập dự thảo."],
      ["2026-12-01", "Lê Thị Trưởng Đoàn", "hôm nay là ngày cuối, chưa lập dự thảo."],
      ["2026-12-02", "Lê Thị Trưởng Đoàn", "đã quá hạn 1 ngày làm việc, chưa lập dự thảo."],
      ["2026-12-09", "Lê Thị Trưởng Đoàn", "đã quá hạn 6 ngày làm việc, chưa lập dự thảo."],
    ]);
    expect(said[0]?.title).toMatch(/^Báo cáo kết quả cuộc kiểm tra KT-\d+ hạn ngày 01\/12\/2026/);
    // Once the report is there the conclusion is owed, ten working days from it; late it is said to who decided too.
    await sql`update app.inspection set state = 'REPORTED', reported_on = '2026-12-01' where id = ${id}::uuid`.execute(
      database.owner,
    );
    const later = await told("2026-12-01", "2026-12-17");
    expect(
      later.map(({ day, to, title }) => [day, to, title.includes("Kết luận cuộc kiểm tra")]),
    ).toEqual([
      ["2026-12-11", "Lê Thị Trưởng Đoàn", true],
      ["2026-12-15", "Lê Thị Trưởng Đoàn", true],
      ["2026-12-16", "Lê Thị Trưởng Đoàn", true],
      ["2026-12-16", "Phạm Quyết Định", true],
    ]);
    await sql`update app.inspection set state = 'CONCLUDED', concluded_on = '2026-12-16' where id = ${id}::uuid`.execute(
      database.owner,
    );
    expect(await told("2026-12-21", "2026-12-23")).toEqual([]);
    expect(isWorkingDay(vietnamCalendar, "2026-11-24")).toBe(false);
    database.clock.set("2026-11-23T02:00:00Z");
  });

  it("says the same once, however often a day is run", async () => {
    const { signedRecord } = atInspected(database, province);
    const { id } = await signedRecord([{}], "2026-11-23");
    database.clock.set("2026-12-01T00:40:00Z");
    const run = () =>
      inspectionRound.run(database.runtime, "2026-12-01", new AbortController().signal);
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    await sql`update app.inspection set state = 'CONCLUDED', reported_on = '2026-12-01', concluded_on = '2026-12-01' where id = ${id}::uuid`.execute(
      database.owner,
    );
    database.clock.set("2026-11-23T02:00:00Z");
  });
});

describe("a planned inspection that nobody has proposed", () => {
  it("is told of ten days before its month, when it begins and ends, and the day after, in one notice for a body and plan", async () => {
    const { id } = await at.draft();
    await at.add(id, {
      unitIds: [province.finance.unitId, province.health.unitId],
      firstMonth: 12,
    });
    await at.add(id, { unitIds: [], firstMonth: 12 });
    // A draft reminds nobody.
    expect(await told("2026-11-21", "2026-11-21")).toEqual([]);
    database.clock.set("2026-11-20T02:00:00Z");
    await at.approve(id);
    const { id: carried } = await at.line(id, 3);
    database.clock.set("2026-11-23T02:00:00Z");
    // Nobody sits in the body yet: whoever drafted the plan hears.
    const before = await told("2026-11-20", "2026-11-22");
    expect(before).toMatchObject([{ day: "2026-11-21", to: "Trần Văn Đề Nghị", title: expect.stringMatching(/3 cuộc sắp đến thời gian dự kiến, chưa đề nghị \(mục 1 Sở Tài chính; mục 2 Sở Y tế; mục 3\)\.$/u) as string }]); // prettier-ignore
    database.clock.set("2026-11-23T02:00:00Z");
    await changeMember.perform(database.runtime, province.as("proposer"), { bodyId: province.bodyId, version: 1, change: "join", personId: province.people.head.personId, function: "secretary", from: "2026-11-23", basis: "Quyết định 57" }); // prettier-ignore
    await at.propose(carried, { unitIds: [province.division.unitId], visitFrom: "2026-12-14", visitTo: "2026-12-15" }); // prettier-ignore
    const during = await told("2026-11-24", "2027-01-02");
    expect(during.map(({ day, to, title }) => [day, to, title.replace(/^.*: /u, "")])).toEqual([
      ["2026-12-01", "Lê Thị Trưởng Đoàn", "2 cuộc đến thời gian dự kiến, chưa đề nghị (mục 1 Sở Tài chính; mục 2 Sở Y tế)."], // prettier-ignore
      ["2026-12-21", "Lê Thị Trưởng Đoàn", "2 cuộc sắp hết thời gian dự kiến, chưa đề nghị (mục 1 Sở Tài chính; mục 2 Sở Y tế)."], // prettier-ignore
      // What was proposed and did not begin is missed too.
      ["2027-01-01", "Lê Thị Trưởng Đoàn", "3 cuộc đã qua thời gian dự kiến mà chưa bắt đầu (mục 1 Sở Tài chính; mục 2 Sở Y tế; mục 3)."], // prettier-ignore
    ]);
    database.clock.set("2026-11-23T02:00:00Z");
  });

  it("is never one that is not announced: such a one reminds nobody before it begins", async () => {
    await proposeInspection.perform(
      database.runtime,
      province.as("proposer"),
      province.plan({ kind: "unannounced", unitIds: [province.health.unitId], visitFrom: "2026-11-25", visitTo: "2026-11-26", subject: "Bí mật" }), // prettier-ignore
    );
    expect((await told("2026-11-25", "2026-11-30")).filter(({ title }) => /Bí mật|đột xuất/u.test(title))).toEqual([]); // prettier-ignore
  });
});

describe("a house that looks at itself", () => {
  const DIRECTOR = "director of the inspected";
  const director = () => ableToSelfCheck(province, DIRECTOR);
  const answering = (name: string, role_code: string, unit_id: string) =>
    database.owner
      .insertInto("app.role_grant")
      .values({ account_id: province.as(name).accountId ?? "", role_code, unit_id, valid_from: "2020-01-01" })
      .execute(); // prettier-ignore
  /** Who of the house hears what; others' reminders are told of above. */
  const heard = async (from: string, to: string) =>
    (await told(from, to))
      .filter(({ title }) => title.startsWith("TKT-"))
      .map(({ day, to: name, title }) => [day, name, title.replace(/^TKT-\d+: /u, "")]);

  it("hears of what it planned and has no result of, and then of what is still open, with the division that puts it right", async () => {
    await answering(DIRECTOR, "AGENCY_HEAD", province.finance.unitId);
    await answering("officer of the inspected", "AGENCY_FOCAL", province.division.unitId);
    database.clock.set("2026-11-23T02:00:00Z");
    const planned = await planSelfCheck.perform(database.runtime, director(), {
      agencyUnitId: province.finance.unitId, targetUnitId: province.finance.unitId, theme: "Giờ làm việc", lastDay: "2026-12-01",
    }); // prettier-ignore
    expect(await heard("2026-11-23", "2026-12-03")).toEqual([
      ["2026-11-27", DIRECTOR, "việc tự kiểm tra hạn ngày 01/12/2026, còn 2 ngày làm việc, chưa ghi kết quả."], // prettier-ignore
      ["2026-12-01", DIRECTOR, "việc tự kiểm tra hạn ngày 01/12/2026, hôm nay là ngày cuối, chưa ghi kết quả."], // prettier-ignore
      ["2026-12-02", DIRECTOR, "việc tự kiểm tra hạn ngày 01/12/2026, đã quá hạn 1 ngày làm việc, chưa ghi kết quả."], // prettier-ignore
    ]);
    database.clock.set("2026-12-03T02:00:00Z");
    let row = await recordSelfCheck.perform(database.runtime, director(), {
      selfCheckId: planned.id, version: planned.version, doneOn: "2026-12-03", summary: "Ba hồ sơ trả chậm.", found: 3, leftOpen: 3, documentNumber: "15/BC-STC",
    }); // prettier-ignore
    const { finance, division } = province;
    for (const [content, dueOn, unit] of [["Niêm yết", "2026-12-08", finance], ["Xin lỗi", "2026-12-08", division], ["Phân công", "2026-12-08", finance]] as const) {
      // oxlint-disable-next-line no-await-in-loop -- each in the version of the one before
      row = await noteOpenPoint.perform(database.runtime, director(), { selfCheckId: row.id, version: row.version, unitId: unit.unitId, content, dueOn });
    } // prettier-ignore
    const first = await database.owner
      .selectFrom("app.self_check_point")
      .select("id")
      .where("self_check_id", "=", planned.id)
      .where("ordinal", "=", 1)
      .executeTakeFirstOrThrow();
    await settleOpenPoint.perform(database.runtime, director(), { selfCheckId: row.id, version: row.version, pointId: first.id, settledOn: "2026-12-03", words: "Đã niêm yết", documentNumber: "7/STC-VP" }); // prettier-ignore
    const open = "điểm 2, 3 còn mở sau tự kiểm tra hạn ngày 08/12/2026";
    const both = [DIRECTOR, "officer of the inspected"];
    expect(await heard("2026-12-04", "2026-12-09")).toEqual([
      ...both.map((name) => ["2026-12-04", name, `${open}, còn 2 ngày làm việc, chưa khắc phục.`]),
      ...both.map((name) => ["2026-12-08", name, `${open}, hôm nay là ngày cuối, chưa khắc phục.`]),
      ...both.map((name) => ["2026-12-09", name, `${open}, đã quá hạn 1 ngày làm việc, chưa khắc phục.`]), // prettier-ignore
    ]);
    database.clock.set("2026-11-23T02:00:00Z");
  });

  it("hears at the body that took it over, and of a last day on a Sunday on the Friday before", async () => {
    const { finance, health } = province;
    await planSelfCheck.perform(database.runtime, director(), {
      agencyUnitId: finance.unitId, targetUnitId: finance.unitId, theme: "Sổ theo dõi", lastDay: "2026-12-13",
    }); // prettier-ignore
    await answering("director of another", "AGENCY_HEAD", health.unitId);
    const home = actorOf(await buildAccount(database.owner), [reorganise.name]);
    await enter(database, home, { kind: "absorb", effectiveOn: "2026-11-23", unitIds: [finance.unitId], successors: [{ unitId: health.unitId }] }); // prettier-ignore
    expect((await heard("2026-12-11", "2026-12-13")).filter(([, , title]) => title?.includes("việc tự kiểm tra"))).toEqual([
      ["2026-12-11", "director of another", "việc tự kiểm tra hạn ngày 13/12/2026, hôm nay là ngày làm việc cuối trước hạn, chưa ghi kết quả."],
    ]); // prettier-ignore
    database.clock.set("2026-11-23T02:00:00Z");
  });
});
