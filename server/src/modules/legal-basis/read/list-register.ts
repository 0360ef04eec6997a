import type {
  LegalDocumentQuery,
  LegalDocumentRow,
  LegalKind,
  LegalStanding,
} from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

type Filter = Pick<LegalDocumentQuery, "q" | "kind" | "issuer" | "standing" | "checked">;

/** The register as of a day, the latest document first; undated ones at the end. */
export async function listRegister(
  tx: Tx,
  { cursor, limit, ...filter }: LegalDocumentQuery,
  asOf: string,
): Promise<{ items: LegalDocumentRow[]; next: string | null; asOf: string; total: number | null }> {
  const [issuedOn = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const after = sql`(${id}::uuid is null or (coalesce(document.issued_on, '-infinity'), document.id)
    < (coalesce(${issuedOn}::date, '-infinity'), ${id}::uuid))`;
  const { rows } = await sql<LegalDocumentRow>`
    select ${columns}, app.legal_standing(document, ${asOf}::date) as standing
    from app.legal_document document where ${whereOf(filter, asOf)} and ${after}
    order by document.issued_on desc nulls last, document.id desc
    limit ${limit + 1}`.execute(tx);
  const { rows: items, next } = cutPage(rows, limit, (row) => [row.issuedOn, row.id]);
  const total = cursor === undefined ? await countRegister(tx, filter, asOf) : null;
  return { items, next, asOf, total };
}

/** Who has issued anything in the register, in Vietnamese order. */
export async function listIssuers(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ issuer: string }>`
    select issuer from app.legal_document group by issuer order by issuer collate app.vi limit 500`.execute(
    tx,
  );
  return rows.map(({ issuer }) => issuer);
}

async function countRegister(tx: Tx, filter: Filter, asOf: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from app.legal_document document where ${whereOf(filter, asOf)}`.execute(
    tx,
  );
  return rows[0]?.total ?? 0;
}

/**
 * Every word asked for is found in number, title, issuer or kind, accents aside; a number is found however it is written
 * ("118/2025/ND-CP", "118 /2025/NĐ-CP").
 */
export function whereOf(
  { q, kind, issuer, standing, checked }: Filter,
  asOf: string,
): RawBuilder<unknown> {
  const words = q?.trim() ? q : null;
  return sql`(${kind ?? null}::text is null or document.kind = ${kind ?? null})
    and (${issuer ?? null}::text is null or app.fold(document.issuer) = app.fold(${issuer ?? null}))
    and (${checked ?? null}::boolean is null or (document.checked_on is not null) = ${checked ?? null})
    and (${words}::text is null
      or (select bool_and(strpos(document.search, word) > 0) from unnest(string_to_array(app.fold(${words}), ' ')) word)
      or document.match_key = app.reference_key(${words}))
    and (${standing ?? null}::text is null or app.legal_standing(document, ${asOf}::date) = ${standing ?? null})`;
}

/** The columns of a row that do not depend on the day. */
export const columns = sql<{
  kind: LegalKind;
  standing: LegalStanding;
}>`document.id, document.kind, document.reference,
  document.issuer, document.title, document.issued_on as "issuedOn", document.issued_year as "issuedYear",
  document.effective_from as "effectiveFrom", document.expired_from as "expiredFrom",
  document.checked_on is not null as checked`;
