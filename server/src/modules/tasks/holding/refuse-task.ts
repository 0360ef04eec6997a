import { RefuseTask } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { tellConcerned, tellHoldersOf } from "../tell-about.ts";

/** The lead says, with its legal ground, that a task is not its function; it stays answerable until that is decided. */
export const refuseTask = defineAct({
  name: "tasks.refuse",
  title: "Báo không thuộc chức năng",
  input: RefuseTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.refuse,
  async run(context, task, { legalGround, explanation }) {
    await context.tx
      .insertInto("app.task_refusal")
      .values({
        task_id: task.id,
        unit_id: task.holderUnitId,
        legal_ground: legalGround,
        explanation,
        refused_by: accountOf(context),
        refused_at: context.now,
      })
      .execute();
    context.record("task", task.id, { legalGround, explanation, holder: task.holderName });
    const news = {
      kind: "refusal.made",
      title: `${task.holderName} báo nhiệm vụ NV-${task.number} không thuộc chức năng.`,
      key: `made:${task.version}`,
    };
    await tellHoldersOf(context, { act: "tasks.decide-refusal" }, task, news);
    await tellConcerned(context, task, news);
    return changeTask(context, task);
  },
  tell: telling<{ legalGround: string; explanation: string; holder: string }>(
    ({ legalGround, explanation, holder }) =>
      `báo không thuộc chức năng của ${holder}, căn cứ ${legalGround}: “${explanation}”; trong khi chờ quyết định ${holder} vẫn chịu trách nhiệm`,
  ),
});
