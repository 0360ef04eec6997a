import { DraftComplaintDocument, type DraftKind } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling } from "../../../../../kernel/act.ts";
import { atField, refusals } from "../../../../../kernel/refusal.ts";
import { createDraft } from "../../../../drafting/index.ts";
import { change } from "../../../write/step.ts";
import { decisionText, type DocumentText } from "../domain/decision-text.ts";
import { mayDraft, mayDraftAny } from "../domain/document-policies.ts";
import type { DocumentFacts } from "../domain/facts.ts";
import { acceptanceText, refusalText } from "../domain/notice-text.ts";
import { rulingFits } from "../domain/ruling.ts";
import { documentNames, levelWords, resultWords } from "../domain/words.ts";
import { feedbackRefusals } from "../../../refusals.ts";
import { factsOf } from "../read/facts.ts";
import { lockForDocument } from "../read/subject.ts";

/**
 * A document of the settlement, drafted from what the case holds and what only a person can say. It names who complained, and the
 * journal says that it was drafted; it is closed to whoever may not see the complaint (ADR 63).
 */
export const draftComplaintDocument = defineAct({
  name: "complaints.draft",
  title: "Lập văn bản giải quyết khiếu nại",
  input: DraftComplaintDocument,
  load: ({ tx }, input) => lockForDocument(tx, input),
  policy: mayDraftAny,
  async run(context, row, input) {
    const { tx, today } = context;
    const { document } = input;
    const verdict = mayDraft(document, row);
    if (!verdict.allowed) throw refusals.NOT_ALLOWED(verdict.because);
    if (input.document === "decision" && !rulingFits(input.result, input.ruling))
      throw atField(feedbackRefusals.RULING_AGAINST(resultWords[input.result]), "ruling");
    const remote = input.document === "acceptance" ? { remote: input.remote } : {};
    const { facts, organ } = await factsOf(tx, row, { day: today, ...remote });
    const { subject, blocks, recipients } = textOf(facts, input);
    const draftId = await createDraft(context, {
      kind: kinds[document],
      purpose: `complaint-${document}`,
      organ,
      subject,
      // Whom it is addressed to stands in the body: addressees are told by the journal and by lists.
      addressees: [],
      blocks,
      recipients,
      recipientUnitIds: [],
      about: [],
      aboutVoiceId: row.id,
    });
    await sql`
      insert into app.complaint_document (draft_id, voice_id, round, unit_id, kind, body)
      values (${draftId}::uuid, ${row.id}::uuid, ${row.round}, ${row.unitId}::uuid, ${document}, ${JSON.stringify(keptOf(input))}::jsonb)`.execute(
      tx,
    );
    const { id, version } = await change(context, row, {}, { document, level: facts.level });
    return { id, version, draftId };
  },
  tell: telling<{ document?: keyof typeof documentNames; level?: number; subject?: string }>(
    ({ document, level = 1, subject = "" }) =>
      document === undefined
        ? `lập dự thảo “${subject}”`
        : `lập dự thảo ${documentNames[document]} ${levelWords(level)}, có họ tên người khiếu nại`,
  ),
});

const kinds: Record<DraftComplaintDocument["document"], DraftKind> = {
  acceptance: "thông báo",
  refusal: "thông báo",
  decision: "quyết định",
};

function textOf(facts: DocumentFacts, input: DraftComplaintDocument): DocumentText {
  switch (input.document) {
    case "acceptance":
      return acceptanceText(facts, input);
    case "refusal":
      return refusalText(facts, input);
    default:
      return decisionText(facts, input);
  }
}

/** What the step says that the signed document will be. */
function keptOf(input: DraftComplaintDocument): Record<string, unknown> {
  switch (input.document) {
    case "acceptance":
      return { remote: input.remote };
    case "refusal":
      return { ground: input.ground, text: input.text };
    default:
      return { result: input.result, text: input.orders };
  }
}
