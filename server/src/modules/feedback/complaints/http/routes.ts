import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { formaliseComplaint } from "../write/formalise-complaint.ts";

/** What only complaints know: how one is made of a sealed tip, and its steps by the Law on Complaints. */
export function complaintRoutes(serve: Serve, runtime: Runtime): void {
  serve(routes.formaliseComplaint, ({ actor, body, key }) =>
    formaliseComplaint.perform(runtime, actor, body, key),
  );
}
