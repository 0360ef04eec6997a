-- Up Migration
-- A voice may also be about a finding of an inspection or an entry of the register of responsibility.
alter table app.voice_link
  add column finding_id uuid references app.finding,
  add column measure_id uuid references app.measure,
  drop constraint voice_link_check,
  drop constraint voice_link_voice_id_task_id_unit_id_key,
  add check (num_nonnulls(task_id, unit_id, finding_id, measure_id) = 1),
  add unique nulls not distinct (voice_id, task_id, unit_id, finding_id, measure_id);
create index voice_link_finding on app.voice_link (finding_id) where finding_id is not null;
create index voice_link_measure on app.voice_link (measure_id) where measure_id is not null;
