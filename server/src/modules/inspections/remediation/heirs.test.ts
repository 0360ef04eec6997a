import { Buffer } from "node:buffer";
import { RecommendationQuery } from "@dondoc/contract";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/test-database.ts";
import { enter, passOnAll } from "../../succession/testing.ts";
import { reorganise } from "../../succession/write/reorganise.ts";
import { acknowledgeTask, submitResult } from "../../tasks/index.ts";
import { actorOf, buildAccount } from "../../tasks/testing.ts";
import { buildInspectingProvince, type InspectingProvince } from "../testing.ts";
import { listRecommendations } from "./read/list-recommendations.ts";
import { getRemediation } from "./read/get-remediation.ts";
import { atInspected } from "./testing.ts";
import { answerRecommendation } from "./write/answer.ts";
import { closeRecommendation, verifyRemedy } from "./write/judge-claim.ts";
import { recommend } from "./write/recommend.ts";

/* What was asked of an agency that was merged before it had put it right. */
let database: TestDatabase;
let province: InspectingProvince;
beforeAll(async () => {
  database = await createTestDatabase();
  province = await buildInspectingProvince(database);
});
afterAll(() => database.close());

it("is answered, put right and closed at the body that took over", async () => {
  const { runtime, owner } = database;
  const today = database.clock.now().toISOString().slice(0, 10);
  const at = atInspected(database, province);
  const head = province.as("head");
  const acts = [answerRecommendation, verifyRemedy, closeRecommendation];
  const { id, findings } = await at.signedRecord();
  const seen = async (name = "head", as = province.as(name)) => {
    const { items, version } = await inScope(runtime.db, as, (tx) => getRemediation(tx, as, id, { today, acts, onInspection: [recommend] })); // prettier-ignore
    const [item] = items;
    return { item, version };
  };
  const one = async (as = head) => {
    const { item } = await seen("head", as);
    if (!item) throw new Error("nothing is asked");
    return item;
  };
  const { version } = await seen();
  await recommend.perform(runtime, head, { inspectionId: id, version, findingId: findings[0] ?? "", measure: "Chấn chỉnh", evidenceWanted: "Văn bản", dueOn: "2026-12-15" }); // prettier-ignore
  const before = await one();

  const home = actorOf(await buildAccount(owner), [reorganise.name]);
  const merger = await enter(database, home, { kind: "absorb", effectiveOn: today, unitIds: [province.finance.unitId], successors: [{ unitId: province.health.unitId }] }); // prettier-ignore
  await passOnAll(database, merger);

  const units = [province.health.unitId, province.finance.unitId];
  const bare = at.able("director of another");
  const heir = {
    ...bare,
    grants: bare.grants.map((grant) => ({ ...grant, unitIds: new Set(units) })),
  };
  const now = await one(heir);
  expect([now.state, now.task.id === before.task.id]).toEqual(["ISSUED", false]);
  await answerRecommendation.perform(runtime, heir, { recommendationId: now.id, version: now.version, answer: "accepted", words: "Chấn chỉnh ngay" }); // prettier-ignore
  // Both find it in the register: whom it was asked of, and who has it now.
  const listed = async (as: Actor, unitId?: string) => {
    const { figures, items } = await inScope(runtime.db, as, (tx) =>
      listRecommendations(tx, RecommendationQuery.parse({ unitId }), today),
    );
    return [figures.followed, items.map(({ task }) => task?.id)];
  };
  for (const unitId of units) expect(await listed(head, unitId)).toEqual([1, [now.task.id]]); // oxlint-disable-line no-await-in-loop -- one after the other
  expect(await listed(heir)).toEqual([1, [now.task.id]]);
  const onTask = async () => {
    const row = await owner.selectFrom("app.task").select("version").where("id", "=", now.task.id).executeTakeFirstOrThrow(); // prettier-ignore
    return { taskId: now.task.id, version: row.version };
  };
  await acknowledgeTask.perform(runtime, heir, await onTask());
  const { hash, size } = await runtime.files.put(Buffer.from("%PDF-1.4 văn bản chấn chỉnh"));
  await owner.insertInto("app.file").values({ hash, size, media_type: "application/pdf", created_at: database.clock.now() }).execute(); // prettier-ignore
  await owner.insertInto("app.file_upload").values({ file_hash: hash, account_id: heir.accountId ?? "", uploaded_at: database.clock.now() }).execute(); // prettier-ignore
  const proof = { documentNumber: "45/BC-SYT", issuedOn: today, receivedBy: "Đoàn kiểm tra", fileHash: hash, fileName: "chan-chinh.pdf" }; // prettier-ignore
  await submitResult.perform(runtime, heir, { ...(await onTask()), evidence: [proof] });
  const on = async () => {
    const { id: recommendationId, version: at } = await one();
    return { recommendationId, version: at };
  };
  await verifyRemedy.perform(runtime, head, { ...(await on()), completedOn: today, how: "Kiểm tra lại tại chỗ", unregistered: "Đã xem bản gốc có dấu" }); // prettier-ignore
  await closeRecommendation.perform(runtime, head, { ...(await on()), as: "implemented", reason: null, authority: null }); // prettier-ignore
  expect(await one()).toMatchObject({ state: "CLOSED_IMPLEMENTED" });
});
