-- Up Migration
-- Within how many days one may complain (Law 02/2011/QH13, article 9; procedures digest 8.5): from the day on which the decision or act
-- was received or known, without the days of an obstacle beyond one's control. Who settles decides; the program only counts (ADR 63).
do $$
declare
  steps text;
  counted text;
begin
  select pg_get_constraintdef(oid) into strict steps from pg_constraint where conname = 'voice_limit_step_check';
  select pg_get_constraintdef(oid) into strict counted from pg_constraint where conname = 'voice_limit_counted_from_check';
  alter table app.voice_limit drop constraint voice_limit_step_check, drop constraint voice_limit_counted_from_check;
  execute format('alter table app.voice_limit add constraint voice_limit_step_check %s', replace(steps, 'ARRAY[', 'ARRAY[''complain''::text, '));
  execute format('alter table app.voice_limit add constraint voice_limit_counted_from_check %s', replace(counted, 'ARRAY[', 'ARRAY[''known''::text, '));
end $$;
insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty) values
  ('complaint', 'complain', '2012-07-01', 90, 'day', 'known', 'Luật Khiếu nại số 02/2011/QH13, Điều 9', 'law');

-- What was put down of it; nothing is ever rewritten, the last of a settlement counts.
create table app.complaint_time (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  round int not null check (round >= 1),
  ordinal bigint not null generated always as identity,
  known_on date not null,
  -- By what that day is shown.
  shown_by text not null check (shown_by <> ''),
  obstacle_from date,
  obstacle_to date check (obstacle_to >= obstacle_from),
  obstacle text check (obstacle <> ''),
  noted_by uuid not null references app.account,
  noted_at timestamptz not null,
  check (num_nulls(obstacle_from, obstacle_to, obstacle) in (0, 3))
);
create index complaint_time_of on app.complaint_time (voice_id);
alter table app.complaint_time enable row level security;
alter table app.complaint_time force row level security;
create policy owner on app.complaint_time to current_user using (true) with check (true);
create policy reading on app.complaint_time to dondoc_wide, dondoc_scoped
  using (exists (select from app.voice v where v.id = voice_id))
  with check (noted_by = app.acting_account() and exists (select from app.voice v where v.id = voice_id and v.kind = 'complaint'));
grant select, insert on app.complaint_time to dondoc_wide, dondoc_scoped;

insert into app.role_act (role_code, act)
  select unnest(array['HOTLINE', 'OFFICE_CHIEF', 'AGENCY_HEAD', 'AGENCY_FOCAL']), 'complaints.known';
