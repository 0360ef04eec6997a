import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** A relation of a document of the register with one that is named by its number. */
export interface NamedRelation {
  ownId: string;
  kind: string;
  side: "acts" | "acted-upon";
  reference: string;
  articles?: readonly string[];
  effectiveOn?: string | null;
}

/**
 * Writes relations in one statement. The other document is found by its number where the register has exactly one of it, and
 * kept by its number where not.
 */
export async function storeRelations(tx: Tx, relations: readonly NamedRelation[]): Promise<void> {
  if (relations.length === 0) return;
  const rows = relations.map((relation) => ({ articles: [], effectiveOn: null, ...relation }));
  await sql`
    with given as (
      select row.*, coalesce((select array_agg(value) from jsonb_array_elements_text(row.articles) value), '{}') as article_list,
        (select case when count(*) = 1 then (array_agg(document.id))[1] end from app.legal_document document
          where document.match_key = app.reference_key(row.reference) and document.id <> row."ownId") as other_id
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("ownId" uuid, kind text, side text, reference text,
        articles jsonb, "effectiveOn" date)
    ), ends as (
      select kind, article_list, "effectiveOn",
        case when side = 'acts' then "ownId" else other_id end as source_id,
        case when side = 'acted-upon' and other_id is null then reference end as source_reference,
        case when side = 'acts' then other_id else "ownId" end as target_id,
        case when side = 'acts' and other_id is null then reference end as target_reference
      from given
    )
    insert into app.legal_relation (kind, articles, effective_on, source_id, source_reference, target_id, target_reference)
    select distinct on (kind, article_list, source_id, target_id, app.reference_key(source_reference),
      app.reference_key(target_reference)) kind, article_list, "effectiveOn", source_id, source_reference, target_id,
      target_reference
    from ends where not exists (select from app.legal_relation known
      where known.kind = ends.kind and known.articles = ends.article_list
        and known.source_id is not distinct from ends.source_id and known.target_id is not distinct from ends.target_id
        and app.reference_key(known.source_reference) is not distinct from app.reference_key(ends.source_reference)
        and app.reference_key(known.target_reference) is not distinct from app.reference_key(ends.target_reference))`.execute(
    tx,
  );
}
