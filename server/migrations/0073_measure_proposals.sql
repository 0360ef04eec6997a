-- Up Migration
-- Who proposes measures and commendations, and who closes a proposal without one (task digest 8 and 11.1, L6–L8).
insert into app.role_act (role_code, act)
  select role_code, act from unnest(array['HOME_AFFAIRS', 'OFFICE_SPECIALIST', 'OFFICE_CHIEF']) as role_code,
    unnest(array['accountability.propose', 'accountability.draft', 'accountability.close-proposal']) as act;
insert into app.role_act (role_code, act)
  select role_code, 'accountability.close-proposal' from unnest(array['CHAIR', 'VICE_CHAIR']) as role_code;
insert into app.role_act (role_code, act)
  select code, 'accountability.explain-proposal' from app.role;
