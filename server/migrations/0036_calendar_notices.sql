-- Up Migration
-- Days off and make-up days that came after this edition of the program, each with the notice that says so. They stand on top of
-- the calendar of packages/workcalendar.
create table app.calendar_notice (
  id uuid primary key default app.uuid7(),
  -- "9441/TB-BNV".
  reference text not null check (reference <> ''),
  issuer text not null check (issuer <> ''),
  issued_on date not null,
  -- First day on which it was public here.
  known_from date not null,
  -- The yearly notice of holidays: with it, what was only expected for those years falls away.
  settles_year boolean not null,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  -- Open tasks that another last day came to when it was entered, and when it was withdrawn.
  moved int not null check (moved >= 0),
  withdrawn_by uuid references app.account,
  withdrawn_at timestamptz,
  withdrawn_reason text,
  moved_back int check (moved_back >= 0),
  check (known_from >= issued_on),
  check ((withdrawn_at is null) = (withdrawn_by is null)),
  check ((withdrawn_at is null) = (withdrawn_reason is null)),
  check ((withdrawn_at is null) = (moved_back is null))
);
create table app.calendar_day (
  notice_id uuid not null references app.calendar_notice,
  day date not null,
  kind text not null check (kind in ('holiday', 'compensation', 'swapped-off', 'make-up')),
  name text not null check (name <> ''),
  primary key (notice_id, day)
);
-- One row: a new version with each notice entered or withdrawn, null before the first, so that a process reads the days again
-- only when they have changed.
create table app.calendar_version (
  single boolean primary key default true check (single),
  version uuid
);
insert into app.calendar_version default values;

do $$
declare part text;
begin
  foreach part in array array['calendar_notice', 'calendar_day', 'calendar_version'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    -- Everybody counts by the same calendar.
    execute format('create policy read on app.%I for select to dondoc_door, dondoc_scoped using (true)', part);
  end loop;
end $$;
grant select on app.calendar_notice, app.calendar_day, app.calendar_version to dondoc_door, dondoc_wide, dondoc_scoped;
grant insert, update on app.calendar_notice to dondoc_wide;
grant insert on app.calendar_day to dondoc_wide;
grant update on app.calendar_version to dondoc_wide;

-- Open tasks whose last day the calendar can move: relative terms, and those with several terms of which one may be relative.
create index task_open_by_calendar on app.task (last_day)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
    and (term_class = 'RELATIVE' or jsonb_array_length(due_rule -> 'due') > 1);
