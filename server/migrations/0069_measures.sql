-- Up Migration
-- The register of responsibility (task digest 11, L6–L11, and 12; requirements A7, B2, B3, B8): who was reminded, criticised or
-- commended, by which document, for what, what was said against it, what was put right, what was withdrawn. Nothing is deleted.

-- What is kept on a person is seen by that person, by whoever heads the agency or one above it, and by roles that carry the
-- permission accountability.see-persons; with `heads` false the heads are left out but for those roles.
create function app.sees_person(person uuid, unit uuid, heads boolean) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a where a.id = app.acting_account() and a.locked_at is null and (
    a.person_id = person
    or exists (select from app.role_grant g join app.role_act r on r.role_code = g.role_code and r.act = 'accountability.see-persons'
      where g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    or (heads and exists (select from app.appointment post
      join app.unit_closure c on c.ancestor_id = post.unit_id and c.descendant_id = unit
      where post.person_id = a.person_id and post.is_head
        and daterange(post.valid_from, post.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date))))
$$;
revoke execute on function app.sees_person(uuid, uuid, boolean) from public;
grant execute on function app.sees_person(uuid, uuid, boolean) to dondoc_wide, dondoc_scoped;

-- Forms of discipline by the law of their time: Luật Cán bộ, công chức and its decrees. Nghị định 172/2025/NĐ-CP knows neither
-- giáng chức nor hạ bậc lương from 1/7/2025 on.
create table app.discipline_form (
  code text primary key,
  name text not null,
  -- Whom it may be for: cán bộ, công chức (with or without an office), viên chức.
  for_whom text not null check (for_whom in ('elected', 'civil-servant', 'civil-servant-leader', 'public-employee')),
  valid_from date not null,
  valid_to date,
  legal_basis text not null,
  -- Taken over from practice; nobody has compared it with the text of the law yet.
  to_verify boolean not null default false,
  rank int not null
);
insert into app.discipline_form (code, name, for_whom, valid_from, valid_to, legal_basis, to_verify, rank) values
  ('cs-reprimand', 'Khiển trách', 'civil-servant', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 1),
  ('cs-warning', 'Cảnh cáo', 'civil-servant', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 2),
  ('cs-pay-step', 'Hạ bậc lương', 'civil-servant', '2020-09-20', '2025-07-01', 'Nghị định số 112/2020/NĐ-CP; bãi bỏ từ 01/7/2025 theo Nghị định số 172/2025/NĐ-CP', false, 3),
  ('cs-dismissal', 'Buộc thôi việc', 'civil-servant', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 4),
  ('lead-demotion', 'Giáng chức', 'civil-servant-leader', '2020-09-20', '2025-07-01', 'Nghị định số 112/2020/NĐ-CP; bãi bỏ từ 01/7/2025 theo Nghị định số 172/2025/NĐ-CP', false, 5),
  ('lead-removal', 'Cách chức', 'civil-servant-leader', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 6),
  ('el-reprimand', 'Khiển trách', 'elected', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 7),
  ('el-warning', 'Cảnh cáo', 'elected', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 8),
  ('el-removal', 'Cách chức', 'elected', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 9),
  ('el-recall', 'Bãi nhiệm', 'elected', '2020-09-20', null, 'Nghị định số 112/2020/NĐ-CP; từ 01/7/2025: Nghị định số 172/2025/NĐ-CP', false, 10),
  ('pe-other', 'Theo quyết định của cấp có thẩm quyền', 'public-employee', '2020-09-20', null, 'Quy định riêng đối với viên chức (cần đối chiếu)', true, 11);

-- A measure that somebody proposes, with grounds drawn from the record; the competent person decides by signing its document or
-- declining it, and is never who proposed it.
create table app.measure_proposal (
  id uuid primary key default app.uuid7(),
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('reminder', 'criticism', 'severe-criticism', 'praise', 'award')),
  subject_kind text not null check (subject_kind in ('agency', 'head', 'person')),
  unit_id uuid not null references app.unit,
  person_id uuid references app.person,
  -- The office the person held on that day.
  post text,
  -- What the record said when this day ended.
  as_of date not null,
  cause text not null check (cause <> ''),
  remedy_wanted text,
  remedy_by date,
  counts_for text not null check (counts_for ~ '^\d{4}(-Q[1-4])?$'),
  made_by uuid not null references app.account,
  made_at timestamptz not null,
  -- Until when the agency or person may explain before it is drafted; null where the province does not ask first.
  explain_by date,
  explanation text,
  explained_by uuid references app.account,
  explained_on date,
  -- The document that waits to be signed.
  draft_id uuid unique references app.draft,
  issued_on date,
  closed_on date,
  closed_by uuid references app.account,
  closed_because text,
  version int not null default 1,
  check ((subject_kind = 'agency') = (person_id is null)),
  check (num_nulls(explanation, explained_by, explained_on) in (0, 3)),
  check (num_nulls(closed_on, closed_by, closed_because) in (0, 3)),
  check (issued_on is null or (draft_id is not null and closed_on is null)),
  check (closed_by is null or subject_kind is not null)
);
create index measure_proposal_unit on app.measure_proposal (unit_id, made_at desc);
create index measure_proposal_open on app.measure_proposal (made_at desc) where issued_on is null and closed_on is null;

create table app.measure (
  id uuid primary key default app.uuid7(),
  -- STN-12 is what people quote.
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('reminder', 'criticism', 'severe-criticism', 'review', 'head-responsibility', 'reassignment',
    'discipline', 'praise', 'award')),
  subject_kind text not null check (subject_kind in ('agency', 'head', 'person')),
  unit_id uuid not null references app.unit,
  person_id uuid references app.person,
  post text,
  discipline_form text references app.discipline_form,
  document_number text not null check (document_number <> ''),
  document_on date not null,
  issuer text not null check (issuer <> ''),
  signer text,
  -- A document of this program, where it is one.
  draft_id uuid unique references app.draft,
  proposal_id uuid unique references app.measure_proposal,
  -- Of discipline and of moves only the decision is kept (task digest 12).
  cause text,
  remedy_wanted text,
  remedy_by date,
  counts_for text not null check (counts_for ~ '^\d{4}(-Q[1-4])?$'),
  -- Shown to every agency from this day on; of an agency's measures and of commendations only.
  published_on date,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  explain_by date not null,
  explanation text,
  explained_by uuid references app.account,
  explained_on date,
  objection text,
  objected_by uuid references app.account,
  objected_on date,
  objection_answer text,
  objection_answered_by uuid references app.account,
  objection_answered_on date,
  remedy_report text,
  remedy_document text,
  remedy_reported_by uuid references app.account,
  remedy_reported_on date,
  remedy_returned_because text,
  remedied_on date,
  remedy_checked_by uuid references app.account,
  withdrawn_on date,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app.account,
  withdrawal_document text,
  withdrawal_reason text,
  version int not null default 1,
  check ((subject_kind = 'agency') = (person_id is null)),
  check (kind <> 'discipline' or (person_id is not null and discipline_form is not null)),
  check (discipline_form is null or kind = 'discipline'),
  check (kind not in ('discipline', 'reassignment') or (cause is null and remedy_wanted is null)),
  check (published_on is null or person_id is null or kind in ('praise', 'award')),
  check (num_nulls(explanation, explained_by, explained_on) in (0, 3)),
  check (num_nulls(objection, objected_by, objected_on) in (0, 3)),
  check (num_nulls(objection_answer, objection_answered_by, objection_answered_on) in (0, 3)),
  check (objection_answer is null or objection is not null),
  check (num_nulls(remedy_report, remedy_reported_by, remedy_reported_on) in (0, 3)),
  check ((remedied_on is null) = (remedy_checked_by is null)),
  -- Whoever says it is put right does not confirm it.
  check (remedy_checked_by <> remedy_reported_by),
  check (num_nulls(withdrawn_on, withdrawn_at, withdrawn_by, withdrawal_document, withdrawal_reason) in (0, 5))
);
-- One decision is entered once.
create unique index measure_document on app.measure (document_number, document_on, unit_id, coalesce(person_id, unit_id), kind)
  where withdrawn_on is null;
create index measure_unit on app.measure (unit_id, document_on desc, id desc);
create index measure_person on app.measure (person_id, document_on desc) where person_id is not null;
create index measure_year on app.measure (left(counts_for, 4), document_on desc, id desc);

-- What a measure or proposal rests on, each line opening its row: tasks with how late they were, letters, findings, figures.
create table app.measure_ground (
  id uuid primary key default app.uuid7(),
  measure_id uuid references app.measure,
  proposal_id uuid references app.measure_proposal,
  ordinal int not null check (ordinal > 0),
  kind text not null check (kind in ('task', 'letter', 'finding', 'figure')),
  task_id uuid references app.task,
  draft_id uuid references app.draft,
  report_id uuid references app.partner_report,
  -- As of the day it was drawn: days late, letters, explanation, extensions; of a figure its code, period and counts.
  facts jsonb not null default '{}',
  check (num_nonnulls(measure_id, proposal_id) = 1),
  check (num_nonnulls(task_id, draft_id, report_id) <= 1),
  check ((kind = 'task') = (task_id is not null) and (kind = 'letter') = (draft_id is not null)
    and (kind = 'finding') = (report_id is not null))
);
create index measure_ground_measure on app.measure_ground (measure_id, ordinal) where measure_id is not null;
create index measure_ground_proposal on app.measure_ground (proposal_id, ordinal) where proposal_id is not null;
create index measure_ground_task on app.measure_ground (task_id) where task_id is not null;

-- One row a measure; in force on a day where documented on or before it and not withdrawn by it. What a report counted and
-- what was withdrawn afterwards is told apart by entered_at and withdrawn_at.
create view app.measure_fact with (security_invoker = true) as
  select measure.id, measure.number, measure.kind, measure.subject_kind, measure.unit_id, measure.person_id, measure.document_number,
    measure.document_on, measure.issuer, measure.signer, measure.cause, measure.remedy_wanted, measure.remedy_by, measure.remedied_on,
    measure.counts_for, measure.published_on, measure.entered_at, measure.withdrawn_on, measure.withdrawn_at, measure.draft_id,
    array(select distinct ground.task_id from app.measure_ground ground
      where (ground.measure_id = measure.id or ground.proposal_id = measure.proposal_id) and ground.task_id is not null) as task_ids
  from app.measure;

do $$
declare part text;
begin
  foreach part in array array['measure_proposal', 'measure', 'measure_ground'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select on app.%I to dondoc_wide, dondoc_scoped', part);
    execute format('grant insert, update on app.%I to dondoc_wide', part);
  end loop;
end $$;
grant select on app.discipline_form, app.measure_fact to dondoc_wide, dondoc_scoped;

-- The program itself, in what the calendar brings about, has no account.
create policy wide on app.measure to dondoc_wide
  using (person_id is null or published_on is not null or app.acting_account() is null
    or app.sees_person(person_id, unit_id, kind <> 'discipline'))
  with check (true);
create policy scoped on app.measure to dondoc_scoped
  using (case when person_id is null then published_on is not null
      or unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    else published_on is not null or app.sees_person(person_id, unit_id, kind <> 'discipline') end)
  with check (case when person_id is null then
      unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    else app.sees_person(person_id, unit_id, kind <> 'discipline') end);
-- What is only proposed is for those who prepare and decide it, and for whom it is about once they may explain.
create policy wide on app.measure_proposal to dondoc_wide
  using (person_id is null or made_by = app.acting_account() or app.acting_account() is null
    or app.sees_person(person_id, unit_id, true))
  with check (true);
create policy scoped on app.measure_proposal to dondoc_scoped
  using (explain_by is not null and case when person_id is null
    then unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    else app.sees_person(person_id, unit_id, true) end)
  with check (explain_by is not null and case when person_id is null
    then unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    else app.sees_person(person_id, unit_id, true) end);
-- Grounds are seen with the measure or proposal they belong to.
create policy wide on app.measure_ground to dondoc_wide
  using (exists (select from app.measure m where m.id = measure_id or m.proposal_id = measure_ground.proposal_id)
    or exists (select from app.measure_proposal p where p.id = measure_ground.proposal_id))
  with check (true);
create policy scoped on app.measure_ground for select to dondoc_scoped
  using (exists (select from app.measure m where m.id = measure_id or m.proposal_id = measure_ground.proposal_id)
    or exists (select from app.measure_proposal p where p.id = measure_ground.proposal_id));
grant update (explanation, explained_by, explained_on, objection, objected_by, objected_on, remedy_report, remedy_document,
  remedy_reported_by, remedy_reported_on, remedy_returned_because, version) on app.measure to dondoc_scoped;
grant update (explanation, explained_by, explained_on, version) on app.measure_proposal to dondoc_scoped;

-- A document on a person is closed to all but those who may see what is kept on that person, drafted or issued.
alter table app.draft add column about_person_id uuid references app.person, add column about_unit_id uuid references app.unit,
  add check ((about_person_id is null) = (about_unit_id is null)),
  drop constraint draft_purpose_check,
  add constraint draft_purpose_check check (purpose in ('letter', 'urging', 'explanation', 'briefing', 'conclusion', 'measure'));
drop policy wide on app.draft;
create policy wide on app.draft to dondoc_wide
  using (about_person_id is null or made_by = app.acting_account() or app.acting_account() is null
    or app.sees_person(about_person_id, about_unit_id, true))
  with check (true);
drop policy scoped on app.draft;
create policy scoped on app.draft for select to dondoc_scoped
  using (state = 'issued' and case when about_person_id is null then id in (select r.draft_id from app.draft_recipient r where r.unit_id in
      (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    else app.sees_person(about_person_id, about_unit_id, true) end);

-- An expunged document takes along what measures said of its tasks: the grounds, the words of proposals and of their documents.
create function app.expunge_responsibility() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
  grounds uuid[] := array(select g.id from app.measure_ground g join app.task t on t.id = g.task_id where t.document_id = new.id);
  proposals uuid[];
  measures uuid[];
begin
  proposals := array(select distinct g.proposal_id from app.measure_ground g where g.id = any (grounds) and g.proposal_id is not null);
  measures := array(select distinct m.id from app.measure m left join app.measure_ground g on g.measure_id = m.id
    where g.id = any (grounds) or m.proposal_id = any (proposals));
  update app.measure_ground set facts = '{}' where id = any (grounds);
  update app.measure_proposal set cause = gone, remedy_wanted = case when remedy_wanted is not null then gone end,
    explanation = case when explanation is not null then gone end, closed_because = case when closed_because is not null then gone end
    where id = any (proposals);
  update app.measure set cause = case when cause is not null then gone end,
    remedy_wanted = case when remedy_wanted is not null then gone end,
    explanation = case when explanation is not null then gone end, objection = case when objection is not null then gone end,
    objection_answer = case when objection_answer is not null then gone end,
    remedy_report = case when remedy_report is not null then gone end, remedy_document = null,
    remedy_returned_because = case when remedy_returned_because is not null then gone end,
    withdrawal_reason = case when withdrawal_reason is not null then gone end where id = any (measures);
  update app.draft set model = jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]')
    where id in (select p.draft_id from app.measure_proposal p where p.id = any (proposals));
  delete from audit.payload p using audit.event e where p.event_id = e.id and e.subject_id = any (measures || proposals);
  return null;
end $$;
revoke execute on function app.expunge_responsibility() from public;
create trigger expunge_responsibility after update of state on app.document for each row
  when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_responsibility();

insert into app.role_act (role_code, act) values
  ('HOME_AFFAIRS', 'accountability.see-persons'), ('CHAIR', 'accountability.see-persons'),
  ('HOME_AFFAIRS', 'accountability.enter'), ('HOME_AFFAIRS', 'accountability.publish'),
  ('HOME_AFFAIRS', 'accountability.answer-objection'), ('HOME_AFFAIRS', 'accountability.check-remedy'),
  ('HOME_AFFAIRS', 'accountability.withdraw');
-- Whom a measure is about may be anybody: the policy says whether it is about them.
insert into app.role_act (role_code, act)
  select code, act from app.role, unnest(array['accountability.explain', 'accountability.object', 'accountability.report-remedy']) as act;
