import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

/** Where a track stands in its order: the sorting day and the id of the last task looked at. */
export interface Place {
  day: string;
  id: string;
}

/** Who is told of a rung, beside nobody. */
interface Audience {
  /** The agency's focal officers; where it has none, its heads. */
  focal?: true;
  head?: true;
  /** Persons with an open step, the person whom the agency has given the work to, and whoever leads that division. */
  executors?: true;
  monitor?: true;
  /** Everybody who leads the Office. */
  chiefs?: true;
}

/**
 * One kind of rung over all tasks. `candidates` selects what is to fire and has not: task_id, number, unit_id, monitor, rung, step,
 * due_for, rung_day, form, words, audience (a name in `audiences`) and sort_day, in the order of sort_day and task_id.
 */
export interface Track {
  candidates: (after: Place, limit: number) => RawBuilder<unknown>;
  audiences: Readonly<Record<string, Audience>>;
}

/** Before every place: a date earlier than all, and an id smaller than all. */
export const THE_BEGINNING: Place = {
  day: "-infinity",
  id: "00000000-0000-0000-0000-000000000000",
};

interface Fired {
  fired: number;
  notices: string[];
  last: Place | null;
}

/** Fires the next rungs of a track after a place, tells who is to be told, and says where it stopped; all in this transaction. */
export async function fireChunk(
  tx: Tx,
  { candidates, audiences }: Track,
  { day, now, after, limit }: { day: string; now: Date; after: Place; limit: number },
): Promise<Fired> {
  const audience = Object.entries(audiences).map(([name, who]) => ({
    name,
    focal: who.focal ?? false,
    head: who.head ?? false,
    executors: who.executors ?? false,
    monitor: who.monitor ?? false,
    chiefs: who.chiefs ?? false,
  }));
  const { rows } = await sql<{
    fired: number;
    notices: string[] | null;
    day: string | null;
    id: string | null;
  }>`
    with officer as materialized (
      select role_grant.unit_id,
        array_agg(account.id) filter (where role_code = 'AGENCY_FOCAL') as focal,
        array_agg(account.id) filter (where role_code = 'AGENCY_HEAD') as head
      from app.role_grant join app.account on account.id = role_grant.account_id and account.locked_at is null
      where role_code in ('AGENCY_FOCAL', 'AGENCY_HEAD') and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
      group by role_grant.unit_id
    ), division_head as materialized (
      select account.id as account_id, role_grant.unit_id
      from app.role_grant join app.account on account.id = role_grant.account_id and account.locked_at is null
      where role_code = 'DIVISION_HEAD' and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    ), chief as materialized (
      select coalesce(array_agg(distinct account.id), '{}') as ids
      from app.role_grant join app.account on account.id = role_grant.account_id and account.locked_at is null
      where role_code = 'OFFICE_CHIEF' and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
    ), audience as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(audience)}::jsonb)
        as audience (name text, focal bool, head bool, executors bool, monitor bool, chiefs bool)
    ), candidate as materialized (
      ${candidates(after, limit)}
    ), fired as (
      insert into app.rung_fired (task_id, rung, step, due_for, rung_day, fired_on, fired_at, form, unit_id, addressees)
      select candidate.task_id, rung, step, due_for, rung_day, ${day}::date, ${now}::timestamptz, form, candidate.unit_id,
        array(select distinct told from unnest(
            case when audience.focal then coalesce(officer.focal, officer.head) end
            || case when audience.head then officer.head end
            || case when audience.executors then executor.ids end
            || case when audience.monitor then array[candidate.monitor] end
            || case when audience.chiefs then chief.ids end) as told
          where told is not null order by told)
      from candidate
      cross join chief
      left join audience on audience.name = candidate.audience
      left join officer on officer.unit_id = candidate.unit_id
      left join lateral (
        select array_agg(doing.id) as ids from (
          select account.id from app.task_step step
          join app.account on account.person_id = step.person_id and account.locked_at is null
          where step.task_id = candidate.task_id and step.done_on is null
          union all
          select account.id from app.task_allocation allocation
          join app.account on account.person_id = allocation.person_id and account.locked_at is null
          where allocation.task_id = candidate.task_id and allocation.ended_at is null
          union all
          select held.account_id from app.task_given given join division_head held on held.unit_id = given.unit_id
          where given.task_id = candidate.task_id) doing) executor on audience.executors
      order by candidate.sort_day, candidate.task_id
      on conflict do nothing
      returning task_id, rung, step, due_for, addressees
    ), told as (
      insert into app.notification (account_id, kind, subject_type, subject_id, title, key, created_at)
      select account, 'rung.' || fired.rung, 'task', fired.task_id, candidate.words,
        'rung.' || fired.rung || ':' || fired.task_id || ':' || fired.step || ':' || fired.due_for, ${now}::timestamptz
      from fired join candidate using (task_id, rung, step, due_for), unnest(fired.addressees) as account
      on conflict (account_id, key) do nothing
      returning id
    )
    select (select count(*)::int from fired) as fired, (select array_agg(id) from told) as notices,
      last.sort_day::text as day, last.task_id as id
    from (select 1) one
    left join (select sort_day, task_id from candidate order by sort_day desc, task_id desc limit 1) last on true`.execute(
    tx,
  );
  const row = rows[0];
  return {
    fired: row?.fired ?? 0,
    notices: row?.notices ?? [],
    last: row?.day && row.id ? { day: row.day, id: row.id } : null,
  };
}
