import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { actorOf, buildUnit } from "../../tasks/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { changeMember } from "../write/change-member.ts";
import { approveInspection, beginInspection } from "../write/lead-inspection.ts";
import { proposeInspection } from "../write/propose-inspection.ts";
import { membersOfMonth, reportsOfMonth } from "./read/body-month.ts";
import { mergeBodyResults } from "./write/merge-results.ts";
import { sendBodyResult } from "./write/send-result.ts";

/* The Working Group with a head over the province and a member who works in an agency; 9:00 on Monday 23/11/2026. */
const MONTH = "2026-11";
const ACTS = ["inspections.send-result", "inspections.merge-results"];
let database: TestDatabase;
let province: InspectingProvince;
let head: Actor;
let member: Actor;

const members = (actor: Actor) =>
  inScope(database.runtime.db, actor, (tx) => membersOfMonth(tx, province.bodyId, MONTH));
const send = (actor: Actor, done: string, month = MONTH) =>
  sendBodyResult.perform(database.runtime, actor, { bodyId: province.bodyId, month, done, obstacles: null, proposals: null }); // prettier-ignore
const merge = (actor: Actor) =>
  mergeBodyResults.perform(database.runtime, actor, { bodyId: province.bodyId, month: MONTH, proposals: "Phê bình một cơ quan" }); // prettier-ignore

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  const { people } = province;
  const { unitId } = await buildUnit(database.owner, { name: "Thanh tra ngành" });
  head = actorOf(people.head, ACTS);
  member = actorOf(people.member, ACTS, [unitId]);
  for (const [version, as] of ["head", "member"].entries()) {
    const { personId } = people[as as "head" | "member"];
    await changeMember.perform(database.runtime, province.as("proposer"), {
      bodyId: province.bodyId,
      version: version + 1,
      change: "join",
      personId,
      function: as as "head" | "member",
      from: "2026-11-02",
      basis: "57/QĐ-UBND",
    });
  }
});
afterAll(() => database.close());

describe("the month of the Working Group (story 31)", () => {
  it("is sent by whoever sat in it then, for themselves, also from an agency; not for months to come, and by nobody else", async () => {
    await send(member, "Rà soát quy chế");
    await send(member, "Rà soát quy chế; đôn đốc 5 nhiệm vụ");
    await expect(send(province.as("OFFICE_CHIEF"), "x")).rejects.toMatchObject({ status: 403 });
    const outsider = { ...province.as("OFFICE_CHIEF"), grants: head.grants };
    await expect(send(outsider, "x")).rejects.toThrow(/thành viên Tổ công tác/u);
    await expect(send(member, "x", "2026-12")).rejects.toThrow(/chưa tới/u);
    await expect(send(member, "x", "2026-10")).rejects.toThrow(/thành viên Tổ công tác/u);
    expect(await members(head)).toMatchObject([
      { function: "head", result: null },
      { function: "member", result: { done: "Rà soát quy chế; đôn đốc 5 nhiệm vụ", times: 2 } },
    ]);
  });

  it("is one's own to read from an agency: nobody else's result, and none under another's name", async () => {
    await send(head, "Chủ trì hai cuộc làm việc");
    const seen = await members(member);
    expect(seen.map(({ result }) => result?.done ?? null)).toEqual([null, "Rà soát quy chế; đôn đốc 5 nhiệm vụ"]); // prettier-ignore
    const forged = inScope(database.runtime.db, member, (tx) =>
      sql`insert into app.body_result (body_id, person_id, month, done, sent_by, sent_at, sent_on) values (${province.bodyId},
        ${province.people.head.personId}, ${MONTH}, 'x', ${member.accountId}, now(), '2026-11-23')`.execute(
        tx,
      ),
    );
    await expect(forged).rejects.toThrow(/row-level security/u);
  });

  it("counts what each inspected from its beginning on, and an unannounced one for nobody before", async () => {
    const { runtime } = database;
    const plan = province.plan({ kind: "unannounced", visitFrom: "2026-11-23", visitTo: "2026-11-23" }); // prettier-ignore
    const { id } = await proposeInspection.perform(runtime, province.as("proposer"), plan);
    const inspected = async () => (await members(head)).map(({ inspections }) => inspections.length); // prettier-ignore
    await approveInspection.perform(runtime, province.as("decider"), { inspectionId: id, version: 1, decisionNumber: "1/QĐ", decisionOn: "2026-11-20" }); // prettier-ignore
    expect(await inspected()).toEqual([0, 0]);
    await beginInspection.perform(runtime, province.as("head"), { inspectionId: id, version: 2 });
    expect(await inspected()).toEqual([1, 1]);
  });

  it("becomes one report to the Chair with a copy to Home Affairs, drawn up by who leads, and says when more was sent since", async () => {
    await expect(merge(member)).rejects.toThrow(/tổ trưởng, tổ phó hoặc thư ký/u);
    const { id } = await merge(head);
    const { rows } = await sql<{ model: { addressees: string[]; recipients: string[]; blocks: { text: string }[] }; copies: number }>`
      select model, (select count(*)::int from app.draft_recipient copy where copy.draft_id = draft.id) as copies
      from app.draft where id = ${id}::uuid`.execute(database.owner); // prettier-ignore
    const [draft] = rows;
    expect(draft?.model.addressees).toEqual(["Chủ tịch UBND tỉnh"]);
    const said = draft?.model.blocks.map(({ text }) => text) ?? [];
    expect(said).toEqual(expect.arrayContaining(["Đã tiến hành 1 cuộc kiểm tra:", "Chủ trì hai cuộc làm việc", "Rà soát quy chế; đôn đốc 5 nhiệm vụ", "Phê bình một cơ quan"])); // prettier-ignore
    expect(draft?.copies).toBe(1);
    const stands = () =>
      inScope(database.runtime.db, head, (tx) => reportsOfMonth(tx, province.bodyId, MONTH));
    expect(await stands()).toMatchObject([{ draftId: id, complete: true }]);
    database.clock.set("2026-11-24T02:00:00Z");
    await send(member, "Thêm một việc");
    expect(await stands()).toMatchObject([{ complete: false }]);
  });
});
