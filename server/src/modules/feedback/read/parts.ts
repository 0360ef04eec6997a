import type { VoicePart } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import type { PartSubject } from "../domain/part-policies.ts";
import { nameBehind, unitOn } from "./refs.ts";
import { subjectOf } from "./subject.ts";

/** A part of an answer as it is stored, before its distance to the day and the acts on it. */
export type ReadPart = Omit<VoicePart, "acts">;

/** The parts of a voice, of every round, in the order in which they were asked for. */
export async function partsOf(tx: Tx, voiceId: string, today: string): Promise<ReadPart[]> {
  const { rows } = await sql<Omit<ReadPart, "daysLate">>`
    select part.id, part.version, part.round, ${unitOn("part.unit_id", today)} as unit, part.asks,
      coalesce(${nameBehind("part.asked_by")}, '') as "askedBy", part.asked_on::text as "askedOn", part.last_day::text as "lastDay",
      case when part.outcome is not null then jsonb_build_object('outcome', part.outcome, 'words', part.words,
        'by', coalesce(${nameBehind("part.settled_by")}, ''), 'on', part.settled_on) end as settled
    from app.voice_part part where part.voice_id = ${voiceId}::uuid order by part.asked_on, part.id`.execute(
    tx,
  );
  return rows.map((part) => ({ ...part, daysLate: lateness(part, today) }));
}

/** In calendar days, of what was said or is still waited for; what was declined or taken back is not late. */
function lateness(
  { lastDay, settled }: Pick<ReadPart, "lastDay" | "settled">,
  today: string,
): number {
  if (settled !== null && settled.outcome !== "said") return 0;
  return Math.max(0, calendarDaysBetween(lastDay, settled?.on ?? today));
}

/** Takes a part and the voice it belongs to for this transaction, in the version of the part that the client saw. */
export async function lockPart(
  tx: Tx,
  { partId, version }: { partId: string; version: number },
): Promise<PartSubject> {
  const { rows } = await sql<PartSubject>`
    select part.id, part.version, part.unit_id as "partUnitId", part.outcome, ${subjectOf} as voice
    from app.voice_part part join app.voice on voice.id = part.voice_id
    where part.id = ${partId}::uuid for update of voice, part`.execute(tx);
  const [part] = rows;
  if (!part) throw refusals.NOT_FOUND("phần phối hợp trả lời này");
  if (part.version !== version) throw refusals.VERSION_CONFLICT();
  return part;
}
