-- Up Migration
-- One agency's share of an assignment, and everything that happens to it. "Overdue" is nowhere stored: app.timeliness says it.
create table app.task (
  id uuid primary key default app.uuid7(),
  -- What people quote on the telephone: NV-1234.
  number bigint not null unique generated always as identity,
  assignment_id uuid not null references app.assignment,
  document_id uuid not null references app.document,
  -- The agency that answers for it now; its history is in task_holder.
  holder_unit_id uuid not null references app.unit,
  monitor_account_id uuid references app.account,
  title text not null,
  deliverable text,
  term_class text not null check (term_class in ('FIXED', 'RELATIVE', 'IMMEDIATE', 'RECURRING', 'STANDING', 'CONDITIONAL', 'NO_DEADLINE')),
  origin text not null check (origin in ('CENTRAL', 'PARTY', 'PEOPLES_COUNCIL', 'PROVINCE', 'INSPECTION')),
  due_phrase text,
  -- The rule the dates below were projected from: the form of the text and where its clock starts.
  due_rule jsonb not null,
  original_due_on date,
  due_on date,
  due_time time,
  due_bound text check (due_bound in ('by', 'before')),
  -- Last day on which it is still in time: due_on by the setting beforeDateMeans. Projected, rebuilt when the setting changes.
  last_day date,
  review_on date,
  received_on date not null,
  start_estimated boolean not null default false,
  state text not null check (state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'COMPLETED', 'SUSPENDED', 'TRANSFERRED', 'REVOKED')),
  acknowledged_at timestamptz,
  submitted_on date,
  submitted_by uuid references app.account,
  completed_on date,
  created_at timestamptz not null,
  version int not null default 1,
  search text not null generated always as (app.fold(title)) stored,
  check ((due_on is null) = (last_day is null)),
  check (due_on is not null or review_on is not null or state not in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')),
  check (state <> 'SUBMITTED' or (submitted_on is not null and submitted_by is not null)),
  unique (assignment_id, holder_unit_id)
);
-- Open tasks by last day: the overdue list, the due-soon list; what it includes lets the figures be counted from it alone.
create index task_open_due on app.task (last_day, id) include (holder_unit_id, received_on, state, submitted_on, review_on)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');
create index task_open_due_of_unit on app.task (holder_unit_id, last_day, id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');
-- All tasks of a unit, the newest first.
create index task_holder_unit on app.task (holder_unit_id, number);
create index task_document on app.task (document_id, id);
-- The Office's desk: submissions waiting for confirmation, oldest first.
create index task_submitted on app.task (submitted_on, id) where state = 'SUBMITTED';
-- Of these, the ones whose last day has passed while they waited: the confirmer's delay.
create index task_unconfirmed on app.task (last_day, id) include (holder_unit_id, received_on, state, submitted_on)
  where state = 'SUBMITTED';
-- Undated duties enter lists at their review date.
create index task_review on app.task (review_on, id) include (last_day) where state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and review_on is not null;
-- The few that reached their agency after their own due date and wait for a new one.
create index task_received_after_due on app.task (received_on, id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and received_on > last_day;
-- Those that nobody has taken up, and those that were sent back: two desks that must not walk through all open tasks.
create index task_to_acknowledge on app.task (last_day, id) where state = 'ASSIGNED';
create index task_returned on app.task (last_day, id) where state = 'RETURNED';
-- Finished work, the latest first; what it includes lets the boards count it without the rows.
create index task_completed on app.task (coalesce(completed_on, '-infinity'::date) desc, id desc)
  include (holder_unit_id, received_on, last_day, completed_on) where state = 'COMPLETED';
-- What one officer of the Office follows.
create index task_open_monitor on app.task (monitor_account_id, last_day, id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and monitor_account_id is not null;

create table app.task_holder (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  unit_id uuid not null references app.unit,
  person_id uuid references app.person,
  role text not null check (role in ('lead', 'coordinating')),
  valid_from date not null,
  valid_to date,
  reason text
);
create index task_holder_task on app.task_holder (task_id);
create index task_holder_partner on app.task_holder (unit_id, task_id) where role = 'coordinating';

create table app.task_step (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  ordinal int not null,
  title text not null check (title <> ''),
  person_id uuid not null references app.person,
  due_on date not null,
  done_on date,
  done_note text,
  version int not null default 1
);
create index task_step_task on app.task_step (task_id, ordinal);
-- One person's own open steps.
create index task_step_open_person on app.task_step (person_id, task_id) where done_on is null;

create table app.task_report (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  content text not null check (content <> ''),
  percent int check (percent between 0 and 100),
  reported_by uuid not null references app.account,
  reported_at timestamptz not null
);
create index task_report_task on app.task_report (task_id, reported_at desc);

create table app.task_obstacle (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  content text not null check (content <> ''),
  proposal text,
  raised_by uuid not null references app.account,
  raised_at timestamptz not null,
  decision text,
  decided_by uuid references app.account,
  decided_at timestamptz
);
create index task_obstacle_task on app.task_obstacle (task_id);
create index task_obstacle_open on app.task_obstacle (raised_at) where decided_at is null;

create table app.task_submission (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  note text,
  submitted_by uuid not null references app.account,
  submitted_at timestamptz not null,
  outcome text check (outcome in ('confirmed', 'returned')),
  decided_by uuid references app.account,
  decided_at timestamptz,
  decision_reason text,
  completed_on date,
  check (decided_by <> submitted_by),
  check (outcome <> 'returned' or decision_reason is not null)
);
create index task_submission_task on app.task_submission (task_id, submitted_at desc);

create table app.evidence (
  id uuid primary key default app.uuid7(),
  submission_id uuid not null references app.task_submission,
  document_number text not null,
  issued_on date not null,
  received_by text not null,
  file_hash text references app.file,
  file_name text
);
create index evidence_submission on app.evidence (submission_id);

-- The same rule as tasks/domain/timeliness.ts; a property test holds the two together.
create function app.timeliness(state text, last_day date, received_on date, submitted_on date, completed_on date, today date, due_soon_until date)
returns text language sql immutable parallel safe as $$
  select case
    when state in ('REVOKED', 'TRANSFERRED') then 'NOT_COUNTED'
    when state = 'COMPLETED' then case
      when last_day is null then 'DONE_NO_DEADLINE'
      when completed_on is null or received_on > last_day then 'DONE_NOT_ASSESSED'
      when completed_on > last_day then 'DONE_LATE'
      when completed_on < last_day then 'DONE_EARLY'
      else 'DONE_ON_TIME' end
    when state = 'SUSPENDED' then 'PAUSED'
    when last_day is null then 'OPEN_NO_DEADLINE'
    when received_on > last_day then 'RECEIVED_AFTER_DUE'
    when state = 'SUBMITTED' and submitted_on <= last_day then
      case when today > last_day then 'AWAITING_CONFIRMATION_LATE' else 'AWAITING_CONFIRMATION' end
    when today > last_day then 'OPEN_OVERDUE'
    when last_day <= due_soon_until then 'OPEN_DUE_SOON'
    else 'OPEN_WITHIN_DUE' end
$$;

alter table app.task enable row level security;
alter table app.task force row level security;
create policy owner on app.task to current_user using (true) with check (true);
create policy wide on app.task to dondoc_wide using (true) with check (true);
create policy scoped on app.task to dondoc_scoped
  using (
    holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (select h.task_id from app.task_holder h where h.role = 'coordinating' and h.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  )
  with check (holder_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

-- What hangs on a task is seen by whoever sees the task.
do $$
declare part text;
begin
  foreach part in array array['task_step', 'task_report', 'task_obstacle', 'task_submission', 'task_holder'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
  end loop;
  foreach part in array array['task_step', 'task_report', 'task_obstacle', 'task_submission'] loop
    execute format('create policy scoped on app.%I to dondoc_scoped using (exists (select from app.task t where t.id = task_id))
      with check (exists (select from app.task t where t.id = task_id))', part);
  end loop;
end $$;
alter table app.evidence enable row level security;
alter table app.evidence force row level security;
create policy owner on app.evidence to current_user using (true) with check (true);
create policy wide on app.evidence to dondoc_wide using (true) with check (true);
create policy scoped on app.evidence to dondoc_scoped
  using (exists (select from app.task_submission s where s.id = submission_id))
  with check (exists (select from app.task_submission s where s.id = submission_id));
-- The policy of app.task reads this table, so it cannot ask app.task in turn: a unit sees the rows that name it or its task.
create policy scoped on app.task_holder to dondoc_scoped using (true);

grant select on app.task, app.task_holder, app.task_step, app.task_report, app.task_obstacle, app.task_submission, app.evidence to dondoc_wide, dondoc_scoped;
grant insert, update on app.task, app.task_holder to dondoc_wide;
grant update on app.task to dondoc_scoped;
grant insert, update on app.task_step, app.task_obstacle to dondoc_wide, dondoc_scoped;
grant insert on app.task_report, app.evidence to dondoc_wide, dondoc_scoped;
grant insert, update on app.task_submission to dondoc_wide, dondoc_scoped;

-- Takes a document's content away, wherever it was repeated, and leaves the stubs: called only by the second person's
-- decision. The events stand; what they said of the content goes, and their commitments still verify the chain.
create function app.expunge_document(target uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  touched uuid[];
begin
  if not exists (select from app.expunge_request where document_id = target and approved and decided_by <> requested_by) then
    raise exception 'no approved request to expunge %', target;
  end if;
  touched := array[target]
    || array(select id from app.assignment where document_id = target)
    || array(select id from app.task where document_id = target);
  delete from app.citation where document_id = target;
  delete from app.assignment_party where assignment_id in (select id from app.assignment where document_id = target);
  update app.assignment set text = '', due_phrase = null, deliverable = null, reject_reason = null, engine = null where document_id = target;
  update app.task_report set content = '(nội dung đã được xóa)' where task_id = any (touched);
  update app.task_obstacle set content = '(nội dung đã được xóa)', proposal = null, decision = case when decision is not null then '(nội dung đã được xóa)' end
    where task_id = any (touched);
  update app.task_step set title = '(nội dung đã được xóa)', done_note = null where task_id = any (touched);
  update app.evidence set document_number = '(đã xóa)', received_by = '(đã xóa)', file_hash = null, file_name = null
    where submission_id in (select id from app.task_submission where task_id = any (touched));
  update app.task_submission set note = null, decision_reason = case when decision_reason is not null then '(nội dung đã được xóa)' end
    where task_id = any (touched);
  update app.task set title = '(nội dung đã được xóa)', deliverable = null, due_phrase = null where document_id = target;
  update app.document set text = '', reading = '{}', subject = null, file_hash = null, file_name = null, state = 'expunged',
    version = version + 1 where id = target;
  delete from audit.payload p using audit.event e
    where p.event_id = e.id and e.subject_id = any (touched) and e.act <> 'documents.decide-expunge';
end $$;
revoke execute on function app.expunge_document(uuid) from public;
grant execute on function app.expunge_document(uuid) to dondoc_wide;
