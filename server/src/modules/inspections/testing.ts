import type { ProposeInspection } from "@dondoc/contract";
import type { Actor } from "../../kernel/actor.ts";
import { actorOf, buildAccount, buildUnit, type BuiltAccount, type BuiltUnit } from "../tasks/testing.ts"; // prettier-ignore
import type { TestDatabase } from "../../testing/test-database.ts";
import { foundBody } from "./write/bodies.ts";

/** A province with a body that inspects, and everybody who might know or must not. */
export interface InspectingProvince {
  finance: BuiltUnit;
  division: BuiltUnit;
  health: BuiltUnit;
  bodyId: string;
  /** Who inspects: proposer, decider, the team's head and member. */
  people: Readonly<Record<"proposer" | "decider" | "head" | "member", BuiltAccount>>;
  who: ReadonlyMap<string, Actor>;
  as: (name: string) => Actor;
  plan: (more?: Partial<ProposeInspection>) => ProposeInspection;
}

const ACTS = ["found-body", "decide-body", "change-member", "propose", "revise", "change-team", "reschedule", "notify", "begin", "cancel", "approve", "note-finding", "write-minutes", "strike-finding", "sign-record", "write-checklist", "revise-checklist", "take-checklist", "answer-checklist", "choose-answer", "import-evidence", "recommend", "answer-recommendation", "agree-plan", "verify", "reject-claim", "close-recommendation", "hand-over", "draft-report", "draft-conclusion", "close"].map((act) => `inspections.${act}`); // prettier-ignore
const OTHERS = ["OFFICE_CHIEF", "OFFICE_SPECIALIST", "CLERK", "HOME_AFFAIRS", "WORKING_GROUP_MEMBER", "INSPECTION_LEAD", "CHAIR", "VICE_CHAIR", "PARTY_VIEWER", "AUDITOR", "ADMINISTRATOR"]; // prettier-ignore

/** Builds it by the owner's hand; its body is founded by the act itself. */
export async function buildInspectingProvince({
  owner,
  runtime,
}: TestDatabase): Promise<InspectingProvince> {
  const province = await buildUnit(owner, { name: "UBND tỉnh", kind: "committee" });
  const below = { parentId: province.unitId };
  const office = await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office", ...below });
  const inspectorate = await buildUnit(owner, { name: "Thanh tra tỉnh", ...below });
  const finance = await buildUnit(owner, { name: "Sở Tài chính", ...below });
  const division = await buildUnit(owner, {
    name: "Phòng Ngân sách",
    kind: "division",
    parentId: finance.unitId,
  });
  const health = await buildUnit(owner, { name: "Sở Y tế", ...below });
  const account = (name: string, unit: BuiltUnit, isHead = false) =>
    buildAccount(owner, { name, unitId: unit.unitId, isHead });
  const grant = (one: BuiltAccount, role_code: string, unit: BuiltUnit) =>
    owner
      .insertInto("app.role_grant")
      .values({
        account_id: one.accountId,
        role_code,
        unit_id: unit.unitId,
        valid_from: "2020-01-01",
      }) // prettier-ignore
      .execute();
  const people = {
    proposer: await account("Trần Văn Đề Nghị", office),
    decider: await account("Phạm Quyết Định", province, true),
    head: await account("Lê Thị Trưởng Đoàn", inspectorate),
    member: await account("Võ Văn Thành Viên", inspectorate),
  };
  await grant(people.proposer, "OFFICE_SPECIALIST", office);
  await grant(people.decider, "CHAIR", province);
  await grant(people.head, "INSPECTION_LEAD", inspectorate);
  // A member may be somebody of an agency, whose hat is the narrow one.
  await grant(people.member, "EXECUTOR", inspectorate);
  const who = new Map<string, Actor>();
  for (const name of ["proposer", "decider", "head"] as const) {
    who.set(name, actorOf(people[name], ACTS));
  }
  who.set("member", actorOf(people.member, ACTS, [inspectorate.unitId]));
  for (const role of OTHERS) {
    // oxlint-disable-next-line no-await-in-loop -- few, and the order of ids is kept
    const other = await account(`Người ${role}`, role === "CHAIR" ? province : office);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await grant(other, role, role === "CHAIR" ? province : office);
    who.set(role, actorOf(other, ACTS));
  }
  const narrow = async (name: string, unit: BuiltUnit, isHead = false) =>
    who.set(name, actorOf(await account(name, unit, isHead), ACTS, [unit.unitId]));
  await narrow("director of the inspected", finance, true);
  await narrow("officer of the inspected", division);
  await narrow("director of another", health, true);
  const as = (name: string): Actor => {
    const actor = who.get(name);
    if (!actor) throw new Error(`nobody is called ${name}`);
    return actor;
  };
  const { id: bodyId } = await foundBody.perform(runtime, as("proposer"), {
    kind: "working-group",
    unitId: null,
    name: "Tổ công tác của Chủ tịch UBND tỉnh",
    aliases: ["Tổ kiểm tra của Chủ tịch"],
    powers: "Kiểm tra việc thực hiện nhiệm vụ được giao.",
    seal: "Văn phòng UBND tỉnh",
    documentNumber: "57/QĐ-UBND",
    documentOn: "2026-01-05",
    validFrom: "2026-01-05",
  });
  return {
    finance,
    division,
    health,
    bodyId,
    people,
    who,
    as,
    plan: (more = {}) => ({
      kind: "planned",
      bodyId,
      programmeId: null,
      subject: "Thực hiện nhiệm vụ được giao năm 2026",
      scope: "Việc cập nhật, báo cáo, minh chứng của nhiệm vụ được giao.",
      ground: "12 nhiệm vụ quá hạn trên 30 ngày.",
      unitIds: [finance.unitId],
      coveredFrom: "2026-01-01",
      coveredTo: "2026-10-31",
      visitFrom: "2026-12-01",
      visitTo: "2026-12-02",
      deciderAccountId: people.decider.accountId,
      team: [
        { personId: people.head.personId, function: "head" },
        { personId: people.member.personId, function: "member" },
      ],
      ...more,
    }),
  };
}
