-- Up Migration
-- Voices that other systems received (1022, portals): a file comes whole or not at all, each voice keeps which line of which file it
-- came with, and a line is known again by the code it has there.

-- What was answered where it came from asks nothing more of the province.
alter table app.voice drop constraint voice_state_check;
alter table app.voice add constraint voice_state_check check (state in ('NEW', 'AWAITING_SENDER', 'PROCESSING', 'AWAITING_APPROVAL',
  'ANSWERED', 'PUBLISHED', 'REOPENED', 'TRANSFERRED', 'REFUSED', 'SETTLED_ELSEWHERE'));
alter table app.voice add constraint voice_settled_elsewhere_check check (state <> 'SETTLED_ELSEWHERE' or closed_on is not null);

create table app.voice_import (
  id uuid primary key,
  source text not null check (source in ('hotline', 'national-portal', 'province-portal')),
  file_name text not null,
  -- SHA-256 of its bytes, in hexadecimal.
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  fresh int not null check (fresh >= 0),
  changed int not null check (changed >= 0),
  imported_by uuid not null references app.account,
  imported_at timestamptz not null
);
create index voice_import_at on app.voice_import (imported_at desc, id desc);
create table app.voice_origin (
  source text not null,
  external_id text not null,
  voice_id uuid not null unique references app.voice,
  import_id uuid not null references app.voice_import,
  row int not null check (row > 0),
  -- What the other system says last, by which file and line.
  state_there text,
  answer_there text,
  answered_there_on date,
  seen_import_id uuid not null references app.voice_import,
  seen_row int not null check (seen_row > 0),
  primary key (source, external_id)
);
create table app.voice_mapping (
  name text primary key check (name <> ''),
  columns jsonb not null,
  saved_by uuid not null references app.account,
  saved_at timestamptz not null
);
do $$
declare part text;
begin
  foreach part in array array['voice_import', 'voice_origin', 'voice_mapping'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
  end loop;
  foreach part in array array['voice_import', 'voice_mapping'] loop
    execute format('create policy wide on app.%I to dondoc_wide using ((select app.sees_all_voices())) with check ((select app.sees_all_voices()))', part);
    execute format('grant select, insert, update on app.%I to dondoc_wide', part);
  end loop;
end $$;
create policy wide on app.voice_origin to dondoc_wide using (exists (select from app.voice v where v.id = voice_id))
  with check (exists (select from app.voice v where v.id = voice_id));
create policy scoped on app.voice_origin for select to dondoc_scoped using (exists (select from app.voice v where v.id = voice_id));
-- From which file a voice came is told to whoever sees the voice.
create policy scoped on app.voice_import for select to dondoc_scoped using (exists (select from app.voice_origin o where o.import_id = id));
grant select on app.voice_origin, app.voice_import to dondoc_scoped;
grant select, insert, update on app.voice_origin to dondoc_wide;

insert into app.role_act (role_code, act) values ('HOTLINE', 'voices.import'), ('OFFICE_CHIEF', 'voices.import');
