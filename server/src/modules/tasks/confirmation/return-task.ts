import { ReturnTask, type ReturnedFault } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { tellConcerned } from "../tell-about.ts";
import { decideSubmission, waitingSubmission } from "./waiting-submission.ts";

const faultWords: Record<ReturnedFault, string> = {
  agency: "do lỗi của cơ quan",
  other: "không do cơ quan",
};

/**
 * The result is refused: the work goes on, counts as not completed, and the clock never stopped. Whether the agency is to blame is
 * said here, once: indicators hold only its own faults against it.
 */
export const returnTask = defineAct({
  name: "tasks.return",
  title: "Trả lại",
  input: ReturnTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.return,
  async run(context, task, { fault, reason }) {
    const submission = await waitingSubmission(context, task.id);
    decideSubmission(context, submission.id, {
      outcome: "returned",
      decision_reason: reason,
      completed_on: null,
      returned_fault: fault,
    });
    context.record("task", task.id, { fault, reason });
    const news = {
      kind: "task.returned",
      title: `Kết quả nhiệm vụ NV-${task.number} bị trả lại; nhiệm vụ chưa hoàn thành, cần làm tiếp và nộp lại.`,
      body: reason,
      key: `returned:${submission.id}`,
    };
    const [done] = await Promise.all([
      changeTask(context, task, { state: "RETURNED", submitted_on: null, submitted_by: null }),
      tellConcerned(context, task, news, [task.submittedBy]),
    ]);
    return done;
  },
  // Entries from before the fault was asked for have none.
  tell: telling<{ fault?: ReturnedFault; reason: string }>(({ fault, reason }) =>
    ["trả lại", ...(fault ? [faultWords[fault]] : []), `lý do: “${reason}”`].join(", "),
  ),
});
