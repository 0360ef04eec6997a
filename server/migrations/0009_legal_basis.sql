-- Up Migration
-- The register of legal bases: what documents rest on, from when to when each binds, and what one does to another. Whether it
-- is in force is a function of the day asked (app.legal_standing), never a column.

-- Number, year and symbol as a key that forgives what people write differently: spaces, hyphens, Đ and D, case, leading zeros,
-- state and Party forms ("26-CT/TU", "26/CT-TU"), OH15 for QH15. The same rule as legal-basis/domain/reference.ts; a test holds
-- the two together. Null where there is no number.
create function app.reference_key(reference text) returns text language plpgsql immutable parallel safe as $$
declare
  plain text := regexp_replace(upper(translate(normalize(reference, NFKC), 'Đđ', 'Dd')), '\s', '', 'g');
  number text := substring(plain from '^0*(\d+[A-Z]?)[^A-Z0-9]');
  year text := substring(plain from '^\d+[A-Z]?[^A-Z0-9]+((?:19|20)\d\d)[^A-Z0-9]');
  symbol text;
begin
  if number is null then
    return null;
  elsif year is null then
    symbol := substring(plain from '^\d+[A-Z]?[^A-Z0-9]+(.*)$');
  else
    symbol := substring(plain from '^\d+[A-Z]?[^A-Z0-9]+\d{4}[^A-Z0-9]+(.*)$');
  end if;
  return number || '/' || coalesce(year, '') || '/'
    || regexp_replace(regexp_replace(symbol, '[^A-Z0-9&]', '', 'g'), '^[O0]H(?=\d)', 'QH');
end $$;

create table app.legal_document (
  id uuid primary key default app.uuid7(),
  kind text not null check (kind <> ''),
  reference text not null check (reference <> ''),
  number text not null,
  -- The year that stands in the number of a normative text; null for ordinary ones, whose numbers restart each year.
  symbol_year int,
  match_key text not null generated always as (app.reference_key(reference)) stored,
  issuer text not null check (issuer <> ''),
  -- Issuer, kind, number, symbol and year (Nghị định 30/2020, Phụ lục I): computed by the module.
  identity text not null unique,
  title text,
  issued_on date,
  -- Where only the year is known.
  issued_year int,
  effective_from date,
  expired_from date,
  -- What the source says without dates, and as of when it said so.
  declared_standing text check (declared_standing in ('in-force', 'partly-expired', 'expired', 'suspended')),
  declared_on date,
  source text,
  source_url text check (source_url ~ '^https?://'),
  note text,
  checked_by uuid references app.account,
  checked_on date,
  version int not null default 1,
  created_at timestamptz not null,
  search text not null generated always as (app.fold(reference || ' ' || coalesce(title, '') || ' ' || issuer || ' ' || kind)) stored,
  check ((declared_standing is null) = (declared_on is null)),
  check (expired_from > effective_from)
);
create index legal_document_key on app.legal_document (match_key);
create index legal_document_order on app.legal_document (issued_on desc nulls last, id desc);

create table app.legal_relation (
  id uuid primary key default app.uuid7(),
  kind text not null check (kind in ('replaces', 'abrogates', 'amends', 'corrects', 'suspends', 'guides', 'consolidates', 'based-on')),
  -- The document that acts, and the one acted upon; one end may be missing from the register and is then known by its number.
  source_id uuid references app.legal_document,
  source_reference text,
  target_id uuid references app.legal_document,
  target_reference text,
  -- None: the whole document.
  articles text[] not null default '{}',
  -- From when; null: from when the acting document takes effect.
  effective_on date,
  until date,
  note text,
  check (num_nonnulls(source_id, source_reference) = 1 and num_nonnulls(target_id, target_reference) = 1),
  check (source_id is not null or target_id is not null),
  check (source_id <> target_id),
  check (until > effective_on)
);
create index legal_relation_source on app.legal_relation (source_id);
create index legal_relation_target on app.legal_relation (target_id);

-- What changes a document, with the day it does: that of the relation, or that on which the acting document takes effect. Where
-- neither is known, `not_before` is the earliest it can be: the acting document's own date.
create view app.legal_change as
  select relation.id, relation.target_id, relation.source_id, relation.source_reference, relation.kind, relation.articles,
    coalesce(relation.effective_on, source.effective_from,
      case when source.symbol_year is null then source.issued_on end) as effective_on,
    relation.until,
    coalesce(source.issued_on, make_date(source.issued_year, 1, 1)) as not_before
  from app.legal_relation relation left join app.legal_document source on source.id = relation.source_id
  where relation.target_id is not null;

-- The same rule as legal-basis/domain/standing.ts; a test holds the two together.
create function app.legal_standing(document app.legal_document, asked date) returns text language sql stable parallel safe as $$
  with change as (
    select *, kind in ('replaces', 'abrogates') and articles = '{}' as ends
    from app.legal_change where target_id = document.id
  ), fact as (
    select
      coalesce(bool_or(ends and effective_on <= asked), false) as ended,
      coalesce(bool_or(ends and effective_on is null and coalesce(not_before, '-infinity') <= asked), false) as may_have_ended,
      coalesce(bool_or(ends), false) as has_end,
      coalesce(bool_or(kind = 'suspends' and articles = '{}' and effective_on <= asked and coalesce(until, 'infinity') > asked),
        false) as suspended,
      coalesce(bool_or(kind in ('replaces', 'abrogates') and articles <> '{}' and effective_on <= asked), false) as partly
    from change
  )
  select case
    when document.expired_from <= asked or ended then 'expired'
    when asked < document.issued_on or asked < document.effective_from then 'not-yet'
    when suspended then 'suspended'
    when document.declared_standing = 'expired' and document.declared_on <= asked then 'expired'
    when document.declared_standing = 'suspended' and document.declared_on <= asked then 'suspended'
    when may_have_ended then 'unknown'
    when document.declared_standing = 'expired' and document.expired_from is null and not has_end then 'unknown'
    when partly or (document.declared_standing = 'partly-expired' and document.declared_on <= asked) then 'partly-expired'
    when coalesce(document.effective_from, case when document.symbol_year is null then document.issued_on end) <= asked
      then 'in-force'
    when document.declared_standing = 'in-force' and document.declared_on <= asked then 'in-force'
    else 'unknown' end
  from fact
$$;

-- Which documents of the province rest on which bases.
alter table app.citation add column match_key text generated always as (app.reference_key(number)) stored;
create index citation_key on app.citation (match_key);

-- A review of a document because of what it rests on; the task begins with the slip's release (ADR 11).
create table app.legal_review (
  id uuid primary key default app.uuid7(),
  document_id uuid not null references app.document,
  citation_ordinal int,
  legal_document_id uuid references app.legal_document,
  slip_id uuid not null unique references app.document,
  unit_id uuid not null references app.unit,
  due_on date not null,
  trigger text not null check (trigger in ('parent-changed', 'periodic', 'finding', 'request')),
  reason text not null,
  opened_by uuid not null references app.account,
  opened_at timestamptz not null,
  opinion text check (opinion in ('keep', 'amend', 'replace', 'abolish')),
  proposal text,
  concluded_by uuid references app.account,
  concluded_at timestamptz,
  check (num_nulls(opinion, proposal, concluded_by, concluded_at) in (0, 4)),
  check (slip_id <> document_id)
);
create index legal_review_document on app.legal_review (document_id);
create index legal_review_opened on app.legal_review (opened_at desc, id desc);

alter table app.legal_review enable row level security;
alter table app.legal_review force row level security;
create policy owner on app.legal_review to current_user using (true) with check (true);
create policy wide on app.legal_review to dondoc_wide using (true) with check (true);
-- The agency that reviews sees the slip, and with it the review.
create policy scoped on app.legal_review to dondoc_scoped using (exists (select from app.document d where d.id = slip_id));

grant select on app.legal_document, app.legal_relation, app.legal_change, app.legal_review to dondoc_wide, dondoc_scoped;
grant insert, update on app.legal_document, app.legal_review to dondoc_wide;
grant insert, update, delete on app.legal_relation to dondoc_wide;

-- The Office keeps the register with the Department of Justice (Nghị định 78/2025: rà soát, hệ thống hóa văn bản).
insert into app.role (code, name, scope, home, rank) values ('LEGAL_EDITOR', 'Sở Tư pháp cập nhật căn cứ pháp lý', 'province', 'registers', 44);
insert into app.role_act (role_code, act) values ('LEGAL_EDITOR', 'access.set-preferences');
insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF', 'LEGAL_EDITOR']) as role_code,
    unnest(array['legal-basis.add', 'legal-basis.correct', 'legal-basis.relate', 'legal-basis.drop-relation',
      'legal-basis.import', 'legal-basis.conclude-review']) as act;
insert into app.role_act (role_code, act) values ('OFFICE_SPECIALIST', 'documents.open-review'), ('OFFICE_CHIEF', 'documents.open-review');
