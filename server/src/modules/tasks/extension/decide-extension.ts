import { DecideExtension } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { z } from "zod";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { movedDue } from "../assigning/moved-due.ts";
import { extensionPolicies } from "../domain/extension-policies.ts";
import { daysLateBy, wrongNewDue } from "../domain/extension-rules.ts";
import type { FollowedTask } from "../domain/followed-task.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { tellConcerned } from "../tell-about.ts";
import { closeRequest, waitingRequest, type WaitingRequest } from "./close-request.ts";
import { extensionRefusals } from "./refusals.ts";

type Input = z.output<typeof DecideExtension>;
interface Told {
  no: number;
  decision: Input["decision"];
  reason: string;
  from: string;
  to?: string;
  basis?: string;
  daysLateBefore?: number;
  daysLateAfter?: number;
}

/**
 * The assigner decides: the proposed or another date, a refusal, or that the centre is asked. An approved date is the last day
 * itself; the original stays, and the row of the request keeps both dates and the days late by each. What was asked in time can
 * be granted also when its day has passed meanwhile: a slow decision makes nobody late (digest, section 10.5).
 */
export const decideExtension = defineAct({
  name: "tasks.decide-extension",
  title: "Quyết định gia hạn",
  input: DecideExtension,
  async load(context, input) {
    // Of two officers who decide at once the second waits here, and learns who was first rather than that "a row changed".
    await sql`select from app.task where id = ${input.taskId} for update`.execute(context.tx);
    await waitingRequest(context, input.taskId, input.extensionId);
    return lockFollowed(context, input);
  },
  policy: extensionPolicies.decide,
  async run(context, task, input) {
    const request = await waitingRequest(context, task.id, input.extensionId);
    switch (input.decision) {
      case "ask-upward":
        return askUpward(context, task, request, input);
      case "refuse":
        return refuseRequest(context, task, request, input);
      case "approve":
        return approve(context, task, request, input);
      default:
        throw new TypeError(`No decision ${String(input.decision satisfies never)}`);
    }
  },
  tell: telling<Told>(({ no, decision, reason, from, to, basis, ...late }) => {
    const ground = basis === undefined ? "" : ` (căn cứ ${basis})`;
    if (decision === "ask-upward") {
      return `ghi nhận đề nghị cấp trên điều chỉnh thời hạn bằng văn bản ${basis ?? "của tỉnh"}: “${reason}”`;
    }
    return to === undefined
      ? `không cho gia hạn lần ${no}, giữ thời hạn ${vietnameseDate(from)}${ground}, lý do: “${reason}”`
      : `cho gia hạn lần ${no} từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)}${ground}, số ngày quá hạn từ ${late.daysLateBefore ?? 0} thành ${late.daysLateAfter ?? 0}, lý do: “${reason}”`;
  }),
});

async function approve(
  context: ActContext,
  task: FollowedTask,
  request: WaitingRequest,
  { dueOn, basis, reason }: Input,
) {
  const { today } = context;
  const { lastDay } = task;
  if (lastDay === null) throw new Error("a request under a task without a date");
  if (task.origin === "CENTRAL" && !basis) throw atField(extensionRefusals.CENTRAL_DATE(), "basis");
  if (dueOn === undefined) throw atField(extensionRefusals.NEW_DUE_MISSING(), "dueOn");
  const askedInTime = request.inTime ? request.proposedOn : null;
  const wrong = wrongNewDue(dueOn, { ...task, lastDay, today, askedInTime });
  if (wrong) throw atField(wrong, "dueOn");
  const by = { completedOn: task.completedOn, today };
  const late = { daysLateBefore: daysLateBy(lastDay, by), daysLateAfter: daysLateBy(dueOn, by) };
  await closeRequest(context, request.id, {
    decision: "approved",
    new_due_on: dueOn,
    new_bound: "by",
    new_last_day: dueOn,
    days_late_before: late.daysLateBefore,
    days_late_after: late.daysLateAfter,
    basis: basis ?? null,
    reason,
  });
  const { no } = request;
  const told: Told = { no, decision: "approve", reason, from: lastDay, to: dueOn, ...late };
  context.record("task", task.id, { ...told, ...(basis ? { basis } : {}) });
  await tellAgency(
    context,
    task,
    no,
    `được gia hạn đến hết ngày ${vietnameseDate(dueOn)} (trước đây ${vietnameseDate(lastDay)})`,
    reason,
  );
  return changeTask(context, task, {
    ...movedDue({ dueOn, reason, on: today }),
    extension_count: task.extensionCount + 1,
    extension_pending: false,
  });
}

async function refuseRequest(
  context: ActContext,
  task: FollowedTask,
  request: WaitingRequest,
  { basis, reason }: Input,
) {
  const from = task.lastDay ?? "";
  const late = daysLateBy(from, { completedOn: task.completedOn, today: context.today });
  await closeRequest(context, request.id, {
    decision: "refused",
    days_late_before: late,
    days_late_after: late,
    basis: basis ?? null,
    reason,
  });
  const { no } = request;
  const told: Told = { no, decision: "refuse", reason, from };
  context.record("task", task.id, { ...told, ...(basis ? { basis } : {}) });
  await tellAgency(
    context,
    task,
    no,
    `không được gia hạn, giữ thời hạn ${vietnameseDate(from)}`,
    reason,
  );
  return changeTask(context, task, { extension_pending: false });
}

/** Only the centre moves a date of the centre: what the province sent is recorded, and the request goes on waiting. */
async function askUpward(
  context: ActContext,
  task: FollowedTask,
  request: WaitingRequest,
  { basis, reason }: Input,
) {
  if (task.origin !== "CENTRAL") throw extensionRefusals.UPWARD_ONLY_CENTRAL();
  if (!basis) throw atField(extensionRefusals.UPWARD_DOCUMENT_MISSING(), "basis");
  if (request.upwardDocument !== null) {
    throw extensionRefusals.ASKED_ALREADY(request.upwardDocument);
  }
  await context.tx
    .updateTable("app.task_extension")
    .set({ upward_document: basis, upward_by: accountOf(context), upward_at: context.now })
    .where("id", "=", request.id)
    .execute();
  const { no } = request;
  const told: Told = { no, decision: "ask-upward", reason, from: task.lastDay ?? "", basis };
  context.record("task", task.id, { ...told });
  await tellAgency(context, task, no, `đã được tỉnh đề nghị cấp trên điều chỉnh thời hạn`, reason);
  return changeTask(context, task);
}

const tellAgency = (
  context: ActContext,
  task: FollowedTask,
  no: number,
  what: string,
  reason: string,
): Promise<void> =>
  tellConcerned(context, task, {
    kind: "extension.decided",
    title: `Nhiệm vụ NV-${task.number} ${what}.`,
    body: reason,
    key: `decided:${no}:${what}`,
  });
