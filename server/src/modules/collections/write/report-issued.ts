import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { IssuedDraft } from "../../drafting/index.ts";

/** The signed report stands in the record of its round. */
export async function collectionReportIssued(
  context: ActContext,
  { id, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    update app.collection set issued_at = ${context.now}, version = version + 1 where draft_id = ${id}::uuid returning id`.execute(
    context.tx,
  );
  for (const { id: collectionId } of rows) {
    context.record("collection", collectionId, { reference, issuedOn, signer });
  }
}
