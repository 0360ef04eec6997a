import { setDueDate } from "./assigning/set-due-date.ts";
import { confirmCompletion } from "./confirmation/confirm-completion.ts";
import { reopenTask } from "./confirmation/reopen-task.ts";
import { returnTask } from "./confirmation/return-task.ts";
import { submitResult } from "./confirmation/submit-result.ts";
import { decideExtension } from "./extension/decide-extension.ts";
import { requestExtension } from "./extension/request-extension.ts";
import { withdrawExtension } from "./extension/withdraw-extension.ts";
import { starTask, unstarTask } from "./following/starring/star-task.ts";
import { decideRefusal } from "./holding/decide-refusal.ts";
import { refuseTask } from "./holding/refuse-task.ts";
import { transferTask } from "./holding/transfer-task.ts";
import { revokeOne } from "./revoking/revoke.ts";
import { resumeTask } from "./suspension/resume-task.ts";
import { suspendTask } from "./suspension/suspend-task.ts";
import { acknowledgeTask } from "./holding/acknowledge-task.ts";
import { addStep } from "./holding/add-step.ts";
import { completeStep } from "./holding/complete-step.ts";
import { handUpTask } from "./holding/hand-up-task.ts";
import { takeUpTask } from "./holding/take-up-task.ts";
import { allocateTask } from "./holding/allocate-task.ts";
import { setMonitor } from "./holding/set-monitor.ts";
import { setTaskField } from "./holding/set-task-field.ts";
import { decideObstacle } from "./progress/decide-obstacle.ts";
import { raiseObstacle } from "./progress/raise-obstacle.ts";
import { reportProgress } from "./progress/report-progress.ts";

/** All acts on one task, in the order of its life. */
export const taskActs = [
  acknowledgeTask,
  takeUpTask,
  addStep,
  completeStep,
  reportProgress,
  raiseObstacle,
  handUpTask,
  decideObstacle,
  submitResult,
  confirmCompletion,
  returnTask,
  reopenTask,
  setDueDate,
  allocateTask,
  setMonitor,
  setTaskField,
  requestExtension,
  withdrawExtension,
  decideExtension,
  refuseTask,
  decideRefusal,
  transferTask,
  suspendTask,
  resumeTask,
  revokeOne,
  starTask,
  unstarTask,
] as const;
