-- Up Migration
-- Reports that one agency sums up from many (clauses E1, E2; story 36): the form goes out with the request, who is missing is known
-- by name, what came is summed up and handed on by the collector's own date.
create table app.collection (
  id uuid primary key default app.uuid7(),
  -- What people quote: TH-12.
  number bigint not null unique generated always as identity,
  collector_unit_id uuid not null references app.unit,
  title text not null check (title <> ''),
  request text not null check (request <> ''),
  -- The collector's own task, which the summary closes; of a round that no directive asks for there is none.
  task_id uuid references app.task,
  document_id uuid references app.document,
  questions jsonb not null,
  due_on date not null,
  own_due_on date,
  sent_by uuid not null references app.account,
  sent_at timestamptz not null,
  -- Figures are those of what had come by then; what comes later is kept and marked.
  closed_by uuid references app.account,
  closed_at timestamptz,
  -- As a person has written it, by question, and the answers it was written from.
  summary jsonb,
  summary_of uuid[],
  draft_id uuid references app.draft,
  -- The consolidated report was signed: nobody owes anything any more.
  issued_at timestamptz,
  handed_on_at timestamptz,
  -- Asked by mistake, or needed no more: nobody owes anything, what came is kept.
  withdrawn_by uuid references app.account,
  withdrawn_at timestamptz,
  withdraw_reason text,
  version int not null default 1,
  check ((closed_at is null) = (closed_by is null)),
  check (num_nulls(withdrawn_by, withdrawn_at, withdraw_reason) in (0, 3)),
  check (withdrawn_at is null or issued_at is null),
  check (own_due_on is null or own_due_on >= due_on)
);
create index collection_collector on app.collection (collector_unit_id, number desc);
create index collection_task on app.collection (task_id) where task_id is not null;
create index collection_draft on app.collection (draft_id) where draft_id is not null;

create table app.collection_part (
  id uuid primary key default app.uuid7(),
  collection_id uuid not null references app.collection,
  unit_id uuid not null references app.unit,
  -- Of the collection: so that the policies need not ask it.
  collector_unit_id uuid not null references app.unit,
  -- The agency's own task that this serves.
  task_id uuid references app.task,
  -- It has an answer that was not returned.
  answered boolean not null default false,
  reminders int not null default 0,
  reminded_at timestamptz,
  version int not null default 1,
  unique (collection_id, unit_id)
);
-- What an agency owes.
create index collection_part_owed on app.collection_part (unit_id, collection_id) where not answered;
create index collection_part_unit on app.collection_part (unit_id, collection_id);
create index collection_part_collector on app.collection_part (collector_unit_id);
create index collection_part_task on app.collection_part (task_id) where task_id is not null;

create table app.collection_answer (
  id uuid primary key default app.uuid7(),
  part_id uuid not null references app.collection_part,
  unit_id uuid not null references app.unit,
  collector_unit_id uuid not null references app.unit,
  no int not null,
  answers jsonb not null,
  note text,
  -- The day it counts as handed in: of a paper its own.
  sent_on date not null,
  paper_number text,
  file_hash text references app.file,
  file_name text,
  -- Came when the figures were closed: kept, and not counted unless the round is opened again.
  after_close boolean not null,
  entered_by uuid not null references app.account,
  entered_at timestamptz not null,
  returned_by uuid references app.account,
  returned_at timestamptz,
  return_reason text,
  unique (part_id, no),
  check (num_nulls(returned_by, returned_at, return_reason) in (0, 3)),
  check ((file_hash is null) = (file_name is null))
);

do $$
declare part text;
begin
  foreach part in array array['collection', 'collection_part', 'collection_answer'] loop
    execute format('alter table app.%I enable row level security', part);
    execute format('alter table app.%I force row level security', part);
    execute format('create policy owner on app.%I to current_user using (true) with check (true)', part);
    execute format('create policy wide on app.%I to dondoc_wide using (true) with check (true)', part);
    execute format('grant select, insert, update on app.%I to dondoc_wide, dondoc_scoped', part);
  end loop;
end $$;
-- Who sums up asks and returns; who was asked sees and answers its own part, and what the others said is the collector's.
create policy scoped on app.collection_part for select to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped_asking on app.collection_part for insert to dondoc_scoped
  with check (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped_writing on app.collection_part for update to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped on app.collection for select to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or exists (select from app.collection_part p where p.collection_id = collection.id));
create policy scoped_asking on app.collection for insert to dondoc_scoped
  with check (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
-- Who was asked holds the round still while it answers, and changes nothing of it.
create policy scoped_writing on app.collection for update to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or exists (select from app.collection_part p where p.collection_id = collection.id))
  with check (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
create policy scoped on app.collection_answer for select to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
    or unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));
-- An answer belongs to a part that the one who enters it may see, and says of it what is so.
create policy scoped_answering on app.collection_answer for insert to dondoc_scoped
  with check (exists (select from app.collection_part p where p.id = part_id and p.unit_id = collection_answer.unit_id
    and p.collector_unit_id = collection_answer.collector_unit_id));
create policy scoped_returning on app.collection_answer for update to dondoc_scoped
  using (collector_unit_id = any (array(select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units()))));

-- The tasks that hand in to a task, for the agency that holds it or the province: by the owner, since they are other agencies'.
create function app.chain_feeds(summary uuid) returns setof app.task
language sql stable security definer set search_path = pg_catalog rows 20 as $$
  select feed.* from app.task own join app.task_link link on link.collector_id = own.id join app.task feed on feed.id = link.feed_id
  where own.id = summary and (current_setting('role') = 'dondoc_wide' or own.holder_unit_id in
    (select c.descendant_id from app.unit_closure c where c.ancestor_id = any (app.scope_units())))
$$;
revoke execute on function app.chain_feeds(uuid) from public;
grant execute on function app.chain_feeds(uuid) to dondoc_wide, dondoc_scoped;

-- A document of an agency may be the report of a round.
do $$
declare def text := (select pg_get_constraintdef(oid) from pg_constraint where conname = 'draft_purpose_check');
begin
  alter table app.draft drop constraint draft_purpose_check;
  execute format('alter table app.draft add constraint draft_purpose_check %s', replace(def, 'ARRAY[', 'ARRAY[''collection-report''::text, '));
end $$;

-- What was asked and said for a directive whose content is taken away goes, and what the journal and notices repeat of it; that it
-- was asked, and who answered when, stays.
create function app.expunge_collections() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
  rounds uuid[] := array(select id from app.collection where document_id = new.id
    or task_id in (select id from app.task where document_id = new.id));
  drafts uuid[] := array(select draft_id from app.collection where id = any (rounds) and draft_id is not null);
begin
  update app.collection set title = gone, request = gone, questions = '[]', summary = null, summary_of = null,
    withdraw_reason = case when withdraw_reason is not null then gone end where id = any (rounds);
  update app.collection_answer set answers = '{}', note = null, file_hash = null, file_name = null, paper_number = null,
    return_reason = case when return_reason is not null then gone end
    where part_id in (select id from app.collection_part where collection_id = any (rounds));
  update app.draft set model = jsonb_set(jsonb_set(jsonb_set(model, '{annexes}', '[]'), '{blocks}', '[]'), '{subject}', to_jsonb(gone))
    where id = any (drafts);
  update app.notification set title = gone, body = null where subject_id = any (rounds);
  delete from app.form_draft draft using (select unnest(rounds) union all
    select id from app.collection_part where collection_id = any (rounds)) typed (id) where strpos(draft.place, typed.id::text) > 0;
  delete from audit.payload p using audit.event e where p.event_id = e.id and e.subject_id = any (rounds || drafts);
  return null;
end $$;
revoke execute on function app.expunge_collections() from public;
create trigger expunge_collections after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_collections();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'HOME_AFFAIRS', 'OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role_code,
    unnest(array['collections.send', 'collections.enter-paper', 'collections.return', 'collections.remind', 'collections.close',
      'collections.reopen', 'collections.withdraw', 'collections.save-summary', 'collections.draft-report']) act
  union all select role_code, 'collections.answer' from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF']) role_code
  union all select role_code, 'collections.hand-on' from unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL']) role_code;
