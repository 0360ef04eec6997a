-- Up Migration
-- Periodic duties make one task a period; duties without a date live by a person's review (ADR 13).
alter table app.task
  -- The duty this is a later period of; the duty's own row is its first period.
  add column duty_id uuid references app.task,
  -- Which period: "2026-11", "2026-Q4", "2026-H2", "2026".
  add column period text,
  -- Of a duty: the day on which its next period begins, when the nightly round makes its task. Null: there is no next one.
  add column next_occurrence_on date,
  -- The day of the latest progress report: how long a duty has been silent.
  add column reported_on date,
  add constraint task_of_duty_has_period check (duty_id is null or period is not null);
alter table app.task drop constraint task_assignment_id_holder_unit_id_key;
create unique index task_of_assignment on app.task (assignment_id, holder_unit_id) where duty_id is null;
-- One task a period, whoever makes it and however often.
create unique index task_occurrence on app.task (duty_id, period) where duty_id is not null;
-- The nightly round reads the few duties whose next period has begun.
create index task_next_occurrence on app.task (next_occurrence_on, id) where next_occurrence_on is not null;
-- Undated work by how long nobody has heard of it.
create index task_silent on app.task ((coalesce(reported_on, received_on)), id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and last_day is null;
-- Found by a list of one directive's or one origin's work.
create index task_open_origin on app.task (origin, last_day, id)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');

update app.task set reported_on = said.latest
from (select task_id, max((reported_at at time zone 'Asia/Ho_Chi_Minh')::date) as latest from app.task_report group by task_id) said
where said.task_id = task.id;
-- Duties of earlier versions of the program: the next round looks at each and finds out which periods it lacks.
update app.task set next_occurrence_on = received_on
where last_day is not null and state not in ('REVOKED', 'TRANSFERRED')
  and exists (select from jsonb_array_elements(due_rule -> 'due') due where jsonb_typeof(due) = 'object' and due ? 'every' and due ? 'before');

-- What people decided when they looked again at a duty without a date.
create table app.duty_review (
  id uuid primary key default app.uuid7(),
  task_id uuid not null references app.task,
  decision text not null check (decision in ('keep', 'date', 'end', 'ended', 'not-ended')),
  note text not null check (note <> ''),
  next_review_on date,
  reviewed_by uuid not null references app.account,
  reviewed_at timestamptz not null
);
create index duty_review_task on app.duty_review (task_id, reviewed_at desc);
alter table app.duty_review enable row level security;
alter table app.duty_review force row level security;
create policy owner on app.duty_review to current_user using (true) with check (true);
create policy wide on app.duty_review to dondoc_wide using (true) with check (true);
create policy scoped on app.duty_review for select to dondoc_scoped using (exists (select from app.task t where t.id = task_id));
grant select on app.duty_review to dondoc_wide, dondoc_scoped;
grant insert on app.duty_review to dondoc_wide;

insert into app.role_act (role_code, act) values
  ('OFFICE_SPECIALIST', 'tasks.review'), ('OFFICE_CHIEF', 'tasks.review'),
  ('OFFICE_CHIEF', 'tasks.decide-end');
