-- Up Migration
-- What waits for its remedy, for the round that reminds of it.
create index measure_remedy_open on app.measure (remedy_by)
  where remedy_by is not null and remedied_on is null and remedy_reported_on is null and withdrawn_on is null;
