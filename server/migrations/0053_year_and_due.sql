-- Up Migration
-- Each calendar year of a standing duty: asked for towards its end, answered by the agency with the year's result, and by that
-- closed or carried on (task digest, section 19, case 18).
create table app.duty_year (
  task_id uuid not null references app.task,
  year int not null check (year between 2000 and 2999),
  asked_on date not null,
  result text check (result <> ''),
  reported_by uuid references app.account,
  reported_at timestamptz,
  decision text check (decision in ('closed', 'goes-on')),
  note text check (note <> ''),
  decided_by uuid references app.account,
  decided_at timestamptz,
  primary key (task_id, year),
  check (num_nulls(result, reported_by, reported_at) in (0, 3)),
  check (num_nulls(decision, note, decided_by, decided_at) in (0, 4)),
  check (decision is null or (result is not null and decided_by <> reported_by))
);
create index duty_year_open on app.duty_year (task_id) where decision is null;

-- What the lead says of its own accord when the last day has come and the work is not done: how it goes on and until when
-- (Đà Nẵng 4651/UBND-KSTT). It moves no date. One for each last day that a task had.
create table app.due_statement (
  task_id uuid not null references app.task,
  last_day date not null,
  plan text not null check (plan <> ''),
  needed_until date not null,
  stated_by uuid not null references app.account,
  stated_at timestamptz not null,
  primary key (task_id, last_day),
  check (needed_until > last_day)
);

do $$
declare part text;
begin
  foreach part in array array['duty_year', 'due_statement'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('create policy scoped on app.%I to dondoc_scoped using (exists (select from app.task t where t.id = task_id))
      with check (exists (select from app.task t where t.id = task_id))', part);
  end loop;
end $$;
grant select on app.duty_year, app.due_statement to dondoc_wide, dondoc_scoped;
grant insert on app.duty_year to dondoc_wide;
grant insert on app.due_statement to dondoc_wide, dondoc_scoped;
grant update (result, reported_by, reported_at) on app.duty_year to dondoc_wide, dondoc_scoped;
grant update (decision, note, decided_by, decided_at) on app.duty_year to dondoc_wide;

-- When the law takes a document's content away, what was said of its tasks goes too.
create function app.expunge_year_and_due() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
begin
  update app.duty_year set result = case when result is not null then gone end, note = case when note is not null then gone end
    where task_id in (select id from app.task where document_id = new.id);
  update app.due_statement set plan = gone where task_id in (select id from app.task where document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_year_and_due() from public;
create trigger expunge_year_and_due after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_year_and_due();

insert into app.role_act (role_code, act)
select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role, unnest(array['tasks.report-year', 'tasks.state-at-due']) act
union all select 'OFFICE_CHIEF', 'tasks.decide-year';
