import { Buffer } from "node:buffer";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { theProgram } from "../../../kernel/actor.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import { newId } from "../../../kernel/ids.ts";
import { noBox } from "../../../kernel/secret-box.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { acknowledgeTask, bulkWorker, revokeTask, submitResult } from "../../tasks/index.ts";
import { confirmCompletion } from "../../tasks/confirmation/confirm-completion.ts";
import { reopenTask } from "../../tasks/confirmation/reopen-task.ts";
import { returnTask } from "../../tasks/confirmation/return-task.ts";
import { refuseTask } from "../../tasks/holding/refuse-task.ts";
import { succeedTask } from "../../tasks/holding/succeed-task.ts";
import { transferTask } from "../../tasks/holding/transfer-task.ts";
import { revokeOne } from "../../tasks/revoking/revoke.ts";
import { suspendTask } from "../../tasks/suspension/suspend-task.ts";
import { startBulk } from "../../tasks/bulk/start-bulk.ts";
import { actorOf, buildAccount, buildTask, buildUnit } from "../../tasks/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { changeTeam } from "../write/change-team.ts";
import { getRemediation } from "./read/get-remediation.ts";
import { atInspected } from "./testing.ts";
import { handOverTeam } from "./write/hand-over.ts";
import { closeRecommendation, rejectClaim, verifyRemedy } from "./write/judge-claim.ts";
import { recommend } from "./write/recommend.ts";

/*
 * Only who checks closes what an inspection asked to be put right. Tried here: every other way to end its task or its recommendation,
 * by act and by SQL, as everybody of the house with every act there is.
 */
let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atInspected>;
let inspection: string;
let taskId: string;
const INSPECTED = "director of the inspected";

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atInspected(database, province);
  [inspection, taskId] = await claimed();
});
afterAll(() => database.close());

const seen = async (id: string) => {
  const head = province.as("head");
  const found = await inScope(database.runtime.db, head, (tx) =>
    getRemediation(tx, head, id, { today: "2026-11-23", acts: [], onInspection: [] }),
  );
  const [item] = found.items;
  if (!item) throw new Error("nothing is asked");
  return { ...item, inspectionVersion: found.version };
};
const row = async (id: string) => {
  const { rows } = await sql<{ state: string; version: number }>`select state, version from app.task where id = ${id}::uuid`.execute(database.owner); // prettier-ignore
  const [found] = rows;
  if (!found) throw new Error("no such task");
  return { taskId: id, version: found.version, state: found.state };
};
const onTask = async (id = taskId) => {
  const { version } = await row(id);
  return { taskId: id, version };
};

/** An inspection whose one recommendation the agency says it has done. */
async function claimed(): Promise<[inspection: string, task: string]> {
  const { runtime } = database;
  const { id, findings } = await at.signedRecord();
  await recommend.perform(runtime, province.as("head"), {
    inspectionId: id,
    version: 5,
    findingId: findings[0] ?? "",
    measure: "Chấn chỉnh việc đeo thẻ",
    evidenceWanted: "Văn bản chấn chỉnh",
    dueOn: "2026-12-15",
  });
  const { task } = await seen(id);
  const agency = at.able(INSPECTED);
  await acknowledgeTask.perform(runtime, agency, await onTask(task.id));
  const { hash, size } = await runtime.files.put(Buffer.from(`%PDF-1.4 ${id}`));
  await sql`insert into app.file (hash, size, media_type, created_at) values (${hash}, ${size}, 'application/pdf', now())`.execute(database.owner); // prettier-ignore
  await sql`insert into app.file_upload (file_hash, account_id, uploaded_at) values (${hash}, ${agency.accountId}, now())`.execute(database.owner); // prettier-ignore
  await submitResult.perform(runtime, agency, {
    ...(await onTask(task.id)),
    evidence: [
      { documentNumber: "45/BC-STC", issuedOn: "2026-11-23", receivedBy: "Đoàn kiểm tra", fileHash: hash, fileName: "bao-cao.pdf" },
    ],
  }); // prettier-ignore
  return [id, task.id];
}

const others = () => [...province.who.keys()].filter((name) => name !== "head");

describe("by act", () => {
  it("nobody but the head of the team confirms, sends back or ends it: not the member, the proposer, the Office, the Chair", async () => {
    const { runtime } = database;
    const { id, version } = await seen(inspection);
    const on = { recommendationId: id, version };
    for (const name of others()) {
      const actor = at.able(name);
      // The narrow hat may not even take the row of another agency.
      const refused = { status: expect.any(Number) as number };
      for (const attempt of [
        () => verifyRemedy.perform(runtime, actor, { ...on, completedOn: "2026-11-23", how: "x", unregistered: "x" }),
        () => rejectClaim.perform(runtime, actor, { ...on, fault: "agency", reason: "x" }),
        () => closeRecommendation.perform(runtime, actor, { ...on, as: "not-implemented", reason: "x", authority: "x" }),
      ]) {
        // oxlint-disable-next-line no-await-in-loop -- each tries for themself
        expect([name, await attempt().then(() => "done", (error: unknown) => error)]).toEqual([name, expect.objectContaining(refused)]);
      }
    } // prettier-ignore
    expect(await row(taskId)).toMatchObject({ state: "SUBMITTED" });
  });

  it("no act on tasks gets round it, whoever does it, the head of the team too", async () => {
    const { runtime } = database;
    const heir = await buildUnit(database.owner, { name: "Sở Kế hoạch" });
    for (const name of ["head", "proposer", "decider", "OFFICE_CHIEF", "ADMINISTRATOR", "CHAIR"]) {
      const actor = at.able(name);
      // oxlint-disable-next-line no-await-in-loop -- each tries for themself
      const on = await onTask();
      const attempts = {
        confirm: () => confirmCompletion.perform(runtime, actor, { ...on, completedOn: "2026-11-23" }),
        return: () => returnTask.perform(runtime, actor, { ...on, fault: "agency", reason: "x" }),
        reopen: () => reopenTask.perform(runtime, actor, { ...on, reason: "x" }),
        revoke: () => revokeOne.perform(runtime, actor, { ...on, basis: "x", reason: "x" }),
        refuse: () => refuseTask.perform(runtime, actor, { ...on, legalGround: "x", explanation: "x" }),
        transfer: () => transferTask.perform(runtime, actor, { ...on, toUnitId: heir.unitId, basis: "x", reason: "x" }),
        suspend: () => suspendTask.perform(runtime, actor, { ...on, decisionNumber: "1", reviewOn: "2027-01-15", reason: "x" }),
      };
      for (const [act, attempt] of Object.entries(attempts)) {
        // oxlint-disable-next-line no-await-in-loop -- as above
        expect([name, act, await attempt().then(() => "done", (error: unknown) => error)]).toEqual([name, act, expect.objectContaining({ status: 403, message: expect.stringContaining("khắc phục phát hiện KT-") })]);
      }
    } // prettier-ignore
    expect(await row(taskId)).toMatchObject({ state: "SUBMITTED" });
  });

  it("not by a later version of a document, which revokes what an earlier one asked", async () => {
    const chief = at.able("OFFICE_CHIEF");
    const on = await onTask();
    const revoking = inScope(database.runtime.db, chief, (tx) =>
      revokeTask({ tx, actor: chief, now: new Date(), today: "2026-11-23", files: database.runtime.files, box: noBox, record: () => undefined, leave: () => undefined }, on),
    ); // prettier-ignore
    await expect(revoking).rejects.toMatchObject({ status: 403, message: expect.stringContaining("khắc phục") }); // prettier-ignore
  });

  it("not by many at once: the run says why this one was left", async () => {
    const { runtime } = database;
    const chief = at.able("OFFICE_CHIEF");
    const ordinary = await buildTask(database.owner, { unitId: province.health.unitId });
    await sql`insert into app.role_act (role_code, act) values ('OFFICE_CHIEF', 'tasks.bulk') on conflict do nothing`.execute(database.owner); // prettier-ignore
    const { id } = await startBulk.perform(runtime, chief, {
      act: "tasks.confirm",
      common: {},
      taskIds: [taskId, ordinary.id],
      query: undefined,
    });
    await bulkWorker.run({ runId: id }, { runtime, signal: new AbortController().signal });
    const { rows } = await sql<{ outcome: string; reason: string }>`select outcome, reason from app.bulk_item where run_id = ${id}::uuid and task_id = ${taskId}::uuid`.execute(database.owner); // prettier-ignore
    expect(rows).toEqual([{ outcome: "failed", reason: expect.stringContaining("chỉ trưởng đoàn kiểm tra (Lê Thị Trưởng Đoàn)") }]); // prettier-ignore
    expect(await row(taskId)).toMatchObject({ state: "SUBMITTED" });
  });

  it("not through a delegation of everything that its head holds", async () => {
    const head = province.as("head");
    const delegate = actorOf(await buildAccount(database.owner, { name: "Người được ủy quyền" }), []); // prettier-ignore
    const [grant] = at.able("head").grants;
    if (!grant || head.accountId === null || head.personId === null) throw new Error("no grant");
    const behalf = { delegationId: newId(), accountId: head.accountId, personId: head.personId, name: head.name, legalBasis: "Giấy ủy quyền" }; // prettier-ignore
    const acting: Actor = { ...delegate, grants: [{ ...grant, onBehalfOf: behalf }] };
    const { id, version } = await seen(inspection);
    await expect(verifyRemedy.perform(database.runtime, acting, { recommendationId: id, version, completedOn: "2026-11-23", how: "x", unregistered: "x" })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
  });
});

const HATS = [
  "proposer",
  "decider",
  "member",
  "OFFICE_CHIEF",
  "ADMINISTRATOR",
  "CHAIR",
  "INSPECTION_LEAD",
  INSPECTED,
];

/** Every way in which somebody with the database in their hands could end it. */
const ways: Readonly<Record<string, (tx: Tx, name: string) => Promise<unknown>>> = {
  "complete the task": (tx) =>
    sql`update app.task set state = 'COMPLETED', completed_on = '2026-11-23' where id = ${taskId}::uuid`.execute(tx),
  "revoke the task": (tx) => sql`update app.task set state = 'REVOKED' where id = ${taskId}::uuid`.execute(tx),
  "let the task rest": (tx) =>
    sql`update app.task set state = 'SUSPENDED', review_on = '2099-01-01' where id = ${taskId}::uuid`.execute(tx),
  "close the recommendation": (tx, name) =>
    sql`update app.recommendation set closed_as = 'implemented', closed_on = '2026-11-23', closed_by = ${province.as(name).accountId}::uuid`.execute(tx),
  "say that it was verified": (tx, name) =>
    sql`update app.recommendation set verified_on = '2026-11-23', verified_by = ${province.as(name).accountId}::uuid, verified_how = 'x'`.execute(tx),
  "agree to its plan": (tx, name) =>
    sql`update app.recommendation set plan_agreed_on = '2026-11-23', plan_agreed_by = ${province.as(name).accountId}::uuid`.execute(tx),
  "hang it on another task": (tx) =>
    sql`update app.recommendation set task_id = (select id from app.task where id <> ${taskId}::uuid order by id limit 1)`.execute(tx),
  "call it repeated": (tx) =>
    sql`update app.recommendation set reopened_on = '2026-11-23', reopened_by = id`.execute(tx),
  "take it away": (tx) => sql`delete from app.recommendation`.execute(tx),
  "take the task away": (tx) => sql`delete from app.task where id = ${taskId}::uuid`.execute(tx),
  "become the head of the team": (tx, name) =>
    sql`update app.inspection_member set person_id = ${province.as(name).personId}::uuid where function = 'head'`.execute(tx),
  "send the head away": (tx) =>
    sql`update app.inspection_member set left_on = '2026-11-23', left_because = 'x' where function = 'head'`.execute(tx),
  "join as another head": (tx, name) =>
    sql`insert into app.inspection_member (inspection_id, person_id, function, joined_on)
      values (${inspection}::uuid, ${province.as(name).personId}::uuid, 'head', '2026-11-23')`.execute(tx),
  "name oneself the head": (tx, name) =>
    sql`select app.hand_over_team(${inspection}::uuid, ${province.as(name).personId}::uuid, '2026-11-23')`.execute(tx),
  "ask it anew of oneself": (tx, name) =>
    sql`insert into app.recommendation (finding_id, inspection_id, unit_id, measure, evidence_wanted, issued_by, issued_on, issued_at, task_id)
      select finding_id, inspection_id, unit_id, 'x', 'x', ${province.as(name).accountId}::uuid, '2026-11-23', now(), ${newId()}::uuid from app.recommendation`.execute(tx),
}; // prettier-ignore

describe("by SQL", () => {
  it.each(Object.keys(ways))("under no hat: %s", async (way) => {
    const attempt = ways[way];
    if (!attempt) throw new Error("no such way");
    const before = await everything();
    const tried: [string, string][] = [];
    for (const name of HATS) {
      // oxlint-disable-next-line no-await-in-loop -- each tries for themself
      const outcome = await inScope(database.runtime.db, province.as(name), async (tx) => {
        const done = (await attempt(tx, name)) as { numAffectedRows?: bigint };
        return Number(done.numAffectedRows ?? 0) > 0 ? "done" : "nothing there";
      }).catch((error: unknown) => (error as { code?: string }).code ?? String(error));
      tried.push([name, outcome]);
    }
    // The program itself, in what nobody asked for: rounds and workers.
    const alone = await inScope(database.runtime.db, theProgram, (tx) => attempt(tx, "head")).then(
      () => "done",
      (error: unknown) => (error as { code?: string }).code ?? String(error),
    );
    for (const [, outcome] of [...tried, ["", alone] as const]) {
      expect([way, tried, ["42501", "nothing there"].includes(outcome)]).toEqual([way, tried, true]); // prettier-ignore
    }
    expect(await everything()).toEqual(before);
  });

  it("the head of the team alone gets through, with the very same statements", async () => {
    const gone = new Error("taken back");
    for (const way of ["complete the task", "say that it was verified", "close the recommendation", "agree to its plan"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const trying = inScope(database.runtime.db, province.as("head"), async (tx) => {
        const done = (await ways[way]?.(tx, "head")) as { numAffectedRows?: bigint };
        expect([way, Number(done.numAffectedRows)]).toEqual([way, 1]);
        throw gone;
      });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await expect(trying).rejects.toBe(gone);
    } // prettier-ignore
  });

  it("a task that seems to pass to an ended one takes no recommendation along", async () => {
    const ended = await buildTask(database.owner, {
      state: "COMPLETED",
      completedOn: "2026-11-20",
    });
    const chief = province.as("OFFICE_CHIEF");
    await inScope(database.runtime.db, chief, (tx) =>
      sql`insert into app.task_transfer (from_task_id, to_task_id, from_unit_id, to_unit_id, basis, reason, days_late, transferred_on, transferred_by, transferred_at)
        values (${taskId}::uuid, ${ended.id}::uuid, ${province.finance.unitId}::uuid, ${ended.unitId}::uuid, 'x', 'x', 0, '2026-11-23', ${chief.accountId}::uuid, now())`.execute(tx),
    ); // prettier-ignore
    expect((await seen(inspection)).task.id).toBe(taskId);
    await database.owner.deleteFrom("app.task_transfer").where("to_task_id", "=", ended.id).execute(); // prettier-ignore
  });
});

/** What the ways above would change. */
async function everything(): Promise<unknown> {
  const { rows } = await sql`
    select (select jsonb_agg(to_jsonb(r) order by r.id) from app.recommendation r) as recommendations,
      (select jsonb_agg(to_jsonb(m) order by m.id) from app.inspection_member m) as team,
      (select to_jsonb(t) from app.task t where t.id = ${taskId}::uuid) as task`.execute(
    database.owner,
  );
  return rows;
}

describe("the head of the team", () => {
  it("hands over to another, who then checks and alone does; the proposer cannot make themself head", async () => {
    const { runtime } = database;
    const [id, task] = await claimed();
    const { inspectionVersion: version } = await seen(id);
    const to = (name: string, as: string) =>
      handOverTeam.perform(runtime, province.as(as), { inspectionId: id, version, personId: province.as(name).personId ?? "", reason: "Nghỉ hưu" }); // prettier-ignore
    await expect(to("proposer", "proposer")).rejects.toMatchObject({ status: 403 });
    await expect(to("decider", "decider")).rejects.toMatchObject({ code: "NOT_ONESELF" });
    await expect(to("head", "decider")).rejects.toMatchObject({ code: "HEADS_ALREADY" });
    await expect(to(INSPECTED, "decider")).rejects.toMatchObject({ code: "CONFLICT" });
    const join = { change: "join" as const, inspectionId: id, version, function: "head" as const, reason: "x", personId: province.as("proposer").personId ?? "" }; // prettier-ignore
    await expect(changeTeam.perform(runtime, province.as("proposer"), join)).rejects.toMatchObject({ code: "HEAD_HANDS_OVER" }); // prettier-ignore
    await to("INSPECTION_LEAD", "decider");
    const { id: recommendationId, version: at1 } = await seen(id);
    const verify = { recommendationId, version: at1, completedOn: "2026-11-23", how: "Xem hồ sơ", unregistered: "Đã xem bản gốc" }; // prettier-ignore
    await expect(verifyRemedy.perform(runtime, province.as("head"), verify)).rejects.toMatchObject({ status: 403, message: expect.stringContaining("Người INSPECTION_LEAD") }); // prettier-ignore
    await verifyRemedy.perform(runtime, province.as("INSPECTION_LEAD"), verify);
    expect(await row(task)).toMatchObject({ state: "COMPLETED" });
    const monitor = await database.owner.selectFrom("app.task").select("monitor_account_id").where("id", "=", task).executeTakeFirstOrThrow(); // prettier-ignore
    expect(monitor.monitor_account_id).toBe(province.as("INSPECTION_LEAD").accountId);
  });

  it("whose account is locked checks nothing any more, by SQL either", async () => {
    const [, task] = await claimed();
    const { accountId } = province.as("head");
    const locked = (at: Date | null) => database.owner.updateTable("app.account").set({ locked_at: at }).where("id", "=", accountId ?? "").execute(); // prettier-ignore
    await locked(new Date());
    const trying = inScope(database.runtime.db, province.as("head"), (tx) =>
      sql`update app.task set state = 'COMPLETED', completed_on = '2026-11-23' where id = ${task}::uuid`.execute(tx),
    ); // prettier-ignore
    await expect(trying).rejects.toMatchObject({ code: "42501" });
    await locked(null);
  });
});

describe("a reorganisation", () => {
  it("takes the recommendation along with the task to the heir, where only the same person closes it", async () => {
    const { runtime } = database;
    const [id, before] = await claimed();
    const heir = await buildUnit(database.owner, { name: "Sở Tài chính mới" });
    const chief = at.able("OFFICE_CHIEF");
    const routing = { ...chief, grants: chief.grants.map((grant) => ({ ...grant, acts: new Set([...grant.acts, "tasks.succeed"]) })) }; // prettier-ignore
    await succeedTask.perform(runtime, routing, {
      ...(await onTask(before)),
      role: "lead",
      fromUnitId: province.finance.unitId,
      toUnitId: heir.unitId,
      basis: "Nghị quyết 10",
      reason: "Sáp nhập",
    });
    expect(await row(before)).toMatchObject({ state: "TRANSFERRED" });
    const { task, state } = await seen(id);
    expect([task.id === before, task.state, state]).toEqual([false, "ASSIGNED", "ISSUED"]);
    const heirs = actorOf(await buildAccount(database.owner, { unitId: heir.unitId }), [], [heir.unitId]); // prettier-ignore
    const { rows } = await inScope(runtime.db, heirs, (tx) =>
      sql`select 1 from app.recommendation where task_id = ${task.id}::uuid`.execute(tx),
    );
    expect(rows).toHaveLength(1);
    await expect(confirmCompletion.perform(runtime, chief, { ...(await onTask(task.id)), completedOn: "2026-11-23" })).rejects.toMatchObject({ status: 403, message: expect.stringContaining("khắc phục") }); // prettier-ignore
  });
});
