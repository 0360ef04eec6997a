import type { ComplaintDocument } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../../kernel/database/scope.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { lockVoice } from "../../../read/subject.ts";
import type { DocumentSubject } from "../domain/document-policies.ts";

/** Adds what waits to be signed in the settlement that runs. */
export async function withWaiting(tx: Tx, row: VoiceSubject): Promise<DocumentSubject> {
  const { rows } = await sql<{ kind: ComplaintDocument }>`
    select document.kind from app.complaint_document document join app.draft on draft.id = document.draft_id
    where document.voice_id = ${row.id}::uuid and document.round = ${row.round} and draft.state = 'draft'
    order by document.ordinal limit 1`.execute(tx);
  return { ...row, waiting: rows[0]?.kind ?? null };
}

export const lockForDocument = async (
  tx: Tx,
  input: { voiceId: string; version: number },
): Promise<DocumentSubject> => withWaiting(tx, await lockVoice(tx, input));
