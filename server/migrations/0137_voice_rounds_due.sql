-- Up Migration
-- A figure as of a past day also asks for rounds that were owed then and answered later.
drop index app.voice_round_owed;
create index voice_round_owed on app.voice_round (answer_due_on) where answer_due_on is not null;
