-- Up Migration
-- Whether a result was sent back for a fault of the agency: rework is held against an agency only where it is its own. Results
-- that were sent back before this column have none; nobody said.
alter table app.task_submission add column returned_fault text check (returned_fault in ('agency', 'other')),
  add check (returned_fault is null or outcome = 'returned');
