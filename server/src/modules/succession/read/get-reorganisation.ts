import type { ReorganisationDetail } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { rowColumns } from "./list-reorganisations.ts";
import { loadPlan, type StoredPlan } from "./load-plan.ts";
import { previewOf } from "./preview.ts";

/** One reorganisation: what was entered, what it would do while it waits, how far its tasks are afterwards. */
export async function getReorganisation(
  tx: Tx,
  actor: Actor,
  today: string,
  id: string,
  acts: Parameters<typeof verdictsOn<StoredPlan>>[3] = [],
): Promise<ReorganisationDetail | null> {
  const { rows } = await sql<Omit<ReorganisationDetail, "effect" | "allowed" | "moves">>`
    select ${rowColumns(today)}, one.version, one.legal_document_id as "legalDocumentId", one.applied_on as "appliedOn", one.cancel_reason as "cancelReason",
      to_char(one.entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "enteredAt",
      (select jsonb_build_object('id', person.id, 'name', person.full_name) from app.account join app.person on person.id = account.person_id
        where account.id = one.entered_by) as "enteredBy",
      (select coalesce(jsonb_agg(jsonb_build_object('unit', jsonb_build_object('id', own.unit_id, 'name', coalesce(own.name, version.name),
          'shortName', coalesce(own.short_name, version.short_name)), 'isNew', own.part = 'begins', 'functionScope', own.function_scope,
          'fields', array(select field.name from app.field where field.id = any (own.field_ids) order by field.name), 'isHeir', own.is_heir) order by own.ordinal), '[]')
        from app.reorganisation_unit own left join lateral (select name, short_name from app.unit_version version
          where version.unit_id = own.unit_id order by version.valid_from desc limit 1) version on true
        where own.reorganisation_id = one.id and own.part in ('receives', 'begins')) as successors,
      (select jsonb_build_object('waiting', count(*) filter (where r.state = 'waiting'),
          'overdue', count(*) filter (where r.state = 'waiting' and r.last_day < ${today}::date), 'decided', count(*) filter (where r.state = 'decided'),
          'done', count(*) filter (where r.state = 'done'), 'settled', count(*) filter (where r.state = 'settled'))
        from app.task_routing r where r.reorganisation_id = one.id) as routings
    from app.reorganisation one where one.id = ${id}`.execute(tx);
  const [row] = rows;
  const plan = row && (await loadPlan(tx, id));
  if (!row || !plan) return null;
  const wide = isProvinceWide(actor);
  return {
    ...row,
    moves: wide ? await movesOf(tx, id) : [],
    effect: wide && plan.state === "planned" ? await previewOf(tx, plan, today) : null,
    allowed: verdictsOn(actor, plan, today, acts),
  };
}

async function movesOf(tx: Tx, id: string): Promise<ReorganisationDetail["moves"]> {
  const unit = (
    column: string,
  ) => sql`(select jsonb_build_object('id', ${sql.ref(column)}, 'name', coalesce(
      (select version.name from app.unit_version version where version.unit_id = ${sql.ref(column)} order by version.valid_from desc limit 1),
      (select own.name from app.reorganisation_unit own where own.reorganisation_id = move.reorganisation_id and own.unit_id = ${sql.ref(column)}), ''),
    'shortName', null))`;
  const { rows } = await sql<ReorganisationDetail["moves"][number]>`
    select jsonb_build_object('id', person.id, 'name', person.full_name) as person, move.title, move.is_head as "isHead",
      ${unit("post.unit_id")} as "from", ${unit("move.to_unit_id")} as "to"
    from app.reorganisation_move move join app.appointment post on post.id = move.appointment_id join app.person on person.id = post.person_id
    where move.reorganisation_id = ${id} order by person.full_name collate app.vi`.execute(tx);
  return rows;
}
