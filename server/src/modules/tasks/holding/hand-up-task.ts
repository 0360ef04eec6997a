import { HandUpTask, type HandedUpAs } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import { within, working } from "../domain/policy-parts.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellAgency } from "../tell-about.ts";

/**
 * Gives the work back to the agency: with the result, which the agency's head hands in, or as not the division's own. The
 * division keeps it in sight until the agency gives it to somebody else.
 */
export const handUpTask = defineAct({
  name: "tasks.hand-up",
  title: "Trình lãnh đạo cơ quan",
  input: HandUpTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.handUp,
  async run(context, task, { as, note }) {
    const { tx, now } = context;
    if (as === "result" && !within(working, task).allowed) {
      throw atField(taskRefusals.AGENCY_TO_ACKNOWLEDGE(task.holderName), "as");
    }
    const by = accountOf(context);
    const { rows } = await sql<{ allocated_by: string }>`
      update app.task_allocation set handed_up_at = ${now}, handed_up_by = ${by}, handed_up_as = ${as}, handed_up_note = ${note},
        taken_up_at = case when ${as} = 'result' then coalesce(taken_up_at, ${now}) else taken_up_at end,
        taken_up_by = case when ${as} = 'result' then coalesce(taken_up_by, ${by}) else taken_up_by end
      where task_id = ${task.id} and ended_at is null returning allocated_by`.execute(tx);
    const unit = task.given?.unitName ?? "";
    context.record("task", task.id, { unit, as, note });
    const done = await changeTask(context, task);
    await tellAgency(
      context,
      task,
      {
        kind: "tasks.handed-up",
        title:
          as === "result"
            ? `${unit} đã trình kết quả nhiệm vụ NV-${task.number}.`
            : `${unit} đề nghị phân công lại nhiệm vụ NV-${task.number}.`,
        body: note,
        key: String(done.version),
      },
      rows.map(({ allocated_by }) => allocated_by),
    );
    return done;
  },
  tell: telling<{ unit: string; as: HandedUpAs; note: string }>(({ unit, as, note }) =>
    as === "result"
      ? `trình lãnh đạo cơ quan kết quả của ${unit}: “${note}”`
      : `đề nghị phân công lại, vì không phải việc của ${unit}: “${note}”`,
  ),
});
