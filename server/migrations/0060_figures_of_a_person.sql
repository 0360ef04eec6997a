-- Up Migration
-- Figures of one person (issue: "for an agency or person and a period, as of a day"): what was allocated to them, their steps, and
-- how soon they confirm. Seen by the person, their head, the Chief of the Office, the Department of Home Affairs and the Chair
-- (task digest 12); whoever holds this for a unit sees the persons appointed there.
insert into app.role_act (role_code, act)
select role, 'indicators.person' from unnest(array['AGENCY_HEAD', 'OFFICE_CHIEF', 'HOME_AFFAIRS', 'CHAIR']) role;

-- What lay on a person on a past day, not only what does now.
create index task_allocation_person_ever on app.task_allocation (person_id, allocated_at) include (task_id, ended_at)
  where person_id is not null;
-- What a person decided.
create index task_submission_decider on app.task_submission (decided_by, decided_at) where outcome is not null;

-- When a step was entered and when its end was: the day on which it was done may lie before it, and a figure as of a past day must not
-- know what was entered later. Of steps from before these columns their own days are all that is known.
alter table app.task_step add column added_at timestamptz, add column done_entered_at timestamptz;
-- Steps by the day they were due, of the province and of a person.
create index task_step_due on app.task_step (due_on) include (task_id);
create index task_step_person on app.task_step (person_id, due_on) include (task_id);
