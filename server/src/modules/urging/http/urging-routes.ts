import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { listExplanations } from "../explanations/read/explanations.ts";
import { readTaskUrging } from "../explanations/read/task-urging.ts";
import { draftExplanation, explain } from "../explanations/write/explain.ts";
import { readUrgingDesk } from "../letters/read/urging-desk.ts";
import { draftUrgingLetters } from "../letters/write/draft-urging-letters.ts";
import { explanationFiles } from "./explanation-files.ts";

const onExplanation = [explain, draftExplanation] as const;

/** Letters that urge and what agencies explain. */
export function urgingRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  explanationFiles(serve, runtime, app, identify);
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.getUrgingDesk, ({ actor }) =>
    read(actor, (tx, today) => readUrgingDesk(tx, actor, today, [draftUrgingLetters])),
  );
  serve(routes.getTaskUrging, ({ actor, params }) =>
    read(actor, (tx, today) =>
      readTaskUrging(tx, actor, params.id, { today, acts: onExplanation }),
    ),
  );
  serve(routes.listExplanations, ({ actor, query }) =>
    read(actor, (tx, today) => listExplanations(tx, actor, query, { today, acts: onExplanation })),
  );
  serve(routes.draftUrgingLetters, ({ actor, body, key }) =>
    draftUrgingLetters.perform(runtime, actor, body, key),
  );
  serve(routes.draftExplanation, ({ actor, body, key }) =>
    draftExplanation.perform(runtime, actor, body, key),
  );
  serve(routes.explain, ({ actor, body, key }) => explain.perform(runtime, actor, body, key));
}
