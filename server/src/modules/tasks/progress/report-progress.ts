import { ReportProgress } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";

/** How far the work is. It ends the silence about a duty without a date; its day of review is moved by a person only (ADR 13). */
export const reportProgress = defineAct({
  name: "tasks.report-progress",
  title: "Báo cáo tiến độ",
  input: ReportProgress,
  load: (context, input) => lockTask(context, input),
  policy: policies.reportProgress,
  async run(context, task, { content, percent }) {
    await context.tx
      .insertInto("app.task_report")
      .values({
        id: newId(),
        task_id: task.id,
        content,
        percent,
        reported_by: accountOf(context),
        reported_at: context.now,
      })
      .execute();
    context.record("task", task.id, { content, percent });
    return changeTask(context, task, { reported_on: context.today });
  },
  tell: telling<{ content: string; percent: number | null; reviewOn?: string }>(
    ({ content, percent, reviewOn }) =>
      `báo cáo tiến độ${percent === null ? "" : ` ${percent}%`}: “${content}”${
        reviewOn === undefined ? "" : `; rà soát lần sau ngày ${vietnameseDate(reviewOn)}`
      }`,
  ),
});
