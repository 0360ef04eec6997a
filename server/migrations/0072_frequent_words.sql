-- Up Migration
-- Words that one row in fifty has are not looked up: their list in the index alone would take longer than the page. A sample says
-- so beforehand; null stands for "too frequent". Small tables are asked outright.
create or replace function app.tasks_with_words(query tsquery, most int) returns uuid[] language plpgsql stable security definer
set search_path = pg_catalog set enable_seqscan = off as $$
declare
  pages real;
  share real;
begin
  select relpages into pages from pg_class where oid = 'app.task_words'::regclass;
  if pages > 2000 then
    select avg((words @@ query)::int) into share from app.task_words tablesample system (6000 / pages);
    if share > 0.02 then
      return null;
    end if;
  end if;
  return array(select task_id from app.task_words where words @@ query limit most);
end $$;

-- Which of these tasks have the words; whose they are was asked before.
create function app.tasks_among_with_words(ids uuid[], query tsquery) returns uuid[] language sql stable security definer
set search_path = pg_catalog as
$$ select array(select said.task_id from app.task_words said where said.task_id = any (ids) and said.words @@ query) $$;
revoke execute on function app.tasks_among_with_words(uuid[], tsquery) from public;
grant execute on function app.tasks_among_with_words(uuid[], tsquery) to dondoc_scoped;
