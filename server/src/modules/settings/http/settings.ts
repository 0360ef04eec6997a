import { routes, type Setting } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { listSettings } from "../read/list-settings.ts";
import { previewSetting } from "../read/preview-setting.ts";
import { readHistory } from "../read/read-history.ts";
import { changeSetting } from "../write/change-setting.ts";
import { withdrawSettingValue } from "../write/withdraw-value.ts";

export function settingRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.listSettings, ({ actor }) =>
    inScope(runtime.db, actor, async (tx): Promise<{ items: Setting[] }> => ({
      items: await listSettings(tx, localDateOf(runtime.clock.now())),
    })),
  );
  serve(routes.settingHistory, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      readHistory(tx, localDateOf(runtime.clock.now()), query.key),
    ),
  );
  serve(routes.previewSetting, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) =>
      previewSetting(tx, actor, localDateOf(runtime.clock.now()), query),
    ),
  );
  serve(routes.withdrawSettingValue, ({ actor, body, key }) =>
    withdrawSettingValue.perform(runtime, actor, body, key),
  );
  serve(routes.changeSetting, ({ actor, body, key }) =>
    changeSetting.perform(runtime, actor, body, key),
  );
}
