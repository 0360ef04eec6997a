import { routes } from "@dondoc/contract";
import type { Runtime } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope, type Tx } from "../../../kernel/database/scope.ts";
import type { Serve } from "../../../kernel/http/serve.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { noteReadings } from "../../audit/index.ts";
import { headsOn } from "../../organisation/index.ts";
import { readSettings } from "../../settings/index.ts";
import { proposalLabel } from "../domain/words.ts";
import { readCandidates } from "../read/candidates.ts";
import { listProposals, readProposal } from "../read/proposal-rows.ts";
import { asRecordGround, drawGrounds } from "../read/record-grounds.ts";
import { draftMeasure } from "../write/draft-measure.ts";
import { closeProposal, explainProposal } from "../write/explain-proposal.ts";
import { findSubject } from "../write/find-subject.ts";
import { proposeMeasure } from "../write/propose-measure.ts";

const onProposal = [explainProposal, draftMeasure, closeProposal] as const;

/** Proposals, the grounds that the record gives, and what the thresholds suggest. */
export function proposalRoutes(serve: Serve, runtime: Runtime): void {
  const read = <T>(actor: Actor, work: (tx: Tx, today: string) => Promise<T>): Promise<T> =>
    inScope(runtime.db, actor, (tx) => work(tx, localDateOf(runtime.clock.now())));
  const forProvince: typeof read = (actor, work) => {
    if (!isProvinceWide(actor)) {
      throw refusals.NOT_ALLOWED("Phần này do Văn phòng UBND tỉnh, Sở Nội vụ và lãnh đạo xem.");
    }
    return read(actor, work);
  };
  serve(routes.listProposals, ({ actor, query }) =>
    read(actor, (tx, today) =>
      listProposals(tx, actor, query.list, { today, acts: [proposeMeasure] }),
    ),
  );
  serve(routes.getProposal, ({ actor, params }) =>
    read(actor, async (tx, today) => {
      const proposal = await readProposal(tx, actor, params.id, { today, acts: onProposal });
      const { id, number } = proposal;
      await noteReadings(tx, actor, runtime.clock.now(), [
        { type: "measure-proposal", id, label: proposalLabel(number) },
      ]);
      return proposal;
    }),
  );
  serve(routes.getRecordGrounds, ({ actor, query: { unitId } }) =>
    forProvince(actor, async (tx, today) => {
      const asked = { subjectKind: "agency" as const, unitId, personId: null };
      const { unitName, vertical } = await findSubject(tx, asked, today);
      const settings = await readSettings(tx, today);
      return {
        asOf: today,
        unit: { id: unitId, name: unitName, shortName: null },
        vertical,
        head: (await headsOn(tx, [unitId], today)).get(unitId) ?? null,
        hearDays: settings["measure.hearFirst"] ? settings["measure.hearDays"] : null,
        grounds: (await drawGrounds(tx, unitId, today)).map(asRecordGround),
      };
    }),
  );
  serve(routes.getMeasureCandidates, ({ actor, query }) =>
    forProvince(actor, (tx, today) =>
      readCandidates(tx, actor, query.period, { today, acts: [proposeMeasure] }),
    ),
  );
  serve(routes.proposeMeasure, ({ actor, body, key }) =>
    proposeMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.explainProposal, ({ actor, body, key }) =>
    explainProposal.perform(runtime, actor, body, key),
  );
  serve(routes.draftMeasure, ({ actor, body, key }) =>
    draftMeasure.perform(runtime, actor, body, key),
  );
  serve(routes.closeProposal, ({ actor, body, key }) =>
    closeProposal.perform(runtime, actor, body, key),
  );
}
