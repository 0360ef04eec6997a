import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../../kernel/act.ts";
import type { Actor } from "../../../../kernel/actor.ts";
import { localDateOf } from "../../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../../kernel/database/scope.ts";
import type { Serve } from "../../../../kernel/http/serve.ts";
import { listDirections, readTaskDirections } from "../read/directions.ts";
import { answerDirection, withdrawDirection } from "../write/answer-direction.ts";
import { giveDirection } from "../write/give-direction.ts";

const acts = [answerDirection, withdrawDirection] as const;

/** What leaders direct on tasks, and the answers. */
export function directionRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listDirections, ({ actor, query }) =>
    read(actor, (tx, today) => listDirections(tx, actor, query, { today, acts })),
  );
  serve(routes.getTaskDirections, ({ actor, params }) =>
    read(actor, (tx, today) =>
      readTaskDirections(tx, actor, params.id, { today, acts, giving: giveDirection }),
    ),
  );
  serve(routes.giveDirection, ({ actor, body, key }) =>
    giveDirection.perform(runtime, actor, body, key),
  );
  serve(routes.answerDirection, ({ actor, body, key }) =>
    answerDirection.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawDirection, ({ actor, body, key }) =>
    withdrawDirection.perform(runtime, actor, body, key),
  );
}
