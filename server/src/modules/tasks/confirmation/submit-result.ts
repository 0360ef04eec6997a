import { SubmitResult } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { readSettings } from "../../settings/index.ts";
import { policies } from "../domain/policies.ts";
import type { HandedIn } from "../domain/task-subject.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { tellFollower } from "../tell-about.ts";
import { reachedInWords } from "../domain/targets.ts";
import { measuresOf, reasonForReceiver, whatIsAsked, type Asked } from "./what-is-asked.ts";
import { checkEvidence, type EvidenceGiven } from "./check-evidence.ts";

type ToSubmit = HandedIn & { asked: Asked };

/** The agency says it is done and shows by what: number, date and receiving level of each document; the file is optional. */
export const submitResult = defineAct({
  name: "tasks.submit",
  title: "Báo cáo hoàn thành",
  input: SubmitResult,
  async load(context, input): Promise<ToSubmit> {
    const [task, settings, asked] = await Promise.all([
      lockTask(context, input),
      readSettings(context.tx, context.today),
      whatIsAsked(context.tx, input.taskId),
    ]);
    return { ...task, handedInBy: settings["submission.handedInBy"], asked };
  },
  policy: (actor, task: ToSubmit, today) => policies.submit(actor, task, today),
  async run(context, task, input) {
    const { note, evidence } = input;
    await checkEvidence(context, evidence, task);
    const receiverReason = reasonForReceiver(input, task.asked);
    const measured = measuresOf(input, task.asked);
    const submittedBy = accountOf(context);
    const submissionId = newId();
    const submitting = context.tx
      .insertInto("app.task_submission")
      .values({
        id: submissionId,
        task_id: task.id,
        note: note ?? null,
        submitted_by: submittedBy,
        on_behalf_of: context.actor.onBehalfOf?.accountId ?? null,
        submitted_at: context.now,
        receiver_reason: receiverReason,
        measured: JSON.stringify(measured),
      })
      .execute();
    context.leave(submitting);
    const proving = context.tx
      .insertInto("app.evidence")
      .values(
        evidence.map((one) => ({
          id: newId(),
          submission_id: submissionId,
          document_number: one.documentNumber,
          issued_on: one.issuedOn,
          received_by: one.receivedBy,
          file_hash: one.fileHash ?? null,
          file_name: one.fileName ?? null,
        })),
      )
      .execute();
    context.leave(proving);
    context.record("task", task.id, {
      note: note ?? null,
      evidence,
      ...(receiverReason === null ? {} : { receiverReason }),
      ...(measured.length === 0 ? {} : { reached: measured.map(reachedInWords) }),
    });
    const [done] = await Promise.all([
      changeTask(context, task, {
        state: "SUBMITTED",
        submitted_on: context.today,
        submitted_by: submittedBy,
      }),
      tellFollower(context, task, {
        kind: "task.submitted",
        title: `${task.holderName} báo cáo hoàn thành nhiệm vụ NV-${task.number}, chờ xác nhận.`,
        ...(note ? { body: note } : {}),
        key: `submitted:${submissionId}`,
      }),
    ]);
    return done;
  },
  tell: telling<{ evidence: EvidenceGiven[]; receiverReason?: string; reached?: string[] }>(
    ({ evidence, receiverReason, reached = [] }) =>
      [
        `báo cáo hoàn thành, minh chứng: ${evidence.map(({ documentNumber, issuedOn }) => `${documentNumber} ngày ${vietnameseDate(issuedOn)}`).join("; ")}`,
        ...(reached.length > 0 ? [`đạt được: ${reached.join("; ")}`] : []),
        ...(receiverReason ? [`gửi nơi khác vì: “${receiverReason}”`] : []),
      ].join("; "),
  ),
});
