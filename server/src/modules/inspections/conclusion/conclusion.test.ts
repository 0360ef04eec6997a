import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { issueDraft } from "../../drafting/index.ts";
import { atInspected } from "../remediation/testing.ts";
import { closeRecommendation } from "../remediation/write/judge-claim.ts";
import { recommend } from "../remediation/write/recommend.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { getConclusion } from "./read/get-conclusion.ts";
import { closeInspection } from "./write/close.ts";
import { draftConclusion, draftInspectionReport } from "./write/drafts.ts";
import { registerConclusionEffects } from "./write/issued.ts";

let database: TestDatabase;
let province: InspectingProvince;
let at: ReturnType<typeof atInspected>;
registerConclusionEffects();

beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
  at = atInspected(database, province);
});
afterAll(() => database.close());

const today = () => database.clock.now().toISOString().slice(0, 10);
const acts = [draftInspectionReport, draftConclusion, closeInspection];
const seen = (id: string, name = "head") =>
  inScope(database.runtime.db, province.as(name), (tx) =>
    getConclusion(tx, province.as(name), id, { today: today(), acts }),
  );
const on = async (id: string) => ({ inspectionId: id, version: (await seen(id)).version });
/** Signs a draft as the rooms do that are told of it; who may sign is the drafting room's own test. */
async function issue(draftId: string, number: string): Promise<void> {
  const { runtime, owner } = database;
  await sql`
    insert into app.appointment (person_id, unit_id, title, is_head, valid_from)
    select (select person_id from app.account where person_id is not null order by id limit 1), organ_unit_id, 'Chủ tịch', true, '2026-01-01'
    from app.draft where id = ${draftId}::uuid
      and not exists (select from app.appointment where unit_id = organ_unit_id and is_head)`.execute(
    owner,
  );
  const { rows } = await sql<{ version: number; signer: string | null; organ: string }>`
    select version, (select person_id from app.appointment where unit_id = organ_unit_id and is_head limit 1) as signer,
      organ_unit_id as organ from app.draft where id = ${draftId}::uuid`.execute(owner);
  const [draft] = rows;
  if (!draft?.signer) throw new Error("nobody heads the organ of the draft");
  const clerk = province.as("proposer");
  const actor = {
    ...clerk,
    grants: clerk.grants.map((grant) => ({
      ...grant,
      acts: new Set([...grant.acts, "drafting.issue", "drafting.start"]),
    })),
  };
  await issueDraft.perform(runtime, actor, {
    draftId,
    version: draft.version,
    number,
    issuedOn: today(),
    signerPersonId: draft.signer,
    capacity: "own",
    signedFileHash: null,
    signedFileName: null,
  });
}

describe("what follows the signed record", () => {
  it("is reported, concluded, put right and closed, each in its turn and by its document", async () => {
    const { runtime } = database;
    const head = province.as("head");
    const { id, findings } = await at.signedRecord();
    await expect(draftConclusion.perform(runtime, head, { ...(await on(id)), assessment: "x", requirements: null })).rejects.toMatchObject({ status: 403, message: expect.stringContaining("báo cáo của đoàn đã ký") }); // prettier-ignore
    await expect(closeInspection.perform(runtime, head, { ...(await on(id)), words: "x" })).rejects.toMatchObject({ status: 403 }); // prettier-ignore
    await draftInspectionReport.perform(runtime, head, { ...(await on(id)), assessment: "Chưa nghiêm", proposals: null }); // prettier-ignore
    await expect(draftInspectionReport.perform(runtime, head, { ...(await on(id)), assessment: "x", proposals: null })).rejects.toMatchObject({ message: expect.stringContaining("đang chờ ký") }); // prettier-ignore
    const drafted = await seen(id);
    expect(drafted.report).toMatchObject({ doneOn: null, daysLate: 0, document: { state: "draft" } }); // prettier-ignore
    expect(drafted.conclusion).toBeNull();
    await issue(drafted.report?.document?.draftId ?? "", "41");
    expect(await at.read(id)).toMatchObject({ state: "REPORTED" });

    await recommend.perform(runtime, head, {
      ...(await on(id)),
      findingId: findings[0] ?? "",
      measure: "Chấn chỉnh",
      evidenceWanted: "Văn bản",
      dueOn: "2026-12-20",
    });
    await draftConclusion.perform(runtime, head, { ...(await on(id)), assessment: "Chưa nghiêm", requirements: null }); // prettier-ignore
    await issue((await seen(id)).conclusion?.document?.draftId ?? "", "42");
    expect(await at.read(id)).toMatchObject({ state: "REMEDIATION" });
    await expect(closeInspection.perform(runtime, head, { ...(await on(id)), words: "x" })).rejects.toMatchObject({ status: 403, message: expect.stringContaining("Còn 1 kiến nghị") }); // prettier-ignore
    const past = sql`update app.inspection set state = 'CLOSED', closed_on = current_date, closed_by = decider_account_id, closed_words = 'x' where id = ${id}::uuid`; // prettier-ignore
    await expect(inScope(runtime.db, head, (tx) => past.execute(tx))).rejects.toThrow(/closed when all its recommendations are/); // prettier-ignore

    const { rows } = await sql<{ id: string; version: number }>`
      select id, version from app.recommendation where inspection_id = ${id}::uuid`.execute(
      database.owner,
    );
    await closeRecommendation.perform(runtime, head, {
      recommendationId: rows[0]?.id ?? "",
      version: rows[0]?.version ?? 0,
      as: "not-implemented",
      reason: "Thủ tục đã bãi bỏ",
      authority: "Quyết định 12/QĐ-UBND",
    });
    await closeInspection.perform(runtime, head, { ...(await on(id)), words: "Đã xử lý xong" });
    expect(await at.read(id)).toMatchObject({ state: "CLOSED" });
    expect((await seen(id)).closed).toMatchObject({ words: "Đã xử lý xong" });
  });

  it("has last days by the province's rules, and says how late it is", async () => {
    const { id } = await at.signedRecord();
    const { report } = await seen(id);
    expect(report?.doneOn).toBeNull();
    const due = report?.due ?? "";
    await sql`update app.inspection set record_signed_on = record_signed_on - 30 where id = ${id}::uuid`.execute(database.owner); // prettier-ignore
    const late = (await seen(id)).report;
    expect(late?.due && late.due < due).toBe(true);
    expect(late?.daysLate).toBeGreaterThan(15);
  });

  it("is drafted by who leads the team alone", async () => {
    const { id } = await at.signedRecord();
    const input = { ...(await on(id)), assessment: "x", proposals: null };
    await expect(draftInspectionReport.perform(database.runtime, province.as("proposer"), input)).rejects.toMatchObject({ status: 403, message: expect.stringContaining("trưởng đoàn") }); // prettier-ignore
  });
});
