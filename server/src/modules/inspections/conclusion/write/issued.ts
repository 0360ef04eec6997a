import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { onDraft, type IssuedDraft } from "../../../drafting/index.ts";
import type { InspectionSubject } from "../../domain/inspection-policies.ts";
import { nextState } from "../../domain/state-machine.ts";
import { inspectionLabel } from "../../domain/words.ts";
import { inspectionSubject } from "../../read/inspection-record.ts";
import { change, stateAfter, tellInspected, tellTeam } from "../../write/step.ts";

/** What this room does when its documents are signed. */
export function registerConclusionEffects(): void {
  onDraft("inspection-report", { issued: reportIssued });
  onDraft("inspection-conclusion", { issued: conclusionIssued });
}

/** The inspection that a draft was made for. */
async function inspectionOf(
  { tx, today }: ActContext,
  draftId: string,
): Promise<InspectionSubject | null> {
  const { rows } = await sql<{ id: string }>`
    select inspection_id as id from app.inspection_document where draft_id = ${draftId}::uuid`.execute(
    tx,
  );
  const found = rows[0] && (await inspectionSubject(tx, rows[0].id, { today, lock: true }));
  return found ? found.subject : null;
}

/** The team has reported. */
async function reportIssued(context: ActContext, draft: IssuedDraft): Promise<void> {
  const row = await inspectionOf(context, draft.id);
  if (!row) return;
  const { reference, issuedOn, signer } = draft;
  await change(context, row, sql`state = ${stateAfter(row, "report")}, reported_on = ${issuedOn}`, {
    reference,
    issuedOn,
    signer,
  });
  await tellTeam(context, row, {
    title: `Báo cáo kết quả cuộc kiểm tra ${inspectionLabel(row.number)} đã ký (số ${reference} ngày ${vietnameseDate(issuedOn)}); hãy lập dự thảo kết luận.`,
    key: "reported",
  });
}

/** Concluded; where something was asked to be put right already, that goes on at once. */
async function conclusionIssued(context: ActContext, draft: IssuedDraft): Promise<void> {
  const row = await inspectionOf(context, draft.id);
  if (!row) return;
  const { reference, issuedOn, signer } = draft;
  const concluded = nextState(row.kind, row.state, "conclude");
  if (concluded === null) throw new Error(`no conclusion from ${row.state}`);
  const { rows } = await sql`
    select from app.recommendation where inspection_id = ${row.id}::uuid limit 1`.execute(
    context.tx,
  );
  const state = rows.length > 0 ? nextState(row.kind, concluded, "remedy") : concluded;
  await change(context, row, sql`state = ${state}, concluded_on = ${issuedOn}`, {
    reference,
    issuedOn,
    signer,
  });
  const told = {
    title: `Đã có kết luận cuộc kiểm tra ${inspectionLabel(row.number)} (Thông báo số ${reference} ngày ${vietnameseDate(issuedOn)}).`,
    key: "concluded",
  };
  await tellTeam(context, row, told);
  await tellInspected(context, row, told);
}
