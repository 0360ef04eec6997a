import { DecideEnd } from "@dondoc/contract";
import { addDays } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { readSettings } from "../../settings/index.ts";
import { changeTask } from "../locking/change-task.ts";
import { dutyPolicies } from "./domain/duty-policies.ts";
import { lockDuty } from "./lock-duty.ts";
import { noteReview } from "./note-review.ts";

/**
 * Ends a duty that no date closes, with the result it leaves behind, or lets it go on. A periodic duty makes no further
 * periods; the tasks of those that have begun are done to their end.
 */
export const decideEnd = defineAct({
  name: "tasks.decide-end",
  title: "Quyết định kết thúc",
  input: DecideEnd,
  load: (context, input) => lockDuty(context, input),
  policy: dutyPolicies.decideEnd,
  async run(context, task, { ends, note }) {
    await noteReview(context, task.id, { decision: ends ? "ended" : "not-ended", note });
    context.record("task", task.id, { ends, note });
    if (!ends) {
      const settings = await readSettings(context.tx, context.today);
      const next = addDays(context.today, settings["noDeadline.reviewDays"]);
      return changeTask(context, task, task.lastDay === null ? { review_on: next } : {});
    }
    return task.lastDay === null
      ? changeTask(context, task, {
          state: "COMPLETED",
          completed_on: context.today,
          review_on: null,
          next_occurrence_on: null,
        })
      : changeTask(context, task, { next_occurrence_on: null });
  },
  tell: telling<{ ends: boolean; note: string }>(({ ends, note }) =>
    ends ? `kết thúc nhiệm vụ, kết quả: “${note}”` : `chưa kết thúc nhiệm vụ, lý do: “${note}”`,
  ),
});
