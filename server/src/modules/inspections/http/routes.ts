import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { noteReadings } from "../../audit/index.ts";
import { restrictedInspection } from "../domain/restricted.ts";
import { getBody, listBodies } from "../read/bodies.ts";
import { earlierFindings } from "../read/findings.ts";
import { getInspection } from "../read/get-inspection.ts";
import { inspectionOffer } from "../read/inspection-offer.ts";
import { listInspections } from "../read/list-inspections.ts";
import { decideBody, foundBody } from "../write/bodies.ts";
import { changeMember } from "../write/change-member.ts";
import { changeTeam } from "../write/change-team.ts";
import { approveInspection, beginInspection, cancelInspection, notifyInspection, rescheduleInspection } from "../write/lead-inspection.ts"; // prettier-ignore
import { noteFinding, signRecord, strikeFinding } from "../write/record.ts";
import { proposeInspection, reviseInspection } from "../write/propose-inspection.ts";

const onInspection = [
  approveInspection,
  notifyInspection,
  beginInspection,
  noteFinding,
  signRecord,
  strikeFinding,
  reviseInspection,
  rescheduleInspection,
  changeTeam,
  cancelInspection,
] as const;
const onBody = [changeMember, decideBody] as const;

/** All of the module's routes. */
export function inspectionRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  serve(routes.listBodies, ({ actor, query }) =>
    read(actor, async (tx, today) => ({
      items: await listBodies(tx, query.asOf ?? today),
      acts: verdictsOn(actor, undefined, today, [foundBody]),
    })),
  );
  serve(routes.getBody, ({ actor, params, query }) =>
    read(actor, (tx, today) =>
      getBody(tx, actor, params.id, { day: query.asOf ?? today, today, acts: onBody }),
    ),
  );
  serve(routes.foundBody, ({ actor, body, key }) => foundBody.perform(runtime, actor, body, key));
  serve(routes.decideBody, ({ actor, body, key }) => decideBody.perform(runtime, actor, body, key));
  serve(routes.changeMember, ({ actor, body, key }) =>
    changeMember.perform(runtime, actor, body, key),
  );
  serve(routes.listInspections, ({ actor, query }) =>
    read(actor, async (tx, today) => {
      const items = await listInspections(tx, query, today);
      await noteReadings(tx, actor, runtime.clock.now(), items.flatMap(restrictedInspection));
      return { items, acts: verdictsOn(actor, undefined, today, [proposeInspection]) };
    }),
  );
  serve(routes.getInspectionOffer, ({ actor }) =>
    read(actor, (tx, today) => inspectionOffer(tx, actor, today)),
  );
  serve(routes.getEarlierFindings, ({ actor, query }) =>
    read(actor, async (tx) => ({ items: await earlierFindings(tx, query.unitId, query.text) })),
  );
  serve(routes.noteFinding, ({ actor, body, key }) =>
    noteFinding.perform(runtime, actor, body, key),
  );
  serve(routes.strikeFinding, ({ actor, body, key }) =>
    strikeFinding.perform(runtime, actor, body, key),
  );
  serve(routes.signRecord, ({ actor, body, key }) => signRecord.perform(runtime, actor, body, key));
  serve(routes.getInspection, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const inspection = await getInspection(tx, actor, params.id, { today, acts: onInspection });
      await noteReadings(tx, actor, runtime.clock.now(), restrictedInspection(inspection));
      return inspection;
    }),
  );
  serve(routes.proposeInspection, ({ actor, body, key }) =>
    proposeInspection.perform(runtime, actor, body, key),
  );
  serve(routes.reviseInspection, ({ actor, body, key }) =>
    reviseInspection.perform(runtime, actor, body, key),
  );
  serve(routes.approveInspection, ({ actor, body, key }) =>
    approveInspection.perform(runtime, actor, body, key),
  );
  serve(routes.changeTeam, ({ actor, body, key }) => changeTeam.perform(runtime, actor, body, key));
  serve(routes.rescheduleInspection, ({ actor, body, key }) =>
    rescheduleInspection.perform(runtime, actor, body, key),
  );
  serve(routes.notifyInspection, ({ actor, body, key }) =>
    notifyInspection.perform(runtime, actor, body, key),
  );
  serve(routes.beginInspection, ({ actor, body, key }) =>
    beginInspection.perform(runtime, actor, body, key),
  );
  serve(routes.cancelInspection, ({ actor, body, key }) =>
    cancelInspection.perform(runtime, actor, body, key),
  );
}
