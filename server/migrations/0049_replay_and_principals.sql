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
