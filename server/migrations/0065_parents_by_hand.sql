-- Up Migration
-- A task may be put under the one it serves by hand, and taken out again (task digest 4.4).
insert into app.role_act (role_code, act)
select role, 'tasks.set-parent' from unnest(array['OFFICE_SPECIALIST', 'OFFICE_CHIEF']) role;
