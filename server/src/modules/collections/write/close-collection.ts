import { CloseCollection, ReopenCollection, SaveSummary } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { collectionPolicies } from "../domain/collection-policies.ts";
import { lockCollection, type CollectionFacts } from "../read/standing.ts";

/** The figures are those of what has come by now: what comes later is kept and marked, and not counted. */
export const closeCollection = defineAct({
  name: "collections.close",
  title: "Chốt số liệu",
  input: CloseCollection,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.close(actor, collection),
  async run(context, { id, answered, missing }) {
    const { tx, now, actor } = context;
    await sql`
      update app.collection set closed_at = ${now}, closed_by = ${actor.accountId}::uuid, version = version + 1
      where id = ${id}::uuid`.execute(tx);
    context.record("collection", id, { answered, missing });
    return { id, count: answered };
  },
  tell: telling<{ answered: number; missing: number }>(
    ({ answered, missing }) =>
      `chốt số liệu với ${answered} báo cáo${missing > 0 ? `, ${missing} cơ quan chưa báo cáo` : ""}`,
  ),
});

export const reopenCollection = defineAct({
  name: "collections.reopen",
  title: "Mở lại để nhận thêm",
  input: ReopenCollection,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.reopen(actor, collection),
  async run(context, { id }) {
    const { tx } = context;
    await sql`
      update app.collection set closed_at = null, closed_by = null, version = version + 1 where id = ${id}::uuid`.execute(
      tx,
    );
    // What came meanwhile counts now.
    await sql`
      update app.collection_answer set after_close = false where after_close
        and part_id in (select part.id from app.collection_part part where part.collection_id = ${id}::uuid)`.execute(
      tx,
    );
    context.record("collection", id, {});
    return { id, count: 1 };
  },
  tell: () => "mở lại đợt tổng hợp để nhận thêm báo cáo",
});

/** What a person makes of the prefilled summary; an empty text goes back to what the answers come to. */
export const saveSummary = defineAct({
  name: "collections.save-summary",
  title: "Lưu nội dung tổng hợp",
  input: SaveSummary,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.saveSummary(actor, collection),
  async run(context, { id, questions }, { texts, from }) {
    const { tx } = context;
    const kept = Object.fromEntries(
      questions.flatMap((question) => {
        const text = texts[question.id]?.normalize("NFC").trim() ?? "";
        return text === "" ? [] : [[question.id, text]];
      }),
    );
    await sql`
      update app.collection set summary = ${JSON.stringify(kept)}::jsonb, summary_of = ${from}::uuid[],
        version = version + 1 where id = ${id}::uuid`.execute(tx);
    context.record("collection", id, { written: Object.keys(kept).length });
    return { id, count: Object.keys(kept).length };
  },
  tell: telling<{ written: number }>(({ written }) => `viết nội dung tổng hợp của ${written} mục`),
});
