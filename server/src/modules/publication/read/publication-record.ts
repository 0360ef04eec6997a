import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { PublicationSubject } from "../domain/publication-policies.ts";

/** As the Office sees it: drafts too, with whom they do not name. */
export async function findPublication(tx: Tx, id: string): Promise<PublicationSubject> {
  const { rows } = await sql<PublicationSubject>`
    select id, version, period_code as "periodCode", from_on as "from", to_on as "to", state, intro, struck, made_by as "madeBy",
      withdrawn_because as "withdrawnBecause"
    from app.publication where id = ${id}`.execute(tx);
  const [publication] = rows;
  if (!publication) throw refusals.NOT_FOUND("bản công bố này");
  return publication;
}

/** Takes it for this transaction, in the version the client saw. */
export async function lockPublication(
  tx: Tx,
  { publicationId, version }: { publicationId: string; version: number },
): Promise<PublicationSubject> {
  await lockPublications(tx);
  const publication = await findPublication(tx, publicationId);
  if (publication.version !== version) throw refusals.VERSION_CONFLICT();
  return publication;
}

/** One at a time: a period has one publication. */
export const lockPublications = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('app.publication'))`.execute(tx);
