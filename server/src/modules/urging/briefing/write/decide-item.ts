import { DecideBriefingItem } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { leaderOf, maySettleItem } from "../domain/instruction-rules.ts";
import { tellInstruction } from "../domain/tell-instruction.ts";
import { lockItem } from "./lock-item.ts";
import { makeTask } from "./make-task.ts";

/** A leader decides on one line of the list: what, who, by when; it becomes a task at once. */
export const decideItem = defineAct({
  name: "briefing.decide",
  title: "Cho ý kiến",
  input: DecideBriefingItem,
  load: (context, { itemId }) => lockItem(context, itemId),
  policy: (actor, item) => maySettleItem(actor, item),
  async run(context, item, { content, unitId, dueOn }) {
    const { tx, now, today, actor } = context;
    const leaderAccountId = leaderOf(actor);
    if (actor.accountId === null || leaderAccountId === null) throw refusals.NOT_SIGNED_IN();
    const made = await makeTask(context, {
      content,
      unitId,
      dueOn,
      leaderAccountId,
      saidOn: today,
      briefingOn: item.heldOn,
      about: item.task,
      enteredBy: actor.accountId,
    });
    const id = newId(now.getTime());
    await sql`
      insert into app.leader_instruction (id, briefing_item_id, about_task_id, leader_account_id, content, unit_id, due_on, said_on,
        spoken, entered_by, entered_at, confirmed_by, confirmed_at, document_id, task_id)
      values (${id}, ${item.id}, ${item.task.id}, ${leaderAccountId}, ${content}, ${unitId}, ${dueOn}, ${today}, false,
        ${actor.accountId}, ${now}, ${actor.accountId}, ${now}, ${made.documentId}, ${made.taskId})`.execute(
      tx,
    );
    context.record("briefing", item.briefingId, {
      said: content,
      agency: made.agency,
      dueOn,
      task: `NV-${made.number}`,
      about: `NV-${item.task.number}`,
    });
    return { id, taskId: made.taskId };
  },
  tell: tellInstruction,
});
