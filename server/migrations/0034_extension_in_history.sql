-- Up Migration
-- A request for more time that was filed in time takes the delay off the agency until it is decided (0014): what a task was on a
-- day knows that too, and so does every figure of that day.
alter table app.task_history add column extension_pending boolean not null default false;
drop index app.task_history_open;
create index task_history_open on app.task_history (holder_unit_id, until_day, day)
  include (task_id, state, state_since, last_day, received_on, submitted_on, original_due_on, extension_pending)
  where state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED') and until_day > day;
-- Extensions by the day of their decision.
create index task_extension_decided on app.task_extension (decided_at) include (task_id, decision) where decision is not null;

-- Of requests that were there before this column only those that still wait are known.
update app.task_history h set extension_pending = true from app.task t
where t.id = h.task_id and t.extension_pending and h.until_day = 'infinity';
