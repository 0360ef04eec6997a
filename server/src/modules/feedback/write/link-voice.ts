import { LinkVoice } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { mayLink } from "../domain/policies.ts";
import { lockVoice } from "../read/subject.ts";
import { feedbackRefusals } from "../refusals.ts";
import { accountOf, change } from "./step.ts";

interface Linked {
  taskId: string | null;
  unitId: string | null;
  label: string;
}

async function toLink(
  tx: Tx,
  { taskNumber, unitId }: { taskNumber: number | null; unitId: string | null },
  today: string,
): Promise<Linked> {
  if ((taskNumber === null) === (unitId === null))
    throw atField(feedbackRefusals.LINK_WHAT(), "taskNumber");
  if (taskNumber !== null) {
    const { rows } = await sql<{
      id: string;
    }>`select id from app.task where number = ${taskNumber}`.execute(tx);
    const id = rows[0]?.id;
    if (id === undefined) throw atField(feedbackRefusals.TASK_UNKNOWN(taskNumber), "taskNumber");
    return { taskId: id, unitId: null, label: `NV-${taskNumber}` };
  }
  const { rows } = await sql<{ name: string }>`
    select name from app.unit_version where unit_id = ${unitId}::uuid
    order by daterange(valid_from, valid_to) @> ${today}::date desc, valid_from desc limit 1`.execute(
    tx,
  );
  const name = rows[0]?.name;
  if (name === undefined) throw atField(feedbackRefusals.UNIT_UNKNOWN(), "unitId");
  return { taskId: null, unitId, label: name };
}

/**
 * Ties a voice to the task or the agency it is about (story 40). The task's own journal is not told: its holder may read only the
 * voices that were routed to it.
 */
export const linkVoice = defineAct({
  name: "voices.link",
  title: "Gắn nhiệm vụ, cơ quan",
  input: LinkVoice,
  load: ({ tx }, input) => lockVoice(tx, input),
  policy: mayLink,
  async run(context, row, input) {
    const { tx, now, today } = context;
    const { taskId, unitId, label } = await toLink(tx, input, today);
    const { numAffectedRows } = await sql`
      insert into app.voice_link (voice_id, task_id, unit_id, linked_by, linked_at)
      values (${row.id}, ${taskId}, ${unitId}, ${accountOf(context)}, ${now}) on conflict do nothing`.execute(
      tx,
    );
    if (numAffectedRows === 0n) {
      throw atField(feedbackRefusals.LINKED(), taskId === null ? "unitId" : "taskNumber");
    }
    return change(context, row, {}, { label });
  },
  tell: telling<{ label: string }>(({ label }) => `gắn với ${label}`),
});
