import { AcknowledgeTask } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";

/** Records that the agency has taken the task up; the clock has been running since receipt and is not touched. */
export const acknowledgeTask = defineAct({
  name: "tasks.acknowledge",
  title: "Tiếp nhận",
  input: AcknowledgeTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.acknowledge,
  async run(context, task) {
    context.record("task", task.id, { holder: task.holderName });
    return changeTask(context, task, { state: "IN_PROGRESS", acknowledged_at: context.now });
  },
  tell: telling<{ holder: string }>(({ holder }) => `tiếp nhận nhiệm vụ cho ${holder}`),
});
