import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { EntryFields } from "../domain/entry.ts";

export interface StoredEntry {
  id: string;
  version: number;
  identity: string;
  fields: EntryFields;
  checked: boolean;
}

/** One entry as it is written down. */
export async function readEntry(tx: Tx, id: string): Promise<StoredEntry | null> {
  const [entry] = await readEntries(tx, sql`id = ${id}::uuid`);
  return entry ?? null;
}

/** The entries with these identities. */
export const entriesOf = (tx: Tx, identities: readonly string[]): Promise<StoredEntry[]> =>
  readEntries(tx, sql`identity = any (${[...identities]}::text[])`);

async function readEntries(tx: Tx, where: RawBuilder<unknown>): Promise<StoredEntry[]> {
  const { rows } = await sql<
    EntryFields & Pick<StoredEntry, "id" | "version" | "identity" | "checked">
  >`
    select id, version, identity, checked_on is not null as checked, kind, reference, issuer, title, issued_on as "issuedOn",
      issued_year as "issuedYear", effective_from as "effectiveFrom", expired_from as "expiredFrom",
      declared_standing as "declaredStanding", declared_on as "declaredOn", source, source_url as "sourceUrl", note
    from app.legal_document where ${where}`.execute(tx);
  return rows.map(({ id, version, identity, checked, ...fields }) => ({
    id,
    version,
    identity,
    checked,
    fields,
  }));
}
