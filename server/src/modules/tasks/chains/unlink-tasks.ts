import { UnlinkTasks } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { chainPolicies } from "./domain/chain-rules.ts";

/** Takes an input away that was linked by mistake. */
export const unlinkTasks = defineAct({
  name: "tasks.unlink",
  title: "Bỏ nối đầu vào",
  input: UnlinkTasks,
  load: (context, input) => lockTask(context, input),
  policy: chainPolicies.unlink,
  async run(context, task, { feedId }) {
    const { rows } = await sql<{ number: number }>`
      delete from app.task_link link using app.task feed
      where link.feed_id = ${feedId} and link.collector_id = ${task.id} and feed.id = link.feed_id
      returning feed.number`.execute(context.tx);
    const [feed] = rows;
    if (!feed) throw refusals.NOT_FOUND("đầu vào này");
    context.record("task", task.id, { feed: `NV-${feed.number}` });
    return changeTask(context, task);
  },
  tell: telling<{ feed: string }>(({ feed }) => `bỏ nối đầu vào ${feed}`),
});
