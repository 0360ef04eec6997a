import type { AgencyToUrge, UrgingDesk } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { toUrge } from "./overdue.ts";

type OnDesk = Pick<ActDefinition<never, undefined, unknown>, "name" | "title" | "policy">;

/** Whom to urge today: what the ladder has prepared first, then by how late the worst is. */
export async function readUrgingDesk(
  tx: Tx,
  actor: Actor,
  today: string,
  acts: readonly OnDesk[],
): Promise<UrgingDesk> {
  const { rows } = await sql<AgencyToUrge>`
    with late as (
      select task.holder_unit_id as unit_id, count(*)::int as overdue, (${today}::date - min(task.last_day))::int as worst
      from app.task where ${toUrge(today)} group by task.holder_unit_id
    ), prepared as (
      select unit_id, count(*) filter (where form = 'urging')::int as urgings,
        count(*) filter (where form = 'explanation')::int as explanations
      from app.rung_fired where form in ('urging', 'explanation') and handled_at is null and stopped_on is null group by unit_id
    ), sent as (
      select unit_id, count(distinct draft_id)::int as letters, max(issued_on) as last_on
      from app.urging where issued_on is not null group by unit_id
    ), waiting as (
      select distinct on (recipient.unit_id) recipient.unit_id, draft.id
      from app.draft join app.draft_recipient recipient on recipient.draft_id = draft.id
      where draft.state = 'draft' and draft.purpose in ('urging', 'explanation') order by recipient.unit_id, draft.made_at desc
    )
    select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name) as unit,
      head.full_name as head, late.overdue, late.worst, coalesce(prepared.urgings, 0) as "preparedUrgings",
      coalesce(prepared.explanations, 0) as "preparedExplanations", coalesce(sent.letters, 0) as letters,
      sent.last_on as "lastLetterOn", waiting.id as "openDraftId"
    from late
    join lateral (select unit_id, name, short_name from app.unit_version where unit_id = late.unit_id
      order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1) version on true
    left join lateral (select person.full_name from app.appointment join app.person on person.id = appointment.person_id
      where appointment.unit_id = late.unit_id and appointment.is_head
        and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
      order by appointment.valid_from desc, appointment.id desc limit 1) head on true
    left join prepared on prepared.unit_id = late.unit_id
    left join sent on sent.unit_id = late.unit_id
    left join waiting on waiting.unit_id = late.unit_id
    order by (coalesce(prepared.urgings, 0) + coalesce(prepared.explanations, 0) > 0) desc, late.worst desc,
      version.name collate app.vi`.execute(tx);
  return { asOf: today, agencies: rows, acts: verdictsOn(actor, undefined, today, acts) };
}
