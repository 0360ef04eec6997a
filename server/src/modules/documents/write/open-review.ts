import { OpenReview, type DocumentDetail, type DocumentState } from "@dondoc/contract";
import type { ActContext } from "../../../kernel/act.ts";
import { newId } from "../../../kernel/ids.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { startReview } from "../../legal-basis/index.ts";
import { unitRefs, unitsExistingOn } from "../../organisation/index.ts";
import { readSettings } from "../../settings/index.ts";
import { mayOpenReview } from "../domain/document-policies.ts";
import { reviewSlip, type Slip } from "../domain/review-slip.ts";
import { reference, said, writtenDate } from "../domain/words.ts";
import { readDossier } from "../read/dossier.ts";
import { lockDocument } from "../read/lock.ts";
import type { DocumentRecord } from "../read/records.ts";
import { readCitations } from "../read/surroundings.ts";
import { documentRefusals } from "../refusals.ts";
import { accountOf } from "./actor-account.ts";
import { defineOfficeAct } from "./office-act.ts";
import { releaseTasks } from "./release-tasks.ts";
import { storeAssignments } from "./store-assignments.ts";
import { touchDocument } from "./touch-document.ts";

/**
 * Opens the review of a document: a slip of the house's own, with one assignment to the agency that reviews. Where release takes
 * two steps it waits for the chief as any proposal does; where one is enough the task begins now (ADR 11).
 */
export const openReview = defineOfficeAct({
  name: "documents.open-review",
  title: "Mở việc rà soát văn bản",
  input: OpenReview,
  async load({ tx }, { documentId }) {
    const document = await lockDocument(tx, documentId);
    return { document, state: document.state as DocumentState, secretStub: document.secret_stub };
  },
  policy: (actor, subject) => mayOpenReview(actor, subject),
  async run(context, { document }, input) {
    const { tx, today } = context;
    const { documentId, citationOrdinal, unitId, dueOn, reason } = input;
    if (dueOn < today)
      throw atField(documentRefusals.REVIEW_DUE_PASSED(writtenDate(today)), "dueOn");
    if (!(await unitsExistingOn(tx, [unitId], today)).has(unitId)) {
      throw atField(documentRefusals.REVIEW_UNIT_ENDED(), "unitId");
    }
    const agency = (await unitRefs(tx, [unitId], today)).get(unitId)?.name ?? "";
    const citation = await citedAt(context, document, citationOrdinal);
    const slip = reviewSlip({
      document: {
        kind: document.kind,
        number: document.number,
        symbol: document.symbol,
        subject: document.subject,
        issuerName: document.issuer_name,
        issuedOn: document.issued_on,
      },
      basis: citation && { name: citation.number, chain: citation.standing.chain },
      agency,
      dueOn,
      reason,
    });
    const slipId = await fileSlip(context, slip, { unitId, agency, dueOn });
    const id = await startReview(context, {
      ...input,
      legalDocumentId: citation?.standing.document?.id ?? null,
      slipId,
    });
    const written = reference(document.number, document.symbol);
    context.record("legal-review", id, { document: written, agency, dueOn, documentId, slipId });
    context.record("document", documentId, { agency, dueOn, reviewId: id });
    context.record("document", slipId, { agency, dueOn, reviewId: id });
    return { id, slipId };
  },
  tell: ({ agency, dueOn }) =>
    `lập phiếu đề nghị ${said(agency)} rà soát văn bản, hạn ${writtenDate(said(dueOn))}`,
});

async function citedAt(
  { tx, today }: ActContext,
  document: DocumentRecord,
  ordinal: number | null,
): Promise<DocumentDetail["citations"][number] | null> {
  if (ordinal === null) return null;
  const citations = await readCitations(tx, document, today);
  const citation = citations.find((one) => one.ordinal === ordinal);
  if (!citation) throw refusals.NOT_FOUND("chỗ viện dẫn này");
  return citation;
}

/** Files the slip as a document that is read to its end, and proposes it or lets its task begin. */
async function fileSlip(
  context: ActContext,
  slip: Slip,
  to: { unitId: string; agency: string; dueOn: string },
): Promise<string> {
  const { tx, actor, now, today } = context;
  const account = accountOf(actor);
  const id = newId(now.getTime());
  const ownUnit =
    actor.grants.find(({ acts }) => acts.has("documents.open-review"))?.unitId ?? null;
  const issuer = ownUnit === null ? undefined : (await unitRefs(tx, [ownUnit], today)).get(ownUnit);
  await tx
    .insertInto("app.document")
    .values({
      id,
      kind: "phiếu chuyển",
      subject: slip.subject,
      issuer_name: issuer?.name ?? null,
      issuer_unit_id: issuer?.id ?? null,
      issued_on: today,
      received_on: today,
      origin: "PROVINCE",
      text: slip.text,
      // Nobody reads a header out of a text that the house has written itself.
      reading: JSON.stringify({ checked: ["number", "issuerName"] }),
      state: "proposed",
      entered_by: account,
      entered_at: now,
      proposed_by: account,
      proposed_at: now,
      fully_read: true,
    })
    .execute();
  const assignmentId = newId(now.getTime());
  await storeAssignments(tx, id, [
    {
      id: assignmentId,
      path: "",
      ...slip.span,
      text: slip.assignment,
      deliverable: "Báo cáo kết quả rà soát, đề xuất xử lý văn bản",
      duty: "report",
      due: [{ before: to.dueOn }],
      duePhrase: slip.duePhrase,
      mode: "followed",
      foundBy: "person",
      engine: null,
      parties: [
        {
          role: "assignee",
          name: to.agency,
          unitId: to.unitId,
          groupId: null,
          resolvedBy: "person",
          excludedUnitIds: [],
        },
      ],
    },
  ]);
  await tx
    .updateTable("app.assignment")
    .set({ state: "accepted", decided_by: account, decided_at: now })
    .where("id", "=", assignmentId)
    .execute();
  const settings = await readSettings(tx, context.today);
  if (!settings["release.twoStep"]) {
    await touchDocument(tx, id, { state: "released", reviewed_by: account, reviewed_at: now });
    await releaseTasks(
      context,
      await readDossier(tx, await lockDocument(tx, id), context.today),
      account,
    );
  }
  return id;
}
