import { ReportProgress } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { taskRefusals } from "../refusals.ts";
import { newId } from "../../../kernel/ids.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { tellObstacle } from "./tell-obstacle.ts";

/** Older events know neither an obstacle nor a document of a report; once a report moved the day of review. */
interface Recorded {
  content: string;
  percent: number | null;
  obstacle?: string | null;
  document?: string | null;
  reviewOn?: string;
}

/** How far the work is. It ends the silence about a duty without a date; its day of review is moved by a person only (ADR 13). */
export const reportProgress = defineAct({
  name: "tasks.report-progress",
  title: "Báo cáo tiến độ",
  input: ReportProgress,
  load: (context, input) => lockTask(context, input),
  policy: policies.reportProgress,
  async run(context, task, { content, percent, obstacle, document }) {
    if (document && document.issuedOn > context.today) {
      throw atField(taskRefusals.DATE_IN_FUTURE(), "issuedOn");
    }
    const reporting = context.tx
      .insertInto("app.task_report")
      .values({
        id: newId(),
        task_id: task.id,
        content,
        percent,
        reported_by: accountOf(context),
        reported_at: context.now,
        document_number: document?.documentNumber ?? null,
        document_issued_on: document?.issuedOn ?? null,
        document_received_by: document?.receivedBy ?? null,
      })
      .execute();
    context.leave(reporting);
    const said = {
      content,
      percent,
      obstacle: obstacle?.trim() || null,
      document: document?.documentNumber ?? null,
    };
    if (said.obstacle !== null) {
      const obstacleId = newId();
      await context.tx
        .insertInto("app.task_obstacle")
        .values({
          id: obstacleId,
          task_id: task.id,
          content: said.obstacle,
          raised_by: accountOf(context),
          raised_at: context.now,
        })
        .execute();
      await tellObstacle(context, task, { id: obstacleId, content: said.obstacle });
    }
    context.record("task", task.id, said);
    return changeTask(context, task, { reported_on: context.today });
  },
  tell: telling<Recorded>(
    ({ content, percent, obstacle, document, reviewOn }) =>
      `báo cáo tiến độ${percent === null ? "" : ` ${percent}%`}: “${content}”${
        document ? `; kết quả: văn bản ${document}` : ""
      }${obstacle ? `; vướng mắc: “${obstacle}”` : ""}${
        reviewOn === undefined ? "" : `; rà soát lần sau ngày ${vietnameseDate(reviewOn)}`
      }`,
  ),
});
