import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../kernel/actor.ts";
import { atTheDoor, inScope } from "../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../testing/test-database.ts";
import { confirmCompletion } from "../tasks/confirmation/confirm-completion.ts";
import { submitResult } from "../tasks/confirmation/submit-result.ts";
import { decideExtension } from "../tasks/extension/decide-extension.ts";
import { requestExtension } from "../tasks/extension/request-extension.ts";
import { acknowledgeTask } from "../tasks/holding/acknowledge-task.ts";
import { decideEnd } from "../tasks/recurrence/decide-end.ts";
import { reviewDuty } from "../tasks/recurrence/review-duty.ts";
import { buildAccount, buildTask, buildUnit, type BuiltAccount } from "../tasks/testing.ts";
import { findActor } from "./read/find-actor.ts";
import { listDelegableOffices, listDelegations } from "./read/delegations.ts";
import { delegate } from "./write/delegate.ts";
import { revokeDelegation } from "./write/revoke-delegation.ts";

const TODAY = "2026-11-23";
let database: TestDatabase;
let finance: string;
let health: string;
let office: string;
let chief: BuiltAccount;
let deputy: BuiltAccount;
let specialist: BuiltAccount;
let director: BuiltAccount;
let clerk: BuiltAccount;
let stranger: BuiltAccount;

beforeAll(async () => {
  database = await createTestDatabase();
  const { owner } = database;
  finance = (await buildUnit(owner, { name: "Sở Tài chính" })).unitId;
  health = (await buildUnit(owner, { name: "Sở Y tế" })).unitId;
  office = (await buildUnit(owner, { name: "Văn phòng UBND tỉnh", kind: "office" })).unitId;
  chief = await serving("Lê Văn Chánh", office, "OFFICE_CHIEF");
  deputy = await serving("Phạm Thị Dung", office, "OFFICE_SPECIALIST");
  specialist = await serving("Trần Thị Bình", office, "OFFICE_SPECIALIST");
  director = await serving("Hoàng Văn Giang", finance, "AGENCY_HEAD");
  clerk = await serving("Nguyễn Thị Hoa", finance, "EXECUTOR");
  stranger = await serving("Vũ Văn Khôi", health, "AGENCY_HEAD");
});
afterAll(() => database.close());

async function serving(name: string, unitId: string, role: string): Promise<BuiltAccount> {
  const account = await buildAccount(database.owner, { name, unitId });
  await database.owner
    .insertInto("app.role_grant")
    .values({
      account_id: account.accountId,
      role_code: role,
      unit_id: unitId,
      valid_from: "2020-01-01",
    })
    .execute();
  return account;
}
/** As they enter on a day. */
async function entering({ accountId }: BuiltAccount, day = TODAY): Promise<Actor> {
  const actor = await atTheDoor(database.runtime.db, (tx) => findActor(tx, accountId, day));
  if (!actor) throw new Error("they hold no office");
  return actor;
}
const grantOf = async ({ accountId }: BuiltAccount) =>
  (
    await database.owner
      .selectFrom("app.role_grant")
      .select("id")
      .where("account_id", "=", accountId)
      .executeTakeFirstOrThrow()
  ).id;
type Given = Parameters<typeof delegate.perform>[2];
const give = async (from: BuiltAccount, to: BuiltAccount, more: Partial<Given> = {}) =>
  delegate.perform(database.runtime, await entering(from), {
    grantId: await grantOf(from),
    delegateId: to.accountId,
    acts: ["tasks.confirm", "tasks.reopen"],
    unitIds: [],
    validFrom: TODAY,
    lastDay: "2026-11-30",
    legalBasis: "Giấy ủy quyền số 3/GUQ-VP",
    ...more,
  });
const takeBack = async (from: BuiltAccount, delegationId: string) =>
  revokeDelegation.perform(database.runtime, await entering(from), {
    delegationId,
    reason: "Đã về cơ quan.",
  });
const actsFor = async (who: BuiltAccount, day = TODAY) =>
  (await entering(who, day)).grants
    .filter(({ onBehalfOf }) => onBehalfOf)
    .flatMap(({ acts }) => [...acts].toSorted());
const evidence = [{ documentNumber: "12/BC", issuedOn: "2026-11-20", receivedBy: "UBND tỉnh" }];
const lastEvent = (id: string) =>
  database.owner
    .selectFrom("audit.event")
    .select(["act", "actor_id", "actor_name", "delegation_id"])
    .where("subject_id", "=", id)
    .orderBy("ordinal", "desc")
    .limit(1)
    .executeTakeFirstOrThrow();

describe("a right that was given", () => {
  it("holds from its first day to its last, and names both persons", async () => {
    const { id } = await give(chief, clerk, { validFrom: "2026-11-24" });
    expect(await actsFor(clerk)).toEqual([]);
    expect(await actsFor(clerk, "2026-11-24")).toEqual(["tasks.confirm", "tasks.reopen"]);
    expect(await actsFor(clerk, "2026-11-30")).toEqual(["tasks.confirm", "tasks.reopen"]);
    expect(await actsFor(clerk, "2026-12-01")).toEqual([]);

    const task = await buildTask(database.owner, { unitId: health, state: "SUBMITTED" });
    await database.owner
      .insertInto("app.task_submission")
      .values({ id, task_id: task.id, submitted_by: stranger.accountId, submitted_at: new Date() })
      .execute();
    await database.owner
      .insertInto("app.evidence")
      .values({
        submission_id: id,
        document_number: "9/BC",
        issued_on: "2026-11-20",
        received_by: "UBND tỉnh",
      })
      .execute();
    const completion = { taskId: task.id, version: 1, completedOn: "2026-11-20" };
    await expect(
      confirmCompletion.perform(database.runtime, await entering(clerk), completion),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await confirmCompletion.perform(
      database.runtime,
      await entering(clerk, "2026-11-24"),
      completion,
    );
    expect(await lastEvent(task.id)).toEqual({
      act: "tasks.confirm",
      actor_id: clerk.accountId,
      actor_name:
        "Nguyễn Thị Hoa, Chuyên viên, Sở Tài chính, thay mặt Lê Văn Chánh, Chuyên viên, Văn phòng UBND tỉnh theo Giấy ủy quyền số 3/GUQ-VP",
      delegation_id: id,
    });
    await takeBack(chief, id);
    expect(await actsFor(clerk, "2026-11-24")).toEqual([]);
    await expect(takeBack(chief, id)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
  });

  it("ends with the delegator's office, and with their account", async () => {
    const leaving = await serving("Đỗ Văn Lâm", office, "OFFICE_CHIEF");
    await give(leaving, deputy);
    expect(await actsFor(deputy)).toHaveLength(2);
    const { owner } = database;
    const lock = (at: Date | null) =>
      owner
        .updateTable("app.account")
        .set({ locked_at: at })
        .where("id", "=", leaving.accountId)
        .execute();
    await lock(new Date());
    expect(await actsFor(deputy)).toEqual([]);
    await lock(null);
    await owner
      .updateTable("app.role_grant")
      .set({ valid_to: "2026-11-25" })
      .where("account_id", "=", leaving.accountId)
      .execute();
    expect(await actsFor(deputy, "2026-11-24")).toHaveLength(2);
    expect(await actsFor(deputy, "2026-11-25")).toEqual([]);
  });

  it("reaches only the units it was narrowed to", async () => {
    const { id } = await give(chief, stranger, { unitIds: [finance] });
    const actor = await entering(stranger);
    const seen = async (unitId: string) => {
      const task = await buildTask(database.owner, {
        unitId,
        state: "COMPLETED",
        completedOn: TODAY,
      });
      return inScope(database.runtime.db, actor, (tx) =>
        tx.selectFrom("app.task").select("id").where("id", "=", task.id).execute(),
      );
    };
    expect(await seen(finance)).toHaveLength(1);
    const elsewhere = (await buildUnit(database.owner)).unitId;
    expect(await seen(elsewhere)).toHaveLength(0);
    await takeBack(chief, id);
  });

  it("is not given on, nor are the keys of the house, first steps, past days or other people's agencies", async () => {
    const { id } = await give(chief, specialist);
    const offices = await inScope(database.runtime.db, await entering(specialist), async (tx) =>
      listDelegableOffices(tx, await entering(specialist), TODAY),
    );
    expect(offices).toEqual([]);
    const asSpecialist = { ...(await entering(specialist)) };
    await expect(
      delegate.perform(database.runtime, asSpecialist, {
        grantId: await grantOf(chief),
        delegateId: deputy.accountId,
        acts: ["tasks.confirm"],
        unitIds: [],
        validFrom: TODAY,
        lastDay: TODAY,
        legalBasis: "Giấy",
      }),
    ).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const refused = async (more: Partial<Given>, to = deputy, from = chief) => {
      const error: unknown = await give(from, to, more).then(
        () => null,
        (reason: unknown) => reason,
      );
      return (error as { code?: string } | null)?.code;
    };
    expect(await refused({ grantId: await grantOf(director) })).toBe("OFFICE_NOT_OWN");
    expect(await refused({ acts: ["access.delegate"] })).toBe("NOT_DELEGABLE");
    expect(await refused({ acts: ["settings.change"] })).toBe("NOT_DELEGABLE");
    expect(await refused({ acts: ["tasks.submit"] })).toBe("NOT_DELEGABLE");
    expect(await refused({ validFrom: "2026-11-22" })).toBe("DELEGATION_IN_PAST");
    expect(await refused({ lastDay: "2026-11-22" })).toBe("DELEGATION_ENDS_FIRST");
    expect(await refused({}, chief)).toBe("DELEGATE_SELF");
    expect(await refused({ acts: ["tasks.submit"] }, stranger, director)).toBe("DELEGATE_UNFIT");
    expect(await refused({ acts: ["tasks.submit"], unitIds: [health] }, clerk, director)).toBe(
      "UNIT_BEYOND_OFFICE",
    );
    await expect(takeBack(deputy, id)).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    await takeBack(chief, id);
  });
});

describe("what must have two persons", () => {
  it("has them also when one acted for the other", async () => {
    const { runtime } = database;
    // The director gives a clerk of the house the right to report; the Office's chief gives the director that to confirm.
    const reporting = await give(director, clerk, { acts: ["tasks.submit", "tasks.acknowledge"] });
    const confirming = await give(chief, director, { acts: ["tasks.confirm"] });
    const also = await give(chief, clerk, { acts: ["tasks.confirm"] });
    const task = await buildTask(database.owner, { unitId: finance, state: "ASSIGNED" });
    await acknowledgeTask.perform(runtime, await entering(clerk), { taskId: task.id, version: 1 });
    await submitResult.perform(runtime, await entering(clerk), {
      taskId: task.id,
      version: 2,
      evidence,
    });
    expect((await lastEvent(task.id)).actor_name).toContain("thay mặt Hoàng Văn Giang");
    const completion = { taskId: task.id, version: 3, completedOn: "2026-11-20" };
    for (const who of [clerk, director]) {
      await expect(
        confirmCompletion.perform(runtime, await entering(who), completion),
      ).rejects.toMatchObject({ message: expect.stringContaining("không được tự quyết định") });
    }
    await confirmCompletion.perform(runtime, await entering(chief), completion);
    for (const { id } of [confirming, also]) await takeBack(chief, id);
    await takeBack(director, reporting.id);
  });

  it("has them where the first step was somebody's for another: who gave out a document, who asked, who proposed an end", async () => {
    const { runtime, owner } = database;
    const lead = await serving("Bùi Văn Minh", finance, "AGENCY_HEAD");
    const helper = await serving("Đặng Thị Nga", finance, "EXECUTOR");
    const { id: releasing } = await give(chief, helper, { acts: ["documents.release"] });
    const { id: asking } = await give(lead, helper, { acts: ["tasks.request-extension"] });
    const { id: reviewing } = await give(chief, helper, { acts: ["tasks.review"] });
    const also = await give(chief, lead, { acts: ["tasks.decide-extension"] });
    const task = await buildTask(owner, { unitId: finance });
    const request = await requestExtension.perform(runtime, await entering(helper), {
      taskId: task.id,
      version: 1,
      ground: "partner",
      explanation: "Ba xã chưa gửi số liệu.",
      missing: "Số liệu của ba xã",
      percent: 70,
      proposedOn: "2027-01-15",
      documentNumber: "45/STC-VP",
    });
    const { id: extensionId } = await owner
      .selectFrom("app.task_extension")
      .select("id")
      .where("task_id", "=", task.id)
      .executeTakeFirstOrThrow();
    const decide = async (who: BuiltAccount) =>
      decideExtension.perform(runtime, await entering(who), {
        taskId: task.id,
        version: request.version,
        extensionId,
        decision: "refuse",
        reason: "Không có lý do khách quan.",
      });
    await expect(decide(lead)).rejects.toMatchObject({
      message: expect.stringContaining("Bạn là người đề nghị"),
    });
    const releasedAt = new Date("2026-11-18T03:00:00Z");
    await owner
      .updateTable("app.document")
      .set({ reviewed_by: helper.accountId, reviewed_at: releasedAt })
      .where("id", "=", task.documentId)
      .execute();
    await owner
      .insertInto("audit.event")
      .values({
        act: "documents.release",
        at: releasedAt,
        actor_id: helper.accountId,
        actor_name: "Nguyễn Thị Hoa, thay mặt Lê Văn Chánh",
        subject_type: "document",
        subject_id: task.documentId,
        payload_commitment: Buffer.alloc(32),
        delegation_id: releasing,
      })
      .execute();
    await expect(decide(chief)).rejects.toMatchObject({
      message: expect.stringContaining("Bạn đã nhập, trình hoặc giao văn bản này"),
    });

    const duty = await buildTask(owner, { unitId: finance, dueOn: null });
    const { version } = await reviewDuty.perform(runtime, await entering(helper), {
      taskId: duty.id,
      version: 1,
      decision: "end",
      note: "Đã có quy chế mới.",
    });
    const end = { taskId: duty.id, version, ends: true, note: "Kết quả giữ tại quy chế." };
    await expect(decideEnd.perform(runtime, await entering(chief), end)).rejects.toMatchObject({
      message: expect.stringContaining("không tự quyết định"),
    });
    for (const id of [releasing, reviewing, also.id]) await takeBack(chief, id);
    await takeBack(lead, asking);
  });

  it("does not go out of an office that may not delegate, whatever else its holder is", async () => {
    await database.owner
      .insertInto("app.role_grant")
      .values({
        account_id: director.accountId,
        role_code: "HOME_AFFAIRS",
        unit_id: finance,
        valid_from: "2026-01-01",
      })
      .execute();
    const { id: grantId } = await database.owner
      .selectFrom("app.role_grant")
      .select("id")
      .where("account_id", "=", director.accountId)
      .where("role_code", "=", "HOME_AFFAIRS")
      .executeTakeFirstOrThrow();
    await expect(
      give(director, stranger, { grantId, acts: ["coordination.find-partner"] }),
    ).rejects.toMatchObject({ code: "OFFICE_NOT_OWN" });
    await database.owner.deleteFrom("app.role_grant").where("id", "=", grantId).execute();
  });
});

describe("the register", () => {
  it("shows the Office's leaders all of them, with how often each was used, and others their own", async () => {
    const list = async (who: BuiltAccount, of: "mine" | "all") => {
      const actor = await entering(who);
      return inScope(database.runtime.db, actor, (tx) => listDelegations(tx, actor, TODAY, of));
    };
    const all = await list(chief, "all");
    expect(all.items.length).toBeGreaterThanOrEqual(7);
    const used = all.items.find(
      ({ delegate: to, done }) => done > 0 && to.name === "Nguyễn Thị Hoa",
    );
    expect(used).toMatchObject({ state: "revoked", revokeReason: "Đã về cơ quan." });
    expect(all.items.every(({ mayRevoke }) => !mayRevoke)).toBe(true);
    await expect(list(director, "all")).rejects.toMatchObject({ code: "NOT_ALLOWED" });
    const own = (await list(director, "mine")).items;
    expect(own.map(({ delegator }) => delegator.name).toSorted()).toEqual([
      "Hoàng Văn Giang",
      "Lê Văn Chánh",
    ]);
  });

  it("is closed to another agency, also behind the program", async () => {
    const outsider = await serving("Bùi Văn Minh", health, "EXECUTOR");
    const rows = await inScope(database.runtime.db, await entering(outsider), (tx) =>
      tx.selectFrom("app.delegation").select("id").execute(),
    );
    expect(rows).toEqual([]);
  });
});
