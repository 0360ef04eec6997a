import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { VersionFields } from "../domain/import-change.ts";
import type { ImportWrite } from "../domain/plan-import.ts";

/** Writes what an import has decided: a handful of statements however long the workbook. */
export async function writePlan(tx: Tx, writes: readonly ImportWrite[], now: Date): Promise<void> {
  const created = writes.filter(({ isNew }) => isNew).map(({ unitId }) => unitId);
  await sql`insert into app.unit (id, created_at) select id, ${now} from unnest(${created}::uuid[]) as id`.execute(
    tx,
  );
  await endVersions(tx, writes);
  await correctVersions(tx, writes);
  await insertVersions(tx, writes);
  const aliases = writes.flatMap(({ unitId, aliases }) =>
    aliases.map((alias) => ({ unitId, alias })),
  );
  await sql`
    insert into app.unit_alias (unit_id, alias)
    select * from unnest(${aliases.map(({ unitId }) => unitId)}::uuid[], ${aliases.map(({ alias }) => alias)}::text[])
    on conflict do nothing`.execute(tx);
}

async function endVersions(tx: Tx, writes: readonly ImportWrite[]): Promise<void> {
  const ends = writes.flatMap(({ closes, insert }) =>
    closes && insert ? [{ id: closes, on: insert.validFrom }] : [],
  );
  await sql`
    update app.unit_version set valid_to = ending.on_date
    from unnest(${ends.map(({ id }) => id)}::uuid[], ${ends.map(({ on }) => on)}::date[]) as ending (id, on_date)
    where unit_version.id = ending.id`.execute(tx);
}

async function correctVersions(tx: Tx, writes: readonly ImportWrite[]): Promise<void> {
  const corrections = writes.flatMap(({ correct }) => (correct ? [correct] : []));
  const fields = corrections.map((correction) => correction.fields);
  await sql`
    update app.unit_version set name = fresh.name, short_name = fresh.short_name, symbol = fresh.symbol,
      kind = fresh.kind, parent_id = fresh.parent_id, valid_from = fresh.valid_from, valid_to = fresh.valid_to, legal_basis = fresh.legal_basis
    from unnest(${corrections.map(({ versionId }) => versionId)}::uuid[], ${columnsOf(fields)})
      as fresh (id, name, short_name, symbol, kind, parent_id, valid_from, valid_to, legal_basis)
    where unit_version.id = fresh.id`.execute(tx);
}

async function insertVersions(tx: Tx, writes: readonly ImportWrite[]): Promise<void> {
  const inserts = writes.flatMap(({ unitId, insert }) => (insert ? [{ unitId, insert }] : []));
  await sql`
    insert into app.unit_version
      (unit_id, name, short_name, symbol, kind, parent_id, valid_from, valid_to, legal_basis)
    select * from unnest(${inserts.map(({ unitId }) => unitId)}::uuid[],
      ${columnsOf(inserts.map(({ insert }) => insert))})`.execute(tx);
}

function columnsOf(fields: readonly VersionFields[]) {
  const column = (pick: (field: VersionFields) => string | null) => fields.map(pick);
  return sql`${column(({ name }) => name)}::text[], ${column(({ shortName }) => shortName)}::text[],
    ${column(({ symbol }) => symbol)}::text[], ${column(({ kind }) => kind)}::text[],
    ${column(({ parentId }) => parentId)}::uuid[], ${column(({ validFrom }) => validFrom)}::date[],
    ${column(({ validTo }) => validTo)}::date[], ${column(({ legalBasis }) => legalBasis)}::text[]`;
}
