import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { foundBody } from "../write/bodies.ts";
import { cancelInspection } from "../write/lead-inspection.ts";
import { proposeInspection, reviseInspection } from "../write/propose-inspection.ts";
import { readYearCoverage } from "./read/coverage.ts";
import { listYearPlans } from "./read/plans.ts";
import { adjusting, atYearPlans } from "./testing.ts";
import { dropPlanLine, revisePlanLine } from "./write/lines.ts";

/* Requirement A5, procedures digest 11.1. It is 9:00 on Monday 23/11/2026; the clock is moved. */
const TODAY = "2026-11-23";
let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atYearPlans>;

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atYearPlans(database, province);
});
afterAll(() => database.close());

const back = () => database.clock.set(`${TODAY}T02:00:00Z`);
const saidBy = async (planId: string, ordinal: number) => {
  const { kind, unit, content, firstMonth, lastMonth, body } = await at.line(planId, ordinal);
  return { kind, unitId: unit?.id ?? null, content, firstMonth, lastMonth, bodyId: body.id };
};
const revise = async (planId: string, ordinal: number, more: object) => {
  const { id: lineId } = await at.line(planId, ordinal);
  const none = { documentNumber: null, documentOn: null, signer: null, because: null };
  return revisePlanLine.perform(database.runtime, at.able("proposer"), { ...(await at.on(planId)), ...(await saidBy(planId, ordinal)), ...none, lineId, ...more }); // prettier-ignore
};
const drop = async (planId: string, ordinal: number, more: object = {}) => {
  const { id: lineId } = await at.line(planId, ordinal);
  const none = { documentNumber: null, documentOn: null, signer: null, because: null };
  return dropPlanLine.perform(database.runtime, at.able("proposer"), { ...(await at.on(planId)), ...none, lineId, ...more }); // prettier-ignore
};
const states = async (planId: string, name = "proposer") =>
  (await at.read(planId, name)).lines.map(({ ordinal, state }) => [ordinal, state]);

describe("the plan of a year", () => {
  it("is drafted line by line, some without an agency, changed freely, and approved by its document", async () => {
    const { id } = await at.draft();
    await at.add(id);
    await at.add(id, { unitIds: [], count: 2, content: "Chuyên đề: thư xin lỗi ở cấp xã", kind: "thematic" }); // prettier-ignore
    await at.add(id, { unitIds: [province.health.unitId], firstMonth: 2, lastMonth: 3 });
    await revise(id, 3, { firstMonth: 10, lastMonth: 10 });
    await drop(id, 2);
    const draft = await at.read(id);
    // March has passed, and a draft says so too.
    expect(draft.lines.map(({ ordinal, unit, state }) => [ordinal, unit?.name ?? null, state])).toEqual([[4, "Sở Y tế", "missed"], [3, null, "missed"], [1, "Sở Tài chính", "waiting"]]); // prettier-ignore
    expect(draft.approval).toBeNull();
    expect(draft.lines.flatMap(({ before }) => before)).toEqual([]);
    await expect(at.approve(id, { documentOn: "2026-11-24" })).rejects.toMatchObject({ code: "DOCUMENT_IN_FUTURE" }); // prettier-ignore
    await at.approve(id);
    const approved = await at.read(id);
    expect(approved.approval).toMatchObject({ documentNumber: "15/KH-UBND", signer: "Chủ tịch UBND tỉnh", enteredOn: TODAY }); // prettier-ignore
    expect(approved.tally).toMatchObject({
      planned: 3,
      done: 0,
      states: { missed: 2, waiting: 1 },
    });
    await expect(at.approve(id)).rejects.toThrow("đã được phê duyệt theo văn bản số 15/KH-UBND");
  });

  it("is changed after approval by another document alone, and keeps what it said before", async () => {
    const { id } = await at.draft({ title: "Kế hoạch thứ hai" });
    await at.add(id);
    await at.add(id, { unitIds: [province.health.unitId] });
    await at.approve(id, { documentNumber: "16/KH-UBND" });
    await expect(revise(id, 1, { firstMonth: 12 })).rejects.toMatchObject({ code: "DOCUMENT_MISSING" }); // prettier-ignore
    await expect(revise(id, 1, { ...adjusting({ because: null }), firstMonth: 12 })).rejects.toMatchObject({ fields: { because: expect.stringContaining("theo văn bản khác") as string } }); // prettier-ignore
    await expect(revise(id, 1, adjusting({ documentNumber: "16/KH-UBND", documentOn: "2026-01-12" }))).rejects.toMatchObject({ code: "SAME_DOCUMENT" }); // prettier-ignore
    await expect(revise(id, 1, adjusting({ documentOn: "2026-01-11" }))).rejects.toMatchObject({ code: "DOCUMENT_EARLIER" }); // prettier-ignore
    await revise(id, 1, { ...adjusting(), firstMonth: 12, lastMonth: 12 });
    // The same document changes a second line and adds a third; with another signer it would be another document.
    await expect(drop(id, 2, adjusting({ signer: "Người khác" }))).rejects.toMatchObject({ code: "OTHER_SIGNER" }); // prettier-ignore
    await drop(id, 2, adjusting({ because: "Đã thanh tra" }));
    await at.add(id, { ...adjusting(), unitIds: [] });
    const plan = await at.read(id);
    expect(plan.decisions.map(({ kind, documentNumber }) => [kind, documentNumber])).toEqual([["approval", "16/KH-UBND"], ["adjustment", "88/KH-UBND"]]); // prettier-ignore
    expect(plan.tally).toMatchObject({ planned: 2, states: { dropped: 1 } });
    expect((await at.line(id, 1)).before).toMatchObject([{ firstMonth: 11, lastMonth: 12, document: "số 88/KH-UBND ngày 20/11/2026", because: "Trùng đợt thanh tra", dropped: false }]); // prettier-ignore
    expect(await at.line(id, 2)).toMatchObject({ state: "dropped", before: [{ dropped: true, because: "Đã thanh tra" }] }); // prettier-ignore
    await expect(revise(id, 2, adjusting())).rejects.toThrow("đã bỏ khỏi kế hoạch");
    // The second wall: what a document says is not written over, taken out or said without one.
    const lineId = (await at.line(id, 1)).id;
    for (const statement of [
      sql`update app.year_plan_line_version set content = 'Khác' where line_id = ${lineId}::uuid`,
      sql`delete from app.year_plan_line_version where line_id = ${lineId}::uuid`,
      sql`delete from app.year_plan_line where id = ${lineId}::uuid`,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- each in a transaction of its own
      const done = await inScope(database.runtime.db, at.able("proposer"), (tx) => statement.execute(tx)); // prettier-ignore
      expect(done.numAffectedRows).toBe(0n);
    }
    await expect(
      inScope(database.runtime.db, at.able("proposer"), (tx) =>
        sql`insert into app.year_plan_line_version select line_id, 9, null, kind, unit_id, content, 1, 1, body_id, false, null, entered_by, entered_at
          from app.year_plan_line_version where line_id = ${lineId}::uuid and ordinal = 1`.execute(
          tx,
        ),
      ),
    ).rejects.toThrow("row-level security");
  });

  it("refuses what is not announced in words, and what cannot be", async () => {
    const { id } = await at.draft({ title: "Kế hoạch thứ ba", bodyId: province.bodyId });
    await expect(at.add(id, { kind: "unannounced" })).rejects.toThrow("ghi là lộ cơ quan được kiểm tra"); // prettier-ignore
    await expect(at.add(id, { firstMonth: 12, lastMonth: 11 })).rejects.toMatchObject({ code: "MONTHS_BACKWARDS" }); // prettier-ignore
    await expect(at.add(id, { unitIds: [province.bodyId] })).rejects.toMatchObject({ fields: { unitIds: expect.any(String) as string } }); // prettier-ignore
    const other = await foundBody.perform(database.runtime, province.as("proposer"), {
      kind: "team",
      unitId: null,
      name: "Đoàn kiểm tra công vụ",
      aliases: [],
      powers: "Kiểm tra công vụ",
      seal: null,
      documentNumber: "58/QĐ-UBND",
      documentOn: "2026-10-05",
      validFrom: "2026-10-05",
    });
    await expect(at.add(id, { bodyId: other.id })).rejects.toMatchObject({ code: "BODY_OUTSIDE" });
    const whole = await at.draft({ title: "Kế hoạch của tỉnh" });
    await expect(at.add(whole.id, { bodyId: other.id, firstMonth: 9, lastMonth: 9 })).rejects.toMatchObject({ code: "BODY_NOT_THERE" }); // prettier-ignore
    await expect(at.approve(id)).rejects.toThrow("chưa có cuộc kiểm tra nào");
    await expect(at.draft({}, "director of the inspected")).rejects.toThrow("Tổ công tác, đoàn kiểm tra thực hiện"); // prettier-ignore
  });
});

describe("a line and the inspection that carries it out", () => {
  it("goes from waiting over proposed and running to inspected; called off, it waits again", async () => {
    const { id } = await at.draft({ title: "Kế hoạch thực hiện" });
    await at.add(id);
    await at.approve(id, { documentNumber: "20/KH-UBND" });
    const { id: lineId } = await at.line(id, 1);
    // Five working days of notice; 24 November is a day off.
    const laid = await at.proposal(lineId);
    expect(laid).toMatchObject({ kind: "planned", bodyId: province.bodyId, planLineId: lineId, visitFrom: "2026-12-01", units: [{ name: "Sở Tài chính" }] }); // prettier-ignore
    expect(laid.ground).toContain("phê duyệt theo văn bản số 20/KH-UBND ngày 12/01/2026");
    const first = await at.propose(lineId);
    expect(await at.line(id, 1)).toMatchObject({ state: "proposed", inspection: { id: first.id, state: "PROPOSED" } }); // prettier-ignore
    await expect(at.propose(lineId)).rejects.toThrow(/đã có cuộc kiểm tra KT-\d+/);
    await expect(drop(id, 1, adjusting())).rejects.toThrow("Hãy hủy cuộc kiểm tra ấy trước");
    await expect(revise(id, 1, { ...adjusting(), unitId: province.health.unitId })).rejects.toMatchObject({ code: "LINE_UNDER_WAY" }); // prettier-ignore
    await cancelInspection.perform(database.runtime, at.able("proposer"), { inspectionId: first.id, version: 1, reason: "Đổi đoàn" }); // prettier-ignore
    expect(await at.line(id, 1)).toMatchObject({ state: "waiting", inspection: null });
    const second = await at.propose(lineId);
    await at.carryOut(second.id, { visitOn: "2026-12-01", signed: false });
    expect(await at.line(id, 1)).toMatchObject({ state: "running", late: false });
    await expect(revise(id, 1, { ...adjusting(), firstMonth: 12 })).rejects.toThrow("đã bắt đầu");
    back();
  });

  it("is missed the day after its last month, and done late when it begins afterwards", async () => {
    const { id } = await at.draft({ title: "Kế hoạch trễ" });
    await at.add(id, { firstMonth: 11, lastMonth: 11, unitIds: [province.health.unitId] });
    await at.approve(id, { documentNumber: "21/KH-UBND" });
    const { id: lineId } = await at.line(id, 1);
    database.clock.set("2026-12-01T02:00:00Z");
    expect(await states(id)).toEqual([[1, "missed"]]);
    const { id: inspectionId } = await at.propose(lineId);
    expect(await states(id)).toEqual([[1, "missed"]]);
    await at.carryOut(inspectionId, { visitOn: "2026-12-08" });
    expect(await at.line(id, 1)).toMatchObject({ state: "inspected", late: true });
    expect((await at.read(id)).tally).toMatchObject({ planned: 1, done: 1, late: 1 });
    back();
  });

  it("takes no inspection of another agency, none of a draft, and never one that is not announced", async () => {
    const { id } = await at.draft({ title: "Kế hoạch chặt" });
    await at.add(id);
    const { id: lineId } = await at.line(id, 1);
    await expect(at.proposal(lineId)).rejects.toMatchObject({ code: "LINE_GONE" });
    const visit = { visitFrom: "2026-12-14", visitTo: "2026-12-14" };
    const send = (more: object) =>
      proposeInspection.perform(database.runtime, at.able("proposer"), { ...province.plan({ ...visit, ...more }), planLineId: lineId }); // prettier-ignore
    await expect(send({})).rejects.toMatchObject({ code: "LINE_GONE" });
    await at.approve(id, { documentNumber: "22/KH-UBND" });
    await expect(send({ unitIds: [province.health.unitId] })).rejects.toThrow("ghi kiểm tra Sở Tài chính"); // prettier-ignore
    await expect(send({ kind: "unannounced" })).rejects.toThrow("đột xuất không ghi vào kế hoạch");
    const { id: inspectionId } = await send({});
    const { team: _team, ...plan } = province.plan({ ...visit, unitIds: [province.health.unitId] });
    const team = [{ personId: province.people.head.personId, function: "head" as const }];
    await expect(
      reviseInspection.perform(database.runtime, at.able("proposer"), { inspectionId, version: 1, ...plan, team }), // prettier-ignore
    ).rejects.toMatchObject({ code: "LINE_UNIT" });
  });
});

describe("what touches", () => {
  it("is told line by line: the same agency twice in a year, in the same weeks, and inspections outside all plans; nothing of a hidden one", async () => {
    const database2 = await createTestDatabase();
    try {
      const here = await buildInspectingProvince(database2);
      const plans = atYearPlans(database2, here);
      const { id } = await plans.draft();
      await plans.add(id);
      await plans.add(id, { firstMonth: 3, lastMonth: 3 });
      await plans.add(id, { unitIds: [here.health.unitId] });
      const body = await plans.draft({ bodyId: here.bodyId, title: "Kế hoạch của Tổ công tác" });
      await plans.add(body.id, { firstMonth: 12, lastMonth: 12 });
      const hidden = { kind: "unannounced" as const, unitIds: [here.health.unitId], visitFrom: "2026-11-24", visitTo: "2026-11-25" }; // prettier-ignore
      await proposeInspection.perform(database2.runtime, here.as("proposer"), here.plan(hidden));
      const told = async (name: string, ordinal: number) =>
        (await plans.line(id, ordinal, name)).warnings.map(({ line, inspection, sameTime }) => [line?.planNumber ?? null, line?.ordinal ?? null, inspection?.number ?? null, sameTime]); // prettier-ignore
      const { number } = await plans.read(id);
      const { number: other } = await plans.read(body.id);
      expect(await told("HOME_AFFAIRS", 1)).toEqual([[number, 2, null, false], [other, 1, null, true]]); // prettier-ignore
      expect(await told("HOME_AFFAIRS", 2)).toEqual([[number, 1, null, false], [other, 1, null, false]]); // prettier-ignore
      // Not even to those who prepare it.
      for (const name of ["proposer", "decider", "head", "HOME_AFFAIRS", "ADMINISTRATOR"]) {
        // oxlint-disable-next-line no-await-in-loop -- each asks for themself
        expect([name, await told(name, 3)]).toEqual([name, []]);
      }
      await proposeInspection.perform(database2.runtime, here.as("proposer"), here.plan({ unitIds: [here.health.unitId] })); // prettier-ignore
      expect(await told("HOME_AFFAIRS", 3)).toEqual([[null, null, 1, true]]);
    } finally {
      await database2.close();
    }
  });
});

describe("who sees it", () => {
  it("a draft is the province's; of an approved plan an agency reads its own lines, and when it is looked at", async () => {
    const { id } = await at.draft({ title: "Kế hoạch gửi cơ quan" });
    await at.add(id, { firstMonth: 12 });
    await at.add(id, { unitIds: [province.health.unitId] });
    await at.add(id, { unitIds: [] });
    await expect(at.read(id, "director of the inspected")).rejects.toMatchObject({ code: "NOT_FOUND" }); // prettier-ignore
    await at.approve(id, { documentNumber: "30/KH-UBND" });
    const own = await at.read(id, "director of the inspected");
    expect(own).toMatchObject({ whole: false, tally: { planned: 1 }, acts: [{ allowed: false }, { allowed: false }], journal: [] }); // prettier-ignore
    expect(own.lines.map(({ unit }) => unit?.name)).toEqual(["Sở Tài chính"]);
    expect((await at.read(id, "director of another")).lines.map(({ unit }) => unit?.name)).toEqual(["Sở Y tế"]); // prettier-ignore
    // What is proposed there it learns of by the notice.
    await at.propose((await at.line(id, 1)).id);
    expect(await states(id)).toContainEqual([1, "proposed"]);
    expect(await states(id, "director of the inspected")).toEqual([[1, "waiting"]]);
    expect((await at.read(id, "AUDITOR")).lines).toHaveLength(3);
  });

  it("coverage and figures tell nothing of an inspection that is not announced before it begins", async () => {
    const seen = async (name: string) =>
      inScope(database.runtime.db, at.able(name), async (tx) => ({
        coverage: (await readYearCoverage(tx, at.able(name), { year: 2026, today: TODAY })).rows,
        plans: (await listYearPlans(tx, at.able(name), 2026, { today: TODAY, acts: [] })).items,
      }));
    const names = ["proposer", "decider", "head", "HOME_AFFAIRS", "AUDITOR", "director of another"];
    const before = await Promise.all(names.map(seen));
    await proposeInspection.perform(
      database.runtime,
      province.as("proposer"),
      province.plan({ kind: "unannounced", unitIds: [province.health.unitId], visitFrom: TODAY, visitTo: TODAY }), // prettier-ignore
    );
    expect(await Promise.all(names.map(seen))).toEqual(before);
    expect(before.at(-1)?.coverage.map(({ unit }) => unit.name)).toEqual(["Sở Y tế"]);
    const wide = before[3]?.coverage ?? [];
    expect(wide.map(({ unit }) => unit.name)).toEqual(["Sở Tài chính", "Sở Y tế", "Thanh tra tỉnh", "Văn phòng UBND tỉnh"]); // prettier-ignore
    expect(wide.find(({ unit }) => unit.name === "Thanh tra tỉnh")).toMatchObject({ planned: [], inspected: [], lastOn: null, forgotten: true }); // prettier-ignore
    expect(wide.find(({ unit }) => unit.name === "Sở Y tế")).toMatchObject({ forgotten: false });
  });
});
