-- Up Migration
-- What an inspection found can be a ground of a measure (requirement E3): the Working Group and those who lead inspections propose, the
-- competent person decides.
alter table app.measure_ground add column finding_id uuid references app.finding;
do $$
declare
  old text;
begin
  -- The three that name the kinds and what each opens; whose ground it is stays as it is.
  for old in select conname from pg_constraint where conrelid = 'app.measure_ground'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) ~ 'kind|report_id' loop
    execute format('alter table app.measure_ground drop constraint %I', old);
  end loop;
end $$;
alter table app.measure_ground
  add constraint measure_ground_kind check (kind in ('task', 'letter', 'finding', 'inspection', 'figure')),
  add constraint measure_ground_one check (num_nonnulls(task_id, draft_id, report_id, finding_id) <= 1),
  add constraint measure_ground_opens check ((kind = 'task') = (task_id is not null) and (kind = 'letter') = (draft_id is not null)
    and (kind = 'finding') = (report_id is not null) and (kind = 'inspection') = (finding_id is not null));
create index measure_ground_finding on app.measure_ground (finding_id) where finding_id is not null;

insert into app.role_act (role_code, act) values ('WORKING_GROUP_MEMBER', 'accountability.propose'),
  ('INSPECTION_LEAD', 'accountability.propose');
