-- Up Migration
-- Whoever the Chair (or another office with the permission) has given accountability.see-persons by delegation sees what is kept on
-- persons as long as the delegation and the office it comes from hold, and where the delegation reaches. All else as before (0069).
create or replace function app.sees_person(person uuid, unit uuid, heads boolean) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from app.account a where a.id = app.acting_account() and a.locked_at is null and (
    a.person_id = person
    or exists (select from app.role_grant g join app.role_act r on r.role_code = g.role_code and r.act = 'accountability.see-persons'
      where g.account_id = a.id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date)
    or exists (select from app.delegation d
      join app.role_grant g on g.id = d.grant_id and daterange(g.valid_from, g.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date
      join app.role_act r on r.role_code = g.role_code and r.act = 'accountability.see-persons'
      join app.account delegator on delegator.id = d.delegator_id and delegator.locked_at is null
      where d.delegate_id = a.id and d.revoked_at is null and 'accountability.see-persons' = any (d.acts)
        and (now() at time zone 'Asia/Ho_Chi_Minh')::date between d.valid_from and d.last_day
        and (d.unit_ids is null or exists (select from app.unit_closure c
          where c.ancestor_id = any (d.unit_ids) and c.descendant_id = unit)))
    or (heads and exists (select from app.appointment post
      join app.unit_closure c on c.ancestor_id = post.unit_id and c.descendant_id = unit
      where post.person_id = a.person_id and post.is_head
        and daterange(post.valid_from, post.valid_to) @> (now() at time zone 'Asia/Ho_Chi_Minh')::date))))
$$;
