-- Up Migration
-- The journal's page looks for a name: whoever ever wrote is gone through once by this index, not every event.
create index event_actor_name on audit.event (actor_name, ordinal);
