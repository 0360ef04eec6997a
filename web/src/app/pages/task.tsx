import { TaskPage } from "../../features/tasks/task-page.tsx";

/** The record of a task with what each room keeps about it; features do not know each other, so they meet here. */
export function WholeTaskPage() {
  return <TaskPage parts={() => null} />;
}
