import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { linkTasks } from "../chains/link-tasks.ts";
import { setParent } from "../chains/set-parent.ts";
import { unlinkTasks } from "../chains/unlink-tasks.ts";
import { getOfficeDesk } from "../clocks/read/get-office-desk.ts";
import { getTaskClocks } from "../clocks/read/get-task-clocks.ts";
import { decideEnd } from "../recurrence/decide-end.ts";
import { stateAtDue } from "../progress/state-at-due.ts";
import { decideYear } from "../recurrence/decide-year.ts";
import { reportYear } from "../recurrence/report-year.ts";
import { reviewDuty } from "../recurrence/review-duty.ts";

export function clockRoutes(serve: Serve, runtime: Runtime): void {
  const { db, clock } = runtime;
  serve(routes.getTaskClocks, ({ actor, params }) =>
    inScope(db, actor, (tx) => getTaskClocks(tx, actor, localDateOf(clock.now()), params.id)),
  );
  serve(routes.getOfficeDesk, ({ actor, query }) =>
    inScope(db, actor, (tx) => getOfficeDesk(tx, actor, localDateOf(clock.now()), query)),
  );
  serve(routes.reviewDuty, ({ actor, body, key }) => reviewDuty.perform(runtime, actor, body, key));
  serve(routes.setParent, ({ actor, body, key }) => setParent.perform(runtime, actor, body, key));
  serve(routes.linkTasks, ({ actor, body, key }) => linkTasks.perform(runtime, actor, body, key));
  serve(routes.unlinkTasks, ({ actor, body, key }) =>
    unlinkTasks.perform(runtime, actor, body, key),
  );
  serve(routes.reportYear, ({ actor, body, key }) => reportYear.perform(runtime, actor, body, key));
  serve(routes.decideYear, ({ actor, body, key }) => decideYear.perform(runtime, actor, body, key));
  serve(routes.stateAtDue, ({ actor, body, key }) => stateAtDue.perform(runtime, actor, body, key));
  serve(routes.decideEnd, ({ actor, body, key }) => decideEnd.perform(runtime, actor, body, key));
}
