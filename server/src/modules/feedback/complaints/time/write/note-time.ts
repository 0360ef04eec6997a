import { NoteComplaintTime } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../../kernel/act.ts";
import type { Tx } from "../../../../../kernel/database/scope.ts";
import { newId } from "../../../../../kernel/ids.ts";
import { atField } from "../../../../../kernel/refusal.ts";
import type { VoiceSubject } from "../../../domain/subject.ts";
import { lockVoice } from "../../../read/subject.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { accountOf, change } from "../../../write/step.ts";
import { mayNoteTime } from "../domain/policies.ts";

/** From when the days of the law run; an earlier entry stays as it was, the last one counts. Nothing is refused by it. */
export const noteComplaintTime = defineAct({
  name: "complaints.known",
  title: "Ghi ngày biết quyết định, hành vi",
  input: NoteComplaintTime,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayNoteTime,
  async run(context, row, input) {
    const { knownOn, shownBy, obstacleFrom, obstacleTo, obstacle } = input;
    if (knownOn > row.roundFrom)
      throw atField(feedbackRefusals.KNOWN_LATER(vietnameseDate(row.roundFrom)), "knownOn");
    await afterFirst(context.tx, row, knownOn);
    const given = [obstacleFrom, obstacleTo, obstacle].filter((one) => one !== null).length;
    if (given !== 0 && given !== 3) throw atField(feedbackRefusals.OBSTACLE_HALF(), "obstacle");
    if (obstacleFrom !== null && obstacleTo !== null && obstacleTo < obstacleFrom)
      throw atField(feedbackRefusals.OBSTACLE_ENDS(), "obstacleTo");
    if (obstacleTo !== null && obstacleTo < knownOn)
      throw atField(feedbackRefusals.OBSTACLE_PAST(vietnameseDate(knownOn)), "obstacleTo");
    await sql`
      insert into app.complaint_time (id, voice_id, round, known_on, shown_by, obstacle_from, obstacle_to, obstacle, noted_by, noted_at)
      values (${newId(context.now.getTime())}, ${row.id}, ${row.round}, ${knownOn}, ${shownBy}, ${obstacleFrom}::date, ${obstacleTo}::date,
        ${obstacle}, ${accountOf(context)}, ${context.now})`.execute(context.tx);
    const { id, version } = await change(
      context,
      row,
      {},
      {
        knownOn,
        ...(obstacleFrom !== null && obstacleTo !== null && { obstacleFrom, obstacleTo }),
      },
    );
    return { id, version };
  },
  // The days alone: what kept somebody from complaining is theirs.
  tell: telling<{ knownOn: string; obstacleFrom?: string; obstacleTo?: string }>(
    ({ knownOn, obstacleFrom, obstacleTo }) =>
      `ghi ngày nhận, biết quyết định, hành vi bị khiếu nại: ${vietnameseDate(knownOn)}${obstacleFrom && obstacleTo ? `, có trở ngại từ ${vietnameseDate(obstacleFrom)} đến ${vietnameseDate(obstacleTo)}` : ""}`,
  ),
});

/** Of a second complaint it is the day on which the first result was received: not before it was given. */
async function afterFirst(tx: Tx, row: VoiceSubject, knownOn: string): Promise<void> {
  const { rows } = await sql<{ on: string }>`
    select max(on_day)::text as "on" from app.complaint_step
    where voice_id = ${row.id}::uuid and round = ${row.round - 1} and kind in ('decide', 'refuse')
    having max(on_day) > ${knownOn}::date`.execute(tx);
  const [settled] = rows;
  if (settled) throw atField(feedbackRefusals.KNOWN_BEFORE(vietnameseDate(settled.on)), "knownOn");
}
