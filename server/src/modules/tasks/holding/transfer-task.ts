import { TransferTask, type Done } from "@dondoc/contract";
import { defineAct, type Payload } from "../../../kernel/act.ts";
import { lifePolicies } from "../domain/life-policies.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { passOn } from "./pass-on.ts";

/** The sentence of a passing, on the task that went and on the one that came. */
export const tellPassing = (payload: Payload): string => {
  const { inherited, from, to, basis, successor, daysLate } = payload as {
    inherited?: string;
    from: string;
    to: string;
    basis: string;
    successor?: string;
    daysLate?: number;
  };
  return inherited === undefined
    ? `chuyển từ ${from} sang ${to} (${successor ?? "nhiệm vụ mới"}), căn cứ ${basis}; quá hạn đến lúc chuyển: ${daysLate ?? 0} ngày, tính cho ${from}`
    : `giao ${to} tiếp nối ${inherited} của ${from}, căn cứ ${basis}`;
};

/** Passes a task to another agency, as after a reorganisation, with its history and remaining time. */
export const transferTask = defineAct({
  name: "tasks.transfer",
  title: "Chuyển cơ quan khác",
  input: TransferTask,
  load: (context, input) => lockFollowed(context, input),
  policy: lifePolicies.transfer,
  async run(context, task, input): Promise<Done> {
    const { version, to, number, daysLate } = await passOn(context, task, input);
    const told = { from: task.holderName, to, basis: input.basis, daysLate };
    context.record("task", task.id, { ...told, successor: `NV-${number}`, reason: input.reason });
    return { id: task.id, version };
  },
  tell: tellPassing,
});
