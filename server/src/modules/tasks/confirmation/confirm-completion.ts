import { ConfirmCompletion } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { policies } from "../domain/policies.ts";
import { lockTask } from "../locking/lock-task.ts";
import { acceptResult } from "./decide-result.ts";

/** The checker closes, never the doer, and by the date of the evidence, so that a slow confirmation makes nobody late. */
export const confirmCompletion = defineAct({
  name: "tasks.confirm",
  title: "Xác nhận hoàn thành",
  input: ConfirmCompletion,
  load: (context, input) => lockTask(context, input),
  policy: policies.confirm,
  run: (context, task, { completedOn, note }) =>
    acceptResult(context, task, { completedOn, note: note ?? null }),
  tell: telling<{ completedOn: string }>(
    ({ completedOn }) => `xác nhận hoàn thành theo minh chứng ngày ${vietnameseDate(completedOn)}`,
  ),
});
