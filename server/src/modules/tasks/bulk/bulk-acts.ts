import type { BulkAct, StartBulk } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Act, ActInTx } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { Refusal } from "../../../kernel/refusal.ts";
import { confirmCompletion } from "../confirmation/confirm-completion.ts";
import { isMet, type Measure } from "../domain/targets.ts";
import { starTask } from "../following/starring/star-task.ts";
import { acknowledgeTask } from "../holding/acknowledge-task.ts";
import { allocateTask } from "../holding/allocate-task.ts";
import { setMonitor } from "../holding/set-monitor.ts";
import { setTaskField } from "../holding/set-task-field.ts";
import { reviewDuty } from "../recurrence/review-duty.ts";
import { taskRefusals } from "../refusals.ts";

export type Common = z.output<typeof StartBulk>["common"];
interface OneTask {
  taskId: string;
  version: number;
}
type Prepared = { run: (parts: ActInTx, actor: Actor) => Promise<unknown> } | Refusal;
type Inputs = Map<string, Prepared>;

interface Bulk {
  /** How each task's act is called; a refusal where it cannot even be asked for. One statement for all of them. */
  prepare(tx: Tx, tasks: readonly OneTask[], common: Common): Promise<Inputs>;
}

/** An act whose input is the task and what is the same for all. */
const plain = <Input>(
  act: Pick<Act<Input, never, unknown>, "performIn" | "input">,
  always: Record<string, unknown> = {},
): Bulk => ({
  async prepare(_tx, tasks, common) {
    return new Map(
      tasks.map((task): [string, Prepared] => {
        const input = act.input.safeParse({ ...common, ...always, ...task });
        return [
          task.taskId,
          input.success
            ? { run: (parts, actor) => act.performIn(parts, actor, input.data) }
            : taskRefusals.BULK_INCOMPLETE(),
        ];
      }),
    );
  },
});

/**
 * Many results are confirmed by the date of their evidence, as long as there is only one to choose; what went elsewhere than the
 * directive says, or did not reach its figures, is looked at by itself.
 */
const confirmation: Bulk = {
  async prepare(tx, tasks) {
    const ids = tasks.map(({ taskId }) => taskId);
    const { rows } = await sql<{
      task_id: string;
      dates: string[];
      elsewhere: boolean;
      measured: Measure[];
    }>`
      select submission.task_id, array_agg(distinct evidence.issued_on::text) as dates,
        bool_or(submission.receiver_reason is not null) as elsewhere, (array_agg(submission.measured))[1] as measured
      from app.task_submission submission join app.evidence on evidence.submission_id = submission.id
      where submission.task_id = any (${ids}::uuid[]) and submission.outcome is null
      group by submission.task_id`.execute(tx);
    const dates = new Map(rows.map((row) => [row.task_id, row.dates]));
    const toLookAt = new Set(
      rows
        .filter(
          ({ elsewhere, measured }) => elsewhere || measured.some((one) => isMet(one) !== true),
        )
        .map((row) => row.task_id),
    );
    return new Map(
      tasks.map((task): [string, Prepared] => {
        if (toLookAt.has(task.taskId)) {
          return [task.taskId, taskRefusals.LOOK_BEFORE_CONFIRMING()];
        }
        const [completedOn, ...others] = dates.get(task.taskId) ?? [];
        if (others.length > 0) return [task.taskId, taskRefusals.MANY_EVIDENCE_DATES()];
        if (!completedOn) return [task.taskId, taskRefusals.NOTHING_TO_CONFIRM()];
        const input = { ...task, completedOn };
        return [
          task.taskId,
          { run: (parts, actor) => confirmCompletion.performIn(parts, actor, input) },
        ];
      }),
    );
  },
};

export const bulkActs: Record<BulkAct, Bulk & { title: string }> = {
  "tasks.acknowledge": { ...plain(acknowledgeTask), title: acknowledgeTask.title },
  "tasks.confirm": { ...confirmation, title: confirmCompletion.title },
  "tasks.set-monitor": { ...plain(setMonitor), title: setMonitor.title },
  "tasks.set-field": { ...plain(setTaskField), title: setTaskField.title },
  "tasks.allocate": { ...plain(allocateTask), title: allocateTask.title },
  "tasks.star": { ...plain(starTask), title: starTask.title },
  // Many duties at once go on until a next look; a date or an end is one duty's own decision.
  "tasks.review": { ...plain(reviewDuty, { decision: "keep" }), title: reviewDuty.title },
};
