import { LinkTasks } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { chainPolicies } from "./domain/chain-rules.ts";

/** Held by whoever links: any number that is the same in every process. */
export const CHAINING = 20_261_119;

/** Says that one task's report goes into another's summary; a circle of such is refused. */
export const linkTasks = defineAct({
  name: "tasks.link",
  title: "Nối đầu vào",
  input: LinkTasks,
  load: (context, input) => lockTask(context, input),
  policy: chainPolicies.link,
  async run(context, task, { feedNumber }) {
    const { tx } = context;
    // Two links made at once could close a circle that neither sees.
    await sql`select pg_advisory_xact_lock(${CHAINING})`.execute(tx);
    const { rows } = await sql<{ id: string }>`
      select id from app.task where number = ${feedNumber}`.execute(tx);
    const feed = rows[0];
    if (!feed) throw atField(refusals.NOT_FOUND(`nhiệm vụ NV-${feedNumber}`), "feedNumber");
    if (feed.id === task.id || (await leadsTo(tx, task.id, feed.id)))
      throw atField(taskRefusals.CIRCULAR_CHAIN(feedNumber, task.number), "feedNumber");
    await sql`insert into app.task_link (feed_id, collector_id, found_by, linked_by, linked_at)
      values (${feed.id}, ${task.id}, 'person', ${accountOf(context)}, ${context.now})
      on conflict (feed_id, collector_id) do nothing`.execute(tx);
    context.record("task", task.id, { feed: `NV-${feedNumber}` });
    context.record("task", feed.id, { collector: `NV-${task.number}` });
    return changeTask(context, task);
  },
  tell: telling<{ feed?: string; collector?: string }>(({ feed, collector }) =>
    feed === undefined
      ? `nối làm đầu vào của ${collector ?? ""}`
      : `nối ${feed} làm đầu vào của nhiệm vụ`,
  ),
});

/** Whether what a task hands in reaches another, over however many summaries. */
async function leadsTo(tx: Tx, from: string, to: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive onward (id) as (
      select ${from}::uuid union select link.collector_id from onward join app.task_link link on link.feed_id = onward.id
    ) select exists (select from onward where id = ${to}) as found`.execute(tx);
  return rows[0]?.found ?? false;
}
