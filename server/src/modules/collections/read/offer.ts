import type { CollectionOffer, UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { unitRefs } from "../../organisation/index.ts";

/** What a new round begins with: for whom the person may ask, and of a chain who hands in to the task and by when. */
export async function readOffer(
  tx: Tx,
  { grants }: Actor,
  taskId: string | null,
  today: string,
): Promise<CollectionOffer> {
  const mine = grants
    .filter(({ acts }) => acts.has("collections.send"))
    .map(({ unitId }) => unitId);
  const collectors = [...(await unitRefs(tx, mine, today)).values()];
  const groups = await sql<{ id: string; name: string }>`
    select id, name from app.unit_group order by name collate app.vi`.execute(tx);
  const none = {
    collectors,
    task: null,
    documentId: null,
    units: [],
    dueOn: null,
    groups: groups.rows,
  };
  if (taskId === null) return none;
  const { rows } = await sql<NonNullable<CollectionOffer["task"]> & { documentId: string; units: UnitRef[]; dueOn: string | null }>`
    select task.id, task.number, task.title, task.last_day as "lastDay", task.document_id as "documentId", feeds.units, feeds.due_on as "dueOn"
    from app.task cross join lateral (
      select coalesce(jsonb_agg(distinct jsonb_build_object('id', feed.holder_unit_id, 'name', version.name, 'shortName', version.short_name)), '[]') as units,
        min(feed.last_day) as due_on
      from app.chain_feeds(task.id) feed
      join lateral (select name, short_name from app.unit_version where unit_id = feed.holder_unit_id
        order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
      where feed.holder_unit_id <> task.holder_unit_id and feed.state not in ('REVOKED', 'TRANSFERRED')) feeds
    where task.id = ${taskId}::uuid and task.holder_unit_id = any (${mine}::uuid[])`.execute(tx); // prettier-ignore
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("nhiệm vụ của cơ quan bạn");
  const { documentId, units, dueOn, ...task } = row;
  const byName = units.toSorted((a, b) => a.name.localeCompare(b.name, "vi"));
  return { ...none, task, documentId, units: byName, dueOn };
}
