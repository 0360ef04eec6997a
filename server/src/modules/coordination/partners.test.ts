import type { CooperationRow, PartnerReportDetail } from "@dondoc/contract";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { does, first, openOffice, type Office } from "../../testing/office.ts";
import { releaseTask, type ReleasedTask } from "../../testing/released-task.ts";
import type { Visitor } from "../../testing/test-program.ts";
import type { Actor } from "../../kernel/actor.ts";
import { atTheDoor, inScope } from "../../kernel/database/scope.ts";
import { newId } from "../../kernel/ids.ts";
import { judge } from "../../kernel/personas.ts";
import { findActor } from "../access/index.ts";
import { reportPolicies, type ReportSubject } from "./domain/partner-report.ts";
import { readReportSubject } from "./read/partner-reports.ts";

let office: Office;
let released: ReleasedTask;
let health: Visitor;
let homeAffairs: Visitor;
let workingGroup: Visitor;

beforeAll(async () => {
  office = await openOffice();
  released = await releaseTask(office);
  await on("2026-11-23");
});
afterAll(() => office.house.close());

/** A later day; sessions do not last so long, so everybody signs in again. */
async function on(day: string): Promise<void> {
  office.house.setClock(`${day}T02:00:00Z`);
  const enter = (login: string) => office.house.enter(`${login}@tinhmau.example`);
  office.finance = await enter("sotaichinh");
  office.specialist = await enter("chuyenvien");
  homeAffairs = await enter("sonoivu");
  workingGroup = await enter("tocongtac");
  health = await released.headOf("Sở Y tế");
}
async function actorOf(login: string): Promise<Actor> {
  const actor = await atTheDoor(office.house.program.runtime.db, async (tx) => {
    const { id } = await tx.selectFrom("app.account").select("id").where("login", "=", `${login}@tinhmau.example`).executeTakeFirstOrThrow(); // prettier-ignore
    return findActor(tx, id, "2026-12-08");
  });
  if (!actor) throw new Error(`${login} holds no office`);
  return actor;
}
const unitId = (name: string) => released.units.get(name) ?? "";
const request = (who = office.finance, asked = "Sở Y tế") =>
  does(who, "requestHelp", {
    taskId: released.taskId,
    askedUnitId: unitId(asked),
    kind: "data",
    content: "Số liệu thủ tục y tế cấp xã",
    why: "Quản lý thủ tục lĩnh vực y tế",
  });
const helps = async (who: Visitor, list: "open" | "late" | "all" = "all") =>
  (await who.call("listCooperations", { query: { list } })).body.items;
const help = async (id: string, who = health): Promise<CooperationRow> =>
  first((await helps(who)).filter((row) => row.id === id));
const onHelp = async (id: string) => ({ cooperationId: id, version: (await help(id)).version });
const report = async (id: string, who = homeAffairs): Promise<PartnerReportDetail> =>
  (await who.call("getPartnerReport", { params: { id } })).body;
const onReport = async (id: string) => ({ reportId: id, version: (await report(id)).version });

describe("a request for help between the agencies of a task", () => {
  it("is taken on, delivered with its date and confirmed", async () => {
    const { id } = await request();
    expect(await help(id)).toMatchObject({ state: "sent", lastDay: "2026-12-01" });
    await does(health, "acceptHelp", await onHelp(id));
    await does(health, "deliverHelp", { ...(await onHelp(id)), delivery: "Đã gửi bảng số liệu." });
    expect(await help(id)).toMatchObject({ state: "delivered", deliveredOn: "2026-11-23" });
    await does(office.finance, "confirmHelp", await onHelp(id));
    expect((await help(id)).state).toBe("confirmed");
  });

  it("is declined as not our function only with the ground", async () => {
    const { id } = await request();
    const without = await health.call("declineHelp", { body: { ...(await onHelp(id)), ground: "Không có số liệu", legalRef: " " } }); // prettier-ignore
    expect(without.status).toBe(400);
    await does(health, "declineHelp", { ...(await onHelp(id)), ground: "Số liệu do Sở Nội vụ quản lý", legalRef: "Điều 2 Quyết định 20/2025/QĐ-UBND" }); // prettier-ignore
    expect((await help(id)).state).toBe("declined");
  });

  it("is asked by a partner of the lead alone, and of nobody outside the task", async () => {
    await request(health, "Sở Tài chính");
    const outside = await office.finance.call("requestHelp", {
      body: { taskId: released.taskId, askedUnitId: unitId("Sở Xây dựng"), kind: "data", content: "A", why: "B" }, // prettier-ignore
    });
    expect(outside.body).toMatchObject({ code: "NOT_A_PARTNER" });
    const { partners } = (await office.finance.call("getCooperationPartners", { params: { id: released.taskId } })).body; // prettier-ignore
    expect(partners.map(({ name }) => name)).toEqual(["Sở Y tế"]);
  });
});

describe("a report about a slow partner", () => {
  let lateHelp: string;
  let secondHelp: string;
  let third: string;

  it("is refused while the limit runs", async () => {
    lateHelp = (await request()).id;
    secondHelp = (await request()).id;
    third = (await request()).id;
    const early = await office.finance.call("reportPartner", { body: { cooperationId: lateHelp, content: "Chậm." } }); // prettier-ignore
    expect([early.status, (early.body as unknown as { message: string }).message]).toEqual([403, expect.stringContaining("Chỉ phản ánh khi đã quá hạn")]); // prettier-ignore
    const nothing = await office.finance.call("reportPartner", { body: { content: "Chậm." } });
    expect(nothing.body).toMatchObject({ code: "REPORT_ONE_REQUEST" });
  });

  it("is prepared with the days late, and within three working days it is reported properly", async () => {
    await on("2026-12-04");
    const draft = (await office.finance.call("getPartnerReportDraft", { query: { cooperationId: lateHelp } })).body; // prettier-ignore
    expect(draft).toMatchObject({ daysLate: 3, properlyUntil: "2026-12-04", act: { allowed: true } }); // prettier-ignore
    expect(draft.text).toContain("quá hạn 3 ngày");
    const { id } = await does(office.finance, "reportPartner", { cooperationId: lateHelp, content: draft.text }); // prettier-ignore
    expect(await report(id)).toMatchObject({ reportedProperly: true, state: "waiting-explanation", reporter: { name: "Sở Tài chính" } }); // prettier-ignore
    const again = await office.finance.call("reportPartner", { body: { cooperationId: lateHelp, content: "Nữa." } }); // prettier-ignore
    expect(again.status).toBe(403);
  });

  it("hears the other side before Home Affairs finds; the partner's days are charged to it", async () => {
    const { id } = first((await homeAffairs.call("listPartnerReports", { query: {} })).body.items);
    const early = await homeAffairs.call("findPartner", { body: { ...(await onReport(id)), outcome: "accepted", reason: "Rõ." } }); // prettier-ignore
    expect(early.status).toBe(403);
    const stranger = await office.finance.call("explainReport", { body: { ...(await onReport(id)), explanation: "?" } }); // prettier-ignore
    expect(stranger.status).toBe(403);
    await does(health, "explainReport", { ...(await onReport(id)), explanation: "Chờ số liệu cấp xã." }); // prettier-ignore
    const tooMany = await homeAffairs.call("findPartner", { body: { ...(await onReport(id)), outcome: "shared", days: 9, reason: "Cả hai." } }); // prettier-ignore
    expect(tooMany.body).toMatchObject({ code: "SHARE_TOO_LARGE", fields: { days: expect.any(String) as string } }); // prettier-ignore
    await does(homeAffairs, "findPartner", { ...(await onReport(id)), outcome: "shared", days: 2, reason: "Cả hai cùng chậm." }); // prettier-ignore
    expect(await report(id)).toMatchObject({ state: "shared", days: 2, explanation: "Chờ số liệu cấp xã." }); // prettier-ignore
    expect(await rowsOf("select kind, from_on::text, to_on::text, charged_unit_id from app.waiting_period")).toEqual([
      { kind: "partner", from_on: "2026-12-02", to_on: "2026-12-03", charged_unit_id: unitId("Sở Y tế") },
    ]); // prettier-ignore
  });

  it("late, and rejected, is credited to neither; both are counted", async () => {
    await on("2026-12-08");
    const { id } = await does(office.finance, "reportPartner", { cooperationId: secondHelp, content: "Chậm." }); // prettier-ignore
    await does(health, "explainReport", { ...(await onReport(id)), explanation: "Đã gửi bằng giấy." }); // prettier-ignore
    await does(workingGroup, "findPartner", { ...(await onReport(id)), outcome: "rejected", reason: "Đã gửi bằng giấy ngày 30/11." }); // prettier-ignore
    const { items } = (await homeAffairs.call("getPartnerCredits")).body;
    expect(items.map(({ unit: { name }, ...credit }) => ({ name, ...credit }))).toEqual([
      { name: "Sở Tài chính", reported: 2, properly: 1, upheld: 1, dismissed: 1, accused: 0, foundSlow: 0, days: 0 },
      { name: "Sở Y tế", reported: 0, properly: 0, upheld: 0, dismissed: 0, accused: 2, foundSlow: 1, days: 2 },
    ]); // prettier-ignore
  });

  it("is found on by no member of the Working Group who is in office at one of the two agencies", async () => {
    const [found] = (await rowsOf("select id from app.partner_report order by number")) as { id: string }[]; // prettier-ignore
    const subject = async (actor: Actor) =>
      inScope(office.house.program.runtime.db, actor, (tx) =>
        readReportSubject(tx, found?.id ?? "", "2026-12-08"),
      );
    const before = await actorOf("tocongtac");
    const open = { ...(await subject(before)), outcome: null } as ReportSubject;
    const judged = (by: Actor, report: ReportSubject) =>
      judge({ name: "coordination.find-partner", policy: reportPolicies.find }, by, report, "2026-12-15").verdict; // prettier-ignore
    expect(judged(before, open).allowed).toBe(true);
    await rowsOf(`insert into app.role_grant (account_id, role_code, unit_id, valid_from)
      select id, 'AGENCY_FOCAL', '${unitId("Sở Y tế")}', '2026-12-01' from app.account where login = 'tocongtac@tinhmau.example'`);
    const member = await actorOf("tocongtac");
    const seen = { ...(await subject(member)), outcome: null } as ReportSubject;
    expect(judged(member, seen).allowed).toBe(false);
    // Nor in their name, nor by them in the name of Home Affairs.
    const delegate = { ...before, accountId: newId(), personId: newId() };
    const [grant] = member.grants.filter(({ acts }) => acts.has("coordination.find-partner"));
    if (!grant || !member.accountId || !member.personId) throw new Error("no finder");
    const behalf = { delegationId: "d", accountId: member.accountId, personId: member.personId, name: "Thành viên", legalBasis: "Giấy" }; // prettier-ignore
    expect(judged({ ...delegate, grants: [{ ...grant, onBehalfOf: behalf }] }, seen)).toMatchObject({ allowed: false }); // prettier-ignore
    const ofOther = { ...behalf, accountId: newId(), personId: newId() };
    const focal = member.grants.filter(({ acts }) => !acts.has("coordination.find-partner"));
    expect(judged({ ...member, grants: [...focal, { ...grant, onBehalfOf: ofOther }] }, seen)).toMatchObject({ allowed: false }); // prettier-ignore
    await rowsOf(`delete from app.role_grant where valid_from = '2026-12-01' and role_code = 'AGENCY_FOCAL'`); // prettier-ignore
  });

  it("is found on without an explanation once its limit has passed", async () => {
    const { id } = await does(office.finance, "reportPartner", { cooperationId: third, content: "Chậm." }); // prettier-ignore
    expect((await report(id)).explainLastDay).toBe("2026-12-11");
    await on("2026-12-12");
    await does(workingGroup, "findPartner", { ...(await onReport(id)), outcome: "accepted", reason: "Không giải trình." }); // prettier-ignore
    expect(await report(id)).toMatchObject({ state: "accepted", days: 11 });
  });

  it("is seen by its two sides and by who finds, and by no other agency", async () => {
    const justice = await released.headOf("Sở Tư pháp");
    for (const who of [office.finance, health, homeAffairs]) {
      expect((await who.call("listPartnerReports", { query: { list: "all" } })).body.items).toHaveLength(3); // prettier-ignore
    }
    expect((await justice.call("listPartnerReports", { query: { list: "all" } })).body.items).toEqual([]); // prettier-ignore
    expect(await helps(justice)).toEqual([]);
  });
});

describe("the register of coordination rules", () => {
  const fields = () => ({
    title: "Quy chế phối hợp tài chính y tế",
    reference: "15/QCPH-STC-SYT ngày 05/01/2026",
    partyIds: [unitId("Sở Tài chính"), unitId("Sở Y tế")],
    normalDays: 3,
    urgentDays: 1,
    ownerUnitId: unitId("Sở Tài chính"),
    inForceFrom: "2026-01-05",
    nextReviewOn: "2026-12-20",
  });

  it("is kept by the Office, and a limit comes from the rule between the agencies, with its explanation", async () => {
    const agency = await office.finance.call("addRule", { body: fields() });
    expect(agency.status).toBe(403);
    const wrong = await office.specialist.call("addRule", { body: { ...fields(), urgentDays: 9 } });
    expect(wrong.body).toMatchObject({ code: "URGENT_LONGER", fields: { urgentDays: expect.any(String) as string } }); // prettier-ignore
    await does(office.specialist, "addRule", fields());
    const { id } = await request();
    expect(await help(id)).toMatchObject({ lastDay: "2026-12-16" });
    expect((await help(id)).limitBecause).toContain(
      "Quy chế phối hợp tài chính y tế (15/QCPH-STC-SYT",
    );
    const terms = (await office.finance.call("getCoordinationTerms", { query: { taskId: released.taskId, asked: unitId("Sở Tư pháp") } })).body; // prettier-ignore
    expect(terms).toMatchObject({ days: 5, rule: null });
  });

  it("lists what is overdue for review, and an ended rule binds no more", async () => {
    await on("2026-12-21");
    const rules = async (list: "review-overdue" | "in-force") =>
      (await office.finance.call("listCoordinationRules", { query: { list } })).body.items;
    const rule = first(await rules("review-overdue"));
    expect(rule).toMatchObject({ title: "Quy chế phối hợp tài chính y tế", reviewOverdue: true });
    const on3 = { ruleId: rule.id, version: rule.version };
    const noDay = await office.specialist.call("reviewRule", { body: { ...on3, reviewState: "amending", note: "Sửa thời hạn." } }); // prettier-ignore
    expect(noDay.body).toMatchObject({ code: "REVIEW_DAY_MISSING" });
    await does(homeAffairs, "reviewRule", { ...on3, reviewState: "amending", nextReviewOn: "2027-02-01", note: "Sửa thời hạn." }); // prettier-ignore
    expect(await rules("review-overdue")).toEqual([]);
    await does(office.specialist, "reviseRule", { ...fields(), nextReviewOn: "2027-02-01", normalDays: 4, ruleId: rule.id, version: 2 }); // prettier-ignore
    await does(office.specialist, "reviewRule", { ruleId: rule.id, version: 3, reviewState: "ended", inForceTo: "2026-12-21", note: "Thay bằng quy chế mới." }); // prettier-ignore
    expect(await rules("in-force")).toEqual([]);
    const { id } = await request();
    expect((await help(id)).limitBecause).toContain("chưa có quy chế phối hợp");
    const detail = (await office.specialist.call("getCoordinationRule", { params: { id: rule.id } })).body; // prettier-ignore
    expect(detail.journal.map(({ act }) => act)).toEqual(["coordination.review-rule", "coordination.revise-rule", "coordination.review-rule", "coordination.add-rule"]); // prettier-ignore
    expect(detail.acts.every(({ allowed }) => !allowed)).toBe(true);
  });
});

async function rowsOf(query: string): Promise<unknown[]> {
  const owner = new pg.Client(office.house.owner);
  await owner.connect();
  try {
    return (await owner.query(query)).rows;
  } finally {
    await owner.end();
  }
}
