import type { ComplaintLine } from "@dondoc/contract";
import { sql } from "kysely";
import { vietnameseDate } from "@dondoc/workcalendar";
import type { ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import type { VoiceSubject } from "../../domain/subject.ts";
import { feedbackRefusals } from "../../refusals.ts";
import { accountOf } from "../../write/step.ts";
import { settlementIn } from "../domain/policies.ts";

/** No step is of tomorrow, nor of before the one that came last. */
export function checkDay({ today }: ActContext, row: VoiceSubject, on: string): void {
  if (on > today) throw atField(feedbackRefusals.STEP_LATER(), "on");
  const last = settlementIn(row).lastOn ?? row.roundFrom;
  if (on < last) throw atField(feedbackRefusals.STEP_EARLIER(vietnameseDate(last)), "on");
}

interface Noted {
  line: ComplaintLine;
  on: string;
  round?: number;
  dialogueId?: string | null;
  body: Record<string, unknown>;
}

export async function noteStep(
  context: ActContext,
  row: VoiceSubject,
  { line, on, round = row.round, dialogueId = null, body }: Noted,
): Promise<void> {
  await sql`
    insert into app.complaint_step (id, voice_id, round, ordinal, kind, on_day, body, dialogue_id, noted_by, noted_at)
    values (${newId(context.now.getTime())}, ${row.id}, ${round},
      (select coalesce(max(ordinal), 0) + 1 from app.complaint_step where voice_id = ${row.id}::uuid), ${line}, ${on},
      ${JSON.stringify(body)}::jsonb, ${dialogueId}::uuid, ${accountOf(context)}, ${context.now})`.execute(
    context.tx,
  );
}
