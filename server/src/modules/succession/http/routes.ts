import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { getReorganisation } from "../read/get-reorganisation.ts";
import { listReorganisations } from "../read/list-reorganisations.ts";
import { listRoutings, routingFigures } from "../read/list-routings.ts";
import { previewOf } from "../read/preview.ts";
import { readHandover } from "../read/read-handover.ts";
import { applyReorganisation } from "../write/apply-reorganisation.ts";
import { cancelReorganisation } from "../write/cancel-reorganisation.ts";
import { checkedPlan, reorganise } from "../write/reorganise.ts";
import { routeTasks } from "../write/route-tasks.ts";

export function successionRoutes(serve: Serve, runtime: Runtime): void {
  const today = () => localDateOf(runtime.clock.now());
  const mustHold = (actor: Actor, act: { name: string; title: string }) => {
    if (!holdsAct(actor, act.name)) {
      throw refusals.NOT_ALLOWED(`Chức trách của bạn không có quyền "${act.title}".`);
    }
  };
  serve(routes.listReorganisations, ({ actor }) =>
    inScope(runtime.db, actor, async (tx) => ({ items: await listReorganisations(tx, today()) })),
  );
  serve(routes.previewReorganisation, ({ actor, body }) => {
    mustHold(actor, reorganise);
    return inScope(runtime.db, actor, async (tx) =>
      previewOf(tx, await checkedPlan({ tx }, body), today()),
    );
  });
  serve(routes.getReorganisation, async ({ actor, params }) => {
    const found = await inScope(runtime.db, actor, (tx) =>
      getReorganisation(tx, actor, today(), params.id, [applyReorganisation, cancelReorganisation]),
    );
    if (!found) throw refusals.NOT_FOUND("sắp xếp này");
    return found;
  });
  serve(routes.listRoutings, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) => listRoutings(tx, today(), query)),
  );
  serve(routes.getRoutingFigures, ({ actor }) =>
    inScope(runtime.db, actor, (tx) => routingFigures(tx, today())),
  );
  serve(routes.getHandover, async ({ actor, params }) => {
    const found = await inScope(runtime.db, actor, (tx) => readHandover(tx, params.id, today()));
    if (!found) throw refusals.NOT_FOUND("người này");
    return found;
  });
  serve(routes.reorganise, ({ actor, body, key }) => reorganise.perform(runtime, actor, body, key));
  serve(routes.cancelReorganisation, ({ actor, body, key }) =>
    cancelReorganisation.perform(runtime, actor, body, key),
  );
  serve(routes.applyReorganisation, ({ actor, body, key }) =>
    applyReorganisation.perform(runtime, actor, body, key),
  );
  serve(routes.routeTasks, ({ actor, body, key }) => routeTasks.perform(runtime, actor, body, key));
}
