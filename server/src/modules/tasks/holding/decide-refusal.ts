import { DecideRefusal, type Done } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";
import { passOn } from "./pass-on.ts";
import { tellPassing } from "./transfer-task.ts";

/** Either the lead is right, and the task goes to the agency whose function it is; or it stays, with the reason. */
export const decideRefusal = defineAct({
  name: "tasks.decide-refusal",
  title: "Quyết định về việc từ chối",
  input: DecideRefusal,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.decideRefusal,
  async run(context, task, { decision, toUnitId, reason }): Promise<Done> {
    const ground = await close(
      context,
      task,
      decision === "uphold" ? "upheld" : "rejected",
      reason,
    );
    if (decision === "reject") {
      context.record("task", task.id, { holder: task.holderName, reason });
      await tellConcerned(context, task, {
        kind: "refusal.decided",
        title: `${task.holderName} tiếp tục thực hiện nhiệm vụ NV-${task.number}: báo cáo không thuộc chức năng không được chấp nhận.`,
        body: reason,
        key: `rejected:${task.version}`,
      });
      return changeTask(context, task);
    }
    if (toUnitId === undefined) throw atField(taskRefusals.HOLDER_MISSING(), "toUnitId");
    const passed = await passOn(context, task, { toUnitId, basis: ground, reason });
    const { to, number, daysLate } = passed;
    const told = { from: task.holderName, to, basis: ground, daysLate, reason };
    context.record("task", task.id, { ...told, successor: `NV-${number}` });
    return { id: task.id, version: passed.version };
  },
  tell: (payload) =>
    "holder" in payload
      ? `không chấp nhận báo cáo không thuộc chức năng, ${String(payload["holder"])} tiếp tục thực hiện, lý do: “${String(payload["reason"])}”`
      : tellPassing(payload),
});

/** Ends the refusal. @returns its legal ground. */
async function close(
  context: ActContext,
  task: FollowedTask,
  decision: "upheld" | "rejected",
  reason: string,
): Promise<string> {
  const { rows } = await sql<{ ground: string }>`
    update app.task_refusal set decision = ${decision}, reason = ${reason}, decided_by = ${accountOf(context)},
      decided_at = ${context.now}
    where id = ${task.refusal?.id} returning legal_ground as ground`.execute(context.tx);
  return rows[0]?.ground ?? "";
}
