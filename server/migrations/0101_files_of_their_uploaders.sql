-- Up Migration
-- A file is named by the hash of its content, and whoever could name one in a record of their own could read it there. So a hash
-- may be named only by who brought the bytes, or by who may already read a record that names it (ADR 39).

-- Who brought which bytes. The same ones may come from several people; it goes with its file.
create table app.file_upload (
  file_hash text not null references app.file on delete cascade,
  account_id uuid not null references app.account,
  uploaded_at timestamptz not null,
  primary key (file_hash, account_id)
);
alter table app.file_upload enable row level security;
alter table app.file_upload force row level security;
create policy owner on app.file_upload to current_user using (true) with check (true);
create policy own on app.file_upload to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account()) with check (account_id = app.acting_account());
grant select, insert on app.file_upload to dondoc_wide, dondoc_scoped;

-- That somebody brought a file is no use of it: an expunging does not keep it for that.
create or replace function app.file_columns() returns table (tab regclass, col name) language sql stable set search_path = pg_catalog as $$
  select c.conrelid::regclass, a.attname from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'app.file'::regclass and c.conparentid = 0 and c.confdeltype <> 'c'
$$;

-- May whoever asks read a record that names this file? Each table answers by its own policies; a test holds this list against
-- app.file_columns().
create function app.sees_file(wanted text) returns boolean language plpgsql stable cost 1 as $$
begin
  return exists (select from app.file_upload u where u.file_hash = wanted)
    or exists (select from app.document r where r.file_hash = wanted)
    or exists (select from app.evidence r where r.file_hash = wanted)
    or exists (select from app.scan_reading r where r.file_hash = wanted)
    or exists (select from app.task_extension r where r.file_hash = wanted)
    or exists (select from app.consultation_file r where r.file_hash = wanted)
    or exists (select from app.cooperation r where r.file_hash = wanted)
    or exists (select from app.draft r where r.signed_file_hash = wanted)
    or exists (select from app.explanation r where r.file_hash = wanted)
    or exists (select from app.study_report r where r.file_hash = wanted)
    or exists (select from app.collection_answer r where r.file_hash = wanted);
end $$;
revoke execute on function app.sees_file(text) from public;
grant execute on function app.sees_file(text) to dondoc_wide, dondoc_scoped;

alter table app.file enable row level security;
alter table app.file force row level security;
create policy owner on app.file to current_user using (true) with check (true);
-- The province asks for a hash to know whether its bytes are still needed; what it may name is below.
create policy wide on app.file to dondoc_wide using (true) with check (true);
create policy scoped on app.file for select to dondoc_scoped using (app.sees_file(hash));
create policy bringing on app.file for insert to dondoc_scoped with check (true);

-- The wall itself: no row names a file that its writer neither brought nor may read, whatever the program forgot to ask.
create function app.name_own_file() returns trigger language plpgsql as $$
declare named text := to_jsonb(new) ->> tg_argv[0];
begin
  if current_user in ('dondoc_wide', 'dondoc_scoped') and (current_user = 'dondoc_scoped' or app.acting_account() is not null)
      and not app.sees_file(named) then
    raise insufficient_privilege using message = 'a file is named only by who brought it or may read it';
  end if;
  return new;
end $$;
do $$
declare place record;
begin
  for place in select tab, col from app.file_columns() loop
    execute format('create trigger name_own_file before insert on %s for each row when (new.%I is not null)
      execute function app.name_own_file(%L)', place.tab, place.col, place.col);
    execute format('create trigger rename_own_file before update of %I on %s for each row
      when (new.%I is not null and new.%I is distinct from old.%I) execute function app.name_own_file(%L)',
      place.col, place.tab, place.col, place.col, place.col, place.col);
  end loop;
end $$;
