import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { enterNotice } from "../calendar/enter-notice.ts";
import { previewNotice, previewWithdrawal } from "../calendar/preview.ts";
import { readYear } from "../calendar/read-year.ts";
import { withdrawNotice } from "../calendar/withdraw-notice.ts";

export function calendarRoutes(serve: Serve, runtime: Runtime): void {
  const today = () => localDateOf(runtime.clock.now());
  serve(routes.calendarYear, ({ actor, query }) =>
    inScope(runtime.db, actor, (tx) => readYear(tx, actor, today(), query.year)),
  );
  serve(routes.previewNotice, ({ actor, body }) =>
    inScope(runtime.db, actor, (tx) => previewNotice(tx, actor, today(), body)),
  );
  serve(routes.previewWithdrawal, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) => previewWithdrawal(tx, actor, today(), params.id)),
  );
  serve(routes.enterNotice, ({ actor, body, key }) =>
    enterNotice.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawNotice, ({ actor, body, key }) =>
    withdrawNotice.perform(runtime, actor, body, key),
  );
}
