-- Up Migration
-- What the risk list looks for among a million tasks: how often a task was returned by whose fault is read from the index alone; a
-- voice about a task by its day; open tasks that ought to have a date and have none are few among those that need none; and what
-- has long been overdue stands at the beginning of the open ones as they are now.
drop index app.task_submission_returned;
create index task_submission_returned on app.task_submission (task_id) include (decided_at) where returned_fault = 'agency';
create index voice_received on app.voice (id) include (received_on, number);
create index task_wants_date on app.task (received_on) include (id)
  where last_day is null and state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') and term_class not in ('STANDING', 'RECURRING', 'CONDITIONAL');
create index task_history_now_due on app.task_history (last_day)
  include (holder_unit_id, task_id, day, until_day, state, received_on, submitted_on, extension_pending)
  where until_day = 'infinity' and state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED');
