import { NoteComplaintTime } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../../kernel/act.ts";
import { newId } from "../../../../../kernel/ids.ts";
import { atField } from "../../../../../kernel/refusal.ts";
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
    const given = [obstacleFrom, obstacleTo, obstacle].filter((one) => one !== null).length;
    if (given !== 0 && given !== 3) throw atField(feedbackRefusals.OBSTACLE_HALF(), "obstacle");
    if (obstacleFrom !== null && obstacleTo !== null && obstacleTo < obstacleFrom)
      throw atField(feedbackRefusals.OBSTACLE_ENDS(), "obstacleTo");
    await sql`
      insert into app.complaint_time (id, voice_id, round, known_on, shown_by, obstacle_from, obstacle_to, obstacle, noted_by, noted_at)
      values (${newId(context.now.getTime())}, ${row.id}, ${row.round}, ${knownOn}, ${shownBy}, ${obstacleFrom}::date, ${obstacleTo}::date,
        ${obstacle}, ${accountOf(context)}, ${context.now})`.execute(context.tx);
    const { id, version } = await change(context, row, {}, { knownOn });
    return { id, version };
  },
  // The day alone: what kept somebody from complaining is theirs.
  tell: telling<{ knownOn: string }>(
    ({ knownOn }) => `ghi ngày nhận, biết quyết định, hành vi bị khiếu nại: ${vietnameseDate(knownOn)}`,
  ),
}); // prettier-ignore
