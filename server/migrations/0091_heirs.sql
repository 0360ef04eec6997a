-- Up Migration
-- Who leads the review: the head of the agency it was addressed to, as it stands today; where there is none, or they propose
-- it themselves by now, the next head above. Of a body that ended without a successor that is whoever stands today for its last
-- superior, as in app.unit_closure (ADR 28). Whoever takes over the office takes over the review.
create or replace function app.innovation_head(proposer uuid, unit uuid, day date) returns uuid
language sql stable set search_path = pg_catalog as $$
  with recursive line (unit_id, step) as (
    select app.unit_now(unit, day), 0
    union all
    select app.unit_now(above.parent_id, day), line.step + 1 from line
    cross join lateral (select version.parent_id from app.unit_version version
      where version.unit_id = line.unit_id and version.valid_from <= day order by version.valid_from desc limit 1) above
    where above.parent_id is not null and line.step < 10
  )
  select post.person_id from line
  join app.appointment post on post.unit_id = line.unit_id and post.is_head and daterange(post.valid_from, post.valid_to) @> day
  where post.person_id <> proposer order by line.step, post.valid_from desc, post.id desc limit 1
$$;

-- What bodies followed that have ended by now: from today their successor does, as takeEffect hands it over from now on. What
-- nobody took over stays for the chief of the Office to end.
with today as (select (now() at time zone 'Asia/Ho_Chi_Minh')::date as day),
left_behind as (
  select monitor.id, monitor.document_id, monitor.found_by, monitor.assignment_id, one.entered_by, today.day, one.number,
    format('Sắp xếp SX-%s, căn cứ %s', one.number, one.legal_basis) as because, app.unit_now(monitor.unit_id, today.day) as heir
  from today cross join app.document_monitor monitor
  join app.reorganisation_unit own on own.unit_id = monitor.unit_id and own.part = 'ends'
  join app.reorganisation one on one.id = own.reorganisation_id and one.state = 'applied'
  where monitor.valid_to is null and app.unit_now(monitor.unit_id, today.day) <> monitor.unit_id
), ended as (
  update app.document_monitor monitor set valid_to = greatest(gone.day, monitor.valid_from), ended_by = gone.entered_by, end_reason = gone.because
  from left_behind gone where monitor.id = gone.id
)
insert into app.document_monitor (document_id, unit_id, valid_from, found_by, assignment_id, basis, set_by, set_at)
select distinct on (document_id, heir) document_id, heir, day, found_by, assignment_id, because, entered_by, now() from left_behind
order by document_id, heir, assignment_id is null, number
on conflict do nothing;
