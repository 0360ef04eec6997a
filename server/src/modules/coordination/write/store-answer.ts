import type { DraftAnswer } from "@dondoc/contract";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import type { AskedSubject } from "../domain/asked-subject.ts";
import { accountOf } from "./account-of.ts";
import { keepFiles } from "./keep-files.ts";

type Given = z.output<typeof DraftAnswer>;

/** The second round answers a return for clarification. */
const roundOf = ({ clarifyOn }: AskedSubject): number => (clarifyOn === null ? 1 : 2);

/** Writes the answer of the present round over its draft; `sent` makes it the agency's word, never changed again. */
export async function storeAnswer(
  context: ActContext,
  part: AskedSubject,
  given: Given,
  sent: boolean,
): Promise<void> {
  const { tx, now } = context;
  const account = accountOf(context);
  const round = roundOf(part);
  const written = {
    items: JSON.stringify(given.items),
    overall: given.overall,
    conclusion: given.conclusion.trim() === "" ? null : given.conclusion.trim(),
    document_number: given.documentNumber?.trim() ? given.documentNumber.trim() : null,
    drafted_by: account,
    drafted_at: now,
    sent_by: sent ? account : null,
    sent_at: sent ? now : null,
  };
  const { id } = await tx
    .insertInto("app.consultation_answer")
    .values({ id: newId(), asked_id: part.id, round, ...written })
    .onConflict((conflict) =>
      conflict
        .columns(["asked_id", "round"])
        .doUpdateSet(written)
        .where("app.consultation_answer.sent_at", "is", null),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  await tx.deleteFrom("app.consultation_file").where("answer_id", "=", id).execute();
  await keepFiles(context, part.consultationId, id, given.files);
}
