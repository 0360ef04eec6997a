import type { DeclaredStanding, LegalKind } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { ChangeBy, Instrument } from "../domain/record.ts";

interface Row extends Omit<Instrument, "declared"> {
  declaredStanding: DeclaredStanding | null;
  declaredOn: string | null;
  kind: LegalKind;
  changes: ChangeBy[];
}

/**
 * Documents of the register with what changes them, and with them all that follow in their chains of replacement, so that a
 * chain can be walked: one statement, whatever their number.
 */
export async function loadInstruments(
  tx: Tx,
  which: { matchKeys: readonly string[] } | { ids: readonly string[] },
): Promise<Instrument[]> {
  const start: RawBuilder<unknown> =
    "ids" in which
      ? sql`id = any (${[...which.ids]}::uuid[])`
      : sql`match_key = any (${[...which.matchKeys]}::text[])`;
  const { rows } = await sql<Row>`
    with recursive wanted (id) as (
      select id from app.legal_document where ${start}
      union
      select change.source_id from wanted
      join app.legal_change change on change.target_id = wanted.id and change.kind = 'replaces'
      where change.source_id is not null
    )
    select document.id, document.kind, document.reference, document.match_key as "matchKey", document.issuer, document.title,
      document.symbol_year as "symbolYear", document.issued_on as "issuedOn", document.issued_year as "issuedYear",
      document.effective_from as "effectiveFrom", document.expired_from as "expiredFrom",
      document.declared_standing as "declaredStanding", document.declared_on as "declaredOn",
      coalesce((select jsonb_agg(jsonb_build_object('kind', change.kind, 'articles', change.articles, 'on', change.effective_on,
          'until', change.until, 'notBefore', change.not_before, 'by', jsonb_build_object('id', change.source_id,
          'reference', coalesce(source.reference, change.source_reference))) order by change.effective_on, change.id)
        from app.legal_change change left join app.legal_document source on source.id = change.source_id
        where change.target_id = document.id), '[]') as changes
    from app.legal_document document where document.id in (select id from wanted)`.execute(tx);
  return rows.map(({ declaredStanding, declaredOn, ...row }) => ({
    ...row,
    declared:
      declaredStanding === null || declaredOn === null
        ? null
        : { standing: declaredStanding, on: declaredOn },
  }));
}

export const byId = (instruments: readonly Instrument[]): ReadonlyMap<string, Instrument> =>
  new Map(instruments.map((one) => [one.id, one]));
