import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { getUnit } from "../read/get-unit.ts";
import { listPeople } from "../read/list-people.ts";
import { listUnitGroups } from "../read/list-unit-groups.ts";
import { listUnits } from "../read/list-units.ts";
import { addAlias } from "../write/add-alias.ts";
import { createUnit } from "../write/create-unit.ts";
import { importWorkbook } from "../write/import-units.ts";
import { reviseUnit } from "../write/revise-unit.ts";

export function organisationRoutes(serve: Serve, runtime: Runtime): void {
  const today = () => localDateOf(runtime.clock.now());
  serve(routes.listUnits, ({ actor, query }) => {
    const asOf = query.asOf ?? today();
    return inScope(runtime.db, actor, async (tx) => ({
      asOf,
      items: await listUnits(tx, asOf, query),
    }));
  });
  serve(routes.getUnit, async ({ actor, params }) => {
    const unit = await inScope(runtime.db, actor, (tx) => getUnit(tx, params.id));
    if (!unit) throw refusals.NOT_FOUND("cơ quan này");
    return unit;
  });
  serve(routes.listUnitGroups, ({ actor, query }) => {
    const asOf = query.asOf ?? today();
    return inScope(runtime.db, actor, async (tx) => ({
      asOf,
      items: await listUnitGroups(tx, asOf),
    }));
  });
  serve(routes.listPeople, ({ actor, query }) =>
    inScope(runtime.db, actor, async (tx) => ({
      items: await listPeople(tx, query.unitId, today()),
    })),
  );
  serve(routes.createUnit, ({ actor, body, key }) => createUnit.perform(runtime, actor, body, key));
  serve(routes.reviseUnit, ({ actor, body, key }) => reviseUnit.perform(runtime, actor, body, key));
  serve(routes.addAlias, ({ actor, body, key }) => addAlias.perform(runtime, actor, body, key));
  serve(routes.importUnits, ({ actor, body, upload, key }) =>
    importWorkbook(runtime, actor, upload, { dryRun: body.dryRun, key }),
  );
}
