import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { getConclusion } from "../read/get-conclusion.ts";
import { closeInspection } from "../write/close.ts";
import { draftConclusion, draftInspectionReport } from "../write/drafts.ts";

const acts = [draftInspectionReport, draftConclusion, closeInspection];

/** Report, conclusion and end of an inspection. */
export function conclusionRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getConclusion, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      getConclusion(tx, actor, params.id, { today: localDateOf(runtime.clock.now()), acts }),
    ),
  );
  serve(routes.draftInspectionReport, ({ actor, body, key }) =>
    draftInspectionReport.perform(runtime, actor, body, key),
  );
  serve(routes.draftConclusion, ({ actor, body, key }) =>
    draftConclusion.perform(runtime, actor, body, key),
  );
  serve(routes.closeInspection, ({ actor, body, key }) =>
    closeInspection.perform(runtime, actor, body, key),
  );
}
