-- Up Migration
-- Limits of hotline 1022 that run in hours (digest 8.4): beside days there are hours and minutes at work and hours of the clock. A
-- day alone no longer says when a step is owed, so that what begins and ends a clock is kept as a moment too. Where only the day is
-- known, as of a letter or of an imported line, the moment is null and the clock begins with that day (ADR 61).
alter table app.voice_limit drop constraint voice_limit_unit_check,
  add constraint voice_limit_unit_check check (unit in ('workday', 'day', 'workhour', 'workminute', 'hour'));
alter table app.voice_limit drop constraint voice_limit_step_check,
  add constraint voice_limit_step_check check (step in ('triage', 'refuse', 'ask', 'answer', 'publish', 'answer-complex', 'answer-remote',
    'answer-remote-complex', 'again', 'again-complex', 'again-remote', 'again-remote-complex', 'send', 'send-again', 'appeal',
    'appeal-remote', 'triage-urgent', 'answer-urgent'));
-- What the digest proposes for urgent matters until the province decides; nothing is owed by it before somebody says that one is urgent.
insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty) values
  ('service-request', 'triage-urgent', '2018-01-01', 30, 'workminute', 'reception', 'Mức đề xuất; quy chế tổng đài 1022 của tỉnh', 'proposed'),
  ('service-request', 'answer-urgent', '2018-01-01', 1, 'workday', 'reception', 'Mức đề xuất; quy chế tổng đài 1022 của tỉnh', 'proposed');

alter table app.voice drop constraint voice_due_unit_check,
  add constraint voice_due_unit_check check (due_unit in ('workday', 'day', 'workhour', 'workminute', 'hour')),
  add column urgent boolean not null default false,
  -- From when the present round counts, since when it lies with the agency, when it was answered.
  add column round_at timestamptz,
  add column assigned_at timestamptz,
  add column answered_at timestamptz,
  -- Of a clock in hours: what it is counted from, how many minutes it gives with what was waited for the sender, when it ends.
  add column due_from_at timestamptz,
  add column due_minutes int check (due_minutes > 0),
  add column due_at timestamptz,
  add column answer_due_at timestamptz,
  -- The last minute in time, whatever the clock runs in: what lists sort and compare by.
  add column due_end timestamptz generated always as
    (coalesce(due_at, (due_on + time '23:59') at time zone 'Asia/Ho_Chi_Minh')) stored,
  add check (num_nulls(due_from_at, due_minutes, due_at) in (0, 3)),
  add check ((due_at is null) = (coalesce(due_unit, 'day') in ('workday', 'day'))),
  add check ((due_at at time zone 'Asia/Ho_Chi_Minh')::date = due_on),
  add check ((answer_due_at at time zone 'Asia/Ho_Chi_Minh')::date = answer_due_on);
alter table app.voice_question add column asked_at timestamptz, add column supplied_at timestamptz;

drop index app.voice_open;
create index voice_open on app.voice (coalesce(due_end, 'infinity'::timestamptz), number) where closed_on is null;
-- What a change of the hours of work or a notice of days off counts again.
create index voice_in_hours on app.voice (due_at) where closed_on is null and due_at is not null;

create or replace view app.voice_clock as
  select id, number, unit_id, due_step, due_from, due_on, due_unit, answer_due_on, closed_on, due_from_at, due_minutes, due_at, answer_due_at
  from app.voice;

-- Whether an answer owed by an hour was in time is asked of the minute, not of the day. A minute counts whole.
alter table app.voice_round add column answer_due_at timestamptz, add column answered_at timestamptz,
  add column in_time boolean generated always as (case when answer_due_at is null or answered_at is null then answered_on <= answer_due_on
    else date_trunc('minute', answered_at at time zone 'UTC') <= answer_due_at at time zone 'UTC' end) stored;
create or replace function app.keep_voice_rounds() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if TG_OP = 'UPDATE' then
    update app.voice_round kept set raised_again_on = now_is.round_from
      from now_is join was on was.id = now_is.id
      where now_is.round > was.round and kept.voice_id = was.id and kept.round = was.round;
  end if;
  insert into app.voice_round as kept (voice_id, round, number, kind, unit_id, answer_due_on, answer_due_at, answered_on, answered_at, ended_on)
    select id, round, number, kind, unit_id, answer_due_on, answer_due_at, answered_on, answered_at,
      case when answered_on is null then closed_on end from now_is
    on conflict (voice_id, round) do update set kind = excluded.kind, unit_id = excluded.unit_id, answer_due_on = excluded.answer_due_on,
      answer_due_at = excluded.answer_due_at, answered_on = excluded.answered_on, answered_at = excluded.answered_at,
      ended_on = excluded.ended_on
    where (kept.kind, kept.unit_id, kept.answer_due_on, kept.answer_due_at, kept.answered_on, kept.answered_at, kept.ended_on)
      is distinct from (excluded.kind, excluded.unit_id, excluded.answer_due_on, excluded.answer_due_at, excluded.answered_on,
        excluded.answered_at, excluded.ended_on);
  return null;
end $$;

-- The lines of one round (ADR 60), which now are told whether its answer was in time. `since` and `until` bound the days on which it
-- counted as one thing; what lasted no day is left out.
create function app.voice_round_lines(kind text, answer_due_on date, answered_on date, ended_on date, raised_again_on date, rating text,
  rated_on date, in_time boolean)
returns table (on_day date, known_on date, answered boolean, in_time boolean, is_complaint boolean, raised_again boolean, rating text, times int)
language sql immutable parallel safe as $$
  select stood.on_day, line.known_on, stood.answered, case when stood.answered then $8 else false end, $1 = 'complaint',
    stood.answered and coalesce($5 <= stood.since, false), case when stood.answered and $7 <= stood.since then $6 end, line.times
  from (values
    -- Owed and not answered in time; what had ended by its limit was no longer owed.
    (false, $2 + 1, case when ($4 is null or $4 > $2) and ($3 is null or $3 > $2) then $2 + 1 end, $3),
    -- Answered, until the first and the second thing that became known of the answer, and afterwards.
    (true, $3, $3, least(greatest($5, $3), greatest($7, $3))),
    (true, $3, case when $3 is not null then least(greatest($5, $3), greatest($7, $3)) end, greatest($5, $7, $3)),
    (true, $3, case when $3 is not null then greatest($5, $7, $3) end, null::date)
  ) stood (answered, on_day, since, until)
  cross join lateral (values (stood.since, 1), (stood.until, -1)) line (known_on, times)
  where stood.since is not null and stood.since is distinct from stood.until and line.known_on is not null
$$;

create or replace function app.tally_voice_rounds() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  case TG_OP
  when 'INSERT' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        sum(line.times)
      from now_is r cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on,
        r.rating, r.rated_on, r.in_time) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.times) <> 0;
  when 'DELETE' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        -sum(line.times)
      from was r cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on,
        r.rating, r.rated_on, r.in_time) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.times) <> 0;
  when 'UPDATE' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        sum(r.sign * line.times)
      from (select *, 1 as sign from now_is union all select *, -1 from was) r
      cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on, r.rating,
        r.rated_on, r.in_time) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(r.sign * line.times) <> 0;
  end case;
  return null;
end $$;
drop function app.voice_round_lines(text, date, date, date, date, text, date);
