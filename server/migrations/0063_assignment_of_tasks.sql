-- Up Migration
-- All tasks of an assignment, for the record that counts them and for the list it opens: the unique index leaves out periods and
-- what was handed on, so that a record read the whole table.
create index task_assignment on app.task (assignment_id);
