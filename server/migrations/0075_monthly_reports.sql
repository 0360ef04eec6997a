-- Up Migration
-- The monthly report to the Working Group and the Chair: drawn up, frozen with everything it rests on, and never rewritten. What is
-- corrected later stands in the next one.
create table app.report (
  id uuid primary key default app.uuid7(),
  period_code text not null check (period_code ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  from_on date not null,
  to_on date not null,
  -- The last day whose events it knows.
  as_of date not null,
  state text not null default 'open' check (state in ('open', 'frozen')),
  obstacles text not null,
  proposals text not null,
  made_by uuid not null references app.account,
  made_at timestamptz not null,
  -- Figures, sums, adjustments and the rules they were counted by, to the letter; its SHA-256.
  content text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  frozen_by uuid references app.account,
  frozen_at timestamptz,
  version int not null default 1,
  check (as_of between from_on and to_on),
  check (num_nulls(content, hash, frozen_by, frozen_at) in (0, 4)),
  check ((state = 'frozen') = (content is not null)),
  unique (period_code)
);

-- Each task as it was counted: what stands behind the figures, and what later corrections are compared with.
create table app.report_task (
  report_id uuid not null references app.report,
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  standing text not null,
  carried_over boolean not null,
  last_day date,
  primary key (report_id, task_id)
);
create index report_task_unit on app.report_task (report_id, unit_id);

-- The words of its list of overdue tasks: not part of what is hashed, since the law may take words away and no figure.
create table app.report_line (
  report_id uuid not null references app.report,
  ordinal int not null,
  task_id uuid not null references app.task,
  cells jsonb not null,
  primary key (report_id, ordinal)
);
create index report_line_task on app.report_line (task_id);

-- What a report says of an earlier one: a task that stood otherwise than was reported, and why.
create table app.report_adjustment (
  report_id uuid not null references app.report,
  ordinal int not null,
  of_report_id uuid not null references app.report,
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  kind text not null check (kind in ('late-entry', 'back-dated', 'reopened', 'revoked', 'objective')),
  -- Null: it was not in that report.
  before text,
  after text not null,
  on_day date not null,
  primary key (report_id, ordinal),
  check (before is distinct from after)
);
create index report_adjustment_of on app.report_adjustment (of_report_id, task_id);

-- The documents drafted from it; a draft that was given up is followed by another.
create table app.report_draft (
  report_id uuid not null references app.report,
  -- The last is the one that counts.
  ordinal int not null check (ordinal > 0),
  draft_id uuid not null unique references app.draft,
  primary key (report_id, ordinal)
);

-- What the document says, by version; the office writes it.
create table app.report_template (
  id uuid primary key default app.uuid7(),
  version int not null unique check (version > 0),
  subject text not null check (subject <> ''),
  body text not null check (body <> ''),
  reason text not null check (reason <> ''),
  made_by uuid not null references app.account,
  made_at timestamptz not null
);

do $$
declare part text;
begin
  foreach part in array array['report', 'report_task', 'report_line', 'report_adjustment', 'report_draft', 'report_template'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy reading on app.%I for select to dondoc_wide using (true)', part);
    execute format('create policy adding on app.%I for insert to dondoc_wide with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
  end loop;
end $$;
-- Frozen is frozen: the program itself cannot write over it.
create policy writing on app.report for update to dondoc_wide using (state = 'open') with check (true);
grant update on app.report to dondoc_wide;

-- A document of the office may be a monthly report.
do $$
declare def text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'draft_purpose_check');
begin
  alter table app.draft drop constraint draft_purpose_check;
  execute format('alter table app.draft add constraint draft_purpose_check %s', replace(def, 'ARRAY[', 'ARRAY[''monthly-report''::text, '));
end $$;

create function app.expunge_reports() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.report_line set cells = '["(nội dung đã được xóa)"]'
    where task_id in (select id from app.task where document_id = new.id);
  update app.draft set model = jsonb_set(model, '{annexes}', '[]')
    where id in (select d.draft_id from app.report_draft d join app.report_line l on l.report_id = d.report_id
      join app.task t on t.id = l.task_id where t.document_id = new.id);
  return null;
end $$;
revoke execute on function app.expunge_reports() from public;
create trigger expunge_reports after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_reports();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) as role_code,
    unnest(array['reports.prepare', 'reports.write', 'reports.save-template']) as act;
insert into app.role_act (role_code, act)
  select 'OFFICE_CHIEF', unnest(array['reports.freeze', 'reports.draft']);
