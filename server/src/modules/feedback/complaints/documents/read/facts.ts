import type { ComplaintLine, VoiceStep } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../../kernel/database/scope.ts";
import { whoDecides } from "../../../../drafting/index.ts";
import { limitOn } from "../../../domain/limits.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { readLimits } from "../../../read/limits.ts";
import { senderOf } from "../../../read/sender.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { settlementIn } from "../../domain/policies.ts";
import { appealStep, settleStep } from "../../domain/terms.ts";
import type { DocumentFacts } from "../domain/facts.ts";

interface Noted {
  round: number;
  line: ComplaintLine;
  on: string;
  number: string | null;
  documentOn: string | null;
  by: string | null;
  dialogue: number | null;
  text: string | null;
  result: "right" | "partly" | "wrong" | null;
}
type DraftingOrgan = "committee" | { unitId: string };
export interface FactsRead {
  facts: DocumentFacts;
  organ: DraftingOrgan;
}

/** In whose name it is decided: what lies with the committee's Office is the Chair's to decide, else the head's of the agency. */
async function organOf(tx: Tx, { unitId }: VoiceSubject, day: string): Promise<DraftingOrgan> {
  const { rows } = await sql`
    select from app.unit_version version where version.unit_id = ${unitId}::uuid and version.kind in ('office', 'committee')
      and daterange(version.valid_from, version.valid_to) @> ${day}::date
      and (version.parent_id is null or exists (select from app.unit_version above where above.unit_id = version.parent_id
        and above.kind = 'committee' and above.parent_id is null))`.execute(tx);
  return rows.length > 0 ? "committee" : { unitId: unitId ?? "" };
}

/**
 * What the case holds, with who complained in the clear: a document that settles a complaint names them. `remote` is what the document
 * itself is to say of the place, where it is the acceptance.
 */
export async function factsOf(tx: Tx, row: VoiceSubject, { day, remote }: { day: string; remote?: boolean }): Promise<FactsRead> {
  const organ = await organOf(tx, row, day);
  const decider = await whoDecides(tx, organ, day);
  if (!decider) throw feedbackRefusals.NO_DECIDER();
  const { rows } = await sql<Noted>`
    select step.round, step.kind as line, step.on_day::text as "on", step.body ->> 'documentNumber' as number,
      step.body ->> 'documentOn' as "documentOn", step.body ->> 'by' as by, held.number::int as dialogue, step.body ->> 'text' as text,
      step.body ->> 'result' as result
    from app.complaint_step step left join app.dialogue held on held.id = step.dialogue_id
    where step.voice_id = ${row.id}::uuid order by step.ordinal`.execute(tx);
  const own = rows.filter(({ round }) => round === row.round);
  const paper = ({ number, documentOn }: Noted) => number === null || documentOn === null ? [] : [{ number, on: documentOn }];
  const at = { ...settlementIn(row), ...(remote !== undefined && { remote }) };
  const from = at.level === 1 ? row.receivedOn : row.roundFrom;
  const limits = await readLimits(tx);
  const limit = (step: VoiceStep) => limitOn(limits, { kind: "complaint", step, day: from });
  const { name, address } = await senderOf(tx, row.id);
  const first = rows.findLast(({ round, line }) => round < row.round && line === "decide");
  return {
    organ,
    facts: {
      number: row.number,
      level: at.level,
      complainedOn: row.roundFrom,
      sender: { name, address },
      ...decider,
      accepted: own.filter(({ line }) => line === "accept").flatMap(paper)[0] ?? null,
      remote: at.remote,
      verifications: own.filter(({ line }) => line === "verify").flatMap((one) => paper(one).map((made) => ({ ...made, by: one.by ?? "" }))),
      dialogues: own.filter(({ line }) => line === "dialogue").map(({ on, dialogue, text }) => ({ on, number: dialogue, text: text ?? "" })),
      firstDecision: first ? (paper(first).map((made) => ({ ...made, result: first.result }))[0] ?? null) : null,
      appeal: limit(appealStep(at)),
      settle: limit(settleStep(at)),
    },
  };
} // prettier-ignore
