import type { LegalRelation } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** What a document does to others and what others do to it, with the day each takes effect. */
export async function readRelations(tx: Tx, id: string): Promise<LegalRelation[]> {
  const { rows } = await sql<LegalRelation>`
    select relation.id, relation.kind, case when relation.source_id = ${id}::uuid then 'acts' else 'acted-upon' end as side,
      jsonb_build_object('id', other.id, 'reference', coalesce(other.reference, relation.source_reference,
        relation.target_reference), 'kind', other.kind, 'title', other.title, 'issuedOn', other.issued_on) as other,
      relation.articles, coalesce(relation.effective_on, change.effective_on) as "effectiveOn", relation.until, relation.note
    from app.legal_relation relation
    left join app.legal_change change on change.id = relation.id
    left join app.legal_document other
      on other.id = case when relation.source_id = ${id}::uuid then relation.target_id else relation.source_id end
    where relation.source_id = ${id}::uuid or relation.target_id = ${id}::uuid
    order by "effectiveOn" desc nulls last, relation.id desc`.execute(tx);
  return rows;
}
