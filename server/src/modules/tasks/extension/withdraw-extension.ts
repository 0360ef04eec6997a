import { WithdrawExtension } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { extensionPolicies } from "../domain/extension-policies.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { closeRequest, waitingRequest } from "./close-request.ts";

/** The agency no longer asks; the request stays in the history with the reason. */
export const withdrawExtension = defineAct({
  name: "tasks.withdraw-extension",
  title: "Rút đề nghị gia hạn",
  input: WithdrawExtension,
  load: (context, input) => lockFollowed(context, input),
  policy: extensionPolicies.withdraw,
  async run(context, task, { extensionId, reason }) {
    const request = await waitingRequest(context, task.id, extensionId);
    await closeRequest(context, request.id, { decision: "withdrawn", reason });
    context.record("task", task.id, { no: request.no, reason });
    return changeTask(context, task, { extension_pending: false });
  },
  tell: telling<{ no: number; reason: string }>(
    ({ no, reason }) => `rút đề nghị gia hạn lần ${no}, lý do: “${reason}”`,
  ),
});
