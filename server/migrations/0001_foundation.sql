-- Up Migration
-- Schemas, group roles and the few functions everything else leans on.
--
-- The program signs in as a non-owner role that has no rights of its own; each transaction takes one of three hats:
--   dondoc_door    accounts, sessions and the organisation: what is needed before anybody is known
--   dondoc_wide    acts of people whose office covers the whole province: row-level security lets every row pass
--   dondoc_scoped  acts of people of some units: row-level security shows their units' rows only
create schema app;
create schema audit;

do $$
declare hat text;
begin
  foreach hat in array array['dondoc_door', 'dondoc_wide', 'dondoc_scoped'] loop
    if not exists (select from pg_roles where rolname = hat) then
      execute format('create role %I nologin noinherit', hat);
    end if;
    execute format('grant usage on schema app, audit to %I', hat);
  end loop;
end $$;

create extension if not exists btree_gist;

-- Vietnamese order; never the database's own collation, which differs from server to server.
create collation app.vi (provider = icu, locale = 'vi-VN');

-- Time-ordered keys under one name: built in from PostgreSQL 18, made here before it.
do $$ begin
  if to_regprocedure('pg_catalog.uuidv7()') is not null then
    create function app.uuid7() returns uuid language sql volatile parallel safe return pg_catalog.uuidv7();
  else
    create function app.uuid7() returns uuid language sql volatile parallel safe as
    $f$ select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing
        substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $f$;
  end if;
end $$;

-- Letters without accents, case and white space runs: "Sở Nội vụ" and "so noi vu" are the same words.
create function app.fold(value text) returns text language sql immutable strict parallel safe as
$$ select btrim(regexp_replace(lower(translate(regexp_replace(normalize(value, NFD), '[\u0300-\u036f]', '', 'g'), 'Đđ', 'dd')), '\s+', ' ', 'g')) $$;

-- The units the present transaction may see, set by the program for dondoc_scoped.
create function app.scope_units() returns uuid[] language sql stable parallel safe as
$$ select coalesce(string_to_array(nullif(current_setting('app.scope_units', true), ''), ',')::uuid[], '{}') $$;
