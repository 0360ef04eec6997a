-- Up Migration
-- The last clock of Decree 73/2023: what was found is concluded soon after it was evaluated (evaluation digest 12).
alter table app.innovation add column conclude_by date;
