-- Up Migration
-- A complaint ends once in each settlement, and is accepted once, whoever comes at the same moment (ADR 63).
create unique index complaint_step_end on app.complaint_step (voice_id, round) where kind in ('decide', 'refuse');
create unique index complaint_step_begin on app.complaint_step (voice_id, round) where kind = 'accept';

-- The agency whose document it is: signed, it notes a step of that agency's settlement and of no other's.
alter table app.complaint_document add column unit_id uuid references app.unit;
update app.complaint_document document set unit_id = voice.unit_id from app.voice where voice.id = document.voice_id;
alter table app.complaint_document alter column unit_id set not null;

-- What shows when the matter was known, what kept somebody from complaining, and what is written to them are those's who settle or
-- received it, as the sender is; not an agency's that is asked for a part.
alter policy reading on app.complaint_time using (app.answers_voice(voice_id));
alter policy reading on app.complaint_document using (app.answers_voice(voice_id));

-- Who reads documents that name a complainant: the people of the agency that settles, and of those who see every voice who drafts or
-- signs for the province. Who takes down and routes has the name behind a reason (ADR 48).
create function app.reads_complaint_documents(target uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select app.acting_account() is null
    or exists (select from app.voice v where v.id = target and v.unit_id = any (app.voice_units()))
    or (app.sees_all_voices() and exists (select from app.account a
      join app.role_grant g on g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
      join app.role r on r.code = g.role_code and r.scope = 'province'
      join app.role_act can on can.role_code = g.role_code and can.act in ('complaints.draft', 'drafting.issue')
      where a.id = app.acting_account() and a.locked_at is null))
$$;
revoke execute on function app.reads_complaint_documents(uuid) from public;
grant execute on function app.reads_complaint_documents(uuid) to dondoc_wide, dondoc_scoped;
alter policy complaints on app.draft
  using (about_voice_id is null or app.reads_complaint_documents(about_voice_id))
  with check (about_voice_id is null or app.reads_complaint_documents(about_voice_id));

-- A limit that the province set by mistake is corrected before its day (the act says when); one of the law never is.
create function app.keep_voice_limit() returns trigger language plpgsql as $$
begin
  if old.certainty <> 'decided' then
    raise exception 'a limit of the law is not rewritten' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger keep_voice_limit before update on app.voice_limit for each row execute function app.keep_voice_limit();
grant update (amount, unit, legal_basis, set_by, set_at) on app.voice_limit to dondoc_wide, dondoc_scoped;
