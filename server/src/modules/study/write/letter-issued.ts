import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import type { IssuedDraft } from "../../drafting/index.ts";
import { accountOf } from "./account-of.ts";
import { tellAgencies } from "./tell-agencies.ts";

/** A signed letter reminds whom it goes to of the document: as reminders on the board, and as a notice to their heads. */
export async function studyLetterIssued(
  context: ActContext,
  { id, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { tx, now } = context;
  const { rows } = await sql<{ documentId: string; unitId: string }>`
    insert into app.study_reminder (document_id, unit_id, sent_by, sent_at, draft_id)
    select about.subject_id, recipient.unit_id, ${accountOf(context)}::uuid, ${now}, ${id}
    from app.draft_about about join app.draft_recipient recipient on recipient.draft_id = about.draft_id
    join app.document_recipient sent on sent.document_id = about.subject_id and sent.unit_id = recipient.unit_id
    where about.draft_id = ${id} and about.subject_type = 'document'
    returning document_id as "documentId", unit_id as "unitId"`.execute(tx);
  const [one] = rows;
  if (!one) return;
  context.record("document", one.documentId, { reference, issuedOn, signer });
  await tellAgencies(context, rows, () => ({
    kind: "study.letter",
    subject: { type: "draft", id },
    title: `Văn phòng UBND tỉnh đôn đốc cơ quan quán triệt văn bản (công văn số ${reference}).`,
    key: "issued",
  }));
}
