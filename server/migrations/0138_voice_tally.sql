-- Up Migration
-- What the figures of voices count, added up by agency and day (ADR 60). A round counts as one thing until something becomes known of
-- it, and then as another: unanswered on the day after its limit, answered later, then raised again, then rated. Each line says from
-- which day on so many rounds count on `on_day` as what it describes; a negative one, that so many no longer do. Summed up to a day
-- they are the rounds as they stood on that day, whichever it is. Nobody updates a line, so that two who answer for one agency
-- never wait for each other; the night puts lines of one kind together.
create table app.voice_tally (
  on_day date not null,
  known_on date not null,
  unit_id uuid not null,
  answered boolean not null,
  -- Null of an answer for which no day was set.
  in_time boolean,
  is_complaint boolean not null,
  raised_again boolean not null,
  rating text,
  times int not null check (times <> 0)
);

-- The lines of one round. `since` and `until` bound the days on which it counted as one thing; what lasted no day is left out.
create function app.voice_round_lines(kind text, answer_due_on date, answered_on date, ended_on date, raised_again_on date, rating text,
  rated_on date)
returns table (on_day date, known_on date, answered boolean, in_time boolean, is_complaint boolean, raised_again boolean, rating text, times int)
language sql immutable parallel safe as $$
  select stood.on_day, line.known_on, stood.answered, case when stood.answered then $3 <= $2 else false end, $1 = 'complaint',
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

create function app.tally_voice_rounds() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  case TG_OP
  when 'INSERT' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        sum(line.times)
      from now_is r cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on,
        r.rating, r.rated_on) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.times) <> 0;
  when 'DELETE' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        -sum(line.times)
      from was r cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on,
        r.rating, r.rated_on) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.times) <> 0;
  when 'UPDATE' then
    insert into app.voice_tally
      select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
        sum(r.sign * line.times)
      from (select *, 1 as sign from now_is union all select *, -1 from was) r
      cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on, r.raised_again_on, r.rating,
        r.rated_on) line
      where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(r.sign * line.times) <> 0;
  end case;
  return null;
end $$;
create trigger tally_new after insert on app.voice_round referencing new table as now_is
  for each statement execute function app.tally_voice_rounds();
create trigger tally_changed after update on app.voice_round referencing old table as was new table as now_is
  for each statement execute function app.tally_voice_rounds();
create trigger tally_gone after delete on app.voice_round referencing old table as was
  for each statement execute function app.tally_voice_rounds();

insert into app.voice_tally
  select line.on_day, line.known_on, r.unit_id, line.answered, line.in_time, line.is_complaint, line.raised_again, line.rating,
    sum(line.times)
  from app.voice_round r cross join lateral app.voice_round_lines(r.kind, r.answer_due_on, r.answered_on, r.ended_on,
    r.raised_again_on, r.rating, r.rated_on) line
  where r.unit_id is not null group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(line.times) <> 0;
create index voice_tally_day on app.voice_tally (on_day)
  include (known_on, unit_id, answered, in_time, is_complaint, raised_again, rating, times);

-- Puts lines of one kind together and says how many there were. What is written meanwhile stays for the next night.
create function app.fold_voice_tally() returns bigint language sql security definer set search_path = pg_catalog as $$
  with many as (
    select on_day, known_on, unit_id, answered, in_time, is_complaint, raised_again, rating from app.voice_tally
    group by 1, 2, 3, 4, 5, 6, 7, 8 having count(*) > 1
  ), taken as (
    delete from app.voice_tally line using many
    where (line.on_day, line.known_on, line.unit_id, line.answered, line.is_complaint, line.raised_again)
        = (many.on_day, many.known_on, many.unit_id, many.answered, many.is_complaint, many.raised_again)
      and line.in_time is not distinct from many.in_time and line.rating is not distinct from many.rating
    returning line.*
  ), folded as (
    insert into app.voice_tally
      select on_day, known_on, unit_id, answered, in_time, is_complaint, raised_again, rating, sum(times) from taken
      group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(times) <> 0
  )
  select count(*) from taken
$$;
revoke execute on function app.fold_voice_tally() from public;
grant execute on function app.fold_voice_tally() to dondoc_wide;

-- As the rounds: the province counts them all, an agency those that lay with it.
alter table app.voice_tally enable row level security;
alter table app.voice_tally force row level security;
create policy owner on app.voice_tally to current_user using (true) with check (true);
create policy wide on app.voice_tally for select to dondoc_wide using (true);
create policy scoped on app.voice_tally for select to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
grant select on app.voice_tally to dondoc_wide, dondoc_scoped;
