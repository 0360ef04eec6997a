import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { membersOfMonth, monthSubject, reportsOfMonth } from "../read/body-month.ts";
import { mergeBodyResults } from "../write/merge-results.ts";
import { sendBodyResult } from "../write/send-result.ts";

/** The month of a body: what its members sent, and the one report of all. */
export function bodyMonthRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getBodyMonth, ({ actor, params, query }) =>
    inScope(runtime.db, actor, async (tx) => {
      const today = localDateOf(runtime.clock.now());
      const month = query.month ?? today.slice(0, 7);
      const subject = await monthSubject(tx, params.id, month);
      const members = await membersOfMonth(tx, params.id, month);
      return {
        month,
        members: members.map(({ resultId: _kept, ...member }) => member),
        reports: await reportsOfMonth(tx, params.id, month),
        acts: verdictsOn(actor, subject, today, [sendBodyResult, mergeBodyResults]),
      };
    }),
  );
  serve(routes.sendBodyResult, ({ actor, body, key }) =>
    sendBodyResult.perform(runtime, actor, body, key),
  );
  serve(routes.mergeBodyResults, ({ actor, body, key }) =>
    mergeBodyResults.perform(runtime, actor, body, key),
  );
}
