import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { isProvinceWide } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listImports, listMappings, provenanceOf } from "../read/provenance.ts";
import { importTasks } from "../write/import-tasks.ts";
import { takeBackImport } from "../write/take-back-import.ts";

export function taskImportRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.importTasks, ({ actor, body, upload, key }) =>
    importTasks(runtime, actor, upload, { ...body, key }),
  );
  serve(routes.takeBackImport, ({ actor, body, key }) =>
    takeBackImport.perform(runtime, actor, body, key),
  );
  serve(routes.listTaskImports, async ({ actor }) => ({
    items: isProvinceWide(actor) ? await inScope(runtime.db, actor, listImports) : [],
  }));
  serve(routes.listSheetMappings, async ({ actor }) => ({
    items: isProvinceWide(actor) ? await inScope(runtime.db, actor, listMappings) : [],
  }));
  serve(routes.getTaskProvenance, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) => provenanceOf(tx, params.id)),
  );
}
