-- Up Migration
-- Coordination between agencies: the rules they work by, opinions asked and answered, things asked for, and reports about partners
-- that are slow. What depends on the day (late, deemed agreed) is nowhere stored: app.consultation_state says it as of a day.

-- The register of coordination rules (quy chế phối hợp). Without parties a rule is everybody's; a field narrows it further.
create table app.coordination_rule (
  id uuid primary key default app.uuid7(),
  title text not null check (title <> ''),
  -- Number, symbol and date of the document it stands in.
  reference text not null check (reference <> ''),
  field text check (field <> ''),
  -- Working days to answer.
  normal_days int not null check (normal_days between 0 and 60),
  urgent_days int not null check (urgent_days between 0 and 60),
  silence text not null default 'none' check (silence in ('agree', 'none', 'escalate')),
  silence_basis text check (silence_basis <> ''),
  owner_unit_id uuid not null references app.unit,
  in_force_from date not null,
  in_force_to date,
  review_state text not null default 'current' check (review_state in ('current', 'to-review', 'amending', 'ended')),
  next_review_on date,
  review_note text,
  version int not null default 1,
  created_at timestamptz not null,
  check (urgent_days <= normal_days),
  check (in_force_to > in_force_from),
  -- Silence may mean something only where a rule says so.
  check (silence = 'none' or silence_basis is not null),
  check (review_state = 'ended' or next_review_on is not null),
  check (review_state <> 'ended' or in_force_to is not null)
);
create index coordination_rule_review on app.coordination_rule (next_review_on, id) where review_state <> 'ended';

create table app.coordination_rule_party (
  rule_id uuid not null references app.coordination_rule,
  unit_id uuid not null references app.unit,
  primary key (rule_id, unit_id)
);
create index coordination_rule_party_unit on app.coordination_rule_party (unit_id);

-- One request for opinions: LYK-12 is what people quote.
create table app.consultation (
  id uuid primary key default app.uuid7(),
  number bigint not null unique generated always as identity,
  asking_unit_id uuid not null references app.unit,
  task_id uuid references app.task,
  document_id uuid references app.document,
  matter text not null check (matter <> ''),
  -- The lead says first what it thinks itself.
  own_view text not null check (own_view <> ''),
  urgent boolean not null,
  rule_id uuid references app.coordination_rule,
  silence text not null check (silence in ('agree', 'none', 'escalate')),
  silence_basis text check (silence_basis <> ''),
  created_by uuid not null references app.account,
  created_at timestamptz not null,
  -- More agencies than the setting allows: the asking agency's head has to agree before it goes out.
  needs_head boolean not null default false,
  confirmed_by uuid references app.account,
  sent_at timestamptz,
  last_day date,
  -- Why that day, as it was said when it went out.
  limit_because text,
  withdrawn_at timestamptz,
  withdraw_reason text,
  version int not null default 1,
  check (num_nonnulls(task_id, document_id) = 1),
  check (silence = 'none' or silence_basis is not null),
  check (num_nulls(sent_at, last_day, limit_because) in (0, 3)),
  check (sent_at is null or not needs_head or confirmed_by is not null),
  check (num_nulls(withdrawn_at, withdraw_reason) in (0, 2))
);
create index consultation_asking on app.consultation (asking_unit_id, number desc);
create index consultation_task on app.consultation (task_id) where task_id is not null;
create index consultation_document on app.consultation (document_id) where document_id is not null;

create table app.consultation_item (
  id uuid primary key default app.uuid7(),
  consultation_id uuid not null references app.consultation,
  ordinal int not null,
  question text not null check (question <> ''),
  unique (consultation_id, ordinal)
);

-- One asked agency's part: it sees its own and no other's. The first columns repeat the request, for policies and lists to read alone.
create table app.consultation_asked (
  id uuid primary key default app.uuid7(),
  consultation_id uuid not null references app.consultation,
  unit_id uuid not null references app.unit,
  asking_unit_id uuid not null references app.unit,
  sent_at timestamptz,
  last_day date,
  silence text not null,
  -- Which of its functions is concerned (procedures digest 9.2).
  why text not null check (why <> ''),
  read_at timestamptz,
  read_by uuid references app.account,
  person_id uuid references app.person,
  allocated_at timestamptz,
  drafted_at timestamptz,
  -- The first answer counts for the limit.
  answered_on date,
  answered_at timestamptz,
  clarify_reason text,
  clarify_on date,
  clarify_last_day date,
  clarified_on date,
  evasive_reason text,
  evasive_on date,
  objection text,
  objected_on date,
  evasive_upheld boolean,
  evasive_found_reason text,
  evasive_found_on date,
  accepted_at timestamptz,
  accept_note text,
  withdrawn_at timestamptz,
  version int not null default 1,
  unique (consultation_id, unit_id),
  check (unit_id <> asking_unit_id),
  check ((answered_on is null) = (answered_at is null)),
  check (clarify_on is null or (answered_on is not null and clarify_reason is not null and clarify_last_day is not null)),
  check (clarified_on is null or clarify_on is not null),
  check (evasive_on is null or (answered_on is not null and evasive_reason is not null)),
  check (objected_on is null or (evasive_on is not null and objection is not null)),
  check (num_nulls(evasive_upheld, evasive_found_reason, evasive_found_on) in (0, 3)),
  check (evasive_found_on is null or objected_on is not null)
);
create index consultation_asked_of on app.consultation_asked (unit_id, last_day, id);
create index consultation_asked_by on app.consultation_asked (asking_unit_id, last_day, id);
-- What is still owed, the oldest limit first: the desks of both sides.
create index consultation_asked_open on app.consultation_asked (last_day, id)
  where sent_at is not null and answered_on is null and accepted_at is null and withdrawn_at is null;
-- Objections that wait for a finding.
create index consultation_asked_objected on app.consultation_asked (objected_on, id) where objected_on is not null and evasive_found_on is null;

-- What an agency answered; a draft until somebody who may send it sends it. A second round only after a return for clarification.
create table app.consultation_answer (
  id uuid primary key default app.uuid7(),
  asked_id uuid not null references app.consultation_asked,
  round int not null check (round in (1, 2)),
  -- [{itemId, position, reason, legalRef, proposal}]: checked item by item when it is sent.
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  overall text check (overall in ('agree', 'agreeIf', 'disagree', 'notCompetent')),
  conclusion text,
  document_number text,
  drafted_by uuid not null references app.account,
  drafted_at timestamptz not null,
  sent_by uuid references app.account,
  sent_at timestamptz,
  unique (asked_id, round),
  check ((sent_at is null) = (sent_by is null)),
  check (sent_at is null or (overall is not null and conclusion is not null))
);

create table app.consultation_reminder (
  id uuid primary key default app.uuid7(),
  asked_id uuid not null references app.consultation_asked,
  note text,
  sent_by uuid not null references app.account,
  sent_at timestamptz not null,
  seen_by uuid references app.account,
  seen_at timestamptz
);
create index consultation_reminder_asked on app.consultation_reminder (asked_id, sent_at);

create table app.consultation_file (
  id uuid primary key default app.uuid7(),
  consultation_id uuid not null references app.consultation,
  -- Null: goes with the request.
  answer_id uuid references app.consultation_answer,
  file_hash text not null references app.file,
  file_name text not null
);
create index consultation_file_consultation on app.consultation_file (consultation_id);
create index consultation_file_answer on app.consultation_file (answer_id) where answer_id is not null;

-- Something one agency of a task asks of another: data, people, a joint visit. PH-7 is what people quote.
create table app.cooperation (
  id uuid primary key default app.uuid7(),
  number bigint not null unique generated always as identity,
  task_id uuid not null references app.task,
  asking_unit_id uuid not null references app.unit,
  asked_unit_id uuid not null references app.unit,
  kind text not null check (kind in ('data', 'people', 'visit', 'other')),
  content text not null check (content <> ''),
  why text not null check (why <> ''),
  urgent boolean not null,
  rule_id uuid references app.coordination_rule,
  last_day date not null,
  limit_because text not null,
  sent_by uuid not null references app.account,
  sent_at timestamptz not null,
  read_at timestamptz,
  accepted_at timestamptz,
  declined_on date,
  decline_ground text,
  decline_legal_ref text,
  delivered_on date,
  delivery text,
  document_number text,
  file_hash text references app.file,
  file_name text,
  confirmed_at timestamptz,
  version int not null default 1,
  check (asking_unit_id <> asked_unit_id),
  check (num_nulls(declined_on, decline_ground, decline_legal_ref) in (0, 3)),
  check (declined_on is null or (accepted_at is null and delivered_on is null)),
  check (delivered_on is null or delivery is not null),
  check (confirmed_at is null or delivered_on is not null)
);
create index cooperation_of on app.cooperation (asked_unit_id, last_day, id);
create index cooperation_by on app.cooperation (asking_unit_id, last_day, id);
create index cooperation_task on app.cooperation (task_id);

-- A report about a slow partner (phiếu phản ánh chậm phối hợp): only with a request and a limit that has passed.
create table app.partner_report (
  id uuid primary key default app.uuid7(),
  number bigint not null unique generated always as identity,
  asked_id uuid unique references app.consultation_asked,
  cooperation_id uuid unique references app.cooperation,
  task_id uuid references app.task,
  reporter_unit_id uuid not null references app.unit,
  accused_unit_id uuid not null references app.unit,
  -- A vertical or central agency: the province may write to its superior and no more.
  accused_vertical boolean not null,
  content text not null check (content <> ''),
  last_day date not null,
  -- Reported up to this day the lead has reported properly.
  properly_until date not null,
  reported_by uuid not null references app.account,
  reported_on date not null,
  explain_last_day date not null,
  explanation text,
  explained_on date,
  outcome text check (outcome in ('accepted', 'rejected', 'shared')),
  -- Calendar days charged to the partner.
  days int check (days > 0),
  finding_reason text,
  found_by uuid references app.account,
  found_on date,
  version int not null default 1,
  check (num_nonnulls(asked_id, cooperation_id) = 1),
  check (reporter_unit_id <> accused_unit_id),
  check (reported_on > last_day),
  check (num_nulls(explanation, explained_on) in (0, 2)),
  check (num_nulls(outcome, finding_reason, found_by, found_on) in (0, 4)),
  check ((days is not null) = coalesce(outcome in ('accepted', 'shared'), false))
);
create index partner_report_reporter on app.partner_report (reporter_unit_id, number desc);
create index partner_report_accused on app.partner_report (accused_unit_id, number desc);
create index partner_report_task on app.partner_report (task_id) where task_id is not null;
create index partner_report_open on app.partner_report (number desc) where outcome is null;

-- The same rule as coordination/domain/consultation-state.ts; a test holds the two together.
create function app.consultation_state(asked app.consultation_asked, today date) returns text
language sql immutable parallel safe as $$
  select case
    when (asked).withdrawn_at is not null then 'closed'
    when (asked).sent_at is null then 'draft'
    when (asked).accepted_at is not null then 'accepted'
    when (asked).clarify_on is not null and (asked).clarified_on is null then 'returnedForClarification'
    when (asked).answered_on > (asked).last_day then 'answeredLate'
    when (asked).answered_on is not null then 'answered'
    when today > (asked).last_day then case (asked).silence
      when 'agree' then 'deemedAgree' when 'escalate' then 'overdueEscalated' else 'overdue' end
    when (asked).person_id is not null or (asked).drafted_at is not null then 'answering'
    when (asked).read_at is not null then 'received'
    else 'sent' end
$$;

-- What counts, for askers and answerers: one row for each agency that was asked and not released from it.
create view app.consultation_fact with (security_invoker = true) as
  select asked.id as asked_id, asked.consultation_id, consultation.number, consultation.task_id, consultation.document_id,
    asked.unit_id as asked_unit_id, asked.asking_unit_id,
    (asked.sent_at at time zone 'Asia/Ho_Chi_Minh')::date as sent_on, asked.last_day, asked.answered_on,
    -- A mark that stands: not objected to, or upheld.
    case when asked.objected_on is null then asked.evasive_on when asked.evasive_upheld then asked.evasive_found_on end as evasive_on,
    -- From the day after the limit, where silence means agreement and there was no answer in time.
    case when asked.silence = 'agree' and (asked.answered_on is null or asked.answered_on > asked.last_day)
      then asked.last_day + 1 end as deemed_agreed_on,
    answer.overall,
    answer.overall = 'notCompetent' as without_function,
    asked.clarify_on
  from app.consultation_asked asked
  join app.consultation on consultation.id = asked.consultation_id
  left join app.consultation_answer answer on answer.asked_id = asked.id and answer.round = 1 and answer.sent_at is not null
  where asked.sent_at is not null and asked.withdrawn_at is null;

create view app.partner_finding_fact with (security_invoker = true) as
  select id as report_id, number, task_id, reporter_unit_id, accused_unit_id, accused_vertical, reported_on,
    reported_on <= properly_until as reported_properly, outcome, days, found_on
  from app.partner_report;

do $$
declare part text;
begin
  foreach part in array array['coordination_rule', 'coordination_rule_party', 'consultation', 'consultation_item', 'consultation_asked',
      'consultation_answer', 'consultation_reminder', 'consultation_file', 'cooperation', 'partner_report'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert, update on app.%I to dondoc_wide', part);
    execute format('grant select on app.%I to dondoc_scoped', part);
  end loop;
  grant delete on app.coordination_rule_party to dondoc_wide;
  grant insert, update on app.consultation, app.consultation_asked, app.consultation_answer, app.consultation_reminder,
    app.cooperation, app.partner_report to dondoc_scoped;
  grant insert on app.consultation_item, app.consultation_file to dondoc_scoped;
  grant delete on app.consultation_file to dondoc_wide, dondoc_scoped;
  grant select on app.consultation_fact, app.partner_finding_fact to dondoc_wide, dondoc_scoped;
end $$;

create policy scoped on app.coordination_rule to dondoc_scoped using (true);
create policy scoped on app.coordination_rule_party to dondoc_scoped using (true);

-- An asked agency sees its own part once it was sent; the asking agency all of them. This policy asks no other of these tables.
create policy scoped on app.consultation_asked to dondoc_scoped
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or (sent_at is not null and unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))))
  with check (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or (sent_at is not null and unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped on app.consultation to dondoc_scoped
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or id in (select a.consultation_id from app.consultation_asked a))
  with check (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
create policy scoped on app.consultation_item to dondoc_scoped
  using (exists (select from app.consultation q where q.id = consultation_id))
  with check (exists (select from app.consultation q where q.id = consultation_id));
-- A draft is the answering agency's own until it is sent.
create policy scoped on app.consultation_answer to dondoc_scoped
  using (exists (select from app.consultation_asked a where a.id = asked_id and (consultation_answer.sent_at is not null
    or a.unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))))
  with check (exists (select from app.consultation_asked a where a.id = asked_id
    and a.unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped on app.consultation_reminder to dondoc_scoped
  using (exists (select from app.consultation_asked a where a.id = asked_id))
  with check (exists (select from app.consultation_asked a where a.id = asked_id));
create policy scoped on app.consultation_file to dondoc_scoped
  using (case when answer_id is null then exists (select from app.consultation q where q.id = consultation_id)
    else exists (select from app.consultation_answer w where w.id = answer_id) end)
  with check (case when answer_id is null then exists (select from app.consultation q where q.id = consultation_id)
    else exists (select from app.consultation_answer w where w.id = answer_id) end);
create policy scoped on app.cooperation to dondoc_scoped
  using (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or asked_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (asking_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or asked_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));
create policy scoped on app.partner_report to dondoc_scoped
  using (reporter_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or accused_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
  with check (reporter_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))
    or accused_unit_id in (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())));

-- When the content of a document is taken away by law, what agencies asked and answered about it goes too. A trigger, so that no
-- other room's part of the same duty is written over; that there was a request, by when and how it ended, stays.
create function app.expunge_coordination() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  tasks uuid[] := array(select id from app.task where document_id = new.id);
  requests uuid[];
  parts uuid[];
  things uuid[];
  reports uuid[];
  gone constant text := '(nội dung đã được xóa)';
begin
  requests := array(select id from app.consultation where document_id = new.id or task_id = any (tasks));
  parts := array(select id from app.consultation_asked where consultation_id = any (requests));
  things := array(select id from app.cooperation where task_id = any (tasks));
  reports := array(select id from app.partner_report where asked_id = any (parts) or cooperation_id = any (things));
  delete from app.consultation_file where consultation_id = any (requests);
  update app.consultation set matter = gone, own_view = gone, withdraw_reason = case when withdraw_reason is not null then gone end
    where id = any (requests);
  update app.consultation_item set question = gone where consultation_id = any (requests);
  update app.consultation_answer set items = '[]', conclusion = case when conclusion is not null then gone end, document_number = null
    where asked_id = any (parts);
  update app.consultation_asked set why = gone, clarify_reason = case when clarify_reason is not null then gone end,
    evasive_reason = case when evasive_reason is not null then gone end, objection = case when objection is not null then gone end,
    evasive_found_reason = case when evasive_found_reason is not null then gone end, accept_note = null where id = any (parts);
  update app.consultation_reminder set note = null where asked_id = any (parts);
  update app.cooperation set content = gone, why = gone, decline_ground = case when decline_ground is not null then gone end,
    decline_legal_ref = case when decline_legal_ref is not null then gone end, delivery = case when delivery is not null then gone end,
    document_number = null, file_hash = null, file_name = null where id = any (things);
  update app.partner_report set content = gone, explanation = case when explanation is not null then gone end,
    finding_reason = case when finding_reason is not null then gone end where id = any (reports);
  delete from audit.payload p using audit.event e
    where p.event_id = e.id and e.subject_id = any (requests || parts || things || reports);
  return null;
end $$;
revoke execute on function app.expunge_coordination() from public;
create trigger expunge_coordination after update of state on app.document for each row
  when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_coordination();
