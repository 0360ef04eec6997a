import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { starTask, unstarTask } from "../following/starring/star-task.ts";
import { decideRefusal } from "../holding/decide-refusal.ts";
import { refuseTask } from "../holding/refuse-task.ts";
import { transferTask } from "../holding/transfer-task.ts";
import { revokeOne } from "../revoking/revoke.ts";
import { resumeTask } from "../suspension/resume-task.ts";
import { suspendTask } from "../suspension/suspend-task.ts";

/** The acts on a task's holder and life. */
export function lifeRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.starTask, ({ actor, body, key }) => starTask.perform(runtime, actor, body, key));
  serve(routes.unstarTask, ({ actor, body, key }) => unstarTask.perform(runtime, actor, body, key));
  serve(routes.refuseTask, ({ actor, body, key }) => refuseTask.perform(runtime, actor, body, key));
  serve(routes.decideRefusal, ({ actor, body, key }) =>
    decideRefusal.perform(runtime, actor, body, key),
  );
  serve(routes.transferTask, ({ actor, body, key }) =>
    transferTask.perform(runtime, actor, body, key),
  );
  serve(routes.suspendTask, ({ actor, body, key }) =>
    suspendTask.perform(runtime, actor, body, key),
  );
  serve(routes.resumeTask, ({ actor, body, key }) => resumeTask.perform(runtime, actor, body, key));
  serve(routes.revokeTask, ({ actor, body, key }) => revokeOne.perform(runtime, actor, body, key));
}
