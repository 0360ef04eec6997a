import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { isProvinceWide } from "../../../../kernel/actor.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { listVoiceImports, listVoiceMappings } from "../read/imports.ts";
import { importVoices } from "../write/import-voices.ts";

export function voiceImportRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.importVoices, ({ actor, body, upload, key }) =>
    importVoices(runtime, actor, upload, { ...body, key }),
  );
  serve(routes.listVoiceImports, async ({ actor }) => ({
    items: isProvinceWide(actor) ? await inScope(runtime.db, actor, listVoiceImports) : [],
  }));
  serve(routes.listVoiceMappings, async ({ actor }) => ({
    items: isProvinceWide(actor) ? await inScope(runtime.db, actor, listVoiceMappings) : [],
  }));
}
