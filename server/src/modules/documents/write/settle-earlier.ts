import { SettleEarlier, type EarlierTaskDecision } from "@dondoc/contract";
import { revokeTask, type RevokedTask } from "../../tasks/index.ts";
import { reference, said } from "../domain/words.ts";
import { maySettle } from "../domain/version-policies.ts";
import { readComparison } from "../read/comparison.ts";
import { documentRefusals } from "../refusals.ts";
import { accountOf } from "./actor-account.ts";
import { defineOfficeAct } from "./office-act.ts";
import { lockVersions } from "./relate-versions.ts";

const words: Record<EarlierTaskDecision, string> = {
  keep: "tiếp tục thực hiện",
  end: "thu hồi",
  "hand-over": "thu hồi và chuyển sang nhiệm vụ mới",
};

/**
 * What becomes of the tasks that an earlier version left open, decided by whoever releases. A task that ends keeps its
 * history and how late it was on that day; one that is handed over names the task that takes its place.
 */
export const settleEarlier = defineOfficeAct({
  name: "documents.settle-earlier",
  title: "Quyết định về nhiệm vụ của bản trước",
  input: SettleEarlier,
  load: ({ tx }, input) => lockVersions(tx, input),
  policy: (actor, subject) => maySettle(actor, subject),
  async run(context, { later, earlier }, { decisions }) {
    const { tx, actor, today, now } = context;
    const ids = { id: later.id, earlierId: earlier.id };
    const { rows } = await readComparison(tx, actor, ids, { today, acts: [] });
    const tasks = new Map(rows.flatMap((row) => row.tasks).map((task) => [task.id, task]));
    const name = reference(later.number, later.symbol) ?? "chưa có số";
    const counts = { keep: 0, end: 0, "hand-over": 0 };
    for (const { taskId, version, decision } of decisions) {
      const task = tasks.get(taskId);
      if (!task?.open) throw documentRefusals.NOT_AN_EARLIER_TASK();
      if (task.decision !== null) throw documentRefusals.ALREADY_SETTLED(task.number);
      const successor = decision === "hand-over" ? task.successor : null;
      if (decision === "hand-over" && !successor) {
        throw documentRefusals.NO_SUCCESSOR(task.number);
      }
      const ended: RevokedTask | null =
        decision === "keep" ? null : await revokeTask(context, { taskId, version });
      await tx
        .insertInto("app.task_under_version")
        .values({
          task_id: taskId,
          document_id: later.id,
          decision,
          successor_id: successor?.id ?? null,
          decided_by: accountOf(actor),
          decided_at: now,
        })
        .execute();
      counts[decision] += 1;
      context.record("task", taskId, {
        decision,
        reference: name,
        successor: successor?.number ?? null,
        daysLate: ended?.daysLate ?? 0,
      });
    }
    context.record("document", later.id, { ...counts });
    return { id: later.id, kept: counts.keep, ended: counts.end, handedOver: counts["hand-over"] };
  },
  tell(payload, subject) {
    if (subject === "document") {
      const { keep, end, "hand-over": handOver } = payload;
      return `quyết định về nhiệm vụ của bản trước: tiếp tục ${said(keep)}, thu hồi ${said(end)}, chuyển sang nhiệm vụ mới ${said(handOver)}`;
    }
    const { decision, reference: name, successor, daysLate } = payload;
    const verb = words[decision as EarlierTaskDecision];
    const next = successor === null ? "" : ` NV-${said(successor)}`;
    const late = Number(daysLate) > 0 ? `; khi đó quá hạn ${said(daysLate)} ngày` : "";
    return `${verb}${next} theo văn bản ${said(name)}${late}`;
  },
});
