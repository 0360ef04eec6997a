import { ComplaintDocument, type ComplaintDocuments, type ComplaintDraft } from "@dondoc/contract";
import { sql } from "kysely";
import type { Actor } from "../../../../../kernel/actor.ts";
import type { Tx } from "../../../../../kernel/database/scope.ts";
import { refusals } from "../../../../../kernel/refusal.ts";
import { verdictsOn } from "../../../../../kernel/act.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { subjectOf } from "../../../read/subject.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { mayDraft, type DocumentSubject } from "../domain/document-policies.ts";
import { withWaiting } from "./subject.ts";

type OnDocument = Parameters<typeof verdictsOn<DocumentSubject>>[3];

/** The documents of a complaint, for whoever may see the voice; a draft is listed for who may open it. */
export async function getComplaintDocuments(
  tx: Tx,
  actor: Actor,
  voiceId: string,
  { today, acts }: { today: string; acts: OnDocument },
): Promise<ComplaintDocuments> {
  const { rows } = await sql<{ subject: VoiceSubject; content: string }>`
    select ${subjectOf} as subject, voice.content from app.voice where voice.id = ${voiceId}::uuid`.execute(
    tx,
  );
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("phản ánh, kiến nghị này");
  if (found.subject.kind !== "complaint") throw feedbackRefusals.NO_COMPLAINT();
  const row = await withWaiting(tx, found.subject);
  const may = verdictsOn(actor, row, today, acts).some(({ allowed }) => allowed);
  return {
    voiceId,
    version: row.version,
    may: may ? ComplaintDocument.options.filter((one) => mayDraft(one, row).allowed) : [],
    content: found.content,
    drafts: await draftsOf(tx, voiceId),
  };
}

async function draftsOf(tx: Tx, voiceId: string): Promise<ComplaintDraft[]> {
  const { rows } = await sql<ComplaintDraft>`
    select draft.id as "draftId", document.kind as document, least(document.round, 2) as level, draft.state,
      coalesce(draft.number || '/', '') || draft.symbol as reference, draft.issued_on::text as "issuedOn"
    from app.complaint_document document join app.draft on draft.id = document.draft_id
    where document.voice_id = ${voiceId}::uuid order by document.ordinal`.execute(tx);
  return rows;
}
