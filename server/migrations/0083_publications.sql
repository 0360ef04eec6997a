-- Up Migration
-- Results published by quarter, half-year and year (Quyết định 42/2014/QĐ-TTg; task digest, R10): figures by agency and nothing
-- that could tell a task or a person; kept to the letter, taken back with a reason and never rewritten.
create table app.publication (
  id uuid primary key default app.uuid7(),
  period_code text not null check (period_code ~ '^\d{4}(-Q[1-4]|-H1)?$'),
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  intro text not null default '',
  -- [{unitId, reason}]: whom the office does not name. Not for everybody, as is `withheld`.
  struck jsonb not null default '[]',
  made_by uuid not null references app.account,
  made_at timestamptz not null,
  -- What everybody may read, to the letter; its SHA-256; and which agencies it does not tell apart.
  content text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  withheld jsonb,
  published_by uuid references app.account,
  published_at timestamptz,
  withdrawn_by uuid references app.account,
  withdrawn_at timestamptz,
  withdrawn_because text,
  version int not null default 1,
  check (num_nulls(content, hash, withheld, published_by, published_at) in (0, 5)),
  check (num_nulls(withdrawn_by, withdrawn_at, withdrawn_because) in (0, 3)),
  check ((state = 'draft') = (content is null)),
  check ((state = 'withdrawn') = (withdrawn_at is not null)),
  -- Whoever publishes has not drawn it up.
  check (published_by <> made_by)
);
create unique index publication_of_period on app.publication (period_code) where state <> 'withdrawn';
create index publication_by_period on app.publication (to_on desc, id desc);

alter table app.publication enable row level security;
alter table app.publication force row level security;
create policy owner on app.publication to current_user using (true) with check (true);
create policy reading on app.publication for select to dondoc_wide using (true);
create policy adding on app.publication for insert to dondoc_wide with check (state = 'draft');
create policy changing on app.publication for update to dondoc_wide using (state <> 'withdrawn') with check (true);
create policy scoped on app.publication for select to dondoc_scoped using (state <> 'draft');
grant select, insert on app.publication to dondoc_wide;
grant update (state, intro, struck, made_by, made_at, content, hash, withheld, published_by, published_at,
  withdrawn_by, withdrawn_at, withdrawn_because, version) on app.publication to dondoc_wide;
grant select (id, period_code, from_on, to_on, state, content, hash, published_at, withdrawn_at, withdrawn_because, version)
  on app.publication to dondoc_scoped;

-- Published is published: the program itself cannot write over it.
create function app.keep_publication() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if old.content is not null and (old.content, old.hash, old.withheld, old.published_by, old.published_at, old.intro, old.struck, old.made_by)
    is distinct from (new.content, new.hash, new.withheld, new.published_by, new.published_at, new.intro, new.struck, new.made_by) then
    raise exception 'a publication is not rewritten' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_publication before update on app.publication for each row execute function app.keep_publication();

insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) as role_code,
    unnest(array['publications.prepare', 'publications.write']) as act;
insert into app.role_act (role_code, act)
  select 'OFFICE_CHIEF', unnest(array['publications.publish', 'publications.withdraw']);
