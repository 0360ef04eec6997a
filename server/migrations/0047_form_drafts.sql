-- Up Migration
-- What a person has typed into a form and not sent: their own, found again on another machine until the act is done. No record of
-- the office: nothing happened yet, so that neither the journal nor any figure knows of it.
create table app.form_draft (
  account_id uuid not null references app.account,
  -- The form and what it is about: "task.<id>.progress".
  place text not null check (place <> '' and length(place) <= 300),
  -- JSON as text: what is typed may hold characters that jsonb refuses.
  content text not null check (length(content) <= 400000),
  -- New with each saving: who saves over one they have not seen is told so.
  revision uuid not null,
  saved_at timestamptz not null,
  primary key (account_id, place)
);
create index form_draft_latest on app.form_draft (account_id, saved_at desc);
create index form_draft_saved on app.form_draft (saved_at);

alter table app.form_draft enable row level security;
alter table app.form_draft force row level security;
create policy owner on app.form_draft to current_user using (true) with check (true);
-- The wide hat sees no more of them than anybody's.
create policy own on app.form_draft to dondoc_wide, dondoc_scoped
  using (account_id = app.acting_account()) with check (account_id = app.acting_account());
grant select, insert, update, delete on app.form_draft to dondoc_wide, dondoc_scoped;

-- The nightly round throws away what was left lying, and sees none of it.
create function app.prune_form_drafts(before timestamptz) returns bigint
language sql security definer set search_path = pg_catalog as $$
  with gone as (delete from app.form_draft where saved_at < before returning 1) select count(*) from gone
$$;
revoke all on function app.prune_form_drafts(timestamptz) from public;
grant execute on function app.prune_form_drafts(timestamptz) to dondoc_wide;

-- With the content of a document goes what was being typed about it.
create function app.drop_drafts_of_expunged() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from app.form_draft draft
    using (select new.id union all select id from app.assignment where document_id = new.id
      union all select id from app.task where document_id = new.id) gone (id)
    where strpos(draft.place, gone.id::text) > 0;
  return null;
end $$;
create trigger drop_drafts after update of state on app.document for each row
  when (new.state = 'expunged' and old.state <> 'expunged') execute function app.drop_drafts_of_expunged();
