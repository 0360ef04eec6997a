import { ReturnTask, type ReturnedFault } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { lockTask } from "../locking/lock-task.ts";
import { sendResultBack } from "./decide-result.ts";

const faultWords: Record<ReturnedFault, string> = {
  agency: "do lỗi của cơ quan",
  other: "không do cơ quan",
};

/**
 * The result is refused. Whether the agency is to blame is said here, once: indicators hold only its own faults against it.
 */
export const returnTask = defineAct({
  name: "tasks.return",
  title: "Trả lại",
  input: ReturnTask,
  load: (context, input) => lockTask(context, input),
  policy: policies.return,
  run: (context, task, { fault, reason }) => sendResultBack(context, task, { fault, reason }),
  // Entries from before the fault was asked for have none.
  tell: telling<{ fault?: ReturnedFault; reason: string }>(({ fault, reason }) =>
    ["trả lại", ...(fault ? [faultWords[fault]] : []), `lý do: “${reason}”`].join(", "),
  ),
});
