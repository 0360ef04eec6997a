import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { retryBulk, startBulk } from "../bulk/start-bulk.ts";
import { setDueDate } from "../assigning/set-due-date.ts";
import { confirmCompletion } from "../confirmation/confirm-completion.ts";
import { reopenTask } from "../confirmation/reopen-task.ts";
import { returnTask } from "../confirmation/return-task.ts";
import { submitResult } from "../confirmation/submit-result.ts";
import { acknowledgeTask } from "../holding/acknowledge-task.ts";
import { addStep } from "../holding/add-step.ts";
import { completeStep } from "../holding/complete-step.ts";
import { allocateTask } from "../holding/allocate-task.ts";
import { handUpTask } from "../holding/hand-up-task.ts";
import { takeUpTask } from "../holding/take-up-task.ts";
import { setMonitor } from "../holding/set-monitor.ts";
import { setTaskField } from "../holding/set-task-field.ts";
import { decideObstacle } from "../progress/decide-obstacle.ts";
import { raiseObstacle } from "../progress/raise-obstacle.ts";
import { reportProgress } from "../progress/report-progress.ts";

export function taskActRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.acknowledgeTask, ({ actor, body, key }) =>
    acknowledgeTask.perform(runtime, actor, body, key),
  );
  serve(routes.addStep, ({ actor, body, key }) => addStep.perform(runtime, actor, body, key));
  serve(routes.completeStep, ({ actor, body, key }) =>
    completeStep.perform(runtime, actor, body, key),
  );
  serve(routes.reportProgress, ({ actor, body, key }) =>
    reportProgress.perform(runtime, actor, body, key),
  );
  serve(routes.raiseObstacle, ({ actor, body, key }) =>
    raiseObstacle.perform(runtime, actor, body, key),
  );
  serve(routes.decideObstacle, ({ actor, body, key }) =>
    decideObstacle.perform(runtime, actor, body, key),
  );
  serve(routes.submitResult, ({ actor, body, key }) =>
    submitResult.perform(runtime, actor, body, key),
  );
  serve(routes.confirmCompletion, ({ actor, body, key }) =>
    confirmCompletion.perform(runtime, actor, body, key),
  );
  serve(routes.returnTask, ({ actor, body, key }) => returnTask.perform(runtime, actor, body, key));
  serve(routes.reopenTask, ({ actor, body, key }) => reopenTask.perform(runtime, actor, body, key));
  serve(routes.allocateTask, ({ actor, body, key }) =>
    allocateTask.perform(runtime, actor, body, key),
  );
  serve(routes.takeUpTask, ({ actor, body, key }) => takeUpTask.perform(runtime, actor, body, key));
  serve(routes.handUpTask, ({ actor, body, key }) => handUpTask.perform(runtime, actor, body, key));
  serve(routes.startBulk, ({ actor, body, key }) => startBulk.perform(runtime, actor, body, key));
  serve(routes.retryBulk, ({ actor, body, key }) => retryBulk.perform(runtime, actor, body, key));
  serve(routes.setMonitor, ({ actor, body, key }) => setMonitor.perform(runtime, actor, body, key));
  serve(routes.setTaskField, ({ actor, body, key }) =>
    setTaskField.perform(runtime, actor, body, key),
  );
  serve(routes.setDueDate, ({ actor, body, key }) => setDueDate.perform(runtime, actor, body, key));
}
