import { sql } from "kysely";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/**
 * Notes that somebody of an agency has the document open, the first time only: for the agency of their own post and
 * what it took over, or for the one whose head named them. Sent by the page when it stands there. It decides nothing and is no act; who opened what first is on
 * the board, not in the journal.
 */
export async function recordOpening(
  tx: Tx,
  { accountId, personId, grants }: Actor,
  documentId: string,
  now: Date,
): Promise<void> {
  const { rows } = await sql`select from app.document where id = ${documentId}::uuid`.execute(tx);
  if (rows.length === 0) throw refusals.NOT_FOUND("văn bản này");
  const units = grants
    .filter(({ provinceWide, onBehalfOf }) => !provinceWide && !onBehalfOf)
    .map(({ unitId }) => unitId);
  if (accountId === null || units.length === 0) return;
  await sql`
    insert into app.document_opening (document_id, unit_id, account_id, opened_at)
    select document_id, unit_id, ${accountId}::uuid, ${now}::timestamptz from (
      select document_id, unit_id from app.document_recipient
      where document_id = ${documentId}::uuid and app.unit_now(unit_id, ${localDateOf(now)}::date) = any (${units}::uuid[])
      union select document_id, unit_id from app.study_reader
      where document_id = ${documentId}::uuid and person_id = ${personId}::uuid and released_at is null) opened
    on conflict do nothing`.execute(tx);
}
