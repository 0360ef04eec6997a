import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listSavedViews } from "../read/list-saved-views.ts";
import { dropView } from "../write/drop-view.ts";
import { saveView } from "../write/save-view.ts";

/** Lists as a person keeps them for themselves. No acts: nothing has happened in the office. */
export function savedViewRoutes(serve: Serve, { db, clock }: Runtime): void {
  serve(routes.listSavedViews, async ({ actor }) => ({
    items: await inScope(db, actor, (tx) => listSavedViews(tx, actor)),
  }));
  serve(routes.saveView, ({ actor, body }) =>
    inScope(db, actor, (tx) => saveView(tx, actor, clock.now(), body)),
  );
  serve(routes.dropView, async ({ actor, body }) => {
    await inScope(db, actor, (tx) => dropView(tx, actor, body.id));
    return {};
  });
}
