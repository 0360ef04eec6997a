export { assignTasks } from "./assigning/assign-tasks.ts";
export { registerTaskEffects } from "./projecting/reproject-before-dates.ts";
export type { TaskOrder } from "./assigning/task-order.ts";
export { projectDue } from "./domain/project-due.ts";
export { attachment } from "./http/attachment.ts";
export { sniffEvidence } from "./http/sniff-evidence.ts";
export { taskRoutes } from "./http/task-routes.ts";
export { rememberTasks } from "./locking/task-history.ts";
export { revokeTask, type RevokedTask } from "./revoking/revoke-task.ts";
