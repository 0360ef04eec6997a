import type { ActContext } from "../../../kernel/act.ts";
import type { TaskSubject } from "../domain/task-subject.ts";
import { tellFollower, tellHoldersOf } from "../tell-about.ts";

/** A difficulty goes up at once: to whoever follows the task and to those who may decide on it. */
export async function tellObstacle(
  context: ActContext,
  task: TaskSubject,
  { id, content }: { id: string; content: string },
): Promise<void> {
  const news = {
    kind: "obstacle.raised",
    title: `${task.holderName} nêu vướng mắc ở nhiệm vụ NV-${task.number}, chờ ý kiến.`,
    body: content,
    key: `raised:${id}`,
  };
  await tellFollower(context, task, news);
  await tellHoldersOf(context, { act: "tasks.decide-obstacle" }, task, news);
}
