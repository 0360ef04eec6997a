import { routes } from "@dondoc/contract";
import type { FastifyInstance } from "fastify";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { IdentifyActor, Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noteReadings } from "../../audit/index.ts";
import { readDisciplineForms } from "../read/discipline-forms.ts";
import { restrictedMeasure } from "../domain/restricted.ts";
import { listMeasures, measuresOnTask } from "../read/list-measures.ts";
import { readMeasure } from "../read/measure-detail.ts";
import { answerObjection, explainMeasure, objectMeasure } from "../write/answer-measure.ts";
import { enterMeasure } from "../write/enter-measure.ts";
import { publishMeasure } from "../write/publish-measure.ts";
import { checkRemedy, reportRemedy } from "../write/remedy-measure.ts";
import { withdrawMeasure } from "../write/withdraw-measure.ts";
import { innovationRoutes } from "./innovation-routes.ts";
import { proposalRoutes } from "./proposal-routes.ts";
import { registerFile } from "./register-file.ts";

const onMeasure = [
  explainMeasure,
  reportRemedy,
  objectMeasure,
  checkRemedy,
  answerObjection,
  publishMeasure,
  withdrawMeasure,
] as const;

/** All of the module's routes. */
export function accountabilityRoutes(
  serve: Serve,
  runtime: Runtime,
  app: FastifyInstance,
  identify: IdentifyActor,
): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listMeasures, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const page = await listMeasures(tx, query, today);
      await noteReadings(tx, actor, runtime.clock.now(), page.items.flatMap(restrictedMeasure));
      return page;
    }),
  );
  serve(routes.getMeasure, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const measure = await readMeasure(tx, actor, params.id, { today, acts: onMeasure });
      await noteReadings(tx, actor, runtime.clock.now(), restrictedMeasure(measure));
      return measure;
    }),
  );
  serve(routes.getMeasureForms, ({ actor, query }) =>
    read(actor, async (tx, today) => ({
      items: await readDisciplineForms(tx, query.on ?? null),
      acts: verdictsOn(actor, undefined, today, [enterMeasure]),
    })),
  );
  serve(routes.getTaskMeasures, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const seen = await tx
        .selectFrom("app.task")
        .select("id")
        .where("id", "=", params.id)
        .executeTakeFirst();
      if (!seen) throw refusals.NOT_FOUND("nhiệm vụ này");
      const items = await measuresOnTask(tx, params.id, today);
      await noteReadings(tx, actor, runtime.clock.now(), items.flatMap(restrictedMeasure));
      return { items };
    }),
  );
  serve(routes.enterMeasure, ({ actor, body, key }) =>
    enterMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.publishMeasure, ({ actor, body, key }) =>
    publishMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.explainMeasure, ({ actor, body, key }) =>
    explainMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.objectMeasure, ({ actor, body, key }) =>
    objectMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.answerObjection, ({ actor, body, key }) =>
    answerObjection.perform(runtime, actor, body, key),
  );
  serve(routes.reportRemedy, ({ actor, body, key }) =>
    reportRemedy.perform(runtime, actor, body, key),
  );
  serve(routes.checkRemedy, ({ actor, body, key }) =>
    checkRemedy.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawMeasure, ({ actor, body, key }) =>
    withdrawMeasure.perform(runtime, actor, body, key),
  );
  proposalRoutes(serve, runtime);
  innovationRoutes(serve, runtime);
  registerFile(runtime, app, identify);
}
