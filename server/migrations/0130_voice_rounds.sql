-- Up Migration
-- Each round of a voice as figures count it: by when its answer was owed and when it was given, whether its sender raised it again and
-- how they rated it. app.voice has the present round alone; what was counted once stays as it was. Kept by triggers, so that no act and
-- no import can forget it.
create table app.voice_round (
  voice_id uuid not null references app.voice,
  round int not null,
  number bigint not null,
  kind text not null,
  unit_id uuid,
  answer_due_on date,
  answered_on date,
  -- Refused, passed on or settled elsewhere without an answer: from then on none is owed.
  ended_on date,
  raised_again_on date,
  rating text,
  rated_on date,
  primary key (voice_id, round)
);
create index voice_round_answered on app.voice_round (answered_on) where answered_on is not null;
create index voice_round_owed on app.voice_round (answer_due_on) where answered_on is null;

create function app.keep_voice_rounds() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if TG_OP = 'UPDATE' then
    update app.voice_round kept set raised_again_on = now_is.round_from
      from now_is join was on was.id = now_is.id
      where now_is.round > was.round and kept.voice_id = was.id and kept.round = was.round;
  end if;
  insert into app.voice_round as kept (voice_id, round, number, kind, unit_id, answer_due_on, answered_on, ended_on)
    select id, round, number, kind, unit_id, answer_due_on, answered_on, case when answered_on is null then closed_on end from now_is
    on conflict (voice_id, round) do update set kind = excluded.kind, unit_id = excluded.unit_id, answer_due_on = excluded.answer_due_on,
      answered_on = excluded.answered_on, ended_on = excluded.ended_on
    where (kept.kind, kept.unit_id, kept.answer_due_on, kept.answered_on, kept.ended_on)
      is distinct from (excluded.kind, excluded.unit_id, excluded.answer_due_on, excluded.answered_on, excluded.ended_on);
  return null;
end $$;
create trigger keep_rounds_new after insert on app.voice referencing new table as now_is
  for each statement execute function app.keep_voice_rounds();
create trigger keep_rounds after update on app.voice referencing old table as was new table as now_is
  for each statement execute function app.keep_voice_rounds();

-- The day of the rating as the act has it.
alter table app.voice_answer add column rated_on date, add check (rated_on is null or rating is not null);
update app.voice_answer set rated_on = answered_on where rating is not null;
create function app.keep_voice_rating() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.voice_round kept set rating = now_is.rating, rated_on = now_is.rated_on
    from now_is join was on was.id = now_is.id
    where (now_is.rating, now_is.rated_on) is distinct from (was.rating, was.rated_on) and kept.voice_id = now_is.voice_id and kept.round = now_is.round;
  return null;
end $$;
create trigger keep_rating after update on app.voice_answer referencing old table as was new table as now_is
  for each statement execute function app.keep_voice_rating();

-- What there is already; of rounds before the present one nobody kept by when their answer was owed.
insert into app.voice_round (voice_id, round, number, kind, unit_id, answer_due_on, answered_on, ended_on)
  select id, round, number, kind, unit_id, answer_due_on, answered_on, case when answered_on is null then closed_on end from app.voice;
insert into app.voice_round (voice_id, round, number, kind, unit_id, answered_on, raised_again_on)
  select voice.id, answer.round, voice.number, voice.kind, voice.unit_id, answer.answered_on, voice.round_from
  from app.voice join app.voice_answer answer on answer.voice_id = voice.id and answer.round < voice.round and answer.answered_on is not null;
update app.voice_round kept set rating = answer.rating, rated_on = answer.answered_on from app.voice_answer answer
  where answer.voice_id = kept.voice_id and answer.round = kept.round and answer.rating is not null and answer.answered_on is not null;

-- Numbers and days alone: the province counts them all, an agency those that lay with it.
alter table app.voice_round enable row level security;
alter table app.voice_round force row level security;
create policy owner on app.voice_round to current_user using (true) with check (true);
create policy wide on app.voice_round for select to dondoc_wide using (true);
create policy scoped on app.voice_round for select to dondoc_scoped
  using (unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
grant select on app.voice_round to dondoc_wide, dondoc_scoped;
