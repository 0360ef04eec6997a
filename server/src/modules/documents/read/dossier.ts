import type { DocumentState, Origin, Projection, Question, UnitRef } from "@dondoc/contract";
import { localDateOf } from "../../../kernel/clock.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import {
  membersOf,
  resolveNames,
  unitRefs,
  unitsExistingOn,
  type Resolution,
} from "../../organisation/index.ts";
import { readSettings, type Settings } from "../../settings/index.ts";
import { projectDue } from "../../tasks/index.ts";
import { documentDate } from "../domain/document-date.ts";
import type { ReviewCounts } from "../domain/document-policies.ts";
import { openQuestions } from "../domain/open-questions.ts";
import type { HeaderFacts } from "../domain/question-facts.ts";
import { chainQuestions } from "../domain/report-chains.ts";
import { fromStored, type StoredReading } from "../domain/stored-reading.ts";
import { placeOf } from "../domain/words.ts";
import { readAssignments, type AssignmentRecord, type DocumentRecord } from "./records.ts";

/** A document with all that is known about it, as a page, a proposal and a release need it. */
export interface Dossier {
  document: DocumentRecord;
  reading: StoredReading;
  settings: Settings;
  assignments: (AssignmentRecord & { projection: Projection })[];
  resolutions: ReadonlyMap<string, Resolution>;
  members: ReadonlyMap<string, UnitRef[]>;
  units: ReadonlyMap<string, UnitRef>;
  questions: Question[];
  review: ReviewCounts;
}

/** Reads around a document row in a fixed number of queries, however long the document. */
export async function readDossier(
  tx: Tx,
  document: DocumentRecord,
  today: string,
): Promise<Dossier> {
  const settings = await readSettings(tx, today);
  const dates = { issuedOn: document.issued_on, receivedOn: givenOn(document, today) };
  const asOf = documentDate({ issuedOn: document.issued_on, receivedOn: document.received_on });
  const assignments = (await readAssignments(tx, { documentId: document.id })).map((row) => ({
    ...row,
    projection: projectDue(row.due, dates, settings),
  }));
  const parties = assignments.flatMap((row) => row.parties);

  const underReview = document.state === "review" || document.state === "proposed";
  const open = parties.filter(({ unitId, groupId }) => !unitId && !groupId).map(({ name }) => name);
  const issuer = document.issuer_name && !document.issuer_unit_id ? [document.issuer_name] : [];
  const unsettled = [...new Set([...open, ...issuer])];
  const resolutions =
    underReview && unsettled.length > 0
      ? await resolveNames(tx, unsettled, asOf)
      : new Map<string, Resolution>();
  const groupIds = new Set(parties.flatMap(({ groupId }) => groupId ?? []));
  const unitIds = new Set(parties.flatMap(({ unitId }) => unitId ?? []));
  const members = await membersOf(tx, [...groupIds], asOf);
  const existing = underReview ? await unitsExistingOn(tx, [...unitIds], asOf) : unitIds;
  if (document.issuer_unit_id) unitIds.add(document.issuer_unit_id);
  const units = await unitRefs(tx, [...unitIds], asOf);

  const reading = fromStored(document.reading);
  const questions = underReview
    ? [
        ...openQuestions({
          header: headerFacts(document, reading),
          assignments: assignments.map(({ projection, ...row }) => ({
            ...row,
            place: placeOf(row.path, row.text),
            lastDay: projection.lastDay,
          })),
          givenOn: today,
          resolutions,
          members,
          existing,
        }),
        ...chainQuestions(reading.chains, assignments, settings),
      ]
    : [];
  const review = countReview(assignments, questions);
  return {
    document,
    reading,
    settings,
    assignments,
    resolutions,
    members,
    units,
    questions,
    review,
  };
}

/** The day on which its agencies receive what it gives: of a document that is not yet out, today at the earliest. */
const givenOn = ({ state, reviewed_at }: DocumentRecord, today: string): string =>
  state === "released" && reviewed_at ? localDateOf(reviewed_at) : today;

function headerFacts(document: DocumentRecord, reading: StoredReading): HeaderFacts {
  return {
    number: document.number,
    numberDoubtful: document.number_doubtful,
    symbol: document.symbol,
    subject: document.subject,
    issuerName: document.issuer_name,
    issuerUnitId: document.issuer_unit_id,
    place: document.place,
    issuedOn: document.issued_on,
    receivedOn: document.received_on,
    origin: document.origin as Origin,
    traces: reading.header,
    fromScan: reading.scan !== null,
    checked: new Set(reading.checked),
  };
}

function countReview(
  assignments: readonly AssignmentRecord[],
  questions: readonly Question[],
): ReviewCounts {
  const accepted = assignments.filter(({ state }) => state === "accepted");
  return {
    proposed: assignments.filter(({ state }) => state === "proposed").length,
    accepted: accepted.length,
    withoutMode: accepted.filter(({ mode }) => mode === null).length,
    blocking: questions.filter(({ blocking, code }) => blocking && code !== "MODE_MISSING").length,
  };
}

/** What the acts on a document are decided by; the parts that a given act does not look at are left empty. */
export function standingOf(
  { document, settings, review }: Dossier,
  more: {
    expunge: { requestedBy: string } | null;
    receipt: { acknowledged: boolean } | null;
  } = { expunge: null, receipt: null },
) {
  return {
    state: document.state as DocumentState,
    secretStub: document.secret_stub,
    twoStep: settings["release.twoStep"],
    proposedBy: document.proposed_by,
    review,
    ...more,
  };
}
