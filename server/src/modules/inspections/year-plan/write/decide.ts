import { vietnameseDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { ActContext } from "../../../../kernel/act.ts";
import { newId } from "../../../../kernel/ids.ts";
import { atField } from "../../../../kernel/refusal.ts";
import { inspectionRefusals } from "../../domain/refusals.ts";
import { accountOf } from "../../write/account-of.ts";
import { yearPlanRefusals, type YearPlanSubject } from "../domain/year-plan-rules.ts";

export interface Document {
  documentNumber: string;
  documentOn: string;
  signer: string;
}
/** A document as a form may leave it out. */
export interface MaybeDocument {
  documentNumber: string | null;
  documentOn: string | null;
  signer: string | null;
  because: string | null;
}
/** By which document a line says what it says, and why it was changed; both null in a draft. */
export interface ByDecision {
  decisionId: string | null;
  because: string | null;
  document: string | null;
}

/** Enters the document by which a plan is approved or changed. */
export async function enterDecision(
  { tx, now, today, ...context }: ActContext,
  planId: string,
  { kind, documentNumber, documentOn, signer }: Document & { kind: "approval" | "adjustment" },
): Promise<string> {
  if (documentOn > today) throw atField(inspectionRefusals.DOCUMENT_IN_FUTURE(), "documentOn");
  const id = newId(now.getTime());
  await sql`
    insert into app.year_plan_decision (id, plan_id, kind, document_number, document_on, signer, entered_by, entered_at, entered_on)
    values (${id}, ${planId}, ${kind}, ${documentNumber}, ${documentOn}, ${signer}, ${accountOf({ tx, now, today, ...context })}, ${now}, ${today})`.execute(
    tx,
  );
  return id;
}

/**
 * By which document an approved plan is changed: another than the one that approved it, entered once however many lines it changes.
 * A draft is changed without any.
 */
export async function decisionFor(
  context: ActContext,
  { id, approval }: YearPlanSubject,
  { documentNumber, documentOn, signer, because }: MaybeDocument,
): Promise<ByDecision> {
  if (approval === null) return { decisionId: null, because: null, document: null };
  const given = { documentNumber, documentOn, signer, because };
  for (const [field, value] of Object.entries(given)) {
    if (value === null) throw atField(yearPlanRefusals.DOCUMENT_MISSING(), field);
  }
  if (documentNumber === null || documentOn === null || signer === null) {
    throw yearPlanRefusals.DOCUMENT_MISSING();
  }
  if (documentNumber === approval.documentNumber && documentOn === approval.documentOn) {
    throw atField(yearPlanRefusals.SAME_DOCUMENT(), "documentNumber");
  }
  if (documentOn < approval.documentOn) {
    throw atField(
      yearPlanRefusals.DOCUMENT_EARLIER(vietnameseDate(approval.documentOn)),
      "documentOn",
    );
  }
  const { rows } = await sql<{ id: string; signer: string }>`
    select id, signer from app.year_plan_decision where plan_id = ${id}::uuid and document_number = ${documentNumber}
      and document_on = ${documentOn}::date`.execute(context.tx);
  const [known] = rows;
  if (known && known.signer !== signer) {
    throw atField(yearPlanRefusals.OTHER_SIGNER(known.signer), "signer");
  }
  const document = { documentNumber, documentOn, signer };
  const decisionId =
    known?.id ?? (await enterDecision(context, id, { kind: "adjustment", ...document }));
  return { decisionId, because, document: documentNumber };
}
