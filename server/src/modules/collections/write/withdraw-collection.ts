import { WithdrawCollection } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { unitRefs } from "../../organisation/index.ts";
import { collectionPolicies } from "../domain/collection-policies.ts";
import { lockCollection, type CollectionFacts } from "../read/standing.ts";
import { tellAsked } from "./tell-asked.ts";

/** What was asked by mistake, or is needed no more, is taken back with a reason: everybody asked hears it and owes nothing. */
export const withdrawCollection = defineAct({
  name: "collections.withdraw",
  title: "Rút yêu cầu báo cáo",
  input: WithdrawCollection,
  load: ({ tx, today }, input) => lockCollection(tx, input, today),
  policy: (actor, collection: CollectionFacts) => collectionPolicies.withdraw(actor, collection),
  async run(context, { id, title, collectorNow }, { reason }) {
    const { tx, now, today, actor } = context;
    await sql`
      update app.collection set withdrawn_at = ${now}, withdrawn_by = ${actor.accountId}::uuid, withdraw_reason = ${reason},
        version = version + 1 where id = ${id}::uuid`.execute(tx);
    const { rows } = await sql<{ unitId: string }>`
      select unit_id as "unitId" from app.collection_part where collection_id = ${id}::uuid`.execute(
      tx,
    );
    const names = await unitRefs(tx, [collectorNow], today);
    await tellAsked(
      context,
      rows.map(({ unitId }) => unitId),
      {
        kind: "collections.withdrawn",
        subject: { type: "collection", id },
        title: `${names.get(collectorNow)?.name ?? ""} rút yêu cầu báo cáo “${title}”; cơ quan bạn không phải báo cáo nữa.`,
        key: "withdrawn",
      },
    );
    context.record("collection", id, { reason });
    return { id, count: rows.length };
  },
  tell: telling<{ reason: string }>(({ reason }) => `rút yêu cầu báo cáo: ${reason}`),
});
