import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { proposeInspection } from "../../write/propose-inspection.ts";
import { readYearCoverage } from "../read/coverage.ts";
import { lineProposal, yearPlanOffer } from "../read/offer.ts";
import { getYearPlan, listYearPlans } from "../read/plans.ts";
import { addPlanLines, dropPlanLine, revisePlanLine } from "../write/lines.ts";
import { approveYearPlan, draftYearPlan } from "../write/year-plans.ts";

/** The acts a page of a plan offers on it, on each of its lines, and from a line. */
export const yearPlanActs = {
  onPlan: [addPlanLines, approveYearPlan],
  onLine: [revisePlanLine, dropPlanLine],
  onProposal: [proposeInspection],
};

/** The year's plans of inspections. */
export function yearPlanRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  const yearOf = (year: number | undefined, today: string) => year ?? Number(today.slice(0, 4));
  serve(routes.listYearPlans, ({ actor, query }) =>
    read(actor, (tx, today) =>
      listYearPlans(tx, actor, yearOf(query.year, today), { today, acts: [draftYearPlan] }),
    ),
  );
  serve(routes.getYearCoverage, ({ actor, query }) =>
    read(actor, (tx, today) =>
      readYearCoverage(tx, actor, { year: yearOf(query.year, today), today }),
    ),
  );
  serve(routes.getYearPlanOffer, ({ actor }) =>
    read(actor, (tx, today) => yearPlanOffer(tx, today)),
  );
  serve(routes.getYearPlan, ({ actor, params }) =>
    read(actor, (tx, today) => getYearPlan(tx, actor, params.id, { today, ...yearPlanActs })),
  );
  serve(routes.getLineProposal, ({ actor, params }) =>
    read(actor, (tx, today) => lineProposal(tx, params.id, today)),
  );
  serve(routes.draftYearPlan, ({ actor, body, key }) =>
    draftYearPlan.perform(runtime, actor, body, key),
  );
  serve(routes.addPlanLines, ({ actor, body, key }) =>
    addPlanLines.perform(runtime, actor, body, key),
  );
  serve(routes.revisePlanLine, ({ actor, body, key }) =>
    revisePlanLine.perform(runtime, actor, body, key),
  );
  serve(routes.dropPlanLine, ({ actor, body, key }) =>
    dropPlanLine.perform(runtime, actor, body, key),
  );
  serve(routes.approveYearPlan, ({ actor, body, key }) =>
    approveYearPlan.perform(runtime, actor, body, key),
  );
}
