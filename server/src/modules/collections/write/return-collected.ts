import { ReturnCollected } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { unitRefs } from "../../organisation/index.ts";
import { partPolicies } from "../domain/collection-policies.ts";
import { lockPart, type PartFacts } from "../read/standing.ts";
import { tellAsked } from "./tell-asked.ts";

/** The collector sends an answer back with the reason; it stays readable, and the agency is missing again. */
export const returnCollected = defineAct({
  name: "collections.return",
  title: "Trả lại báo cáo",
  input: ReturnCollected,
  load: ({ tx, today }, input) => lockPart(tx, input, today),
  policy: (actor, part: PartFacts) => partPolicies.returned(actor, part),
  async run(context, { collection, partId, unitId, version }, { reason }) {
    const { tx, now, today, actor } = context;
    await sql`
      update app.collection_answer set returned_at = ${now}, returned_by = ${actor.accountId}::uuid, return_reason = ${reason}
      where part_id = ${partId}::uuid and returned_at is null`.execute(tx);
    await sql`
      update app.collection_part set answered = false, version = version + 1 where id = ${partId}::uuid`.execute(
      tx,
    );
    const unit = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    await tellAsked(context, [unitId], {
      kind: "collections.returned",
      subject: { type: "collection", id: collection.id },
      title: `Báo cáo “${collection.title}” của cơ quan bạn được trả lại: ${reason}`,
      key: `returned:${partId}:${version}`,
    });
    context.record("collection", collection.id, { unit, reason });
    return { id: collection.id, count: 1 };
  },
  tell: telling<{ unit: string; reason: string }>(
    ({ unit, reason }) => `trả lại báo cáo của ${unit}: “${reason}”`,
  ),
});
