import { RevokeTask, type Done } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { tellConcerned } from "../tell-about.ts";
import { revokeTask } from "./revoke-task.ts";

/** A task given in error or no longer wanted ends, on the ground of a document; it leaves all rates and keeps its history. */
export const revokeOne = defineAct({
  name: "tasks.revoke",
  title: "Thu hồi",
  input: RevokeTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.revoke,
  async run(context, task, { taskId, version, basis, reason }): Promise<Done> {
    const { daysLate } = await revokeTask(context, { taskId, version });
    context.record("task", task.id, { basis, reason, daysLate });
    await tellConcerned(context, task, {
      kind: "task.revoked",
      title: `Nhiệm vụ NV-${task.number} đã được thu hồi theo ${basis}.`,
      body: reason,
      key: "revoked",
    });
    return { id: task.id, version: version + 1 };
  },
  tell: telling<{ basis: string; reason: string; daysLate: number }>(
    ({ basis, reason, daysLate }) =>
      `thu hồi theo ${basis}, lý do: “${reason}”${daysLate > 0 ? `; quá hạn ${daysLate} ngày khi thu hồi` : ""}`,
  ),
});
