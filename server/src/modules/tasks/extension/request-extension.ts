import { RequestExtension } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import { checkFiles } from "../confirmation/check-evidence.ts";
import { extensionPolicies } from "../domain/extension-policies.ts";
import { lastDayToAsk, wrongNewDue } from "../domain/extension-rules.ts";
import { LEFT_OUT } from "../domain/who-decides.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockFollowed } from "../locking/follow-task.ts";
import { tellHoldersOf } from "../tell-about.ts";

/**
 * The agency asks for more time: why, how far it is, what is missing, until when, by which document. The date does not move. A
 * request in time keeps the delay after the last day out of the ranking until it is decided; a late one changes nothing.
 */
export const requestExtension = defineAct({
  name: "tasks.request-extension",
  title: "Đề nghị gia hạn",
  input: RequestExtension,
  load: (context, input) => lockFollowed(context, input),
  policy: extensionPolicies.request,
  async run(context, task, input) {
    const { lastDay, dueOn } = task;
    if (lastDay === null || dueOn === null) throw new Error("the policy let an undated task pass");
    const wrong = wrongNewDue(input.proposedOn, { ...task, lastDay, today: context.today });
    if (wrong) throw atField(wrong, "proposedOn");
    await checkFiles(context, [input.fileHash], () => "fileHash");
    const settings = await readSettings(context.tx, context.today);
    const until = lastDayToAsk(
      { ...task, lastDay },
      {
        minDaysBefore: settings["extension.minDaysBefore"],
        calendar: settings.calendar,
      },
    );
    const inTime = context.today <= until;
    const central = task.origin === "CENTRAL";
    const { rows } = await sql<{ no: number }>`
      insert into app.task_extension (id, task_id, no, unit_id, ground, explanation, missing, percent, proposed_on,
        document_number, file_hash, file_name, in_time, central, old_due_on, old_bound, old_last_day, requested_by, requested_at)
      select ${newId()}, ${task.id}, coalesce(max(no), 0) + 1, ${task.holderUnitId}, ${input.ground}, ${input.explanation},
        ${input.missing}, ${input.percent}, ${input.proposedOn}::date, ${input.documentNumber}, ${input.fileHash ?? null},
        ${input.fileName ?? null}, ${inTime}, ${central}, ${dueOn}::date, ${task.dueBound}, ${lastDay}::date,
        ${accountOf(context)}, ${context.now}
      from app.task_extension where task_id = ${task.id} returning no`.execute(context.tx);
    context.record("task", task.id, {
      no: rows[0]?.no ?? 1,
      from: lastDay,
      to: input.proposedOn,
      document: input.documentNumber,
      explanation: input.explanation,
      inTime,
    });
    const deciding = {
      act: "tasks.decide-extension",
      leftOut: LEFT_OUT[task.extensionDecidedBy],
    };
    await tellHoldersOf(context, deciding, task, {
      kind: "extension.requested",
      title: `${task.holderName} đề nghị gia hạn nhiệm vụ NV-${task.number} đến ngày ${vietnameseDate(input.proposedOn)}.`,
      key: `requested:${rows[0]?.no ?? 1}`,
    });
    return changeTask(context, task, { extension_pending: inTime && !central });
  },
  tell: telling<{
    no: number;
    from: string;
    to: string;
    document: string;
    explanation: string;
    inTime: boolean;
  }>(
    ({ no, from, to, document, explanation, inTime }) =>
      `đề nghị gia hạn (lần ${no}) từ ngày ${vietnameseDate(from)} đến ngày ${vietnameseDate(to)} bằng văn bản ${document}${inTime ? "" : ", sau thời gian được đề nghị"}: “${explanation}”`,
  ),
});
