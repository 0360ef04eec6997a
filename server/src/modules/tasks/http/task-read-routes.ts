import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { getAgencyBoard } from "../following/read/agency-board.ts";
import { getDirectiveBoard } from "../following/read/directive-board.ts";
import { getExceptions } from "../following/read/exceptions.ts";
import { getFigures } from "../following/read/figures.ts";
import { listBulkRuns, readBulkRun } from "../bulk/read-bulk-run.ts";
import { readOffer, readReach } from "../bulk/read-offer.ts";
import { getMyWork } from "../following/read/my-work.ts";
import { getStepDelays } from "../following/read/step-delays.ts";
import { getMonitorLoad } from "../following/read/monitor-load.ts";
import { getTask } from "../following/read/get-task.ts";
import { listTasks } from "../following/read/list-tasks.ts";
import { taskRefusals } from "../refusals.ts";

export function taskReadRoutes(serve: Serve, { db, clock }: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(db, actor, (tx) => work(tx, localDateOf(clock.now())));

  serve(routes.listTasks, ({ actor, query }) =>
    read(actor, (tx, today) => listTasks(tx, actor, today, query)),
  );
  serve(routes.getFigures, ({ actor, query }) =>
    read(actor, (tx, today) => getFigures(tx, actor, today, query)),
  );
  serve(routes.getAgencyBoard, ({ actor, query }) =>
    read(actor, (tx, today) => getAgencyBoard(tx, actor, today, query.overdueOnly)),
  );
  serve(routes.getDirectiveBoard, ({ actor, query }) =>
    read(actor, (tx, today) => getDirectiveBoard(tx, actor, today, query)),
  );
  serve(routes.getExceptions, ({ actor, query }) =>
    read(actor, (tx, today) => getExceptions(tx, actor, today, query)),
  );
  serve(routes.getBulkOffer, async ({ actor }) => readOffer(actor));
  serve(routes.getBulkReach, ({ actor, query }) =>
    read(actor, (tx, today) => readReach(tx, actor, today, query)),
  );
  serve(routes.listBulkRuns, ({ actor }) => read(actor, (tx) => listBulkRuns(tx, actor)));
  serve(routes.getBulkRun, ({ actor, params }) =>
    read(actor, (tx) => readBulkRun(tx, actor, params.id)),
  );
  serve(routes.getMyWork, ({ actor }) => read(actor, (tx, today) => getMyWork(tx, actor, today)));
  serve(routes.getStepDelays, ({ actor, query }) =>
    read(actor, (tx, today) => getStepDelays(tx, actor, today, query)),
  );
  serve(routes.getMonitorLoad, ({ actor }) => {
    if (!isProvinceWide(actor)) throw taskRefusals.LOAD_OF_THE_OFFICE();
    return read(actor, (tx, today) => getMonitorLoad(tx, today));
  });
  serve(routes.getTask, ({ actor, params }) =>
    read(actor, (tx, today) => getTask(tx, actor, today, params.id)),
  );
}
