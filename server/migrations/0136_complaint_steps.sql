-- Up Migration
-- How a complaint is settled (Law 02/2011/QH13 as changed by Law 136/2025/QH15; procedures digest 8.5): its steps in their order, twice at
-- most, with the law's longer terms for remote places and complex cases (ADR 59).
alter table app.voice_limit drop constraint voice_limit_step_check;
alter table app.voice_limit add constraint voice_limit_step_check check (step in ('triage', 'refuse', 'ask', 'answer', 'publish',
  'answer-complex', 'answer-remote', 'answer-remote-complex', 'again', 'again-complex', 'again-remote', 'again-remote-complex',
  'send', 'send-again', 'appeal', 'appeal-remote'));
insert into app.voice_limit (kind, step, valid_from, amount, unit, counted_from, legal_basis, certainty)
  select 'complaint', step, '2012-07-01', amount, unit, counted_from, legal_basis, certainty from (values
    ('answer-complex', 45, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 28 (lần đầu, phức tạp)', 'law'),
    ('answer-remote', 45, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 28 (lần đầu, vùng sâu, vùng xa)', 'law'),
    ('answer-remote-complex', 60, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 28 (lần đầu, vùng sâu, vùng xa, phức tạp)', 'law'),
    ('again', 45, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 37 (lần hai)', 'law'),
    ('again-complex', 60, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 37 (lần hai, phức tạp)', 'law'),
    ('again-remote', 60, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 37 (lần hai, vùng sâu, vùng xa)', 'law'),
    ('again-remote-complex', 70, 'day', 'assignment', 'Luật Khiếu nại số 02/2011/QH13, Điều 37 (lần hai, vùng sâu, vùng xa, phức tạp)', 'law'),
    -- Not read in the text in force: a proposal until somebody has.
    ('send', 3, 'workday', 'answer', 'Luật Khiếu nại số 02/2011/QH13, Điều 32; cần đối chiếu với văn bản đang có hiệu lực', 'proposed'),
    ('send-again', 7, 'day', 'answer', 'Luật Khiếu nại số 02/2011/QH13, Điều 41', 'law'),
    ('appeal', 30, 'day', 'answer', 'Luật Khiếu nại số 02/2011/QH13, Điều 33', 'law'),
    ('appeal-remote', 45, 'day', 'answer', 'Luật Khiếu nại số 02/2011/QH13, Điều 33 (vùng sâu, vùng xa)', 'law')
  ) as given (step, amount, unit, counted_from, legal_basis, certainty);

-- The sender has withdrawn all of it, and it was ended: nothing was answered and nothing is owed.
alter table app.voice drop constraint voice_state_check;
alter table app.voice add constraint voice_state_check check (state in ('NEW', 'AWAITING_SENDER', 'PROCESSING', 'AWAITING_APPROVAL',
  'ANSWERED', 'PUBLISHED', 'REOPENED', 'TRANSFERRED', 'REFUSED', 'SETTLED_ELSEWHERE', 'WITHDRAWN'));
alter table app.voice add constraint voice_withdrawn_check check (state <> 'WITHDRAWN' or (closed_on is not null and kind = 'complaint'));

-- Each step as it was noted; where the case stands is read from them.
create table app.complaint_step (
  id uuid primary key default app.uuid7(),
  voice_id uuid not null references app.voice,
  -- The settlement it belongs to: the first, or the second.
  round int not null check (round >= 1),
  ordinal int not null check (ordinal >= 1),
  kind text not null check (kind in ('accept', 'refuse', 'verify', 'note', 'dialogue', 'extend', 'suspend', 'resume', 'decide', 'send',
    'withdraw', 'terminate', 'appeal', 'court')),
  on_day date not null,
  -- Documents, grounds, words; what each kind has is the contract's to say.
  body jsonb not null,
  dialogue_id uuid references app.dialogue,
  noted_by uuid not null references app.account,
  noted_at timestamptz not null,
  unique (voice_id, ordinal)
);
create index complaint_step_dialogue on app.complaint_step (dialogue_id) where dialogue_id is not null;
alter table app.complaint_step enable row level security;
alter table app.complaint_step force row level security;
create policy owner on app.complaint_step to current_user using (true) with check (true);
grant select, insert on app.complaint_step to dondoc_wide, dondoc_scoped;
do $$
declare hat text;
begin
  foreach hat in array array['dondoc_wide', 'dondoc_scoped'] loop
    execute format('create policy %I on app.complaint_step to %I using (exists (select from app.voice v where v.id = voice_id))
      with check (exists (select from app.voice v where v.id = voice_id and v.kind = ''complaint'') and noted_by = app.acting_account())', hat, hat);
  end loop;
end $$;

insert into app.role_act (role_code, act) select unnest(array['AGENCY_HEAD', 'AGENCY_FOCAL', 'OFFICE_CHIEF']), 'complaints.step';
insert into app.role_act (role_code, act) select unnest(array['HOTLINE', 'OFFICE_CHIEF']), 'complaints.appeal';
