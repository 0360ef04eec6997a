import { DraftMeasure } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { holdersOfRole } from "../../access/index.ts";
import { createDraft } from "../../drafting/index.ts";
import { notify } from "../../notifications/index.ts";
import { measureText } from "../domain/measure-text.ts";
import { mayDraft } from "../domain/proposal-policies.ts";
import { kindNames, proposalLabel } from "../domain/words.ts";
import { lockProposal, readProposal } from "../read/proposal-rows.ts";

/** Makes the document of a proposal, ready for the Chair's signature, with its grounds as annex and what was explained. */
export const draftMeasure = defineAct({
  name: "accountability.draft",
  title: "Lập văn bản trình ký",
  input: DraftMeasure,
  load: ({ tx }, input) => lockProposal(tx, input),
  policy: (actor, proposal, today) => mayDraft(actor, proposal, today),
  async run(context, { id, version, number, kind, unitId, personId }) {
    const { tx, now, today, actor } = context;
    const proposal = await readProposal(tx, actor, id, { today, acts: [] });
    const { unit, person, post, groundList, explanation } = proposal;
    const whom =
      person === null ? unit.name : `đồng chí ${person.name}, ${post ?? ""} ${unit.name}`;
    const { subject, blocks, annex } = measureText({
      kind,
      whom,
      agency: unit.name,
      asOf: proposal.asOf,
      cause: proposal.cause,
      remedyWanted: proposal.remedyWanted,
      remedyBy: proposal.remedyBy,
      countsFor: proposal.countsFor,
      explainBy: proposal.explainBy,
      explanation: explanation && { text: explanation.text, on: explanation.on },
      grounds: groundList,
    });
    const draftId = await createDraft(context, {
      kind: "công văn",
      purpose: "measure",
      organ: "committee",
      subject,
      addressees: [
        person === null ? unit.name : `Đồng chí ${person.name}, ${post ?? ""} ${unit.name}`,
      ],
      blocks,
      annexes: annex === null ? [] : [annex],
      recipients: ["Như trên", "Chủ tịch, các Phó Chủ tịch UBND tỉnh (để báo cáo)", "Sở Nội vụ (để theo dõi)", "Văn phòng UBND tỉnh"], // prettier-ignore
      recipientUnitIds: personId === null ? [unitId] : [],
      about: groundList.flatMap(({ opens }) =>
        opens?.type === "task" ? [{ type: "task" as const, id: opens.id }] : [],
      ),
      ...(personId === null ? {} : { aboutPerson: { personId, unitId } }),
    });
    await sql`update app.measure_proposal set draft_id = ${draftId}, version = ${version + 1} where id = ${id}`.execute(
      tx,
    );
    context.record("measure-proposal", id, {});
    await notify(tx, now, await holdersOfRole(tx, "CHAIR", today), {
      kind: "accountability.to-sign",
      subject: { type: "draft", id: draftId },
      title: `Văn bản ${kindNames[kind].toLocaleLowerCase("vi")}${person === null ? ` ${unit.name}` : ""} (${proposalLabel(number)}) đã lập, chờ ký.`,
      key: "to-sign",
    });
    return { id, version: version + 1, draftId };
  },
  tell: ({ subject }) =>
    typeof subject === "string" ? `soạn dự thảo “${subject}”` : "lập văn bản trình ký",
});
