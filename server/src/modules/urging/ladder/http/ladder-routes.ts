import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { readTaskLadder } from "../read/task-ladder.ts";

export function ladderRoutes(serve: Serve, { db, clock }: Runtime): void {
  serve(routes.getTaskLadder, ({ actor, params }) =>
    inScope(db, actor, (tx) => readTaskLadder(tx, params.id, localDateOf(clock.now()))),
  );
}
