import type { DocumentDetail, DueSuggestion, HeaderFields, PersonRef } from "@dondoc/contract";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import { isProvinceWide, type Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readJournal } from "../../audit/index.ts";
import type { DocumentStanding } from "../domain/document-policies.ts";
import { reference } from "../domain/words.ts";
import { citationWarnings } from "../domain/citation-warnings.ts";
import { sameReferenceWarning, warningMessage } from "../domain/warning-message.ts";
import { assignmentView } from "./assignment-view.ts";
import { readDossier, standingOf, type Dossier } from "./dossier.ts";
import { findEarlierCopies } from "./earlier-copy.ts";
import { latestExpungeRequest, pendingRequest } from "./expunge-requests.ts";
import { foremost, readReceipts, receiptStanding } from "./receipt.ts";
import { readSuggestions } from "./suggestions.ts";
import { readVersions } from "./versions.ts";
import { readCitations, readPeople, readTaskCounts } from "./surroundings.ts";

/** An act that a page may offer on a document; given by the caller, for reading knows nothing of writing. */
export type OnDocument = Pick<
  ActDefinition<never, DocumentStanding, unknown>,
  "name" | "title" | "policy"
>;

/** A long directive has some hundred assignments, each touched a few times. */
const MOST_EVENTS = 1000;

/** What agencies may read of a document's history: not how the Office came to it. */
const FOR_AGENCIES = new Set([
  "documents.release",
  "documents.propose",
  "documents.acknowledge-receipt",
  "documents.decide-expunge",
  "documents.relate-versions",
  "documents.settle-earlier",
]);

/**
 * Everything a page shows of a document, in a fixed number of queries. An agency gets what was released to it: no
 * rejected assignments, no questions, none of the Office's own steps.
 */
export async function readDocumentDetail(
  tx: Tx,
  actor: Actor,
  id: string,
  { today, acts }: { today: string; acts: readonly OnDocument[] },
): Promise<DocumentDetail> {
  const document = await tx
    .selectFrom("app.document")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (!document) throw refusals.NOT_FOUND("văn bản này");
  const ofOffice = isProvinceWide(actor);
  const dossier = await readDossier(tx, document, today);
  const people = await readPeople(tx, [
    document.entered_by,
    document.proposed_by,
    document.reviewed_by,
  ]);
  const tasksMade = await readTaskCounts(tx, id);
  const citations = await readCitations(tx, document, today);
  const suggestions = ofOffice
    ? await readSuggestions(tx, dossier, { citations, today })
    : new Map<string, DueSuggestion>();
  const request = ofOffice ? await latestExpungeRequest(tx, id) : undefined;
  const receipt = foremost(await readReceipts(tx, id, actor));
  const assignments = dossier.assignments.filter(
    ({ state, replaced }) => !replaced && (ofOffice || state === "released"),
  );
  const journal = await readJournal(tx, [id, ...dossier.assignments.map((row) => row.id)], {
    most: MOST_EVENTS,
  });
  const standing = standingOf(dossier, {
    expunge: pendingRequest(request),
    receipt: receiptStanding(receipt),
  });
  return {
    id,
    version: document.version,
    state: standing.state,
    secretStub: document.secret_stub,
    secondarySource: document.secondary_source,
    header: headerView(dossier),
    headerTraces: dossier.reading.header,
    addressees: dossier.reading.addressees,
    citations,
    fileName: document.file_name,
    hasFile: document.file_hash !== null,
    signatures: dossier.reading.signatures,
    pages: dossier.reading.pages,
    scan: dossier.reading.scan,
    text: document.text,
    assignments: assignments.map((row) => assignmentView(row, dossier, { tasksMade, suggestions })),
    questions: ofOffice ? dossier.questions : [],
    notes: ofOffice ? dossier.reading.notes.map(({ span, ...note }) => ({ ...note, ...span })) : [],
    warnings: ofOffice ? await warningsOf(tx, dossier, citations) : [],
    enteredBy: people.get(document.entered_by) ?? { id: document.entered_by, name: "" },
    proposedBy: personOf(people, document.proposed_by),
    reviewedBy: personOf(people, document.reviewed_by),
    twoStep: standing.twoStep,
    expungeRequest: request
      ? {
          id: request.id,
          legalBasis: request.legal_basis,
          reason: request.reason,
          requestedBy: request.requester,
          decided: request.decided_at !== null,
          approved: request.approved,
        }
      : null,
    receipt: receipt && {
      mustStudy: receipt.mustStudy,
      acknowledgedAt: receipt.acknowledgedAt?.toISOString() ?? null,
    },
    versions: await readVersions(tx, document, { ofOffice }),
    acts: verdictsOn(actor, standing, today, acts),
    journal: ofOffice ? journal : journal.filter(({ act }) => FOR_AGENCIES.has(act)),
  };
}

const personOf = (people: ReadonlyMap<string, PersonRef>, id: string | null): PersonRef | null =>
  id === null ? null : (people.get(id) ?? null);

function headerView({ document, units }: Dossier): DocumentDetail["header"] {
  // The columns' checks hold these words to the contract's own.
  const { kind, urgency, origin } = document as unknown as Pick<
    HeaderFields,
    "kind" | "urgency" | "origin"
  >;
  return {
    kind,
    number: document.number,
    symbol: document.symbol,
    issuerName: document.issuer_name,
    place: document.place,
    issuedOn: document.issued_on,
    subject: document.subject,
    signedFor: document.signed_for,
    signerTitle: document.signer_title,
    signer: document.signer,
    urgency,
    receivedOn: document.received_on,
    origin,
    issuedMonth: document.issued_month,
    numberDoubtful: document.number_doubtful,
    issuerUnit: document.issuer_unit_id ? (units.get(document.issuer_unit_id) ?? null) : null,
  };
}

async function warningsOf(
  tx: Tx,
  { document, reading }: Dossier,
  citations: DocumentDetail["citations"],
): Promise<DocumentDetail["warnings"]> {
  const warnings = [
    ...citationWarnings(citations),
    ...[...reading.warnings, ...reading.checks]
      // Judged anew with the rest of the citations, by the date as it may have been corrected since.
      .filter(({ code }) => code !== "CITATION_AFTER_DOCUMENT")
      .map(warningMessage),
  ];
  const written = reference(document.number, document.symbol);
  if (!written || document.state === "expunged") return warnings;
  const twins = await findEarlierCopies(
    tx,
    {
      issuerName: document.issuer_name,
      number: document.number,
      symbol: document.symbol,
      issuedOn: document.issued_on,
      issuedMonth: document.issued_month,
      receivedOn: document.received_on,
    },
    { except: document.id },
  );
  return twins.length > 0 ? [...warnings, sameReferenceWarning(written, twins.length)] : warnings;
}
