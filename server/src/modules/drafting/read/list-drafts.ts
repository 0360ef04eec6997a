import type { DraftPage, DraftQuery, DraftRow } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

export interface DraftRead extends Omit<DraftRow, "madeAt"> {
  madeAt: Date;
}

/** A draft as a line of lists; what stands in the model stands nowhere else. */
export const draftColumns: RawBuilder<DraftRead> = sql<DraftRead>`
  draft.id, draft.kind, draft.purpose, draft.state, coalesce(draft.number || '/', '') || draft.symbol as reference,
  draft.model ->> 'subject' as subject, draft.model #>> '{organ,name}' as organ,
  array(select jsonb_array_elements_text(draft.model -> 'addressees')) as addressees, draft.issued_on as "issuedOn",
  maker.full_name as "madeBy", draft.made_at as "madeAt", signer.full_name as signer`;
export const draftJoins: RawBuilder<unknown> = sql`
  join app.account made on made.id = draft.made_by join app.person maker on maker.id = made.person_id
  left join app.person signer on signer.id = draft.signer_person_id`;

export const toRow = ({ madeAt, ...row }: DraftRead): DraftRow => ({
  ...row,
  madeAt: madeAt.toISOString(),
});

/** Drafts and issued documents the person may see, the latest first. */
export async function listDrafts(
  tx: Tx,
  { cursor, limit, state, purpose, q }: DraftQuery,
): Promise<z.output<typeof DraftPage>> {
  const [madeAt = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const { rows } = await sql<DraftRead>`
    select ${draftColumns} from app.draft draft ${draftJoins}
    where (${state ?? null}::text is null or draft.state = ${state ?? null})
      and (${purpose ?? null}::text is null or draft.purpose = ${purpose ?? null})
      and (${q ?? null}::text is null or draft.search like '%' || app.fold(${q ?? ""}) || '%')
      and (${id}::uuid is null or (draft.made_at, draft.id) < (${madeAt}::timestamptz, ${id}::uuid))
    order by draft.made_at desc, draft.id desc limit ${limit + 1}`.execute(tx);
  const page = cutPage(rows, limit, (row) => [row.madeAt.toISOString(), row.id]);
  return { items: page.rows.map(toRow), next: page.next };
}
