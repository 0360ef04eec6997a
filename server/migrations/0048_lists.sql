-- Up Migration
-- Came from another agency: a list of its own, so that what a dissolved district left is in sight (user story 23).
alter table app.task add column inherited boolean not null default false;
update app.task set inherited = true where id in (select to_task_id from app.task_transfer);
create index task_inherited on app.task (last_day, id) include (holder_unit_id)
  where inherited and state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED');
-- A task at rest has a day on which it is looked at again, or it would be in nobody's list.
update app.task set review_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date where state = 'SUSPENDED' and review_on is null;
alter table app.task add constraint task_at_rest_has_review check (state <> 'SUSPENDED' or review_on is not null);
