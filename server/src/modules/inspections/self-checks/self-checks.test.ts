import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { atInspected } from "../remediation/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { readCoverage } from "./read/coverage.ts";
import { listSelfChecks } from "./read/self-checks.ts";
import { ableToSelfCheck } from "./testing.ts";
import { dropSelfCheck, planSelfCheck, recordSelfCheck } from "./write/keep-self-check.ts";
import { noteOpenPoint, settleOpenPoint } from "./write/points.ts";

/* Requirement C1. It is 9:00 on Monday 23/11/2026; the clock is moved. */
const TODAY = "2026-11-23";
const DIRECTOR = "director of the inspected";
let database: TestDatabase;
let province: InspectingProvince;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
});
afterAll(() => database.close());

const able = (name: string): Actor => ableToSelfCheck(province, name);
const plan = (more: object = {}, by = DIRECTOR) =>
  planSelfCheck.perform(database.runtime, able(by), {
    agencyUnitId: province.finance.unitId,
    targetUnitId: province.division.unitId,
    theme: "Giờ làm việc, trả kết quả đúng hạn",
    lastDay: "2026-12-10",
    ...more,
  });
const result = { doneOn: TODAY, summary: "Hai hồ sơ trả chậm.", found: 2, leftOpen: 1, documentNumber: "12/BC-STC" }; // prettier-ignore
const record = (row: { id: string; version: number }, more: object = {}) =>
  recordSelfCheck.perform(database.runtime, able(DIRECTOR), { selfCheckId: row.id, version: row.version, ...result, ...more }); // prettier-ignore
const list = (name = DIRECTOR) =>
  inScope(database.runtime.db, able(name), async (tx) => {
    const today = database.clock.now().toISOString().slice(0, 10);
    const asked = { today, acts: [recordSelfCheck, noteOpenPoint, settleOpenPoint, dropSelfCheck] };
    return (await listSelfChecks(tx, able(name), { limit: 100, year: 2026 }, asked)).items;
  });
const coverage = (name = DIRECTOR, today = TODAY) =>
  inScope(database.runtime.db, able(name), (tx) =>
    readCoverage(tx, able(name), { year: 2026, today }),
  );
const ofFinance = async (name = DIRECTOR) =>
  (await coverage(name)).rows.find(({ unit }) => unit.id === province.finance.unitId);

describe("an agency that looks at itself", () => {
  it("covers a division once it has looked there, and says what it found and left open", async () => {
    const planned = await plan();
    expect(await ofFinance()).toMatchObject({ divisions: 1, covered: 0, planned: 1, done: 0, reached: false }); // prettier-ignore
    await record(planned);
    expect(await ofFinance()).toMatchObject({ covered: 1, planned: 1, done: 1, found: 2, overdue: 0, reached: true }); // prettier-ignore
    const [row] = await list();
    expect(row).toMatchObject({ target: { name: "Phòng Ngân sách" }, done: { on: TODAY, found: 2, leftOpen: 1, documentNumber: "12/BC-STC" }, daysLate: 0 }); // prettier-ignore
    await expect(record({ id: planned.id, version: 2 })).rejects.toThrow("đã có kết quả");
  });

  it("is late from the day after the last, and not for what it dropped with a reason", async () => {
    const late = await plan({ lastDay: "2026-11-25" });
    const dropped = await plan({ lastDay: "2026-11-24" });
    await dropSelfCheck.perform(database.runtime, able(DIRECTOR), { selfCheckId: dropped.id, version: 1, reason: "Trùng với việc khác." }); // prettier-ignore
    database.clock.set("2026-11-25T09:00:00Z");
    const of = async (id: string) => (await list()).find((one) => one.id === id);
    expect((await of(late.id))?.daysLate).toBe(0);
    database.clock.set("2026-11-28T02:00:00Z");
    expect((await of(late.id))?.daysLate).toBe(3);
    expect(await of(dropped.id)).toMatchObject({ daysLate: 0, dropped: { because: "Trùng với việc khác." } }); // prettier-ignore
    database.clock.set(`${TODAY}T02:00:00Z`);
    expect((await coverage(DIRECTOR, "2026-11-26")).rows[0]).toMatchObject({ planned: 2, overdue: 1 }); // prettier-ignore
  });

  it("is compared with what others found: only signed records, only what it did not detect itself, and since it looked", async () => {
    const at = atInspected(database, province);
    await at.signedRecord([{ title: "Cùng ngày" }, { title: "Tự báo", detectedBy: "self" }]);
    expect(await ofFinance()).toMatchObject({ foundByOthers: 1, foundAfterwards: 0 });
    database.clock.set("2026-11-30T02:00:00Z");
    await at.signedRecord([{ title: "Sau khi tự kiểm tra" }], "2026-11-30");
    expect(await ofFinance()).toMatchObject({ foundByOthers: 2, foundAfterwards: 1 });
    database.clock.set(`${TODAY}T02:00:00Z`);
  });

  it("refuses what lies outside, what is past, and results that cannot be", async () => {
    await expect(plan({ targetUnitId: province.health.unitId })).rejects.toMatchObject({ code: "TARGET_OUTSIDE" }); // prettier-ignore
    await expect(plan({ lastDay: "2026-11-22" })).rejects.toMatchObject({ code: "PLAN_PASSED" });
    const planned = await plan();
    await expect(record(planned, { doneOn: "2026-11-24" })).rejects.toMatchObject({ code: "DONE_LATER" }); // prettier-ignore
    await expect(record(planned, { doneOn: "2026-11-22" })).rejects.toMatchObject({ code: "DONE_BEFORE" }); // prettier-ignore
    await expect(record(planned, { leftOpen: 3 })).rejects.toMatchObject({ code: "OPEN_MORE" });
    await expect(record({ ...planned, version: 4 })).rejects.toMatchObject({ code: "VERSION_CONFLICT" }); // prettier-ignore
  });
});

describe("what was left open", () => {
  const point = { content: "Xin lỗi hồ sơ trả chậm", dueOn: "2026-12-01" };
  const note = (row: { id: string; version: number }, more: object = {}, by = DIRECTOR) =>
    noteOpenPoint.perform(database.runtime, able(by), { selfCheckId: row.id, version: row.version, unitId: province.division.unitId, ...point, ...more }); // prettier-ignore
  const settle = (row: { id: string; version: number }, pointId: string, more: object = {}, by = DIRECTOR) =>
    settleOpenPoint.perform(database.runtime, able(by), { selfCheckId: row.id, version: row.version, pointId, settledOn: TODAY, words: "Đã gửi thư xin lỗi", documentNumber: "7/STC-VP", ...more }); // prettier-ignore
  const found = async (id: string, name = DIRECTOR) => {
    const row = (await list(name)).find((one) => one.id === id);
    if (!row) throw new Error("it is not there");
    return row;
  };

  it("is followed point by point until each is put right, and late from the day after its day", async () => {
    const before = await ofFinance();
    const planned = await plan({ theme: "Còn lại" });
    await expect(note(planned)).rejects.toThrow("chưa có kết quả");
    const done = await record(planned, { found: 3, leftOpen: 2 });
    const first = await note(done);
    const second = await note(first, { content: "Niêm yết thủ tục", dueOn: "2026-11-25", unitId: province.finance.unitId }); // prettier-ignore
    await expect(note(second)).rejects.toThrow("ghi đủ");
    expect(await ofFinance()).toMatchObject({
      stillOpen: (before?.stillOpen ?? 0) + 2,
      openLate: 0,
    });
    database.clock.set("2026-11-28T02:00:00Z");
    expect((await coverage(DIRECTOR, "2026-11-28")).rows[0]).toMatchObject({ openLate: 1 });
    const [one, two] = (await found(planned.id)).points;
    expect([one?.daysLate, two?.daysLate, one?.unit.name]).toEqual([0, 3, "Phòng Ngân sách"]);
    const settled = await settle(second, two?.id ?? "", { settledOn: "2026-11-27" });
    expect((await found(planned.id)).points[1]).toMatchObject({ daysLate: 2, settled: { on: "2026-11-27", documentNumber: "7/STC-VP" } }); // prettier-ignore
    expect((await coverage(DIRECTOR, "2026-11-28")).rows[0]).toMatchObject({ openLate: 0, stillOpen: (before?.stillOpen ?? 0) + 1 }); // prettier-ignore
    await expect(settle(settled, two?.id ?? "")).rejects.toMatchObject({ code: "POINT_UNKNOWN" });
    await settle(settled, one?.id ?? "");
    const { acts } = await found(planned.id);
    expect(acts.filter(({ allowed }) => allowed)).toEqual([]);
    database.clock.set(`${TODAY}T02:00:00Z`);
  });

  it("is the agency's own: nobody above writes it, another agency neither sees nor writes, its division reads", async () => {
    const planned = await plan({ theme: "Của riêng" });
    const done = await record(planned, { found: 1, leftOpen: 1 });
    await expect(note(done, {}, "OFFICE_CHIEF")).rejects.toThrow("cơ quan đó lập kế hoạch");
    await expect(note(done, {}, "director of another")).rejects.toMatchObject({ status: 404 });
    await expect(note(done, { unitId: province.health.unitId })).rejects.toMatchObject({ code: "TARGET_OUTSIDE" }); // prettier-ignore
    await expect(note(done, { dueOn: "2026-11-22" })).rejects.toMatchObject({ code: "POINT_DUE_PASSED" }); // prettier-ignore
    const noted = await note(done);
    const pointId = (await found(planned.id)).points[0]?.id ?? "";
    await expect(settle(noted, pointId, { settledOn: "2026-11-24" })).rejects.toMatchObject({ code: "SETTLED_WHEN" }); // prettier-ignore
    await expect(settle(noted, pointId, { settledOn: "2026-11-22" })).rejects.toMatchObject({ code: "SETTLED_WHEN" }); // prettier-ignore
    expect((await found(planned.id, "officer of the inspected")).points).toHaveLength(1);
    // The second wall.
    for (const name of ["director of another", "officer of the inspected"]) {
      // oxlint-disable-next-line no-await-in-loop -- each for themself
      const written = await inScope(database.runtime.db, province.as(name), (tx) =>
        sql`update app.self_check_point set settled_words = 'Khác' where id = ${pointId}::uuid`.execute(tx),
      ); // prettier-ignore
      expect(written.numAffectedRows).toBe(0n);
    }
  });
});

describe("who sees and does", () => {
  it("nobody above an agency plans or reports in its place, and another agency neither sees nor does", async () => {
    await expect(plan({}, "OFFICE_CHIEF")).rejects.toThrow("cơ quan đó lập kế hoạch");
    await expect(plan({}, "director of another")).rejects.toThrow("cơ quan đó lập kế hoạch");
    expect(await list("director of another")).toEqual([]);
    const other = await coverage("director of another");
    expect(other.rows.map(({ unit }) => unit.name)).toEqual(["Sở Y tế"]);
    expect((await list("HOME_AFFAIRS")).length).toBeGreaterThan(3);
    expect((await list("HOME_AFFAIRS")).flatMap(({ acts }) => acts).some(({ allowed }) => allowed)).toBe(false); // prettier-ignore
    const names = (await coverage("HOME_AFFAIRS")).rows.map(({ unit }) => unit.name);
    expect(names).toContain("Sở Tài chính");
    // The second wall.
    const written = inScope(database.runtime.db, province.as("director of another"), (tx) =>
      sql`update app.self_check set theme = 'Khác'`.execute(tx),
    );
    expect((await written).numAffectedRows).toBe(0n);
  });

  it("a division reads that it is looked at, and what was found there", async () => {
    const seen = await list("officer of the inspected");
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map(({ target }) => target.name))).toEqual(new Set(["Phòng Ngân sách"]));
  });
});
