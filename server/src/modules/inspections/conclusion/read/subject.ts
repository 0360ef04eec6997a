import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { inspectionSubject, lockInspection } from "../../read/inspection-record.ts";
import type { ConclusionSubject } from "../domain/conclusion-policies.ts";

type More = Pick<ConclusionSubject, "waitingDraft" | "unsettled">;

async function moreOf(tx: Tx, id: string): Promise<More> {
  const { rows } = await sql<More>`
    select (select draft.model ->> 'subject' from app.inspection_document link join app.draft on draft.id = link.draft_id
        where link.inspection_id = ${id}::uuid and draft.state = 'draft' order by draft.id limit 1) as "waitingDraft",
      (select count(*)::int from app.recommendation asked where asked.inspection_id = ${id}::uuid
        and asked.closed_as is null and asked.reopened_on is null) as unsettled`.execute(tx);
  return rows[0] ?? { waitingDraft: null, unsettled: 0 };
}

/** An inspection as what follows its record sees it. */
export async function readConclusionSubject(
  tx: Tx,
  id: string,
  today: string,
): Promise<ConclusionSubject> {
  const found = await inspectionSubject(tx, id, { today });
  if (!found) throw refusals.NOT_FOUND("cuộc kiểm tra này");
  return { ...found.subject, ...(await moreOf(tx, id)) };
}

/** The same, taken for this transaction in the version the client saw. */
export async function lockConclusion(
  tx: Tx,
  input: { inspectionId: string; version: number },
  today: string,
): Promise<ConclusionSubject> {
  const row = await lockInspection(tx, input, today);
  return { ...row, ...(await moreOf(tx, row.id)) };
}
