import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { readComparison } from "../read/comparison.ts";
import { relateVersions, separateVersions } from "../write/relate-versions.ts";
import { settleEarlier } from "../write/settle-earlier.ts";
import { versionActs } from "../write/version-acts.ts";

export function versionResource(serve: Serve, runtime: Runtime): void {
  serve(routes.compareVersions, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      readComparison(tx, actor, params, {
        today: localDateOf(runtime.clock.now()),
        acts: versionActs,
      }),
    ),
  );
  serve(routes.relateVersions, ({ actor, body, key }) =>
    relateVersions.perform(runtime, actor, body, key),
  );
  serve(routes.separateVersions, ({ actor, body, key }) =>
    separateVersions.perform(runtime, actor, body, key),
  );
  serve(routes.settleEarlier, ({ actor, body, key }) =>
    settleEarlier.perform(runtime, actor, body, key),
  );
}
