import { routes, type Setting } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listSettings } from "../read/list-settings.ts";
import { changeSetting } from "../write/change-setting.ts";

export function settingRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.listSettings, ({ actor }) =>
    inScope(runtime.db, actor, async (tx): Promise<{ items: Setting[] }> => ({
      items: await listSettings(tx),
    })),
  );
  serve(routes.changeSetting, ({ actor, body, key }) =>
    changeSetting.perform(runtime, actor, body, key),
  );
}
