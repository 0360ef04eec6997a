import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";

/** Makes answers of a checklist the ground of a finding of the same inspection. */
export async function linkAnswers(
  { tx }: ActContext,
  { id, inspectionId }: { id: string; inspectionId: string },
  answerIds: readonly string[],
): Promise<void> {
  const wanted = [...new Set(answerIds)];
  if (wanted.length === 0) return;
  const { rows } = await sql`
    insert into app.finding_answer (finding_id, answer_id)
    select ${id}::uuid, answer.id from app.checklist_answer answer
    where answer.id = any (${wanted}::uuid[]) and answer.inspection_id = ${inspectionId}::uuid returning answer_id`.execute(
    tx,
  );
  if (rows.length < wanted.length) throw atField(inspectionRefusals.ANSWER_UNKNOWN(), "answerIds");
}
