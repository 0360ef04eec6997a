import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { readDocumentMonitoring } from "../read/document-monitoring.ts";
import { draftMonitorLetters } from "../write/draft-letters.ts";
import { draftMonitorReport } from "../write/draft-report.ts";
import { remindLate } from "../write/remind-late.ts";
import { endDocumentMonitor, setDocumentMonitor } from "../write/set-monitor.ts";

const acts = [remindLate, draftMonitorLetters, draftMonitorReport, setDocumentMonitor];

/** All of the module's routes. */
export function documentMonitorRoutes(serve: Serve, runtime: Runtime): void {
  const { db, clock } = runtime;
  serve(routes.getDocumentMonitoring, ({ actor, params }) =>
    inScope(db, actor, (tx) =>
      readDocumentMonitoring(tx, actor, params.id, { today: localDateOf(clock.now()), acts }),
    ),
  );
  serve(routes.setDocumentMonitor, ({ actor, body, key }) =>
    setDocumentMonitor.perform(runtime, actor, body, key),
  );
  serve(routes.endDocumentMonitor, ({ actor, body, key }) =>
    endDocumentMonitor.perform(runtime, actor, body, key),
  );
  serve(routes.remindLate, ({ actor, body, key }) => remindLate.perform(runtime, actor, body, key));
  serve(routes.draftMonitorLetters, ({ actor, body, key }) =>
    draftMonitorLetters.perform(runtime, actor, body, key),
  );
  serve(routes.draftMonitorReport, ({ actor, body, key }) =>
    draftMonitorReport.perform(runtime, actor, body, key),
  );
}
