-- Up Migration
-- A cited document is found in the register by its number and symbol: its deadline is the first suggestion for a duty without one.
create index document_reference on app.document (number, symbol) where number is not null;
