import { AnswerDirection, WithdrawDirection } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import {
  mayAnswer,
  mayWithdraw,
  standingOfDirection,
  type DirectionSubject,
} from "../domain/direction-rules.ts";
import { tellOfDirection } from "./tell-of-direction.ts";

type Locked = DirectionSubject & { number: number; monitorId: string | null; answerBy: string };

async function lockDirection(
  { tx }: ActContext,
  { directionId, version }: { directionId: string; version: number },
): Promise<Locked> {
  const { rows } = await sql<Locked>`
    select direction.id, direction.version, direction.task_id as "taskId", task.holder_unit_id as "unitId",
      direction.given_by as "givenBy", direction.answered_at is not null as answered,
      direction.withdrawn_at is not null as withdrawn, task.number, task.monitor_account_id as "monitorId",
      direction.answer_by as "answerBy"
    from app.task_direction direction join app.task on task.id = direction.task_id
    where direction.id = ${directionId}::uuid for update of direction`.execute(tx);
  const [row] = rows;
  if (!row) throw refusals.NOT_FOUND("chỉ đạo này");
  if (row.version !== version) throw refusals.VERSION_CONFLICT();
  return row;
}

/** What was done or will be done, beside the direction for good; late is better than never, and shows. */
export const answerDirection = defineAct({
  name: "urging.answer-direction",
  title: "Trả lời chỉ đạo",
  input: AnswerDirection,
  load: (context, input) => lockDirection(context, input),
  policy: (actor, direction) => mayAnswer(actor, direction),
  async run(context, direction, { answer, documentNumber }) {
    const { tx, now, today, actor } = context;
    const { id, version, taskId, number, givenBy, answerBy } = direction;
    if (actor.accountId === null) throw refusals.NOT_SIGNED_IN();
    await sql`
      update app.task_direction set answer = ${answer}, document_number = ${documentNumber}, answered_by = ${actor.accountId},
        answered_as = ${actor.name}, answered_at = ${now}, version = ${version + 1} where id = ${id}`.execute(
      tx,
    );
    const answeredOn = localDateOf(now);
    const late = standingOfDirection({ answerBy, answeredOn, withdrawn: false }, today) === "late";
    context.record("task", taskId, { answer, late });
    const news = {
      kind: "direction.answered",
      title: `${actor.name} đã trả lời chỉ đạo về NV-${number}${late ? ", sau hạn" : ""}.`,
      body: answer,
      key: id,
    };
    await tellOfDirection(context, direction, news, [givenBy]);
    return { id, version: version + 1 };
  },
  toldTo: "parties",
  tell: telling<{ answer: string; late: boolean }>(
    ({ answer, late }) => `trả lời chỉ đạo${late ? " (sau hạn)" : ""}: “${answer}”`,
  ),
});

/** Given by mistake, or no longer needed; the words and the reason stay. */
export const withdrawDirection = defineAct({
  name: "urging.withdraw-direction",
  title: "Rút chỉ đạo",
  input: WithdrawDirection,
  load: (context, input) => lockDirection(context, input),
  policy: (actor, direction) => mayWithdraw(actor, direction),
  async run(context, direction, { reason }) {
    const { tx, now, actor } = context;
    const { id, version, taskId, number } = direction;
    await sql`
      update app.task_direction set withdrawn_at = ${now}, withdrawn_because = ${reason}, version = ${version + 1}
      where id = ${id}`.execute(tx);
    context.record("task", taskId, { reason });
    await tellOfDirection(context, direction, {
      kind: "direction.withdrawn",
      title: `${actor.name} đã rút chỉ đạo về NV-${number}; không phải trả lời nữa.`,
      body: reason,
      key: id,
    });
    return { id, version: version + 1 };
  },
  toldTo: "parties",
  tell: telling<{ reason: string }>(({ reason }) => `rút ý kiến chỉ đạo: “${reason}”`),
});
