import type { ComplaintDetail, ComplaintEntry } from "@dondoc/contract";
import { ComplaintStep } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { VoiceSubject } from "../../domain/subject.ts";
import { readLaw } from "../../read/law.ts";
import { nameBehind } from "../../read/refs.ts";
import { subjectOf } from "../../read/subject.ts";
import { feedbackRefusals } from "../../refusals.ts";
import { settlementClocks } from "../domain/clocks.ts";
import { settlementIn } from "../domain/policies.ts";
import { mayTake } from "../domain/steps.ts";

type OnComplaint = Parameters<typeof verdictsOn<VoiceSubject>>[3];

/** How a complaint is being settled, for whoever may see the voice. */
export async function getComplaint(
  tx: Tx,
  actor: Actor,
  voiceId: string,
  { today, acts }: { today: string; acts: OnComplaint },
): Promise<ComplaintDetail> {
  const { rows } = await sql<{ subject: VoiceSubject }>`
    select ${subjectOf} as subject from app.voice where voice.id = ${voiceId}::uuid`.execute(tx);
  const row = rows[0]?.subject;
  if (!row) throw refusals.NOT_FOUND("phản ánh, kiến nghị này");
  if (row.kind !== "complaint") throw feedbackRefusals.NO_COMPLAINT();
  const at = settlementIn(row);
  const verdicts = verdictsOn(actor, row, today, acts);
  const may = verdicts.some(({ act, allowed }) => act === "complaints.step" && allowed);
  return {
    voiceId,
    version: row.version,
    state: at.state,
    level: at.level,
    remote: at.remote,
    complex: at.complex,
    clocks: settlementClocks(row, { ...(await readLaw(tx, today)), today }),
    steps: may ? ComplaintStep.options.filter((step) => mayTake(step, at).allowed) : [],
    history: await historyOf(tx, voiceId),
    acts: verdicts,
  };
}

async function historyOf(tx: Tx, voiceId: string): Promise<ComplaintEntry[]> {
  const { rows } = await sql<ComplaintEntry>`
    select step.id, least(step.round, 2) as level, step.kind as line, step.on_day::text as "on", ${nameBehind("step.noted_by")} as "by",
      step.body ->> 'documentNumber' as document, step.body ->> 'documentOn' as "documentOn",
      coalesce(step.body ->> 'ground', step.body ->> 'result',
        case when step.kind = 'withdraw' then case when (step.body ->> 'whole')::boolean then 'whole' else 'part' end end) as ground,
      coalesce(step.body ->> 'by', step.body ->> 'who') as who, step.body ->> 'until' as until,
      case when held.id is not null then jsonb_build_object('id', held.id, 'number', held.number) end as dialogue,
      step.body ->> 'text' as text
    from app.complaint_step step left join app.dialogue held on held.id = step.dialogue_id
    where step.voice_id = ${voiceId}::uuid order by step.ordinal`.execute(tx);
  return rows;
}
