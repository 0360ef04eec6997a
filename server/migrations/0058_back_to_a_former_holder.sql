-- Up Migration
-- One living task of an assignment for each agency. What an agency has handed on stays as a row of its own, with its days late, and
-- no longer keeps the same work from coming back to it; nor does the duty of which a single period was handed on.
drop index app.task_of_assignment;
create unique index task_of_assignment on app.task (assignment_id, holder_unit_id)
  where duty_id is null and state <> 'TRANSFERRED' and not (inherited and period is not null);
