-- Up Migration
-- The words of thousands of tasks at once, as an import or a long directive makes them: a text is gone through twice and not three
-- times, and the head of a document once and not once for each of its tasks. What comes out is the same to the letter.
create or replace function app.words_of(value text) returns text language sql immutable parallel safe as
$$ select coalesce(btrim(regexp_replace(lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd')),
     '[^a-z0-9]+', ' ', 'g')), '') $$;

-- `head` is what the document is called, see app.head_words.
create function app.task_vector(title text, deliverable text, head tsvector) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.simple', concat_ws(' ', app.words_of(title), app.words_of(deliverable))) || head $$;

create function app.head_vector(document app.document) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.simple', app.head_words(document)) $$;

create or replace function app.task_vector(task app.task, document app.document) returns tsvector language sql immutable parallel safe as
$$ select app.task_vector(task.title, task.deliverable, app.head_vector(document)) $$;

create or replace function app.keep_task_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  insert into app.task_words (task_id, words)
    with head as materialized (
      select document.id, app.head_vector(document) as words
      from app.document document where document.id in (select document_id from made))
    select made.id, app.task_vector(made.title, made.deliverable, head.words) from made join head on head.id = made.document_id
    on conflict (task_id) do update set words = excluded.words;
  return null;
end $$;

drop function app.document_vector(app.document);
create function app.document_vector(document app.document, head text) returns tsvector language sql immutable parallel safe as
$$ select to_tsvector('pg_catalog.simple', concat_ws(' ', head, app.words_of(document.signer),
     app.words_of(left(document.text, 300000)))) $$;

create or replace function app.keep_document_words() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
declare
  head constant text := app.head_words(new);
begin
  insert into app.document_words (document_id, words) values (new.id, app.document_vector(new, head))
    on conflict (document_id) do update set words = excluded.words;
  if tg_op = 'UPDATE' and app.head_words(old) is distinct from head then
    insert into app.task_words (task_id, words)
      select task.id, app.task_vector(task.title, task.deliverable, app.head_vector(new)) from app.task where task.document_id = new.id
      on conflict (task_id) do update set words = excluded.words;
  end if;
  return null;
end $$;
