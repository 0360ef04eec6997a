import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noteReadings } from "../../audit/index.ts";
import { evaluateInnovation, protectInnovation, reportInnovation, reviewInnovation, startInnovation, submitInnovation } from "../innovations/acts.ts"; // prettier-ignore
import { innovationsOfTask, listInnovations, readInnovation } from "../innovations/read.ts";
import { changeInnovation, withdrawInnovation } from "../innovations/rewrite.ts";
import {
  linkInnovationTask,
  noteInnovation,
  officeOf,
  writeInnovation,
} from "../innovations/write.ts";

const onInnovation = [
  submitInnovation,
  changeInnovation,
  reviewInnovation,
  startInnovation,
  noteInnovation,
  linkInnovationTask,
  reportInnovation,
  evaluateInnovation,
  protectInnovation,
  withdrawInnovation,
] as const;

/** What a proposal waits for from whoever leads its review. */
const ofReviewer = [reviewInnovation, evaluateInnovation, protectInnovation] as const;

/** Proposals of those who dare, under Decree 73/2023/NĐ-CP. */
export function innovationRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listInnovations, ({ actor, query }) =>
    read(actor, async (tx, today) => ({
      items: await listInnovations(tx, actor, query.list, { today, acts: ofReviewer }),
      acts: verdictsOn(actor, await officeOf(tx, actor, today), today, [writeInnovation]),
    })),
  );
  serve(routes.getInnovation, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const dare = await readInnovation(tx, actor, params.id, { today, acts: onInnovation });
      const { id, number } = dare;
      await noteReadings(tx, actor, runtime.clock.now(), [
        { type: "innovation", id, label: `DX-${number}` },
      ]);
      return dare;
    }),
  );
  serve(routes.getTaskInnovations, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const task = tx.selectFrom("app.task").select("id").where("id", "=", params.id);
      if (!(await task.executeTakeFirst())) throw refusals.NOT_FOUND("nhiệm vụ này");
      return { items: await innovationsOfTask(tx, params.id, today) };
    }),
  );
  serve(routes.writeInnovation, ({ actor, body, key }) =>
    writeInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.changeInnovation, ({ actor, body, key }) =>
    changeInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.withdrawInnovation, ({ actor, body, key }) =>
    withdrawInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.submitInnovation, ({ actor, body, key }) =>
    submitInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.reviewInnovation, ({ actor, body, key }) =>
    reviewInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.startInnovation, ({ actor, body, key }) =>
    startInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.noteInnovation, ({ actor, body, key }) =>
    noteInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.linkInnovationTask, ({ actor, body, key }) =>
    linkInnovationTask.perform(runtime, actor, body, key),
  );
  serve(routes.reportInnovation, ({ actor, body, key }) =>
    reportInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.evaluateInnovation, ({ actor, body, key }) =>
    evaluateInnovation.perform(runtime, actor, body, key),
  );
  serve(routes.protectInnovation, ({ actor, body, key }) =>
    protectInnovation.perform(runtime, actor, body, key),
  );
}
