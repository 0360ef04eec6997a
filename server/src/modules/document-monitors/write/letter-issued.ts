import { sql } from "kysely";
import type { ActContext } from "../../../kernel/act.ts";
import { officersOf } from "../../access/index.ts";
import type { IssuedDraft } from "../../drafting/index.ts";
import { notify } from "../../notifications/index.ts";

/** A signed letter urges: its tasks are urged once more, the directive's record says so, and the agency's people learn of it. */
export async function monitorLetterIssued(
  context: ActContext,
  { id, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { tx, now, today } = context;
  const { rows: urged } = await sql<{ taskId: string; unitId: string }>`
    update app.urging set issued_on = ${issuedOn} where draft_id = ${id}
    returning task_id as "taskId", unit_id as "unitId"`.execute(tx);
  for (const { taskId } of urged) context.record("task", taskId, { reference, issuedOn, signer });
  const { rows } = await sql<{ documentId: string; sender: string }>`
    select about.subject_id as "documentId", draft.model #>> '{organ,name}' as sender
    from app.draft_about about join app.draft on draft.id = about.draft_id
    where about.draft_id = ${id} and about.subject_type = 'document'`.execute(tx);
  const [one] = rows;
  if (one) context.record("document", one.documentId, { reference, issuedOn, signer });
  const told = await officersOf(
    tx,
    [...new Set(urged.map(({ unitId }) => unitId))],
    ["AGENCY_HEAD", "AGENCY_FOCAL"],
    today,
  );
  await notify(
    tx,
    now,
    told.map(({ accountId }) => accountId),
    {
      kind: "document-monitors.letter",
      subject: { type: "draft", id },
      title: `${one?.sender ?? ""} đôn đốc ${urged.length} nhiệm vụ quá hạn (văn bản số ${reference}).`,
      key: "issued",
    },
  );
}

/** A signed report on a directive stands in its record. */
export async function monitorReportIssued(
  context: ActContext,
  { id, reference, issuedOn, signer }: IssuedDraft,
): Promise<void> {
  const { rows } = await sql<{ documentId: string }>`
    select subject_id as "documentId" from app.draft_about
    where draft_id = ${id} and subject_type = 'document'`.execute(context.tx);
  for (const { documentId } of rows) {
    context.record("document", documentId, { reference, issuedOn, signer });
  }
}
