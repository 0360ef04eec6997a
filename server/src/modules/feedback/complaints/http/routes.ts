import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { getComplaint } from "../read/get-complaint.ts";
import { appealComplaint } from "../write/appeal.ts";
import { formaliseComplaint } from "../write/formalise-complaint.ts";
import { takeComplaintStep } from "../write/take-step.ts";

const onComplaint = [takeComplaintStep, appealComplaint] as const;

/** What only complaints know: how one is made of a sealed tip, and its steps by the Law on Complaints. */
export function complaintRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.formaliseComplaint, ({ actor, body, key }) =>
    formaliseComplaint.perform(runtime, actor, body, key),
  );
  serve(routes.getComplaint, ({ actor, params }) =>
    inScope(runtime.db, actor, (tx) =>
      getComplaint(tx, actor, params.id, {
        today: localDateOf(runtime.clock.now()),
        acts: onComplaint,
      }),
    ),
  );
  serve(routes.takeComplaintStep, ({ actor, body, key }) =>
    takeComplaintStep.perform(runtime, actor, body, key),
  );
  serve(routes.appealComplaint, ({ actor, body, key }) =>
    appealComplaint.perform(runtime, actor, body, key),
  );
}
