-- Up Migration
-- What a lead calls outside its function waits for a decision of the Office (case 19 of the task digest): while nobody decides it,
-- the ladder reminds, as of a request for more time. It is for the day on which the lead said so.
alter table app.rung_fired drop constraint rung_fired_rung_check;
alter table app.rung_fired add constraint rung_fired_rung_check check (rung in ('unacknowledged', 'before', 'on-day', 'after',
  'urging', 'briefing', 'review', 'confirm', 'confirm-deputy', 'extension', 'refusal'));
-- What waits, the oldest first.
create index task_refusal_waiting on app.task_refusal (refused_at, task_id) where decision is null;

-- A result under a task that is revoked or handed on is judged by nobody any more: its wait ends with the task.
alter table app.task_submission drop constraint task_submission_outcome_check;
alter table app.task_submission add constraint task_submission_outcome_check check (outcome in ('confirmed', 'returned', 'lapsed'));

-- A rest moves no date beyond its own days: what was late before it stays on record, and a date of the centre that moves names
-- the paper by which it may (section 10 of the task digest).
alter table app.task_suspension add column days_late_before int check (days_late_before >= 0), add column basis text;
