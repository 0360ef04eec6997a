import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { EntryFields, EntryKeys } from "../domain/entry.ts";

export interface NewEntry extends EntryFields, EntryKeys {
  id: string;
  checkedBy: string | null;
  checkedOn: string | null;
}

/** Writes entries in one statement; those that are there already are left as they are. @returns the ids that are new. */
export async function storeEntries(
  tx: Tx,
  entries: readonly NewEntry[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    insert into app.legal_document (id, kind, reference, number, symbol_year, issuer, identity, title, issued_on, issued_year,
      effective_from, expired_from, declared_standing, declared_on, source, source_url, note, checked_by, checked_on, created_at)
    select id, kind, reference, number, "symbolYear", issuer, identity, title, "issuedOn",
      coalesce("issuedYear", extract(year from "issuedOn")::int, "symbolYear"), "effectiveFrom", "expiredFrom", "declaredStanding",
      "declaredOn", source, "sourceUrl", note, "checkedBy", "checkedOn", ${now}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (id uuid, kind text, reference text, number text,
      "symbolYear" int, issuer text, identity text, title text, "issuedOn" date, "issuedYear" int, "effectiveFrom" date,
      "expiredFrom" date, "declaredStanding" text, "declaredOn" date, source text, "sourceUrl" text, note text, "checkedBy" uuid,
      "checkedOn" date)
    on conflict (identity) do nothing returning id`.execute(tx);
  return new Set(rows.map(({ id }) => id));
}

/** Rewrites entries in one statement; each gets a new version. */
export async function rewriteEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await sql`
    update app.legal_document document set kind = entry.kind, reference = entry.reference, number = entry.number,
      symbol_year = entry."symbolYear", issuer = entry.issuer, identity = entry.identity, title = entry.title,
      issued_on = entry."issuedOn",
      issued_year = coalesce(entry."issuedYear", extract(year from entry."issuedOn")::int, entry."symbolYear"),
      effective_from = entry."effectiveFrom", expired_from = entry."expiredFrom",
      declared_standing = entry."declaredStanding", declared_on = entry."declaredOn", source = entry.source,
      source_url = entry."sourceUrl", note = entry.note, checked_by = entry."checkedBy", checked_on = entry."checkedOn",
      version = document.version + 1
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry (id uuid, kind text, reference text, number text,
      "symbolYear" int, issuer text, identity text, title text, "issuedOn" date, "issuedYear" int, "effectiveFrom" date,
      "expiredFrom" date, "declaredStanding" text, "declaredOn" date, source text, "sourceUrl" text, note text, "checkedBy" uuid,
      "checkedOn" date)
    where document.id = entry.id`.execute(tx);
}

/**
 * Relations that knew a document only by its number find it once it is in the register. Normative numbers only: an ordinary one
 * could be that of another year.
 */
export async function linkMentioned(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  for (const [end, other] of [
    ["source", "target"],
    ["target", "source"],
  ] as const) {
    const [id, reference, otherId] = [`${end}_id`, `${end}_reference`, `${other}_id`].map((name) =>
      sql.ref(name),
    );
    await sql`
      update app.legal_relation relation set ${id} = document.id, ${reference} = null
      from app.legal_document document
      where document.id = any (${[...ids]}::uuid[]) and document.symbol_year is not null
        and relation.${reference} is not null and app.reference_key(relation.${reference}) = document.match_key
        and relation.${otherId} <> document.id`.execute(tx);
  }
}
