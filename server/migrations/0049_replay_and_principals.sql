-- Up Migration
-- For whom something was done: the persons in whose place somebody acted on a record at an instant, by delegation. What separates
-- two persons looks at both. As the owner, because a delegation is seen by its two persons only.
create function app.principals_of(record uuid, done_at timestamptz) returns table (account_id uuid, person_id uuid)
language sql stable security definer set search_path = pg_catalog as $$
  select distinct account.id, account.person_id
  from audit.event event
  join app.delegation delegation on delegation.id = event.delegation_id
  join app.account account on account.id = delegation.delegator_id
  where event.subject_id = record and event.at = done_at and event.delegation_id is not null
$$;
revoke execute on function app.principals_of(uuid, timestamptz) from public;
grant execute on function app.principals_of(uuid, timestamptz) to dondoc_wide, dondoc_scoped;

-- A figure as of a past day comes out the same when it is asked again: a request that was taken back later, and a mark that was
-- objected to or found on later, stood on that day. Whoever counts says as of which day; `evasive_on` is as it stands today.
create or replace view app.consultation_fact with (security_invoker = true) as
  select asked.id as asked_id, asked.consultation_id, consultation.number, consultation.task_id, consultation.document_id,
    asked.unit_id as asked_unit_id, asked.asking_unit_id,
    (asked.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as sent_on, asked.last_day, asked.answered_on,
    case when asked.objected_on is null then asked.evasive_on when asked.evasive_upheld then asked.evasive_found_on end as evasive_on,
    case when asked.silence = 'agree' and (asked.answered_on is null or asked.answered_on > asked.last_day)
      then asked.last_day + 1 end as deemed_agreed_on,
    answer.overall,
    answer.overall = 'notCompetent' as without_function,
    asked.clarify_on,
    (asked.withdrawn_at at time zone 'Asia/Ho_Chi_Minh')::date as withdrawn_on,
    asked.evasive_on as marked_on, asked.objected_on, asked.evasive_upheld, asked.evasive_found_on as found_on
  from app.consultation_asked asked
  join app.consultation on consultation.id = asked.consultation_id
  left join app.consultation_answer answer on answer.asked_id = asked.id and answer.round = 1 and answer.sent_at is not null
  where asked.sent_at is not null;

-- A day lies with nobody while the task is suspended, also where a result waits: its confirmer may not decide then. Else with the
-- confirmer from the day after a result was handed in to the day it was decided, else with a partner by an accepted finding, else
-- it is the agency's own. The same rule as tasks/clocks/domain/delay-split.ts.
create or replace function app.delay_split(target uuid, as_of date)
returns table (total int, own int, partner int, suspended int, confirmer int) language sql stable parallel safe as $$
  with task as (
    select t.id, t.state, daterange(t.last_day + 1,
      greatest(t.last_day + 1, case when t.state = 'COMPLETED' then least(as_of, coalesce(
        (select max((s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date) from app.task_submission s
          where s.task_id = t.id and s.outcome = 'confirmed'), t.completed_on, as_of)) else as_of end + 1)) as late
    from app.task t
    where t.id = target and t.state not in ('REVOKED', 'TRANSFERRED') and t.last_day is not null and t.received_on <= t.last_day
  ), handed_in as (
    select coalesce(range_agg(daterange(given.on_day + 1, greatest(given.on_day + 1, least(as_of, coalesce(given.decided_on, as_of)) + 1))), '{}') as days
    from (select (s.submitted_at at time zone 'Asia/Ho_Chi_Minh')::date as on_day,
      (s.decided_at at time zone 'Asia/Ho_Chi_Minh')::date as decided_on
      from app.task_submission s where s.task_id = target) given
    where given.on_day <= as_of
  ), waited as (
    select coalesce(range_agg(daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1)) filter (where w.kind = 'suspended'), '{}') as suspended,
      coalesce(range_agg(daterange(w.from_on, least(as_of, coalesce(w.to_on, as_of)) + 1)) filter (where w.kind = 'partner'), '{}') as partner
    from app.waiting_period w where w.task_id = target and w.from_on <= as_of
  ), parts as (
    select datemultirange(task.late) as late, waited.suspended * datemultirange(task.late) as suspended,
      handed_in.days * datemultirange(task.late) - waited.suspended as confirmer,
      waited.partner * datemultirange(task.late) - handed_in.days - waited.suspended as partner
    from task, handed_in, waited
  )
  select app.days_in(late), app.days_in(late - confirmer - suspended - partner), app.days_in(partner), app.days_in(suspended),
    app.days_in(confirmer)
  from parts
$$;
