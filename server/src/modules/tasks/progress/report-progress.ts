import { ReportProgress } from "@dondoc/contract";
import { addDays, vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { readSettings } from "../../settings/index.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";

/** How far the work is. A duty without a date lives through its reports: each moves the day of review forward. */
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
    if (task.lastDay !== null) {
      context.record("task", task.id, { content, percent });
      return changeTask(context, task);
    }
    const settings = await readSettings(context.tx, context.today);
    const next = addDays(context.today, settings["noDeadline.reviewDays"]);
    const reviewOn = task.reviewOn !== null && task.reviewOn > next ? task.reviewOn : next;
    context.record("task", task.id, { content, percent, reviewOn });
    return changeTask(context, task, { review_on: reviewOn });
  },
  tell: telling<{ content: string; percent: number | null; reviewOn?: string }>(
    ({ content, percent, reviewOn }) =>
      `báo cáo tiến độ${percent === null ? "" : ` ${percent}%`}: “${content}”${
        reviewOn === undefined ? "" : `; rà soát lần sau ngày ${vietnameseDate(reviewOn)}`
      }`,
  ),
});
