-- Up Migration
-- The pairs that are looked up are the rarest whose rows together are few: a single pair that one voice in ten has costs more than
-- all the others. What the sample never met is taken to be rare.
create or replace function app.similar_voices(said text, most int) returns table (id uuid, alike int)
language plpgsql stable security definer set search_path = pg_catalog set enable_seqscan = off as $$
declare
  asked int[] := array(select distinct unnest(app.voice_pairs(said)));
  telling int[] := asked;
  pages real;
  voices real;
begin
  if not app.sees_all_voices() or cardinality(asked) = 0 then return; end if;
  select relpages, reltuples into pages, voices from pg_class where oid = 'app.voice'::regclass;
  if pages > 2000 then
    with sampled as materialized (
      select voice.pairs from app.voice tablesample system (20000 / pages) repeatable (1)
    ), met as (
      select pair, count(*) as often from sampled, unnest(sampled.pairs) pair where pair = any (asked) group by pair
    ), ranked as (
      select pair, row_number() over rarest as place,
        sum(coalesce(often, 0)) over rarest * voices / greatest((select count(*) from sampled), 1) as rows_so_far
      from unnest(asked) pair left join met using (pair) window rarest as (order by coalesce(often, 0), pair)
    )
    select array_agg(pair) into telling from ranked where place = 1 or (place <= 8 and rows_so_far <= 3000);
  end if;
  return query
    select found.id, (100 * found.common / cardinality(asked))::int from (
      select v.id, v.number, (select count(distinct pair) from unnest(v.pairs) pair where pair = any (asked)) as common
      from (select * from app.voice inside where inside.pairs && telling limit 3000) v) found
    where found.common * 4 >= cardinality(asked)
    order by found.common desc, found.number desc limit most;
end $$;
