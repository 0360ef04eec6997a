import { HandOnCollection } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { submitResult } from "../../tasks/index.ts";
import { collectionPolicies } from "../domain/collection-policies.ts";
import { lockCollection, type CollectionFacts } from "../read/standing.ts";
import { collectionRefusals } from "../refusals.ts";

/**
 * The collector hands the issued report on: its own task is reported as done by the ordinary submission, with the report as its
 * evidence, and waits for the same confirmation as any other.
 */
export const handOnCollection = defineAct({
  name: "collections.hand-on",
  title: "Báo cáo hoàn thành bằng báo cáo tổng hợp",
  input: HandOnCollection,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.handOn(actor, collection),
  async run(context, { id, taskId, draftId }, { receivedBy, note }) {
    const { tx, now, files, actor } = context;
    const { rows } = await sql<{ version: number; reference: string; issuedOn: string; fileHash: string | null; fileName: string | null }>`
      select task.version, draft.number || '/' || draft.symbol as reference, draft.issued_on as "issuedOn",
        draft.signed_file_hash as "fileHash", draft.signed_file_name as "fileName"
      from app.task join app.draft on draft.id = ${draftId}::uuid where task.id = ${taskId}::uuid`.execute(tx); // prettier-ignore
    const [row] = rows;
    if (!row || taskId === null) throw collectionRefusals.TASK_ELSEWHERE();
    const { version, reference, issuedOn, fileHash, fileName } = row;
    const file = fileHash === null || fileName === null ? {} : { fileHash, fileName };
    await submitResult.performIn({ tx, files, now, batchId: null }, actor, {
      taskId,
      version,
      ...(note === null ? {} : { note }),
      evidence: [{ documentNumber: reference, issuedOn, receivedBy, ...file }],
    });
    await sql`update app.collection set handed_on_at = ${now}, version = version + 1 where id = ${id}::uuid`.execute(
      tx,
    );
    context.record("collection", id, { reference, receivedBy });
    return { id, count: 1 };
  },
  tell: telling<{ reference: string; receivedBy: string }>(
    ({ reference, receivedBy }) =>
      `báo cáo hoàn thành nhiệm vụ tổng hợp bằng văn bản số ${reference} gửi ${receivedBy}`,
  ),
});
