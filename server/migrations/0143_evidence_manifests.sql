-- Up Migration
-- Many files of another system come in with the list that names them (requirement C3): each row says which list, and at which line.
alter table app.inspection_evidence
  add column manifest_name text check (manifest_name <> ''),
  add column manifest_hash text check (manifest_hash ~ '^[0-9a-f]{64}$'),
  add column manifest_row int check (manifest_row > 0),
  add check (num_nonnulls(manifest_name, manifest_hash, manifest_row) in (0, 3));
