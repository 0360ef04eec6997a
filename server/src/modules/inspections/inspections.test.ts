import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { buildAccount } from "../tasks/testing.ts";
import { getBody, listBodies } from "./read/bodies.ts";
import { inspectionOffer } from "./read/inspection-offer.ts";
import { getInspection } from "./read/get-inspection.ts";
import { buildInspectingProvince, type InspectingProvince } from "./testing.ts";
import { decideBody } from "./write/bodies.ts";
import { changeMember } from "./write/change-member.ts";
import { changeTeam } from "./write/change-team.ts";
import { approveInspection, beginInspection, cancelInspection, notifyInspection, rescheduleInspection } from "./write/lead-inspection.ts"; // prettier-ignore
import { proposeInspection, reviseInspection } from "./write/propose-inspection.ts";

let database: TestDatabase;
let province: InspectingProvince;
const at = (instant: string) => database.clock.set(`${instant}T02:00:00Z`);

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
});
afterAll(() => database.close());

const propose = (more: Parameters<InspectingProvince["plan"]>[0] = {}) =>
  proposeInspection.perform(database.runtime, province.as("proposer"), province.plan(more));
const DECISION = { decisionNumber: "12/QĐ-TCT", decisionOn: "2026-11-20" };
const approve = (inspectionId: string, version = 1) =>
  approveInspection.perform(database.runtime, province.as("decider"), { inspectionId, version, ...DECISION }); // prettier-ignore
const read = (id: string, name = "proposer", today = "2026-11-23") =>
  inScope(database.runtime.db, province.as(name), (tx) =>
    getInspection(tx, province.as(name), id, { today, acts: [approveInspection, beginInspection] }),
  );

describe("an announced inspection", () => {
  it("goes from its proposal by decision and notice to its beginning, and the inspected learn of it by the notice", async () => {
    const { runtime } = database;
    const { id } = await propose();
    expect(await read(id)).toMatchObject({ state: "PROPOSED", number: expect.any(Number), hidden: false }); // prettier-ignore
    await expect(read(id, "director of the inspected")).rejects.toMatchObject({ status: 404 });
    await approve(id);
    await expect(read(id, "director of the inspected")).rejects.toMatchObject({ status: 404 });
    await notifyInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2, noticeNumber: "41/TB-TCT" }); // prettier-ignore
    const seen = await read(id, "director of the inspected");
    expect(seen).toMatchObject({ state: "NOTIFIED", ground: null, notice: { number: "41/TB-TCT", on: "2026-11-23" } }); // prettier-ignore
    expect(seen.journal.map(({ act }) => act)).toEqual(["inspections.notify"]);
    await expect(
      beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 3 }),
    ).rejects.toMatchObject({ message: expect.stringContaining("Chưa tới ngày kiểm tra") });
    at("2026-12-01");
    await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 3 });
    expect(await read(id)).toMatchObject({ state: "IN_PROGRESS", begunOn: "2026-12-01" });
    await expect(
      cancelInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 4, reason: "x" }), // prettier-ignore
    ).rejects.toMatchObject({ message: expect.stringContaining("đã bắt đầu") });
    at("2026-11-23");
  });

  it("is told no later than the province sets: the notice waits until the days are moved", async () => {
    const { runtime } = database;
    const { id } = await propose({ visitFrom: "2026-11-25", visitTo: "2026-11-26" });
    await approve(id);
    const notify = (version: number) =>
      notifyInspection.perform(runtime, province.as("head"), { inspectionId: id, version, noticeNumber: "42/TB-TCT" }); // prettier-ignore
    // Five working days after Monday 23/11/2026, without Tuesday 24/11, the Culture Day.
    await expect(notify(2)).rejects.toMatchObject({ message: expect.stringContaining("01/12/2026") }); // prettier-ignore
    await rescheduleInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2, visitFrom: "2026-12-01", visitTo: "2026-12-02", reason: "Đủ thời gian báo trước" }); // prettier-ignore
    expect(await notify(3)).toMatchObject({ version: 4 });
  });

  it("is decided by another than its proposer, to whom it was put", async () => {
    const own = province.people.proposer.accountId;
    await expect(propose({ deciderAccountId: own })).rejects.toMatchObject({ fields: { deciderAccountId: expect.any(String) } }); // prettier-ignore
    const { id } = await propose();
    const on = { inspectionId: id, version: 1, ...DECISION };
    for (const name of ["proposer", "OFFICE_CHIEF"]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(approveInspection.perform(database.runtime, province.as(name), on)).rejects.toMatchObject({ status: 403 }); // prettier-ignore
    }
    const later = { ...on, decisionOn: "2026-11-24" };
    await expect(approveInspection.perform(database.runtime, province.as("decider"), later)).rejects.toMatchObject({ fields: { decisionOn: expect.any(String) } }); // prettier-ignore
  });

  it("is written anew before it is decided, but never turned into an unannounced one", async () => {
    const { id } = await propose();
    const revise = (version: number, more: Parameters<InspectingProvince["plan"]>[0]) =>
      reviseInspection.perform(database.runtime, province.as("proposer"), { inspectionId: id, version, ...province.plan(more) }); // prettier-ignore
    await revise(1, { subject: "Cập nhật tiến độ", unitIds: [province.health.unitId] });
    expect(await read(id)).toMatchObject({ subject: "Cập nhật tiến độ", targets: [{ name: "Sở Y tế" }] }); // prettier-ignore
    await expect(revise(2, { kind: "unannounced" })).rejects.toMatchObject({ code: "KIND_FIXED" });
    await approve(id, 2);
    await expect(revise(3, {})).rejects.toMatchObject({ status: 403 });
  });

  it("warns of another inspection of the same agency within the days the province sets, and not beyond", async () => {
    const unitIds = [province.health.unitId];
    const days = (visitFrom: string, visitTo: string) => ({ unitIds, visitFrom, visitTo });
    const first = await propose(days("2027-03-01", "2027-03-03"));
    const near = await propose(days("2027-04-01", "2027-04-02"));
    const far = await propose(days("2027-05-03", "2027-05-04"));
    const overlapping = async (id: string) => (await read(id)).overlaps.map((one) => one.id);
    expect(await overlapping(first.id)).toEqual([near.id]);
    expect(await overlapping(near.id)).toEqual([first.id]);
    expect(await overlapping(far.id)).toEqual([]);
  });
});

describe("a member", () => {
  const team = (personId: string) => [
    { personId: province.people.head.personId, function: "head" as const },
    { personId, function: "member" as const },
  ];
  const officer = async (unitId: string, valid_from: string, valid_to: string | null) => {
    const { personId } = await buildAccount(database.owner, { name: "Đỗ Thị Cũ", unitId });
    await database.owner
      .updateTable("app.appointment")
      .set({ valid_from, valid_to })
      .where("person_id", "=", personId)
      .execute();
    return personId;
  };

  it("does not inspect their own agency, nor one of its divisions, by the days of their appointment", async () => {
    const { finance, division } = province;
    const inDivision = await officer(division.unitId, "2020-01-01", null);
    await expect(propose({ team: team(inDivision) })).rejects.toMatchObject({
      code: "CONFLICT",
      fields: { team: expect.stringContaining("Đỗ Thị Cũ (Chuyên viên Phòng Ngân sách)") },
    });
    const above = await officer(finance.unitId, "2020-01-01", null);
    await expect(propose({ unitIds: [division.unitId], team: team(above) })).rejects.toMatchObject({ code: "CONFLICT" }); // prettier-ignore
    // Who left before the time that is looked at may; who was there for a day of it may not.
    const left = await officer(finance.unitId, "2020-01-01", "2026-01-01");
    await expect(propose({ team: team(left) })).resolves.toMatchObject({ version: 1 });
    const leftLater = await officer(finance.unitId, "2020-01-01", "2026-01-02");
    await expect(propose({ team: team(leftLater) })).rejects.toMatchObject({ code: "CONFLICT" });
    const comesAfterwards = await officer(finance.unitId, "2026-12-03", null);
    await expect(propose({ team: team(comesAfterwards) })).resolves.toMatchObject({ version: 1 });
  });

  it("who is appointed there after the proposal keeps it from being decided, until somebody takes their place", async () => {
    const moved = await officer(province.health.unitId, "2020-01-01", null);
    const { id } = await propose({ team: team(moved) });
    await database.owner
      .insertInto("app.appointment")
      .values({
        person_id: moved,
        unit_id: province.finance.unitId,
        title: "Phó Giám đốc",
        valid_from: "2026-11-20",
      }) // prettier-ignore
      .execute();
    await expect(approve(id)).rejects.toMatchObject({ message: expect.stringContaining("Phó Giám đốc Sở Tài chính") }); // prettier-ignore
    const { team: members, conflicts } = await read(id);
    expect(conflicts.map(({ person }) => person.name)).toEqual(["Đỗ Thị Cũ"]);
    const memberId = members.find((one) => one.function === "member")?.id ?? "";
    await changeTeam.perform(database.runtime, province.as("head"), { change: "leave", inspectionId: id, version: 1, memberId, reason: "Chuyển công tác" }); // prettier-ignore
    await expect(approve(id, 2)).resolves.toMatchObject({ version: 3 });
  });

  it("leads the team alone: a new head takes the old one's place, and no team is without", async () => {
    const { id } = await propose();
    const { runtime } = database;
    const heads = async () =>
      (await read(id)).team.filter((one) => one.function === "head" && one.leftOn === null);
    const [old] = await heads();
    const head = province.as("head");
    await expect(
      changeTeam.perform(runtime, head, { change: "leave", inspectionId: id, version: 1, memberId: old?.id ?? "", reason: "x" }), // prettier-ignore
    ).rejects.toMatchObject({ code: "HEAD_LEAVES" });
    await changeTeam.perform(runtime, head, { change: "join", inspectionId: id, version: 1, personId: province.people.member.personId, function: "head", reason: "Phân công lại" }); // prettier-ignore
    expect((await heads()).map(({ person }) => person.id)).toEqual([province.people.member.personId]); // prettier-ignore
    await expect(propose({ team: [{ personId: province.people.member.personId, function: "member" }] })).rejects.toMatchObject({ code: "ONE_HEAD" }); // prettier-ignore
  });
});

it("offers bodies with their members of today, and who may decide but the person asking", async () => {
  const offered = await inScope(database.runtime.db, province.as("decider"), (tx) =>
    inspectionOffer(tx, province.as("decider"), "2026-11-23"),
  );
  expect(offered.bodies.map(({ name }) => name)).toEqual(["Tổ công tác của Chủ tịch UBND tỉnh"]);
  const names = offered.deciders.map(({ name }) => name);
  expect(names).toContain("Người VICE_CHAIR, Chuyên viên, Văn phòng UBND tỉnh");
  expect(names.filter((name) => name.startsWith("Phạm Quyết Định"))).toEqual([]);
});

it("keeps a body as its decisions made it on each day, with its members and its end", async () => {
  const { runtime } = database;
  const { bodyId: founded, people } = province;
  const proposer = province.as("proposer");
  const bodyOn = (day: string) =>
    inScope(runtime.db, proposer, (tx) =>
      getBody(tx, proposer, founded, { day, today: "2026-11-23", acts: [decideBody] }),
    );
  const join = (version: number, personId: string, as: "head" | "member", from = "2026-01-05") =>
    changeMember.perform(runtime, proposer, { bodyId: founded, version, change: "join", personId, function: as, from, basis: "Quyết định 57/QĐ-UBND" }); // prettier-ignore
  await join(1, people.head.personId, "head");
  await expect(join(2, people.head.personId, "member")).rejects.toMatchObject({ code: "MEMBER_ALREADY" }); // prettier-ignore
  await expect(join(2, people.member.personId, "head")).rejects.toMatchObject({ code: "HEAD_ALREADY" }); // prettier-ignore
  await expect(join(2, people.member.personId, "member", "2026-01-04")).rejects.toMatchObject({ code: "MEMBER_DAY_WRONG" }); // prettier-ignore
  await join(2, people.member.personId, "member");
  const memberId = (await bodyOn("2026-06-01")).members.find(
    (one) => one.function === "member",
  )?.id;
  await changeMember.perform(runtime, proposer, { bodyId: founded, version: 3, change: "leave", memberId: memberId ?? "", from: "2026-07-01", reason: "Nghỉ hưu" }); // prettier-ignore
  const decision = { bodyId: founded, documentOn: "2026-09-01", aliases: ["Tổ công tác"], powers: "Kiểm tra đột xuất.", seal: null }; // prettier-ignore
  await decideBody.perform(runtime, proposer, { ...decision, version: 4, kind: "strengthening", documentNumber: "312/QĐ-UBND", validFrom: "2026-09-01", name: "Tổ công tác của Chủ tịch (kiện toàn)" }); // prettier-ignore
  await expect(
    decideBody.perform(runtime, proposer, { ...decision, version: 5, kind: "strengthening", documentNumber: "300/QĐ-UBND", validFrom: "2026-09-01", name: "x" }), // prettier-ignore
  ).rejects.toMatchObject({ code: "DECISION_BEFORE_ANOTHER" });
  expect(await bodyOn("2026-06-30")).toMatchObject({ name: "Tổ công tác của Chủ tịch UBND tỉnh", members: [{ function: "head" }, { function: "member" }] }); // prettier-ignore
  expect(await bodyOn("2026-11-23")).toMatchObject({
    name: "Tổ công tác của Chủ tịch (kiện toàn)",
    powers: "Kiểm tra đột xuất.",
    members: [{ function: "head" }],
    former: [{ function: "member", endedBecause: "Nghỉ hưu" }],
  });
  await decideBody.perform(runtime, proposer, { ...decision, version: 5, kind: "ending", documentNumber: "400/QĐ-UBND", validFrom: "2026-11-30", name: null, powers: null }); // prettier-ignore
  expect(await bodyOn("2026-12-01")).toMatchObject({ endedOn: "2026-11-30", members: [] });
  await expect(join(6, people.member.personId, "member", "2026-11-25")).rejects.toMatchObject({ status: 403 }); // prettier-ignore
  await expect(propose()).rejects.toMatchObject({ code: "BODY_ENDED" });
  const seen = await inScope(runtime.db, proposer, (tx) => listBodies(tx, "2026-01-04"));
  expect(seen).toEqual([]);
});
