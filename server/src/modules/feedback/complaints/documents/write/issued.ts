import type { ComplaintDocument } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../../../kernel/act.ts";
import { atField, refusals } from "../../../../../kernel/refusal.ts";
import { onDraft, type IssuedDraft } from "../../../../drafting/index.ts";
import { takeVoice } from "../../../read/subject.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { change } from "../../../write/step.ts";
import { afterStep } from "../../domain/after-step.ts";
import { settlementIn } from "../../domain/policies.ts";
import { mayTake } from "../../domain/steps.ts";
import { noteStep } from "../../write/note-step.ts";
import { stepOf } from "../domain/document-policies.ts";

/** What the settlement of complaints does when its documents are signed. */
export function registerComplaintEffects(): void {
  for (const kind of ["acceptance", "refusal", "decision"] as const) {
    onDraft(`complaint-${kind}`, { issued });
  }
}

interface Kept {
  voiceId: string;
  round: number;
  kind: ComplaintDocument;
  body: { remote?: boolean };
  /** The agency whose document it is, and whoever stands for it now. */
  unitIds: string[];
}

/** The step that it is, noted on its day with its number; refused where the case has gone another way meanwhile. */
async function issued(context: ActContext, draft: IssuedDraft): Promise<void> {
  const { rows } = await sql<Kept>`
    select voice_id as "voiceId", round, kind, body, array[unit_id, app.unit_now(unit_id, ${context.today}::date)]::text[] as "unitIds"
    from app.complaint_document where draft_id = ${draft.id}::uuid`.execute(context.tx);
  const [kept] = rows;
  if (!kept) throw new Error(`no complaint for the draft ${draft.id}`);
  const row = await takeVoice(context.tx, kept.voiceId);
  if (row.round !== kept.round) throw feedbackRefusals.DOCUMENT_PAST();
  const isHere = row.unitId !== null && kept.unitIds.includes(row.unitId);
  if (row.kind !== "complaint" || !isHere) throw feedbackRefusals.DOCUMENT_ELSEWHERE();
  const step = stepOf[kept.kind];
  const at = settlementIn(row);
  const verdict = mayTake(step, at);
  if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
  if (row.state !== "PROCESSING") throw feedbackRefusals.DOCUMENT_ELSEWHERE();
  const { reference, issuedOn: on, signer } = draft;
  const last = at.lastOn ?? row.roundFrom;
  if (on < last) throw atField(feedbackRefusals.DOCUMENT_EARLIER(vietnameseDate(last)), "issuedOn");
  const body = { ...kept.body, documentNumber: reference, documentOn: on, draftId: draft.id };
  await noteStep(context, row, { line: step, on, body });
  const noted = { line: step, on, remote: kept.body.remote ?? false };
  await change(context, row, afterStep(row, noted), { reference, issuedOn: on, signer });
}
