import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { readCoverage } from "../read/coverage.ts";
import { listSelfChecks } from "../read/self-checks.ts";
import { dropSelfCheck, planSelfCheck, recordSelfCheck } from "../write/keep-self-check.ts";
import { noteOpenPoint, settleOpenPoint } from "../write/points.ts";

const acts = [recordSelfCheck, noteOpenPoint, settleOpenPoint, dropSelfCheck];

/** What agencies look at within themselves, and how far. */
export function selfCheckRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listSelfChecks, ({ actor, query }) =>
    read(actor, (tx, today) => listSelfChecks(tx, actor, query, { today, acts })),
  );
  serve(routes.getSelfCheckCoverage, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const year = query.year ?? Number(today.slice(0, 4));
      // An agency plans for itself; whoever has none has nothing to plan.
      const plans = actor.grants.find(({ acts: can }) => can.has(planSelfCheck.name));
      const agencyUnitId = plans?.unitId ?? "";
      return {
        ...(await readCoverage(tx, actor, { year, today })),
        acts: verdictsOn(actor, { agencyUnitId }, today, [planSelfCheck]),
      };
    }),
  );
  serve(routes.planSelfCheck, ({ actor, body, key }) =>
    planSelfCheck.perform(runtime, actor, body, key),
  );
  serve(routes.recordSelfCheck, ({ actor, body, key }) =>
    recordSelfCheck.perform(runtime, actor, body, key),
  );
  serve(routes.noteOpenPoint, ({ actor, body, key }) =>
    noteOpenPoint.perform(runtime, actor, body, key),
  );
  serve(routes.settleOpenPoint, ({ actor, body, key }) =>
    settleOpenPoint.perform(runtime, actor, body, key),
  );
  serve(routes.dropSelfCheck, ({ actor, body, key }) =>
    dropSelfCheck.perform(runtime, actor, body, key),
  );
}
