import { RaiseObstacle } from "@dondoc/contract";
import { defineAct, telling } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { policies } from "../domain/policies.ts";
import { accountOf, changeTask } from "../locking/change-task.ts";
import { lockTask } from "../locking/lock-task.ts";
import { tellObstacle } from "./tell-obstacle.ts";

/** A difficulty the agency cannot settle itself; the clock goes on until somebody decides otherwise. */
export const raiseObstacle = defineAct({
  name: "tasks.raise-obstacle",
  title: "Nêu vướng mắc",
  input: RaiseObstacle,
  load: (context, input) => lockTask(context, input),
  policy: policies.raiseObstacle,
  async run(context, task, { content, proposal }) {
    const id = newId();
    await context.tx
      .insertInto("app.task_obstacle")
      .values({
        id,
        task_id: task.id,
        content,
        proposal: proposal ?? null,
        raised_by: accountOf(context),
        raised_at: context.now,
      })
      .execute();
    context.record("task", task.id, { content, proposal: proposal ?? null });
    await tellObstacle(context, task, { id, content });
    return changeTask(context, task);
  },
  tell: telling<{ content: string; proposal: string | null }>(
    ({ content, proposal }) =>
      `nêu vướng mắc: “${content}”${proposal === null ? "" : `; đề xuất: “${proposal}”`}`,
  ),
});
