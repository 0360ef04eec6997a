-- Up Migration
-- What people and firms say to the authorities (requirements B9, C6): from intake to a published answer. A denunciation is none of
-- these and never enters this store.

-- How long each step may take, by the kind of voice: dated rows with their basis, chosen by the day of reception (ADR 48).
create table app.voice_limit (
  kind text not null,
  step text not null check (step in ('triage', 'refuse', 'ask', 'answer', 'publish')),
  valid_from date not null,
  amount int not null check (amount between 1 and 365),
  unit text not null check (unit in ('workday', 'day')),
  counted_from text not null check (counted_from in ('reception', 'assignment', 'answer')),
  legal_basis text not null check (legal_basis <> ''),
  -- Read in the law; the program's own proposal until the province decides; decided by the province.
  certainty text not null check (certainty in ('law', 'proposed', 'decided')),
  id uuid not null unique default app.uuid7(),
  set_by uuid references app.account,
  set_at timestamptz,
  primary key (kind, step, valid_from)
);
insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty)
  select kind, step, valid_from::date, amount, 'workday', counted_from, legal_basis, certainty
  from unnest(array['rule-feedback', 'conduct-feedback']) as kind, (values
    ('triage', '2008-01-01', 5, 'reception', 'Nghị định số 20/2008/NĐ-CP, sửa đổi bởi Nghị định số 48/2013/NĐ-CP, 92/2017/NĐ-CP', 'law'),
    ('refuse', '2022-01-01', 2, 'reception', 'Quyết định số 766/QĐ-TTg năm 2022', 'law'),
    ('ask', '2022-01-01', 5, 'reception', 'Quyết định số 766/QĐ-TTg năm 2022', 'law'),
    ('answer', '2022-01-01', 15, 'reception', 'Quyết định số 766/QĐ-TTg năm 2022', 'law'),
    ('publish', '2022-01-01', 2, 'answer', 'Quyết định số 766/QĐ-TTg năm 2022', 'law')
  ) as given (step, valid_from, amount, counted_from, legal_basis, certainty);
insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty) values
  ('proposal', 'triage', '2014-01-01', 5, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('proposal', 'answer', '2014-01-01', 10, 'workday', 'reception', 'Luật Tiếp công dân số 42/2013/QH13', 'law'),
  ('proposal', 'publish', '2014-01-01', 2, 'workday', 'answer', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('service-request', 'triage', '2018-01-01', 1, 'workday', 'reception', 'Mức đề xuất; quy chế tổng đài 1022 của tỉnh', 'proposed'),
  ('service-request', 'answer', '2018-01-01', 5, 'workday', 'reception', 'Mức đề xuất; quy chế tổng đài 1022 của tỉnh', 'proposed'),
  ('service-request', 'publish', '2018-01-01', 2, 'workday', 'answer', 'Mức đề xuất; quy chế tổng đài 1022 của tỉnh', 'proposed'),
  ('initiative', 'triage', '2018-01-01', 5, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('initiative', 'answer', '2018-01-01', 15, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('initiative', 'publish', '2018-01-01', 2, 'workday', 'answer', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('recommendation', 'triage', '2018-01-01', 5, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('recommendation', 'answer', '2018-01-01', 15, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('recommendation', 'publish', '2018-01-01', 2, 'workday', 'answer', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  -- To accept or refuse: 10 days of the calendar until 30/6/2026, 7 working days since.
  ('complaint', 'triage', '2012-07-01', 10, 'day', 'reception', 'Luật Khiếu nại số 02/2011/QH13', 'law'),
  ('complaint', 'triage', '2026-07-01', 7, 'workday', 'reception', 'Luật số 136/2025/QH15', 'law'),
  ('complaint', 'answer', '2012-07-01', 30, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13 (lần đầu, vụ việc không phức tạp)', 'law'),
  ('voter-assembly', 'triage', '2025-01-01', 5, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('voter-assembly', 'answer', '2025-01-01', 60, 'day', 'reception', 'Nghị quyết liên tịch về tiếp xúc cử tri năm 2025', 'law'),
  ('voter-council', 'triage', '2025-01-01', 5, 'workday', 'reception', 'Mức đề xuất; tỉnh quy định', 'proposed'),
  ('voter-council', 'answer', '2025-01-01', 30, 'day', 'reception', 'Nghị quyết liên tịch về tiếp xúc cử tri năm 2025', 'law');
grant select, insert on app.voice_limit to dondoc_wide, dondoc_scoped;

-- Pairs of syllables beside each other, without accents: most Vietnamese words are two syllables, so that pairs tell apart what
-- single syllables do not. Their numbers are enough to find what reads alike, and nothing can be read back from them.
create function app.voice_pairs(said text) returns int[] language plpgsql immutable parallel safe set search_path = pg_catalog as $$
declare
  pairs int[] := '{}';
  earlier text;
  syllable text;
begin
  foreach syllable in array string_to_array(app.words_of(left(said, 2000)), ' ') loop
    if earlier is not null then
      pairs := pairs || hashtext(earlier || ' ' || syllable);
    end if;
    earlier := syllable;
  end loop;
  return pairs;
end $$;

create table app.voice (
  id uuid primary key default app.uuid7(),
  -- PAKN-3 is what people quote.
  number bigint not null unique generated always as identity,
  kind text not null check (kind in ('rule-feedback', 'conduct-feedback', 'service-request', 'initiative', 'proposal', 'recommendation',
    'complaint', 'voter-assembly', 'voter-council')),
  channel text not null check (channel in ('hotline', 'counter', 'post', 'email', 'meeting', 'national-portal', 'province-portal', 'press')),
  state text not null check (state in ('NEW', 'AWAITING_SENDER', 'PROCESSING', 'AWAITING_APPROVAL', 'ANSWERED', 'PUBLISHED', 'REOPENED',
    'TRANSFERRED', 'REFUSED')),
  subject text not null check (subject <> ''),
  content text not null check (content <> ''),
  place text,
  -- Its first reception, which a reclassification goes back to; and from when the present round counts.
  received_on date not null,
  received_by uuid not null references app.account,
  received_at timestamptz not null,
  round int not null default 1 check (round >= 1),
  round_from date not null,
  -- The agency it was last routed to.
  unit_id uuid references app.unit,
  assigned_on date,
  answered_on date,
  -- The clock that runs, as the limits and the calendar give it: projected by acts, counted again by a notice of days off.
  due_step text check (due_step in ('triage', 'answer', 'publish')),
  due_from date,
  due_on date,
  due_unit text check (due_unit in ('workday', 'day')),
  answer_due_on date,
  closed_on date,
  refusal_ground text check (refusal_ground in ('out-of-scope', 'unclear', 'sender-unknown', 'abusive', 'duplicate', 'settled',
    'complaint-or-denunciation')),
  refusal_note text,
  transferred_to text,
  pairs int[] generated always as (app.voice_pairs(subject || ' ' || content)) stored,
  version int not null default 1,
  check (num_nulls(due_step, due_from, due_on, due_unit) in (0, 4)),
  check (round_from >= received_on),
  check ((state = 'REFUSED') = (refusal_ground is not null) and (refusal_ground is null) = (refusal_note is null)),
  check ((state = 'TRANSFERRED') = (transferred_to is not null)),
  check (state not in ('PROCESSING', 'AWAITING_APPROVAL', 'ANSWERED', 'PUBLISHED') or (unit_id is not null and assigned_on is not null)),
  check ((state in ('ANSWERED', 'PUBLISHED')) = (answered_on is not null)),
  check (state not in ('REFUSED', 'TRANSFERRED', 'PUBLISHED') or closed_on is not null),
  check (state not in ('NEW', 'REOPENED', 'AWAITING_SENDER', 'PROCESSING', 'AWAITING_APPROVAL') or closed_on is null)
);
-- What is open by its due day, for the lists and the figures on top; what was closed is found by number.
create index voice_open on app.voice (coalesce(due_on, '9999-12-31'::date), number) where closed_on is null;
create index voice_unit on app.voice (unit_id, number desc);
create index voice_kind on app.voice (kind, number desc);
create index voice_pairs on app.voice using gin (pairs);

-- Who said it: apart, so that what is read of a voice never brings it along. Masked by default, every unmasking is recorded.
create table app.voice_sender (
  voice_id uuid primary key references app.voice,
  name text,
  phone text,
  -- Its digits, with 0 in the place of 84: how a caller is known again.
  phone_key text,
  email text,
  address text,
  keep_secret boolean not null
);
create index voice_sender_phone on app.voice_sender (phone_key) where phone_key is not null;

-- The sender was asked for more: so long no clock runs.
create table app.voice_question (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  round int not null,
  asked_on date not null,
  question text not null check (question <> ''),
  asked_by uuid not null references app.account,
  supplied_on date check (supplied_on >= asked_on),
  supplied text,
  check ((supplied_on is null) = (supplied is null))
);
create unique index voice_question_open on app.voice_question (voice_id) where supplied_on is null;
create index voice_question_of on app.voice_question (voice_id);

-- Each draft of an answer is a row; what was returned stays as it was.
create table app.voice_answer (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  round int not null,
  body text not null check (body <> ''),
  drafted_by uuid not null references app.account,
  drafted_on date not null,
  returned_by uuid references app.account,
  returned_because text,
  approved_by uuid references app.account,
  answered_on date,
  published_by uuid references app.account,
  published_on date,
  public_question text,
  public_answer text,
  rating text check (rating in ('satisfied', 'normal', 'unsatisfied')),
  rating_note text,
  check (approved_by <> drafted_by),
  check ((returned_by is null) = (returned_because is null)),
  check ((approved_by is null) = (answered_on is null) and (approved_by is null or returned_by is null)),
  check (num_nulls(published_by, published_on, public_question, public_answer) in (0, 4)),
  check (published_on is null or answered_on is not null),
  check (rating is null or answered_on is not null)
);
create unique index voice_answer_standing on app.voice_answer (voice_id, round) where returned_by is null;

-- A task or an agency that a voice is about.
create table app.voice_link (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  task_id uuid references app.task,
  unit_id uuid references app.unit,
  linked_by uuid not null references app.account,
  linked_at timestamptz not null,
  check (num_nonnulls(task_id, unit_id) = 1),
  unique nulls not distinct (voice_id, task_id, unit_id)
);
create index voice_link_task on app.voice_link (task_id) where task_id is not null;

-- Closed to everybody whose role does not name it, the province's own roles too. A role over the province sees all of them, one of
-- an agency what was routed to it or below.
create function app.sees_all_voices() returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select app.acting_account() is null or exists (select from app.account a
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    join app.role r on r.code = g.role_code and r.scope = 'province'
    join app.role_act can on can.role_code = g.role_code and can.act = 'voices.see'
    where a.id = app.acting_account() and a.locked_at is null)
$$;
create function app.voice_units() returns uuid[] language sql stable security definer set search_path = pg_catalog as $$
  select coalesce(array_agg(distinct c.descendant_id), '{}') from app.account a
    join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
    join app.role r on r.code = g.role_code and r.scope = 'unit'
    join app.role_act can on can.role_code = g.role_code and can.act = 'voices.see'
    join app.unit_closure c on c.ancestor_id = g.unit_id
    where a.id = app.acting_account() and a.locked_at is null
$$;
revoke execute on function app.sees_all_voices(), app.voice_units() from public;
grant execute on function app.sees_all_voices(), app.voice_units() to dondoc_wide, dondoc_scoped;

do $$
declare
  part text;
  hat text;
begin
  foreach part in array array['voice', 'voice_sender', 'voice_question', 'voice_answer', 'voice_link'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('grant select, insert on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
  foreach hat in array array['dondoc_wide', 'dondoc_scoped'] loop
    execute format('create policy %I on app.voice to %I using ((select app.sees_all_voices()) or unit_id = any ((select app.voice_units())::uuid[]))
      with check ((select app.sees_all_voices()) or unit_id = any ((select app.voice_units())::uuid[]))', hat, hat);
    foreach part in array array['voice_sender', 'voice_question', 'voice_answer', 'voice_link'] loop
      execute format('create policy %I on app.%I to %I using (exists (select from app.voice v where v.id = voice_id))
        with check (exists (select from app.voice v where v.id = voice_id))', hat, part, hat);
    end loop;
  end loop;
end $$;
grant update on app.voice, app.voice_question, app.voice_answer to dondoc_wide, dondoc_scoped;

-- The days alone, without a word of what was said: whoever enters a notice of days off moves them, though they may read no voice.
create view app.voice_clock as
  select id, number, unit_id, due_step, due_from, due_on, due_unit, answer_due_on, closed_on from app.voice;
grant select, update on app.voice_clock to dondoc_wide;

-- What reads alike, by the pairs that few others have: a sample says which. Only those who see all voices are told.
create function app.similar_voices(said text, most int) returns table (id uuid, alike int)
language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
  asked int[] := array(select distinct unnest(app.voice_pairs(said)));
  telling int[] := asked;
  pages real;
begin
  if not app.sees_all_voices() or cardinality(asked) = 0 then return; end if;
  select relpages into pages from pg_class where oid = 'app.voice'::regclass;
  if pages > 2000 then
    telling := array(select pair from unnest(asked) pair left join (
        select pair, count(*) as often from app.voice tablesample system (20000 / pages) repeatable (1), unnest(voice.pairs) pair
        where pair = any (asked) group by pair) sampled using (pair)
      order by coalesce(often, 0), pair limit 12);
  end if;
  return query
    select found.id, (100 * found.common / cardinality(asked))::int from (
      select v.id, v.number, (select count(distinct pair) from unnest(v.pairs) pair where pair = any (asked)) as common
      from (select * from app.voice inside where inside.pairs && telling limit 4000) v) found
    where found.common * 4 >= cardinality(asked)
    order by found.common desc, found.number desc limit most;
end $$;
revoke execute on function app.similar_voices(text, int) from public;
grant execute on function app.similar_voices(text, int) to dondoc_wide, dondoc_scoped;

-- Who takes calls, letters and what the portals bring.
insert into app.role (code, name, scope, home, rank) values ('HOTLINE', 'Tiếp nhận phản ánh, kiến nghị', 'province', 'registers', 65);
insert into app.role_act (role_code, act) values ('HOTLINE', 'access.set-preferences');
insert into app.role_act (role_code, act)
  select unnest(array['HOTLINE', 'OFFICE_CHIEF', 'CHAIR', 'VICE_CHAIR', 'AGENCY_HEAD', 'AGENCY_FOCAL']), 'voices.see';
insert into app.role_act (role_code, act)
  select role, act from unnest(array['HOTLINE', 'OFFICE_CHIEF']) as role, unnest(array['voices.receive', 'voices.reclassify', 'voices.route',
    'voices.ask', 'voices.supply', 'voices.transfer', 'voices.refuse', 'voices.publish', 'voices.rate', 'voices.raise-again', 'voices.link',
    'voices.unmask']) as act;
insert into app.role_act (role_code, act)
  select role, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) as role, unnest(array['voices.draft', 'voices.give-back', 'voices.ask',
    'voices.supply', 'voices.link', 'voices.unmask']) as act;
insert into app.role_act (role_code, act)
  select role, act from unnest(array['AGENCY_HEAD', 'OFFICE_CHIEF']) as role, unnest(array['voices.approve', 'voices.return']) as act;
insert into app.role_act (role_code, act) values ('OFFICE_CHIEF', 'voices.draft'), ('OFFICE_CHIEF', 'voices.give-back'),
  ('OFFICE_CHIEF', 'voices.set-limit');

-- The journal of a voice is read by those who may see the voice, within the province too.
create or replace function app.sees_record(kind text, target uuid) returns boolean language plpgsql stable as $$
begin
  case kind
    -- Who has taken a task over reads what was before.
    when 'task' then return app.sees_task(target)
      or exists (select from app.task_transfer t where t.from_task_id = target and app.sees_task(t.to_task_id));
    when 'document' then return app.sees_document(target);
    when 'assignment' then return app.sees_assignment(target);
    -- The organisation, what is decided for everybody, and the register of legal documents are open to all who sign in.
    when 'unit', 'setting', 'legal-document', 'calendar-notice' then return true;
    when 'account' then return target = app.acting_account();
    when 'notification' then return exists (select from app.notification r where r.id = target);
    when 'reorganisation' then return exists (select from app.reorganisation r where r.id = target);
    when 'legal-review' then return exists (select from app.legal_review r where r.id = target);
    when 'portfolio' then return exists (select from app.portfolio r where r.id = target) or exists (select from app.field r where r.id = target);
    when 'bulk-run' then return exists (select from app.bulk_run r where r.id = target);
    when 'task-import' then return exists (select from app.task_import r where r.id = target);
    when 'delegation' then return exists (select from app.delegation r where r.id = target);
    when 'calendar-feed' then return exists (select from app.calendar_feed r where r.id = target);
    when 'consultation' then return exists (select from app.consultation r where r.id = target)
      or exists (select from app.consultation_asked r where r.id = target);
    when 'cooperation' then return exists (select from app.cooperation r where r.id = target);
    when 'partner-report' then return exists (select from app.partner_report r where r.id = target);
    when 'coordination-rule' then return exists (select from app.coordination_rule r where r.id = target);
    when 'collection' then return exists (select from app.collection r where r.id = target);
    when 'draft' then return exists (select from app.draft r where r.id = target);
    when 'measure' then return exists (select from app.measure r where r.id = target);
    when 'measure-proposal' then return exists (select from app.measure_proposal r where r.id = target);
    when 'innovation' then return exists (select from app.innovation r where r.id = target);
    when 'programme' then return exists (select from app.programme r where r.id = target);
    when 'decentralised-power' then return exists (select from app.decentralised_power r where r.id = target);
    when 'working-regulation' then return exists (select from app.working_regulation r where r.id = target);
    when 'inspecting-body' then return exists (select from app.inspecting_body r where r.id = target);
    when 'inspection' then return exists (select from app.inspection r where r.id = target);
    when 'voice' then return exists (select from app.voice r where r.id = target);
    else return false;
  end case;
end $$;
alter policy wide on audit.payload
  using (exists (select from audit.event e where e.id = event_id
    and (e.subject_type not in ('measure', 'measure-proposal', 'innovation', 'draft', 'voice', 'inspection') or app.acting_account() is null
      or app.sees_record(e.subject_type, e.subject_id))));
