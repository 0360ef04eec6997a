import { routes } from "@dondoc/contract";
import { verdictsOn, type Runtime } from "../../../kernel/act.ts";
import { holdsAct, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { maySeeRisk } from "../domain/risk-policies.ts";
import { riskEvidence } from "../read/evidence.ts";
import { proposalDraft } from "../read/proposal-draft.ts";
import { riskList } from "../read/risk-list.ts";
import { readWeighings } from "../read/weighings.ts";
import { setRiskWeighing } from "../write/set-weighing.ts";

const PROPOSES = "inspections.propose";

/** Where to look next, for those who may see whom the province means to look at. */
export function riskRoutes(serve: Serve, runtime: Runtime): void {
  const today = () => localDateOf(runtime.clock.now());
  async function read<T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> {
    const may = maySeeRisk(actor);
    if (!may.allowed) throw refusals.NOT_ALLOWED(may.because);
    return inScope(runtime.db, actor, (tx) => work(tx, today()));
  }
  serve(routes.getRiskList, ({ actor, query }) =>
    read(actor, async (tx, day) => ({
      ...(await riskList(tx, { by: query.by, asOf: query.asOf, today: day })),
      mayPropose: holdsAct(actor, PROPOSES),
    })),
  );
  serve(routes.listRiskRows, ({ actor, query }) =>
    read(actor, (tx, day) =>
      riskEvidence(tx, { ...query, asOf: query.asOf, cursor: query.cursor }, day),
    ),
  );
  serve(routes.listRiskWeighings, ({ actor }) =>
    read(actor, async (tx, day) => ({
      items: await readWeighings(tx),
      acts: verdictsOn(actor, undefined, day, [setRiskWeighing]),
    })),
  );
  serve(routes.setRiskWeighing, ({ actor, body, key }) =>
    setRiskWeighing.perform(runtime, actor, body, key),
  );
  // Whoever may propose may have it laid before them, also from a voice that they alone see.
  serve(routes.getProposalDraft, ({ actor, query }) => {
    if (!holdsAct(actor, PROPOSES)) {
      throw refusals.NOT_ALLOWED("Việc đề nghị do Tổ công tác, đoàn kiểm tra thực hiện.");
    }
    const work = (tx: Tx) => proposalDraft(tx, { ...query, asOf: query.asOf }, today());
    return query.kind === "risk" ? read(actor, work) : inScope(runtime.db, actor, work);
  });
}
