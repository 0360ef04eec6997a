import { CorrectDraft, type AdministrativeDocument, type DocumentBlock } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { defineAct } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { mayCorrectDraft } from "../domain/draft-policies.ts";
import { said } from "../domain/words.ts";
import { blockOf } from "../domain/block-of.ts";
import { lockDraft } from "../read/draft-record.ts";
import { signersFor } from "../read/organs.ts";
import { draftingRefusals } from "../refusals.ts";

export const correctDraft = defineAct({
  name: "drafting.correct",
  title: "Sửa dự thảo",
  input: CorrectDraft,
  load: ({ tx, today }, input) => lockDraft(tx, input, today),
  policy: (actor, draft) => mayCorrectDraft(actor, draft),
  async run(context, { id, version, model, namesComplainant }, input) {
    const { tx, today } = context;
    const signer =
      input.signerPersonId === null || input.capacity === null
        ? null
        : (await signersFor(tx, model.organ, today)).find(
            ({ person, capacity }) =>
              person.id === input.signerPersonId && capacity === input.capacity,
          );
    if (signer === undefined) {
      throw atField(draftingRefusals.NOT_A_SIGNER(vietnameseDate(today)), "signerPersonId");
    }
    const corrected: AdministrativeDocument = {
      ...model,
      subject: input.subject,
      urgency: input.urgency,
      addressees: input.addressees,
      blocks: input.blocks.map((block) =>
        "text" in block ? blockOf(block.text) : keptBlock(model, block.kept),
      ),
      recipients: input.recipients,
      filedAt: input.filedAt,
      signing: signer
        ? { capacity: signer.capacity, lines: signer.lines, name: signer.person.name }
        : model.signing,
    };
    const next = version + 1;
    await sql`update app.draft set model = ${JSON.stringify(corrected)}::jsonb, version = ${next} where id = ${id}`.execute(
      tx,
    );
    // What is typed there may name somebody, and the journal forgets nothing.
    context.record("draft", id, namesComplainant ? {} : { subject: corrected.subject });
    return { id, version: next };
  },
  tell: ({ subject }) => (subject === undefined ? "sửa dự thảo" : `sửa dự thảo “${said(subject)}”`),
});

function keptBlock(model: AdministrativeDocument, place: number): DocumentBlock {
  const block = model.blocks[place];
  if (!block) throw draftingRefusals.NO_SUCH_PLACE();
  return block;
}
