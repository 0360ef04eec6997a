import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../../kernel/act.ts";
import { localDateOf } from "../../../../../kernel/clock.ts";
import { inScope } from "../../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../../kernel/http/serve.ts";
import { getComplaintTime } from "../read/get-time.ts";
import { noteComplaintTime } from "../write/note-time.ts";

const acts = [noteComplaintTime] as const;

/** The days within which one may complain. */
export function complaintTimeRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.getComplaintTime, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      getComplaintTime(tx, actor, params.id, {
        today: localDateOf(runtime.clock.now()),
        acts,
      }),
    ),
  );
  serve(routes.noteComplaintTime, ({ actor, body, key }) =>
    noteComplaintTime.perform(runtime, actor, body, key),
  );
}
