-- Up Migration
-- What one voice says to several agencies is answered once: the agency it lies with asks the others for their parts and answers from
-- them (procedures digest 8.1, 8.8; ADR 54).
create table app.voice_part (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  round int not null,
  unit_id uuid not null references app.unit,
  asks text not null check (asks <> ''),
  asked_by uuid not null references app.account,
  asked_on date not null,
  last_day date not null check (last_day >= asked_on),
  -- How it ended: said, declined as another's function, or taken back by whoever asked.
  outcome text check (outcome in ('said', 'declined', 'withdrawn')),
  words text,
  settled_by uuid references app.account,
  settled_on date check (settled_on >= asked_on),
  version int not null default 1,
  check (num_nulls(outcome, words, settled_by, settled_on) in (0, 4))
);
create index voice_part_of on app.voice_part (voice_id, asked_on, id);
-- An agency has one part at a time in one answer.
create unique index voice_part_open on app.voice_part (voice_id, unit_id) where outcome is null;
create index voice_part_seen on app.voice_part (unit_id) where outcome is null or outcome = 'said';

-- Voices in which the person's agencies have a part, asked or given; with what was declined or taken back they have nothing to do.
create function app.voices_with_part() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct part.voice_id), '{}') from app.voice_part part
  where (part.outcome is null or part.outcome = 'said') and part.unit_id = any (app.voice_units())
$$;
-- Whether a voice lies with whoever asks, as reception or as the agency that answers: who spoke is theirs to know, not the parts'.
create function app.answers_voice(target uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select app.sees_all_voices() or exists (select from app.voice v where v.id = target and v.unit_id = any (app.voice_units()))
$$;
revoke execute on function app.voices_with_part(), app.answers_voice(uuid) from public;
grant execute on function app.voices_with_part(), app.answers_voice(uuid) to dondoc_wide, dondoc_scoped;

alter table app.voice_part enable row level security;
alter table app.voice_part force row level security;
create policy owner on app.voice_part to current_user using (true) with check (true);
grant select, insert, update on app.voice_part to dondoc_wide, dondoc_scoped;
do $$
declare
  hat text;
begin
  foreach hat in array array['dondoc_wide', 'dondoc_scoped'] loop
    execute format('create policy %I on app.voice_part to %I using (exists (select from app.voice v where v.id = voice_id))
      with check (exists (select from app.voice v where v.id = voice_id))', hat, hat);
    execute format('alter policy %I on app.voice using ((select app.sees_all_voices()) or unit_id = any ((select app.voice_units())::uuid[])
      or id = any ((select app.voices_with_part())::uuid[]))', hat);
    execute format('alter policy %I on app.voice_sender using (app.answers_voice(voice_id)) with check (app.answers_voice(voice_id))', hat);
  end loop;
end $$;

insert into app.role_act (role_code, act)
  select role, act from unnest(array['HOTLINE', 'OFFICE_CHIEF', 'AGENCY_HEAD', 'AGENCY_FOCAL']) as role,
    unnest(array['voices.ask-part', 'voices.withdraw-part']) as act;
insert into app.role_act (role_code, act)
  select role, act from unnest(array['OFFICE_CHIEF', 'AGENCY_HEAD', 'AGENCY_FOCAL']) as role,
    unnest(array['voices.give-part', 'voices.decline-part']) as act;
