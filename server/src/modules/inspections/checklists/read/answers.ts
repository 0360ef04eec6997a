import type { AnswerResult } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";

interface AnswerToItem {
  id: string;
  arrived: number;
  by: { id: string; name: string };
  result: AnswerResult;
  /** What was asked. */
  item: string;
}

/** All answers of an inspection to the item that one of them is about; none where there is no such answer. */
export async function answersTo(
  tx: Tx,
  inspectionId: string,
  answerId: string,
): Promise<AnswerToItem[]> {
  const { rows } = await sql<AnswerToItem>`
    select answer.id, answer.arrived::float8 as arrived, answer.result, item.text as item,
      jsonb_build_object('id', person.id, 'name', person.full_name) as by
    from app.checklist_answer asked
    join app.checklist_answer answer on answer.inspection_id = asked.inspection_id and answer.item_id = asked.item_id
    join app.checklist_item item on item.id = answer.item_id
    join app.account on account.id = answer.answered_by join app.person on person.id = account.person_id
    where asked.id = ${answerId}::uuid and asked.inspection_id = ${inspectionId}::uuid order by answer.arrived`.execute(
    tx,
  );
  return rows;
}
