-- Up Migration
-- What indicators ask beside the history of tasks: when something was decided or reported, over the whole province.
create index task_submission_decided on app.task_submission (decided_at) include (task_id, submitted_at, outcome) where outcome is not null;
create index task_report_at on app.task_report (reported_at) include (task_id);

-- Says again what the indexes of the history are over: a row changed again on its own day is of no day.
create or replace function app.tasks_as_of(as_of date) returns setof app.task_history language sql stable parallel safe as $$
  select * from app.task_history where day <= as_of and until_day > as_of and until_day > day
$$;
