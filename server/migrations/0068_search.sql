-- Up Migration
-- What is searched, apart from the rows themselves: an act on a task does not touch its words, so the index of words costs it nothing.

-- Plain words of a text: accents, case and signs folded away, "978 /UBND-HCTC" as three words.
create function app.words_of(value text) returns text language sql immutable parallel safe as
$$ select coalesce(btrim(regexp_replace(app.fold(value), '[^a-z0-9]+', ' ', 'g')), '') $$;

-- A number with its symbol as one word, however it was written: "0978 /UBND- HCTC" → "978ubndhctc".
create function app.number_word(number text, symbol text) returns text language sql immutable parallel safe as
$$ select case when number is null or symbol is null then ''
     else replace(ltrim(app.words_of(number), '0') || app.words_of(symbol), ' ', '') end $$;

create table app.document_words (
  document_id uuid primary key references app.document on delete cascade,
  words tsvector not null
);
create index document_words_words on app.document_words using gin (words);

-- The words of a task and of the document that gave it, so that both may be named in one breath.
create table app.task_words (
  task_id uuid primary key references app.task on delete cascade,
  words tsvector not null
);
create index task_words_words on app.task_words using gin (words);

-- What a document is called: of its head, not of its text.
create function app.head_words(document app.document) returns text language sql immutable parallel safe as
$$ select concat_ws(' ', app.words_of(document.kind), app.words_of(document.number), app.words_of(document.symbol),
     app.number_word(document.number, document.symbol), app.words_of(document.subject), app.words_of(document.issuer_name)) $$;

create function app.task_vector(task app.task, document app.document) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.simple', concat_ws(' ', app.words_of(task.title), app.words_of(task.deliverable), app.head_words(document))) $$;

-- A text is searched in its first 300,000 letters, which is more than any directive has: a vector has its limit.
create function app.document_vector(document app.document) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.simple', concat_ws(' ', app.head_words(document), app.words_of(document.signer),
     app.words_of(left(document.text, 300000)))) $$;

create function app.keep_document_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.document_words (document_id, words) values (new.id, app.document_vector(new))
    on conflict (document_id) do update set words = excluded.words;
  if tg_op = 'UPDATE' and app.head_words(old) is distinct from app.head_words(new) then
    insert into app.task_words (task_id, words)
      select task.id, app.task_vector(task, new) from app.task where task.document_id = new.id
      on conflict (task_id) do update set words = excluded.words;
  end if;
  return null;
end $$;
create trigger keep_words after insert on app.document for each row execute function app.keep_document_words();
create trigger renew_words after update of kind, number, symbol, subject, issuer_name, signer, text on app.document
  for each row when ((old.kind, old.number, old.symbol, old.subject, old.issuer_name, old.signer, old.text)
    is distinct from (new.kind, new.number, new.symbol, new.subject, new.issuer_name, new.signer, new.text))
  execute function app.keep_document_words();

create function app.keep_task_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.task_words (task_id, words)
    select task.id, app.task_vector(task, document)
    from made join app.task task on task.id = made.id join app.document document on document.id = made.document_id
    on conflict (task_id) do update set words = excluded.words;
  return null;
end $$;
-- Transition tables and columns do not go together; a change of the title is rare and says so by itself.
create trigger keep_words after insert on app.task referencing new table as made
  for each statement execute function app.keep_task_words();

create function app.renew_task_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  update app.task_words set words = app.task_vector(new, document)
    from app.document document where document.id = new.document_id and task_id = new.id;
  return null;
end $$;
create trigger renew_words after update of title, deliverable on app.task
  for each row when ((old.title, old.deliverable) is distinct from (new.title, new.deliverable))
  execute function app.renew_task_words();

insert into app.document_words (document_id, words) select document.id, app.document_vector(document) from app.document;
insert into app.task_words (task_id, words)
  select task.id, app.task_vector(task, document) from app.task join app.document on document.id = task.document_id;

-- Who sees a task or a document may see its words; one by one, by its id.
alter table app.task_words enable row level security;
alter table app.task_words force row level security;
create policy owner on app.task_words to current_user using (true) with check (true);
create policy wide on app.task_words for select to dondoc_wide using (true);
create policy scoped on app.task_words for select to dondoc_scoped using (exists (select from app.task t where t.id = task_id));
alter table app.document_words enable row level security;
alter table app.document_words force row level security;
create policy owner on app.document_words to current_user using (true) with check (true);
create policy wide on app.document_words for select to dondoc_wide using (true);
create policy scoped on app.document_words for select to dondoc_scoped
  using (exists (select from app.document d where d.id = document_id));
grant select on app.task_words, app.document_words to dondoc_wide, dondoc_scoped;

-- Ids by words, without asking who may see them: `@@` is not leakproof, so under a policy its index would stand unused. The caller
-- joins them to the rows under its own policies, which then drop what is not to be seen; the ids themselves say nothing.
-- No more than asked for: whoever gets that many knows that the words are frequent and walks the list instead.
create function app.tasks_with_words(query tsquery, most int) returns uuid[] language sql stable security definer
set search_path = pg_catalog set enable_seqscan = off as
$$ select array(select task_id from app.task_words where words operator(pg_catalog.@@) query limit most) $$;
create function app.documents_with_words(query tsquery, most int) returns uuid[] language sql stable security definer
set search_path = pg_catalog set enable_seqscan = off as
$$ select array(select document_id from app.document_words where words operator(pg_catalog.@@) query limit most) $$;
revoke execute on function app.tasks_with_words(tsquery, int), app.documents_with_words(tsquery, int) from public;
grant execute on function app.tasks_with_words(tsquery, int), app.documents_with_words(tsquery, int) to dondoc_wide, dondoc_scoped;

-- The former one-column search, which no index served.
alter table app.task drop column search;
alter table app.document drop column search;
