import { DecideObstacle } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { taskRefusals } from "../refusals.ts";
import { tellConcerned } from "../tell-about.ts";

export const decideObstacle = defineAct({
  name: "tasks.decide-obstacle",
  title: "Cho ý kiến về vướng mắc",
  input: DecideObstacle,
  load: (context, input) => lockTask(context, input),
  policy: policies.decideObstacle,
  async run(context, task, { obstacleId, decision }) {
    const obstacle = await context.tx
      .selectFrom("app.task_obstacle")
      .select(["content", "decided_at", "raised_by"])
      .where("id", "=", obstacleId)
      .where("task_id", "=", task.id)
      .executeTakeFirst();
    if (!obstacle) throw refusals.NOT_FOUND("vướng mắc này");
    if (obstacle.decided_at !== null) throw taskRefusals.OBSTACLE_DECIDED();
    await context.tx
      .updateTable("app.task_obstacle")
      .set({ decision, decided_by: accountOf(context), decided_at: context.now })
      .where("id", "=", obstacleId)
      .execute();
    context.record("task", task.id, { content: obstacle.content, decision });
    await tellConcerned(
      context,
      task,
      {
        kind: "obstacle.decided",
        title: `Vướng mắc của nhiệm vụ NV-${task.number} đã có ý kiến.`,
        body: decision,
        key: `decided:${obstacleId}`,
      },
      [obstacle.raised_by],
    );
    return changeTask(context, task);
  },
  tell: telling<{ content: string; decision: string }>(
    ({ content, decision }) => `cho ý kiến về vướng mắc “${content}”: “${decision}”`,
  ),
});
