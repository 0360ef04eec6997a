-- Up Migration
-- Of several bodies that took over from one on a day, the one that goes on for it: "phần còn lại".
alter table app.unit_succession add column is_heir boolean not null default false;
create unique index unit_succession_heir on app.unit_succession (from_id, effective_on) where is_heir;

-- Who stands for a unit on a day: itself while it exists, and where nobody else does; after its end whoever took it over, alone
-- or as the designated one, and so on. What was split among several without such a one stays as it was. Only the last taking-over
-- counts: what it had handed on while it lived is no longer its own. The same rule as organisation/domain/unit-now.ts.
create function app.unit_now(unit uuid, day date) returns uuid language plpgsql stable parallel safe set search_path = pg_catalog as $$
declare
  here uuid := unit;
  heir uuid;
  seen uuid[] := array[unit];
begin
  loop
    if exists (select from app.unit_version v
      where v.unit_id = here and v.valid_from <= day and (v.valid_to is null or v.valid_to > day)) then
      return here;
    end if;
    select case when count(distinct s.to_id) = 1 then (array_agg(s.to_id))[1] else (array_agg(s.to_id) filter (where s.is_heir))[1] end
      into heir
      from app.unit_succession s where s.from_id = here and s.effective_on = (
        select max(last.effective_on) from app.unit_succession last where last.from_id = here and last.effective_on <= day);
    if heir is null or heir = any (seen) then
      return here;
    end if;
    seen := seen || heir;
    here := heir;
  end loop;
end $$;
