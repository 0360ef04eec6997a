import type { VoiceSource } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { Line } from "../domain/read-line.ts";

interface Known {
  externalId: string;
  voiceId: string;
  number: number;
  state: string;
  stateThere: string | null;
  answerThere: string | null;
  routed: boolean;
}
export interface Changed {
  line: Line;
  voiceId: string;
  /** It lies here unrouted and was answered there: it asks nothing more of the province. */
  settles: boolean;
}
export interface VoicePlan {
  fresh: Line[];
  changed: Changed[];
  same: number;
  remarks: { row: number; message: string }[];
}

/** Which lines are new, and which say something new of what is here already: known by the code they have where they come from. */
export async function readPlan(
  tx: Tx,
  source: VoiceSource,
  lines: readonly Line[],
): Promise<VoicePlan> {
  const { rows } = await sql<Known>`
    select origin.external_id as "externalId", voice.id as "voiceId", voice.number, voice.state, origin.state_there as "stateThere",
      origin.answer_there as "answerThere", voice.unit_id is not null as routed
    from app.voice_origin origin join app.voice on voice.id = origin.voice_id
    where origin.source = ${source} and origin.external_id = any (${lines.map(({ externalId }) => externalId)}::text[])`.execute(
    tx,
  );
  const known = new Map(rows.map((one) => [one.externalId, one]));
  const plan: VoicePlan = { fresh: [], changed: [], same: 0, remarks: [] };
  for (const line of lines) {
    const here = known.get(line.externalId);
    if (!here) plan.fresh.push(line);
    else if (here.stateThere === line.stateThere && here.answerThere === line.answerThere)
      plan.same += 1;
    else {
      const waits = here.state === "NEW" || here.state === "REOPENED";
      const settles = line.settled && waits && !here.routed;
      plan.changed.push({ line, voiceId: here.voiceId, settles });
      if (line.settled && !settles && here.state !== "SETTLED_ELSEWHERE")
        plan.remarks.push({
          row: line.row,
          message: `Nơi gửi đã trả lời, nhưng PAKN-${here.number} đang được xử lý tại đây nên giữ nguyên. Hãy xem lại hồ sơ ấy.`,
        });
    }
  }
  return plan;
}
