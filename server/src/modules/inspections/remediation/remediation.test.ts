import { Buffer } from "node:buffer";
import { sql } from "kysely";
import { strToU8, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { decideSetting } from "../../settings/testing.ts";
import { submitResult, acknowledgeTask, reportProgress } from "../../tasks/index.ts";
import { buildTask } from "../../tasks/testing.ts";
import { climbLadders } from "../../urging/index.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { getRemediation } from "./read/get-remediation.ts";
import { atInspected } from "./testing.ts";
import { agreePlan, answerRecommendation } from "./write/answer.ts";
import { closeRecommendation, rejectClaim, verifyRemedy } from "./write/judge-claim.ts";
import { recommend } from "./write/recommend.ts";

let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atInspected>;
const INSPECTED = "director of the inspected";

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atInspected(database, province);
});
afterAll(() => database.close());

const asked = { measure: "Chấn chỉnh việc đeo thẻ", evidenceWanted: "Văn bản chấn chỉnh, ảnh chụp", dueOn: "2026-12-15" }; // prettier-ignore
const seen = (id: string, name = "head", actor: Actor = province.as(name)) =>
  inScope(database.runtime.db, actor, (tx) =>
    getRemediation(tx, actor, id, {
      today: "2026-11-23",
      acts: [answerRecommendation, agreePlan, verifyRemedy, rejectClaim, closeRecommendation],
      onInspection: [recommend],
    }),
  );
const one = async (id: string, name = "head", place = 0) => {
  const found = (await seen(id, name)).items[place];
  if (!found) throw new Error("nothing is asked");
  return found;
};
/** Asks for each of these findings. */
async function askFor(id: string, findings: readonly string[], more: Partial<typeof asked> = {}) {
  for (const findingId of findings) {
    // oxlint-disable-next-line no-await-in-loop -- each in the version of the one before
    const { version } = await seen(id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    await recommend.perform(database.runtime, province.as("head"), { inspectionId: id, version, findingId, ...asked, ...more }); // prettier-ignore
  }
}
const taskVersion = async (id: string): Promise<number> => {
  const { version } = await database.owner.selectFrom("app.task").select("version").where("id", "=", id).executeTakeFirstOrThrow(); // prettier-ignore
  return version;
};
const onTask = async (taskId: string) => ({ taskId, version: await taskVersion(taskId) });
type Given = Parameters<typeof submitResult.perform>[2]["evidence"][number];
/** Brings a file as the agency. */
async function bring(bytes: Uint8Array, fileName = "minh-chung.pdf") {
  const { hash, size } = await database.runtime.files.put(bytes);
  await sql`insert into app.file (hash, size, media_type, created_at) values (${hash}, ${size}, 'application/pdf', now()) on conflict do nothing`.execute(database.owner); // prettier-ignore
  await sql`insert into app.file_upload (file_hash, account_id, uploaded_at) values (${hash}, ${province.as(INSPECTED).accountId}, now())`.execute(database.owner); // prettier-ignore
  return { fileHash: hash, fileName };
}
const proof = async (more: Partial<Given> = {}): Promise<Given> => ({
  documentNumber: "45/BC-STC",
  issuedOn: "2026-11-23",
  receivedBy: "Đoàn kiểm tra",
  ...(await bring(Buffer.from(`%PDF-1.4 minh chứng ${Math.random()}`))),
  ...more,
});
async function claim(taskId: string, evidence: Given[]) {
  const agency = at.able(INSPECTED);
  const { state } = await database.owner.selectFrom("app.task").select("state").where("id", "=", taskId).executeTakeFirstOrThrow(); // prettier-ignore
  if (state === "ASSIGNED") {
    await acknowledgeTask.perform(database.runtime, agency, await onTask(taskId));
  }
  return submitResult.perform(database.runtime, agency, { ...(await onTask(taskId)), evidence });
}
const on = ({ id, version }: { id: string; version: number }) => ({ recommendationId: id, version }); // prettier-ignore

describe("a recommendation", () => {
  it("goes from a signed finding through answer, plan, work and proof to its end, step by step", async () => {
    const { runtime } = database;
    const { id, findings } = await at.signedRecord([{}, { title: "Hồ sơ quá hạn" }]);
    expect((await seen(id)).unasked).toHaveLength(2);
    await askFor(id, findings.slice(0, 1));
    let now = await one(id);
    expect(now).toMatchObject({ state: "ISSUED", weight: 100, task: { state: "ASSIGNED", lastDay: "2026-12-15", daysLate: 0 } }); // prettier-ignore
    const states: string[] = [];
    const step = async (done: Promise<unknown>) => {
      await done;
      now = await one(id);
      states.push(now.state);
    };
    const agency = at.able(INSPECTED);
    const head = province.as("head");
    await step(answerRecommendation.perform(runtime, agency, { ...on(now), answer: "accepted", words: "Chấn chỉnh trong tháng 12" })); // prettier-ignore
    await step(agreePlan.perform(runtime, head, { ...on(now), words: null }));
    await acknowledgeTask.perform(runtime, agency, await onTask(now.task.id));
    await step(reportProgress.perform(runtime, agency, { ...(await onTask(now.task.id)), content: "Đã nhắc các phòng", percent: null })); // prettier-ignore
    await step(claim(now.task.id, [await proof()]));
    await step(rejectClaim.perform(runtime, head, { ...on(now), fault: "agency", reason: "Ảnh không rõ ngày" })); // prettier-ignore
    await step(claim(now.task.id, [await proof()]));
    const verified = { ...on(now), completedOn: "2026-11-23", how: "Kiểm tra lại tại chỗ" };
    await expect(verifyRemedy.perform(runtime, head, { ...verified, unregistered: null })).rejects.toMatchObject({ code: "UNREGISTERED", fields: { unregistered: expect.stringContaining("45/BC-STC") } }); // prettier-ignore
    await step(verifyRemedy.perform(runtime, head, { ...verified, unregistered: "Đã xem bản gốc có dấu" })); // prettier-ignore
    await step(closeRecommendation.perform(runtime, head, { ...on(now), as: "implemented", reason: null, authority: null })); // prettier-ignore
    expect(states).toEqual(["ACCEPTED", "PLAN_AGREED", "IN_PROGRESS", "CLAIMED_DONE", "REJECTED_CLAIM", "CLAIMED_DONE", "VERIFIED_DONE", "CLOSED_IMPLEMENTED"]); // prettier-ignore
    expect(now).toMatchObject({
      task: { state: "COMPLETED", completedOn: "2026-11-23" },
      verified: { by: "Lê Thị Trưởng Đoàn", words: "Kiểm tra lại tại chỗ", unregistered: "Đã xem bản gốc có dấu" },
      claims: [{ outcome: "confirmed", evidence: [{ registered: false }] }, { outcome: "returned", reason: "Ảnh không rõ ngày" }],
    }); // prettier-ignore
    const task = await database.owner.selectFrom("app.task").select(["origin", "monitor_account_id"]).where("id", "=", now.task.id).executeTakeFirstOrThrow(); // prettier-ignore
    expect(task).toEqual({ origin: "INSPECTION", monitor_account_id: head.accountId });
    expect((await seen(id)).unasked).toHaveLength(1);
  });

  it("is read by the agency it is about and by no other, and asked once a finding, from the signed record on", async () => {
    const { id, findings } = await at.signedRecord();
    await askFor(id, findings);
    expect((await seen(id, INSPECTED)).items).toHaveLength(1);
    await expect(seen(id, "director of another")).rejects.toMatchObject({ status: 404 });
    const { task } = await one(id);
    const slip = async (name: string) =>
      (await inScope(database.runtime.db, province.as(name), (tx) => sql`select 1 from app.document join app.task on task.document_id = document.id where task.id = ${task.id}::uuid`.execute(tx))).rows.length; // prettier-ignore
    expect([await slip(INSPECTED), await slip("director of another")]).toEqual([1, 0]);
    const { rows } = await inScope(database.runtime.db, province.as("director of another"), (tx) =>
      sql`select 1 from app.recommendation`.execute(tx),
    );
    expect(rows).toEqual([]);
    await expect(askFor(id, findings)).rejects.toMatchObject({ code: "ALREADY_RECOMMENDED" });
    await expect(askFor(id, findings, { dueOn: "2026-11-23" })).rejects.toMatchObject({ code: "DUE_PASSED" }); // prettier-ignore
    const { version } = await seen(id);
    for (const name of ["proposer", "decider", "OFFICE_CHIEF", "INSPECTION_LEAD"]) {
      // oxlint-disable-next-line no-await-in-loop -- each asks for themself
      await expect(recommend.perform(database.runtime, province.as(name), { inspectionId: id, version, findingId: findings[0] ?? "", ...asked })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
    }
  });

  it("may be disputed; then who checks settles it, or ends it with reason and authority, and its task leaves the rates", async () => {
    const { runtime } = database;
    const { id, findings } = await at.signedRecord([{}, { title: "Hồ sơ quá hạn" }]);
    await askFor(id, findings);
    const agency = at.able(INSPECTED);
    for (const place of [0, 1]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await answerRecommendation.perform(runtime, agency, { ...on(await one(id, "head", place)), answer: "disputed", words: "Không thuộc thẩm quyền của Sở" }); // prettier-ignore
    }
    await agreePlan.perform(runtime, province.as("head"), { ...on(await one(id)), words: "Giữ kiến nghị" }); // prettier-ignore
    expect((await one(id)).state).toBe("PLAN_AGREED");
    const second = await one(id, "head", 1);
    const close = { ...on(second), as: "not-implemented" as const, reason: "Thuộc thẩm quyền cơ quan khác", authority: null }; // prettier-ignore
    const head = province.as("head");
    await expect(closeRecommendation.perform(runtime, head, { ...close, as: "implemented" })).rejects.toMatchObject({ code: "CLOSING_NOT_NOW" }); // prettier-ignore
    await expect(closeRecommendation.perform(runtime, head, close)).rejects.toMatchObject({ code: "AUTHORITY_MISSING" }); // prettier-ignore
    await closeRecommendation.perform(runtime, head, { ...close, authority: "Văn bản 90/UBND-NC" });
    expect(await one(id, "head", 1)).toMatchObject({ state: "CLOSED_NOT_IMPLEMENTED", task: { state: "REVOKED" }, closed: { authority: "Văn bản 90/UBND-NC" } }); // prettier-ignore
  });

  it("stands as the database says for every combination of what is kept", async () => {
    const { recommendationState } = await import("./domain/recommendation-state.ts");
    const { RecommendationAnswer, RecommendationClosing, TaskState } = await import("@dondoc/contract"); // prettier-ignore
    const flags = [true, false];
    const all = [null, ...RecommendationAnswer.options].flatMap((answer) =>
      flags.flatMap((planAgreed) =>
        TaskState.options.flatMap((taskState) =>
          flags.flatMap((reported) =>
            [null, ...RecommendationClosing.options].flatMap((closedAs) =>
              flags.map((reopened) => ({ answer, planAgreed, taskState, reported, closedAs, reopened })),
            ),
          ),
        ),
      ),
    ); // prettier-ignore
    const { rows } = await sql<{ state: string }>`
      select app.recommendation_state(answer, "planAgreed", "taskState", reported, "closedAs", reopened) as state
      from rows from (jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as (answer text, "planAgreed" boolean, "taskState" text, reported boolean,
        "closedAs" text, reopened boolean)) with ordinality as row (answer, "planAgreed", "taskState", reported, "closedAs", reopened, place)
      order by place`.execute(database.owner);
    expect(rows.map(({ state }) => state)).toEqual(all.map(recommendationState));
  });
});

describe("what is overdue", () => {
  it("climbs the same ladder as any other task", async () => {
    const { owner, runtime } = database;
    for (const [name, role] of [[INSPECTED, "AGENCY_HEAD"]] as const) {
      const { accountId } = province.as(name);
      // oxlint-disable-next-line no-await-in-loop -- one
      await owner.insertInto("app.role_grant").values({ account_id: accountId ?? "", role_code: role, unit_id: province.finance.unitId, valid_from: "2020-01-01" }).execute(); // prettier-ignore
    }
    const { id, findings } = await at.signedRecord();
    await askFor(id, findings, { dueOn: "2026-11-25" });
    const { task } = await one(id);
    const other = await buildTask(owner, { unitId: province.finance.unitId, dueOn: "2026-11-25", state: "ASSIGNED", receivedOn: "2026-11-23", monitorAccountId: province.as("head").accountId }); // prettier-ignore
    for (const day of ["2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-30", "2026-12-01", "2026-12-07"]) {
      database.clock.set(`${day}T00:20:00+07:00`);
      // oxlint-disable-next-line no-await-in-loop -- night after night
      await climbLadders(runtime, day, new AbortController().signal);
    } // prettier-ignore
    database.clock.set("2026-11-23T09:00:00+07:00");
    const fired = async (of: string) =>
      (await sql<{ rung: string; form: string }>`select rung, step, form, rung_day, fired_on, due_for from app.rung_fired where task_id = ${of}::uuid order by fired_on, rung, step`.execute(owner)).rows; // prettier-ignore
    expect((await fired(task.id)).length).toBeGreaterThan(2);
    expect(await fired(task.id)).toEqual(await fired(other.id));
    const told = await sql<{ account_id: string }>`select distinct account_id from app.notification where subject_id = ${task.id}::uuid`.execute(owner); // prettier-ignore
    expect(told.rows.map(({ account_id }) => account_id)).toContain(province.as(INSPECTED).accountId); // prettier-ignore
  });
});

const TEXT = strToU8("<w:document/>");
const DOCX = (modified: string) =>
  zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "word/document.xml": TEXT,
    "docProps/core.xml": strToU8(`<cp:coreProperties><dcterms:modified xsi:type="dcterms:W3CDTF">${modified}</dcterms:modified></cp:coreProperties>`),
  }); // prettier-ignore

describe("evidence", () => {
  let taskId: string;
  beforeAll(async () => {
    const { id, findings } = await at.signedRecord();
    await askFor(id, findings);
    taskId = (await one(id)).task.id;
  });

  it.each([
    ["a document from before the finding", { issuedOn: "2026-11-22" }, null, "EVIDENCE_BEFORE_FINDING", "issuedOn"],
    ["a file that says of itself it is older", {}, Buffer.from("%PDF-1.4 /CreationDate (D:20261101093000+07'00')"), "FILE_BEFORE_FINDING", "fileHash"],
    ["a Word file last written before", {}, DOCX("2026-11-22T16:59:00Z"), "FILE_BEFORE_FINDING", "fileHash"],
  ])("refuses %s, and says so at its field", async (_what, more, bytes, code, field) => {
    const given = await proof(more);
    const evidence = [{ ...given, ...(bytes === null ? {} : await bring(bytes)) }];
    await expect(claim(taskId, evidence)).rejects.toMatchObject({ code, fields: { [`evidence.0.${field}`]: expect.stringContaining("23/11/2026") } }); // prettier-ignore
  }); // prettier-ignore

  it("needs its file, unless a register holds the document; and the register where the province wants it so", async () => {
    const { fileHash: _hash, fileName: _name, ...bare } = await proof();
    await expect(claim(taskId, [bare])).rejects.toMatchObject({ code: "EVIDENCE_WITHOUT_FILE" });
    await decideSetting(database.owner, "inspection.unregisteredEvidence", "REFUSE");
    await expect(claim(taskId, [await proof()])).rejects.toMatchObject({ code: "EVIDENCE_UNREGISTERED", fields: { "evidence.0.documentNumber": expect.stringContaining("45/BC-STC") } }); // prettier-ignore
    await sql`insert into app.document (number, symbol, issuer_name, issued_on, received_on, subject, state, entered_by, entered_at)
      values ('45', 'BC-STC', 'Sở Tài chính', '2026-11-23', '2026-11-23', 'Kết quả khắc phục', 'no-task', ${province.as("head").accountId}, now())`.execute(database.owner); // prettier-ignore
    // A file whose own day is that of the finding is taken.
    await claim(taskId, [{ ...bare, ...(await bring(DOCX("2026-11-22T17:00:00Z"))) }]);
    await decideSetting(database.owner, "inspection.unregisteredEvidence", "FLAG");
    const { rows } = await sql<{ state: string }>`select state from app.task where id = ${taskId}::uuid`.execute(database.owner); // prettier-ignore
    expect(rows[0]?.state).toBe("SUBMITTED");
  });
});

describe("what comes back", () => {
  it("opens the old recommendation again, weighs more as the province sets it, and goes on under the new one", async () => {
    const { runtime } = database;
    const first = await at.signedRecord();
    await askFor(first.id, first.findings);
    const { task } = await one(first.id);
    await claim(task.id, [await proof({ documentNumber: "46/BC-STC" })]);
    await verifyRemedy.perform(runtime, province.as("head"), { ...on(await one(first.id)), completedOn: "2026-11-23", how: "Xem hồ sơ", unregistered: "Đã xem bản gốc" }); // prettier-ignore
    await closeRecommendation.perform(runtime, province.as("head"), { ...on(await one(first.id)), as: "partly", reason: "Còn một phòng", authority: null }); // prettier-ignore
    const second = await at.signedRecord([{ recurrenceOf: first.findings[0] ?? "" }]);
    expect((await one(first.id)).state).toBe("CLOSED_PARTLY");
    await askFor(second.id, second.findings);
    expect(await one(first.id)).toMatchObject({ state: "REOPENED", reopened: { on: "2026-11-23", finding: { id: second.findings[0] } }, acts: expect.not.arrayContaining([expect.objectContaining({ allowed: true })]) }); // prettier-ignore
    expect(await one(second.id)).toMatchObject({ recurrences: 1, weight: 200 });
    await decideSetting(database.owner, "inspection.recurrenceWeight", 50);
    expect((await one(second.id)).weight).toBe(150);
  });
});
