import type { ComplaintTime } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn } from "../../../../../kernel/act.ts";
import type { Actor } from "../../../../../kernel/actor.ts";
import type { Tx } from "../../../../../kernel/database/scope.ts";
import { refusals } from "../../../../../kernel/refusal.ts";
import { readSettings } from "../../../../settings/index.ts";
import { limitOn } from "../../../domain/limits.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { readLimits } from "../../../read/limits.ts";
import { nameBehind } from "../../../read/refs.ts";
import { subjectOf } from "../../../read/subject.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { timeBar } from "../domain/time-bar.ts";

interface Read {
  subject: VoiceSubject;
  known: ComplaintTime["known"];
  closed: boolean;
  /** Whether the first settlement was of a remote place, which gives more days to go further. */
  wasRemote: boolean;
}
type OnTime = Parameters<typeof verdictsOn<VoiceSubject>>[3];

/** Whether a complaint came within the days of the law, as far as somebody put down when its matter was known. */
export async function getComplaintTime(
  tx: Tx,
  actor: Actor,
  voiceId: string,
  { today, acts }: { today: string; acts: OnTime },
): Promise<ComplaintTime> {
  const { rows } = await sql<Read>`
    select ${subjectOf} as subject, not app.answers_voice(voice.id) as closed,
      (select jsonb_build_object('on', t.known_on, 'shownBy', t.shown_by, 'by', coalesce(${nameBehind("t.noted_by")}, ''),
          'obstacle', case when t.obstacle is not null then
            jsonb_build_object('from', t.obstacle_from, 'to', t.obstacle_to, 'what', t.obstacle) end)
        from app.complaint_time t where t.voice_id = voice.id and t.round = voice.round order by t.ordinal desc limit 1) as known,
      exists (select from app.complaint_step s where s.voice_id = voice.id and s.round = voice.round - 1 and s.kind = 'accept'
        and (s.body ->> 'remote')::boolean) as "wasRemote"
    from app.voice where voice.id = ${voiceId}::uuid`.execute(tx);
  const [found] = rows;
  if (!found) throw refusals.NOT_FOUND("phản ánh, kiến nghị này");
  const { subject: row, known, closed, wasRemote } = found;
  if (row.kind !== "complaint") throw feedbackRefusals.NO_COMPLAINT();
  const level = row.complaint?.level ?? 1;
  const complainedOn = row.roundFrom;
  const further = wasRemote ? "appeal-remote" : "appeal";
  const step = level === 1 ? "complain" : further;
  const limit = limitOn(await readLimits(tx), { kind: "complaint", step, day: complainedOn });
  const { calendar } = await readSettings(tx, today);
  return {
    voiceId,
    version: row.version,
    level,
    complainedOn,
    closed,
    known,
    bar: known &&
      limit && {
        ...timeBar({ knownOn: known.on, complainedOn, obstacle: known.obstacle }, limit, calendar),
        legalBasis: limit.legalBasis,
        certainty: limit.certainty,
      },
    may: verdictsOn(actor, row, today, acts).some(({ allowed }) => allowed),
  };
}
