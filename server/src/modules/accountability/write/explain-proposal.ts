import { CloseProposal, ExplainProposal } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../kernel/act.ts";
import { notify } from "../../notifications/index.ts";
import { mayClose, mayExplainProposal } from "../domain/proposal-policies.ts";
import { proposalLabel } from "../domain/words.ts";
import { lockProposal } from "../read/proposal-rows.ts";
import { accountOf } from "./account-of.ts";
import { tellSubject } from "./tell.ts";

/** The agency or person says their part before anything is drafted; the words go into the document. */
export const explainProposal = defineAct({
  name: "accountability.explain-proposal",
  title: "Giải trình",
  input: ExplainProposal,
  load: ({ tx }, input) => lockProposal(tx, input),
  policy: (actor, proposal, today) => mayExplainProposal(actor, proposal, today),
  async run(context, { id, version, number, madeBy }, { text }) {
    const { tx, now, today } = context;
    await sql`
      update app.measure_proposal set explanation = ${text}, explained_by = ${accountOf(context)}, explained_on = ${today},
        version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure-proposal", id, {});
    await notify(tx, now, [madeBy], {
      kind: "accountability.proposal-explained",
      subject: { type: "measure-proposal", id },
      title: `Đã có giải trình về đề nghị ${proposalLabel(number)}; có thể lập văn bản trình ký hoặc rút đề nghị.`,
      key: "explained",
    });
    return { id, version: version + 1 };
  },
  tell: () => "giải trình về đề nghị",
});

/** It comes to nothing: declined by who decides, or taken back by who proposed it; the reason stays. */
export const closeProposal = defineAct({
  name: "accountability.close-proposal",
  title: "Kết thúc đề nghị",
  input: CloseProposal,
  load: ({ tx }, input) => lockProposal(tx, input),
  policy: (actor, proposal, today) => mayClose(actor, proposal, today),
  async run(context, proposal, { reason }) {
    const { tx, now, today, actor } = context;
    const { id, version, number, madeBy, unitId, personId, explainBy } = proposal;
    const taken = actor.accountId === madeBy;
    await sql`
      update app.measure_proposal set closed_on = ${today}, closed_by = ${accountOf(context)}, closed_because = ${reason},
        version = ${version + 1} where id = ${id}`.execute(tx);
    context.record("measure-proposal", id, { taken });
    const notice = {
      kind: "accountability.proposal-closed",
      subject: { type: "measure-proposal" as const, id },
      title: `Đề nghị ${proposalLabel(number)} đã kết thúc, không ban hành văn bản.`,
      key: "closed",
    };
    if (!taken) await notify(tx, now, [madeBy], notice);
    // Whoever was asked to explain learns that nothing comes of it.
    if (explainBy !== null) await tellSubject(context, { unitId, personId }, notice);
    return { id, version: version + 1 };
  },
  tell: telling<{ taken: boolean }>(({ taken }) =>
    taken ? "rút đề nghị" : "không đồng ý với đề nghị",
  ),
});
