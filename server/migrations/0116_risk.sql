-- Up Migration
-- Where to look next (requirements E3, C6; task digest 13.3): agencies and fields ranked by a weighing that is written down, and
-- the links by which an inspection is opened from what gave reason for it (ADR 53).

-- What counts how much, from a day on. Nothing is rewritten: an old list is reckoned by the weighing of its day.
create table app.risk_weighing (
  id uuid primary key default app.uuid7(),
  number int not null unique generated always as identity,
  valid_from date not null,
  basis text not null check (basis <> ''),
  -- The program's own proposal until the province decides.
  certainty text not null check (certainty in ('proposed', 'decided')),
  -- A count speaks again with each further `least`, and so many times at most.
  most int not null check (most between 1 and 20),
  set_by uuid references app.account,
  set_at timestamptz,
  check (num_nulls(set_by, set_at) in (0, 2)),
  check ((set_by is null) = (certainty = 'proposed'))
);
create index risk_weighing_day on app.risk_weighing (valid_from desc, number desc);

create table app.risk_weight (
  weighing_id uuid not null references app.risk_weighing,
  criterion text not null check (criterion ~ '^[A-Z_]{3,40}$'),
  -- Points each time it speaks; 0: shown and not counted.
  weight int not null check (weight between 0 and 100),
  -- What makes a row count: days, times, per cent, months or years, as the criterion has it.
  bound int not null check (bound between 1 and 1000),
  -- So many rows until it speaks.
  least int not null check (least between 1 and 1000),
  primary key (weighing_id, criterion)
);

with first as (
  insert into app.risk_weighing (valid_from, basis, certainty, most)
  values ('2017-01-01', 'Thông lệ kiểm tra của các Tổ công tác', 'proposed', 3) returning id
)
insert into app.risk_weight (weighing_id, criterion, weight, bound, least)
select first.id, given.* from first, (values
  ('OVERDUE_LONG', 10, 30, 1),
  ('URGED_OFTEN', 10, 3, 1),
  ('ON_TIME_LOW', 15, 70, 1),
  ('RETURNED_OFTEN', 8, 2, 1),
  ('UPDATED_LOW', 8, 50, 1),
  ('PARTNER_COMPLAINTS', 10, 3, 3),
  ('UNDATED_LONG', 5, 3, 1),
  ('VOICES_LATE', 6, 1, 3),
  ('VOICES_AGAIN', 8, 6, 2),
  ('VOICES_ON_TASKS', 8, 12, 1),
  ('FINDINGS_OPEN', 6, 1, 3),
  ('FINDINGS_REPEATED', 12, 24, 1),
  ('NOT_INSPECTED', 5, 2, 1)
) as given (criterion, weight, bound, least);

-- Who may see whom the province means to look at: a role over the province that names it. No agency, no delegate.
create function app.sees_risk() returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    join app.role r on r.code = g.role_code and r.scope = 'province'
    join app.role_act can on can.role_code = g.role_code and can.act = 'risk.see'
    where a.id = app.acting_account() and a.locked_at is null)
$$;
revoke execute on function app.sees_risk() from public;
grant execute on function app.sees_risk() to dondoc_wide;
do $$
declare part text;
begin
  foreach part in array array['risk_weighing', 'risk_weight'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using ((select app.sees_risk())) with check ((select app.sees_risk()))', part);
    execute format('grant select, insert on app.%I to dondoc_wide', part);
  end loop;
end $$;

-- The figures are the same for everybody who may see the list, or there would be no rank: of voices their days and numbers
-- without a word, of inspections only what has begun, of findings only those that both sides have signed. What was not announced
-- and has not begun is in none of them, for nobody.
create view app.risk_voice as
  select id as voice_id, number, unit_id, round, round_from, received_on, answer_due_on, answered_on, closed_on,
    least(answered_on, closed_on) as settled_on
  from app.voice where (select app.sees_risk());
create view app.risk_voice_task as
  select l.task_id, v.id as voice_id, v.number, v.received_on
  from app.voice_link l join app.voice v on v.id = l.voice_id where l.task_id is not null and (select app.sees_risk());
create view app.risk_finding as
  select f.id as finding_id, f.inspection_id, i.number as inspection_number, f.ordinal, f.unit_id, f.title, f.noted_on, f.recurrence_of,
    i.record_signed_on, i.state as inspection_state
  from app.finding f join app.inspection i on i.id = f.inspection_id
  where f.struck_on is null and i.record_signed_on is not null and (select app.sees_risk());
create view app.risk_inspected as
  select i.id as inspection_id, i.number, i.subject, t.unit_id, i.begun_on
  from app.inspection i join app.inspection_target t on t.inspection_id = i.id where i.begun_on is not null and (select app.sees_risk());
grant select on app.risk_voice, app.risk_voice_task, app.risk_finding, app.risk_inspected to dondoc_wide;

-- What is owed, what was settled after a day that is asked of, and what was raised again: each few among very many.
create index voice_owed on app.voice (answer_due_on) include (id, unit_id, number, round_from) where answered_on is null and closed_on is null;
create index voice_settled on app.voice (least(answered_on, closed_on)) where answered_on is not null or closed_on is not null;
create index voice_again on app.voice (round_from) include (id, unit_id, number) where round > 1;
create index finding_repeated on app.finding (noted_on) where recurrence_of is not null and struck_on is null;
create index inspection_begun on app.inspection (begun_on) where begun_on is not null;
create index task_submission_returned on app.task_submission (task_id) where returned_fault = 'agency';
create index partner_report_found on app.partner_report (found_on) where found_on is not null;

-- What gave reason for an inspection: a line of the risk list as of a day, a voice, a task, a finding, an entry of the register. It
-- is the province's like the ground itself, and hidden as long as the inspection is.
create table app.inspection_source (
  id uuid primary key default app.uuid7(),
  inspection_id uuid not null references app.inspection,
  unit_id uuid references app.unit,
  as_of date,
  voice_id uuid references app.voice,
  task_id uuid references app.task,
  finding_id uuid references app.finding,
  measure_id uuid references app.measure,
  check (num_nonnulls(unit_id, voice_id, task_id, finding_id, measure_id) = 1),
  check ((unit_id is null) = (as_of is null)),
  unique nulls not distinct (inspection_id, unit_id, voice_id, task_id, finding_id, measure_id)
);
create index inspection_source_voice on app.inspection_source (voice_id) where voice_id is not null;
create index inspection_source_task on app.inspection_source (task_id) where task_id is not null;
create index inspection_source_finding on app.inspection_source (finding_id) where finding_id is not null;
create index inspection_source_measure on app.inspection_source (measure_id) where measure_id is not null;
alter table app.inspection_source enable row level security;
alter table app.inspection_source force row level security;
create policy owner on app.inspection_source to current_user using (true) with check (true);
create policy wide on app.inspection_source to dondoc_wide using (exists (select from app.inspection i where i.id = inspection_id))
  with check (exists (select from app.inspection i where i.id = inspection_id));
create policy scoped on app.inspection_source for select to dondoc_scoped using (app.on_inspection(inspection_id));
grant select, insert on app.inspection_source to dondoc_wide;
grant select on app.inspection_source to dondoc_scoped;

insert into app.role_act (role_code, act)
select unnest(array['CHAIR', 'VICE_CHAIR', 'OFFICE_CHIEF', 'OFFICE_SPECIALIST', 'HOME_AFFAIRS', 'WORKING_GROUP_MEMBER', 'INSPECTION_LEAD']),
  'risk.see';
insert into app.role_act (role_code, act) values ('OFFICE_CHIEF', 'risk.set-weighing'), ('HOME_AFFAIRS', 'risk.set-weighing');
-- Who hears a complaint may propose to look into it (story 40); somebody else decides.
insert into app.role_act (role_code, act)
select 'HOTLINE', unnest(array['inspections.propose', 'inspections.revise', 'inspections.cancel']);
