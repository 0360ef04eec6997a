import type { CollectionQuestion } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { ofCollector } from "./asks.ts";
import { livingTask } from "./living-task.ts";
import type { CollectionStanding, PartStanding } from "../domain/collection-policies.ts";

export interface CollectionFacts extends CollectionStanding {
  id: string;
  version: number;
  number: number;
  title: string;
  request: string;
  questions: CollectionQuestion[];
  dueOn: string;
  ownDueOn: string | null;
  documentId: string | null;
  sentAt: Date;
  closedAt: Date | null;
  draftId: string | null;
  draftReference: string | null;
  withdrawnAt: Date | null;
  withdrawReason: string | null;
  summary: Record<string, string> | null;
  /** The answers it was written from. */
  summaryOf: string[] | null;
}
export interface PartFacts extends PartStanding {
  partId: string;
  version: number;
  collection: CollectionFacts;
}

/**
 * One round as its acts and its page look at it. Who changes the round locks it for itself; who answers holds it with the others
 * that answer, so that it is not closed under them.
 */
export async function readCollection(
  tx: Tx,
  id: string,
  today: string,
  lock: "change" | "hold" | null = null,
): Promise<CollectionFacts> {
  if (lock !== null) {
    const how = lock === "change" ? sql`for update` : sql`for share`;
    await sql`select from app.collection where id = ${id}::uuid ${how}`.execute(tx);
  }
  const { rows } = await sql<CollectionFacts>`
    select collection.id, collection.version, collection.number, collection.title, collection.request, collection.questions,
      collection.collector_unit_id as "collectorUnitId", app.unit_now(collection.collector_unit_id, ${today}::date) as "collectorNow",
      collection.due_on as "dueOn", collection.own_due_on as "ownDueOn",
      ${livingTask(sql`collection.task_id`)} as "taskId", collection.document_id as "documentId", collection.sent_at as "sentAt",
      collection.closed_at as "closedAt", collection.closed_at is not null as closed, collection.summary, collection.summary_of as "summaryOf",
      collection.withdrawn_at is not null as withdrawn, collection.withdrawn_at as "withdrawnAt", collection.withdraw_reason as "withdrawReason",
      collection.handed_on_at is not null as "handedOn", case when draft.state <> 'withdrawn' then draft.id end as "draftId",
      case when collection.issued_at is not null then 'issued' when draft.state = 'draft' then 'draft' end as "draftState",
      case when draft.state <> 'withdrawn' then coalesce(draft.number || '/', '') || draft.symbol end as "draftReference",
      (select count(*)::int from app.collection_part part where part.collection_id = collection.id and part.answered) as answered,
      (select count(*)::int from app.collection_part part where part.collection_id = collection.id and not part.answered
        and not ${ofCollector(today)}) as missing
    from app.collection left join app.draft on draft.id = collection.draft_id
    where collection.id = ${id}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("đợt tổng hợp này");
  return row;
}

/** The collection in the version the client saw, for this transaction. */
export async function lockCollection(
  tx: Tx,
  { collectionId, version }: { collectionId: string; version: number },
  today: string,
): Promise<CollectionFacts> {
  const collection = await readCollection(tx, collectionId, today, "change");
  if (collection.version !== version) throw refusals.VERSION_CONFLICT();
  return collection;
}

/** One agency's part in the version the client saw; of two who answer or return at once one is told. The round comes first. */
export async function lockPart(
  tx: Tx,
  { partId, version }: { partId: string; version: number },
  today: string,
): Promise<PartFacts> {
  const { rows: of } = await sql<{ collectionId: string }>`
    select collection_id as "collectionId" from app.collection_part where id = ${partId}::uuid`.execute(
    tx,
  );
  const [round] = of;
  if (!round) throw refusals.NOT_FOUND("yêu cầu báo cáo này");
  const collection = await readCollection(tx, round.collectionId, today, "hold");
  await sql`select from app.collection_part where id = ${partId}::uuid for update`.execute(tx);
  const { rows } = await sql<{ unitId: string; unitNow: string; answered: boolean; version: number; counts: boolean }>`
    select part.unit_id as "unitId", app.unit_now(part.unit_id, ${today}::date) as "unitNow", part.answered, part.version,
      exists (select from app.collection_answer answer where answer.part_id = part.id and answer.returned_at is null
        and not answer.after_close) as counts
    from app.collection_part part where part.id = ${partId}::uuid`.execute(tx); // prettier-ignore
  const [part] = rows;
  if (!part) throw refusals.NOT_FOUND("yêu cầu báo cáo này");
  if (part.version !== version) throw refusals.VERSION_CONFLICT();
  const { unitId, unitNow, answered: partAnswered, counts: partCounts } = part;
  return { ...collection, partId, version, unitId, unitNow, partAnswered, partCounts, collection };
}
