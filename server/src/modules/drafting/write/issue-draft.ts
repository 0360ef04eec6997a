import { IssueDraft, type AdministrativeDocument } from "@dondoc/contract";
import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import pg from "pg";
import { defineAct, type ActContext, type SubjectType } from "../../../kernel/act.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { mayIssueDraft } from "../domain/draft-policies.ts";
import { isSound, lint } from "../domain/lint/lint.ts";
import { referenceOf, writtenNumber } from "../domain/reference.ts";
import { said } from "../domain/words.ts";
import { lockDraft } from "../read/draft-record.ts";
import { lapsedIn } from "../read/lapsed.ts";
import { signersFor } from "../read/organs.ts";
import { draftingRefusals } from "../refusals.ts";
import { effectOf } from "./draft-effects.ts";

/** What becomes of a draft when it is signed: number, date and signer, and what it was drafted for takes effect. */
export const issueDraft = defineAct({
  name: "drafting.issue",
  title: "Phát hành",
  input: IssueDraft,
  load: ({ tx, today }, input) => lockDraft(tx, input, today),
  policy: (actor, draft) => mayIssueDraft(actor, draft),
  async run(context, { id, version, model, purpose }, input) {
    const { tx, now, today, actor } = context;
    if (actor.accountId === null) {
      throw refusals.NOT_ALLOWED("Việc này phải do một người có tài khoản thực hiện.");
    }
    const { issuedOn, signerPersonId, signedFileHash, signedFileName } = input;
    if (issuedOn > today)
      throw atField(draftingRefusals.DATE_IN_FUTURE(vietnameseDate(today)), "issuedOn");
    if (issuedOn < model.draftedOn) {
      throw atField(
        draftingRefusals.DATE_BEFORE_DRAFT(vietnameseDate(model.draftedOn)),
        "issuedOn",
      );
    }
    const signer = (await signersFor(tx, model.organ, issuedOn)).find(
      ({ person, capacity }) => person.id === signerPersonId && capacity === input.capacity,
    );
    if (!signer)
      throw atField(draftingRefusals.NOT_A_SIGNER(vietnameseDate(issuedOn)), "signerPersonId");
    // Recorded later than signed, it is judged by the day on which it was signed.
    const [lapsed, ...others] = await lapsedIn(tx, { id, purpose }, issuedOn);
    if (lapsed) throw draftingRefusals.LINES_LAPSED(lapsed.message, others.length);
    if (signedFileHash !== null) await mustBeKept(context, signedFileHash);
    const number = writtenNumber(input.number);
    const issued: AdministrativeDocument = {
      ...model,
      number,
      issuedOn,
      signing: { capacity: signer.capacity, lines: signer.lines, name: signer.person.name },
    };
    const findings = lint(issued).filter(({ severity }) => severity === "error");
    if (!isSound(findings)) {
      const refusal = draftingRefusals.NOT_SOUND(findings[0]?.message ?? "");
      throw findings[0]?.rule === "number-shape" ? atField(refusal, "number") : refusal;
    }
    const reference = referenceOf(issued);
    const next = version + 1;
    const issuing = sql`
      update app.draft set model = ${JSON.stringify(issued)}::jsonb, state = 'issued', number = ${number}, issued_on = ${issuedOn},
        signer_person_id = ${signerPersonId}, capacity = ${signer.capacity}, issued_by = ${actor.accountId}, issued_at = ${now},
        signed_file_hash = ${signedFileHash}, signed_file_name = ${signedFileHash === null ? null : (signedFileName ?? "ban-da-ky.pdf")},
        version = ${next}
      where id = ${id}`;
    await issuing.execute(tx).catch((error: unknown) => {
      // The index decides, so that of two who give one number at the same moment one is told.
      if (!isTakenNumber(error)) throw error;
      throw atField(draftingRefusals.NUMBER_TAKEN(reference, issuedOn.slice(0, 4)), "number");
    });
    const { subject } = issued;
    context.record("draft", id, {
      reference,
      issuedOn,
      signer: signer.person.name,
      authority: signer.authority?.basis ?? null,
    });
    await effectOf(purpose)?.issued(context, {
      id,
      reference,
      issuedOn,
      subject,
      signer: signer.person.name,
    });
    return { id, version: next };
  },
  tell: ({ reference, issuedOn, signer, authority, briefingOn }, subjectType) =>
    `${issuedFor(subjectType, briefingOn)} văn bản số ${said(reference)} ngày ${vietnameseDate(said(issuedOn))}, người ký ${said(signer)}${typeof authority === "string" ? ` theo ủy quyền tại ${authority}` : ""}`,
});

/** What the document did to the record on which the line stands. */
function issuedFor(subjectType: SubjectType, briefingOn: unknown): string {
  if (subjectType !== "task") return "phát hành";
  return typeof briefingOn === "string"
    ? `đưa ra xin ý kiến tại giao ban ngày ${vietnameseDate(briefingOn)} bằng`
    : "đôn đốc bằng";
}

const isTakenNumber = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.constraint === "draft_number";

async function mustBeKept(context: ActContext, hash: string): Promise<void> {
  const refused = await unnameableOf(context, [hash]);
  if (refused.size > 0) throw atField(draftingRefusals.SIGNED_FILE_UNKNOWN(), "signedFileHash");
}
