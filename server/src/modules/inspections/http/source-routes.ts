import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { holdsAct } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { noteReadings } from "../../audit/index.ts";
import { restrictedInspection } from "../domain/restricted.ts";
import { inspectionsAbout, sourcesOf } from "../read/sources.ts";

/** From what an inspection was opened, and what was opened from a record: both ways. */
export function inspectionSourceRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.listInspectionSources, ({ actor, params }) =>
    inScope(runtime.db, actor, async (tx) => ({
      items: await sourcesOf(tx, params.id, localDateOf(runtime.clock.now())),
    })),
  );
  serve(routes.listInspectionsAbout, ({ actor, query }) =>
    inScope(runtime.db, actor, async (tx) => {
      const items = await inspectionsAbout(tx, query.kind, query.id);
      await noteReadings(tx, actor, runtime.clock.now(), items.flatMap(restrictedInspection));
      return { items, mayPropose: holdsAct(actor, "inspections.propose") };
    }),
  );
}
