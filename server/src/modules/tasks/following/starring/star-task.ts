import { StarTask, type Done } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, type ActContext } from "../../../../kernel/act.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import type { FollowedTask } from "../../domain/followed-task.ts";
import { lifePolicies } from "../../domain/life-policies.ts";
import { accountOf } from "../../locking/change-task.ts";
import { lockFollowed } from "../../locking/follow-task.ts";

/** A leader looks at this task first: it leads every list of theirs and is marked for everybody. */
export const starTask = defineAct({
  name: "tasks.star",
  title: "Đánh dấu sao",
  input: StarTask,
  load: (context, input) => lockStar(context, input),
  policy: lifePolicies.star,
  async run(context, task): Promise<Done> {
    await context.tx
      .insertInto("app.task_star")
      .values({ account_id: accountOf(context), task_id: task.id, starred_at: context.now })
      .execute();
    context.record("task", task.id, { number: task.number });
    return { id: task.id, version: task.version };
  },
  tell: () => "đánh dấu sao, ưu tiên theo dõi",
});

export const unstarTask = defineAct({
  name: "tasks.unstar",
  title: "Bỏ dấu sao",
  input: StarTask,
  load: (context, input) => lockStar(context, input),
  policy: lifePolicies.unstar,
  async run(context, task): Promise<Done> {
    await context.tx
      .deleteFrom("app.task_star")
      .where("account_id", "=", accountOf(context))
      .where("task_id", "=", task.id)
      .execute();
    context.record("task", task.id, { number: task.number });
    return { id: task.id, version: task.version };
  },
  tell: () => "bỏ dấu sao",
});

/** One leader's stars are counted one after the other, so that two windows do not exceed their number. */
async function lockStar(
  context: ActContext,
  { taskId }: { taskId: string },
): Promise<FollowedTask> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${accountOf(context)}, 15))`.execute(
    context.tx,
  );
  const { rows } = await sql<{ version: number }>`
    select version from app.task where id = ${taskId}`.execute(context.tx);
  if (!rows[0]) throw refusals.NOT_FOUND("nhiệm vụ này");
  return lockFollowed(context, { taskId, version: rows[0].version });
}
