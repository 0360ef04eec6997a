import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { getProgramme } from "../read/get-programme.ts";
import { listPowers } from "../read/list-powers.ts";
import { listProgrammes } from "../read/list-programmes.ts";
import { listRegulations } from "../read/list-regulations.ts";
import { listProgrammeTasks } from "../read/programme-tasks.ts";
import { registerJournal } from "../read/register-journal.ts";
import { closeProgramme } from "../write/close-programme.ts";
import { enterValue } from "../write/enter-value.ts";
import { linkToProgramme, unlinkFromProgramme } from "../write/link.ts";
import { openProgramme } from "../write/open-programme.ts";
import { addPower, checkPower, endPower } from "../write/powers.ts";
import { addRegulation, endRegulation, reviewRegulation } from "../write/regulations.ts";
import { revisePower } from "../write/revise-power.ts";
import { reviseProgramme } from "../write/revise-programme.ts";
import { reviseRegulation } from "../write/revise-regulation.ts";
import { takeValue } from "../write/take-value.ts";
import { addTarget, dropTarget, planTarget } from "../write/targets.ts";
import { onProgrammes, powerActs, programmeActs, regulationActs } from "./offered.ts";

/** All of the module's routes. */
export function programmeRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listProgrammes, ({ actor, query }) =>
    read(actor, (tx, today) => listProgrammes(tx, actor, query, { today, acts: onProgrammes })),
  );
  serve(routes.getProgramme, ({ actor, params, query }) =>
    read(actor, (tx, today) =>
      getProgramme(tx, actor, params.id, { asOf: query.asOf, today, acts: programmeActs }),
    ),
  );
  serve(routes.listProgrammeTasks, ({ actor, params, query }) =>
    read(actor, (tx, today) => listProgrammeTasks(tx, params.id, query, today)),
  );
  serve(routes.openProgramme, ({ actor, body, key }) =>
    openProgramme.perform(runtime, actor, body, key),
  );
  serve(routes.reviseProgramme, ({ actor, body, key }) =>
    reviseProgramme.perform(runtime, actor, body, key),
  );
  serve(routes.linkToProgramme, ({ actor, body, key }) =>
    linkToProgramme.perform(runtime, actor, body, key),
  );
  serve(routes.unlinkFromProgramme, ({ actor, body, key }) =>
    unlinkFromProgramme.perform(runtime, actor, body, key),
  );
  serve(routes.addTarget, ({ actor, body, key }) => addTarget.perform(runtime, actor, body, key));
  serve(routes.planTarget, ({ actor, body, key }) => planTarget.perform(runtime, actor, body, key));
  serve(routes.dropTarget, ({ actor, body, key }) => dropTarget.perform(runtime, actor, body, key));
  serve(routes.enterValue, ({ actor, body, key }) => enterValue.perform(runtime, actor, body, key));
  serve(routes.takeValue, ({ actor, body, key }) => takeValue.perform(runtime, actor, body, key));
  serve(routes.closeProgramme, ({ actor, body, key }) =>
    closeProgramme.perform(runtime, actor, body, key),
  );
  serve(routes.listPowers, ({ actor, query }) =>
    read(actor, (tx, today) => listPowers(tx, actor, query, { today, acts: powerActs })),
  );
  serve(routes.addPower, ({ actor, body, key }) => addPower.perform(runtime, actor, body, key));
  serve(routes.checkPower, ({ actor, body, key }) => checkPower.perform(runtime, actor, body, key));
  serve(routes.revisePower, ({ actor, body, key }) =>
    revisePower.perform(runtime, actor, body, key),
  );
  serve(routes.endPower, ({ actor, body, key }) => endPower.perform(runtime, actor, body, key));
  serve(routes.getRegisterJournal, ({ actor, params }) =>
    read(actor, (tx) => registerJournal(tx, params.id)),
  );
  serve(routes.listRegulations, ({ actor, query }) =>
    read(actor, (tx, today) => listRegulations(tx, actor, query, { today, acts: regulationActs })),
  );
  serve(routes.addRegulation, ({ actor, body, key }) =>
    addRegulation.perform(runtime, actor, body, key),
  );
  serve(routes.reviewRegulation, ({ actor, body, key }) =>
    reviewRegulation.perform(runtime, actor, body, key),
  );
  serve(routes.reviseRegulation, ({ actor, body, key }) =>
    reviseRegulation.perform(runtime, actor, body, key),
  );
  serve(routes.endRegulation, ({ actor, body, key }) =>
    endRegulation.perform(runtime, actor, body, key),
  );
}
