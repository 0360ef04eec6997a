export { assignTasks } from "./assigning/assign-tasks.ts";
export { registerTaskEffects } from "./assigning/reproject-last-days.ts";
export type { TaskOrder } from "./assigning/task-order.ts";
export { horizonOf, type Horizon } from "./domain/horizon.ts";
export { projectDue } from "./domain/project-due.ts";
export { standingOf } from "./domain/standing.ts";
export { timeliness, type TaskClock } from "./domain/timeliness.ts";
export { taskRoutes } from "./http/task-routes.ts";
