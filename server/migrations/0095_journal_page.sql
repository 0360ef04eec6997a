-- Up Migration
-- The journal's page looks for a day: events lie in the order of their days, near enough for an index of a few kilobytes.
create index event_at on audit.event using brin (at) with (pages_per_range = 32, autosummarize = on);
