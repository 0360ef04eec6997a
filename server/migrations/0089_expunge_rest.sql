-- Up Migration
-- What an expunging left behind: files that other tables name, signed copies of emptied documents, words of later rooms.

-- Which columns name a file is the catalogue's to say: a table that comes later is asked too, without anybody's thinking of it.
create function app.file_columns() returns table (tab regclass, col name) language sql stable set search_path = pg_catalog as $$
  select c.conrelid::regclass, a.attname from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
  where c.contype = 'f' and c.confrelid = 'app.file'::regclass and c.conparentid = 0
$$;
revoke execute on function app.file_columns() from public;

-- Takes a file's row away when no row of any table names it; says whether it did. By the owner, who sees every row. The row is
-- taken first: whoever is naming the file just now ends before it is looked for.
create function app.drop_file(gone_hash text) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  place record;
  needed boolean;
begin
  perform from app.file where hash = gone_hash for update;
  for place in select tab, col from app.file_columns() loop
    execute format('select exists (select from %s where %I = $1)', place.tab, place.col) into needed using gone_hash;
    if needed then return false; end if;
  end loop;
  delete from app.file where hash = gone_hash;
  return true;
end $$;
revoke execute on function app.drop_file(text) from public;
grant execute on function app.drop_file(text) to dondoc_wide;
-- Nobody else takes one away.
revoke delete on app.file from dondoc_wide;

-- An expunging looks for a file by each of these columns.
do $$
declare place record;
begin
  for place in select tab, col from app.file_columns() f where not exists (select from pg_index i join pg_attribute a
    on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = f.tab and a.attname = f.col) loop
    execute format('create index on %s (%I) where %I is not null', place.tab, place.col, place.col);
  end loop;
end $$;

create function app.files_named() returns setof text language plpgsql stable security definer set search_path = pg_catalog as $$
declare place record;
begin
  for place in select tab, col from app.file_columns() loop
    return query execute format('select distinct %I from %s where %I is not null', place.col, place.tab, place.col);
  end loop;
end $$;
revoke execute on function app.files_named() from public;

-- The one door: content goes, whichever room's trigger takes it, and the files come back that nothing names any more since.
create function app.expunge_with_files(target uuid) returns setof text language plpgsql security definer set search_path = pg_catalog as $$
declare before text[] := array(select app.files_named());
begin
  perform app.expunge_document(target);
  return query select unnest(before) except select app.files_named();
end $$;
revoke execute on function app.expunge_with_files(uuid) from public;
grant execute on function app.expunge_with_files(uuid) to dondoc_wide;
revoke execute on function app.expunge_document(uuid) from dondoc_wide;

-- Once there is a signed copy the words of a document are written over for one reason: its content is taken away by law, be it for
-- its lists alone. The copy says the same and goes with them, whichever room empties the model.
create function app.drop_signed_copy() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  new.signed_file_hash := null;
  new.signed_file_name := null;
  return new;
end $$;
create trigger drop_signed_copy before update of model on app.draft
  for each row when (old.signed_file_hash is not null) execute function app.drop_signed_copy();

-- What later rooms wrote around a document and its tasks. That something was, by whom and when, stays.
create function app.expunge_words_around(target uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
declare
  gone constant text := '(nội dung đã được xóa)';
  tasks uuid[] := array(select id from app.task where document_id = target);
begin
  update app.document_monitor set basis = gone, end_reason = case when end_reason is not null then gone end where document_id = target;
  update app.innovation set withdrawal_reason = gone
    where withdrawal_reason is not null and id in (select innovation_id from app.innovation_task where task_id = any (tasks));
  update app.programme set title = gone where document_id = target;
  -- What the journal tells of programmes: the title, why one of its links went, where a figure of its tasks came from.
  delete from audit.payload p using audit.event e where p.event_id = e.id and e.subject_type = 'programme' and (
    e.act in ('programmes.open', 'programmes.revise') and e.subject_id in (select id from app.programme where document_id = target)
    or e.act = 'programmes.unlink' and exists (select from app.programme_link l where l.programme_id = e.subject_id
      and (l.document_id = target or l.task_id = any (tasks)) and l.unlinked_by = e.actor_id
      and l.unlinked_on = (e.at at time zone 'Asia/Ho_Chi_Minh')::date)
    or e.act in ('programmes.enter-value', 'programmes.take-value') and exists (select from app.programme_value v
      where v.task_id = any (tasks) and v.target_id::text = p.body::jsonb ->> 'targetId' and v.month::text = p.body::jsonb ->> 'month'));
end $$;
revoke execute on function app.expunge_words_around(uuid) from public;
create function app.expunge_words_around_it() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform app.expunge_words_around(new.id);
  return null;
end $$;
revoke execute on function app.expunge_words_around_it() from public;
create trigger expunge_words_around after update of state on app.document
  for each row when (new.state = 'expunged' and old.state <> 'expunged') execute function app.expunge_words_around_it();

-- The documents that were expunged before, and what was emptied with them.
select app.expunge_words_around(id) from app.document where state = 'expunged';
update app.draft set signed_file_hash = null, signed_file_name = null where signed_file_hash is not null
  and model -> 'annexes' = '[]' and (model -> 'blocks' = '[]' or purpose = 'monthly-report');
-- The answer to a second click keeps no line of the sheet.
update audit.act_receipt set result = (result::jsonb -> 'counts')::text where act = 'tasks.import' and result is not null;
