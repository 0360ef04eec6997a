import { createHash } from "node:crypto";
import type { Origin } from "@dondoc/contract";
import { sql } from "kysely";
import { z } from "zod";
import { allowed, type ActContext } from "../../../kernel/act.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import { newId } from "../../../kernel/ids.ts";
import { documentDate, refusedDates } from "../domain/document-date.ts";
import { toStored } from "../domain/stored-reading.ts";
import { reference, said } from "../domain/words.ts";
import { findEarlierCopies, referenceLock, type ReferenceKey } from "../read/earlier-copy.ts";
import { lockReading } from "../read/scan-readings.ts";
import { refuseCopy } from "../refusals.ts";
import { accountOf } from "./actor-account.ts";
import { provedIssuer } from "./match-issuer.ts";
import { matchNames } from "./match-names.ts";
import { assignmentsOf, namesIn } from "./new-from-reading.ts";
import type { AdmittedFile } from "./admit-file.ts";
import { readingDone } from "./end-reading.ts";
import { storeAssignments } from "./store-assignments.ts";
import { waitForTwins } from "./wait-for-twins.ts";
import { defineOfficeAct } from "./office-act.ts";

/** What has passed the door, and what the clerk says of it. */
export interface IntakeOrder extends AdmittedFile {
  receivedOn: string;
  origin: Origin;
  secondCopy: boolean;
  /** The reading of a scan that this intake ends. */
  scanReadingId?: string;
}

export const intakeDocument = defineOfficeAct({
  name: "documents.intake",
  title: "Tiếp nhận văn bản",
  input: z.custom<IntakeOrder>(),
  async load({ tx }, order) {
    // Before the locks on its bytes: whoever calls the reading off takes them in this order too.
    if (order.scanReadingId !== undefined) await lockReading(tx, order.scanReadingId);
    const key = referenceKey(order);
    const hash = createHash("sha256").update(order.bytes).digest("hex");
    await waitForTwins(tx, [hash, referenceLock(key)]);
    const [earlier] = await findEarlierCopies(tx, key, { hash });
    return { hash, earlier };
  },
  policy: () => allowed,
  async run(context, { hash, earlier }, order) {
    const { tx, now } = context;
    const { reading, text, receivedOn } = order;
    const issuedOn = believedDate(order);
    const wrongDates = refusedDates({ issuedOn, receivedOn }, context.today);
    if (wrongDates) throw wrongDates;
    if (earlier && !order.secondCopy) throw refuseCopy(earlier);

    const asOf = documentDate({ issuedOn, receivedOn });
    const match = await matchNames(tx, namesIn(reading), asOf);
    const issuerName = reading.header.issuer?.value ?? "";
    const issuer = { issuerName, place: reading.header.place?.value ?? null };
    const issuerUnitId = await provedIssuer(tx, match(issuerName).unitId, issuer, asOf);
    const assignments = assignmentsOf(reading, text, match);
    await context.files.put(order.bytes);
    await noteFile(
      tx,
      context.actor,
      { hash, size: order.bytes.length, mediaType: order.mediaType },
      now,
    );
    const id = await insertDocument(context, order, { hash, issuerUnitId, issuedOn });
    if (order.scanReadingId !== undefined)
      await readingDone(tx, order.scanReadingId, { documentId: id, now });
    await storeCitations(tx, id, order);
    await storeAssignments(tx, id, assignments);
    context.record("document", id, {
      reference: reference(
        reading.header.number?.value ?? null,
        reading.header.symbol?.value ?? null,
      ),
      fileName: order.fileName,
      assignments: assignments.length,
      secondCopyOf: earlier?.id ?? null,
    });
    return { id, assignments: assignments.length };
  },
  tell: ({ reference, assignments, secondCopyOf }) =>
    `tiếp nhận văn bản${reference ? ` ${said(reference)}` : ""}${secondCopyOf ? " (bản thứ hai)" : ""}, đọc được ${said(assignments)} nhiệm vụ`,
});

/**
 * A scan whose recognised date lies after the day it came was misread, or received on another day: its date is left open, and
 * asked with the page beside. Any other file says what it says, and the day of receipt must fit.
 */
function believedDate({ reading, scan, receivedOn }: IntakeOrder): string | null {
  const issuedOn = reading.header.issuedOn?.value ?? null;
  return scan && issuedOn !== null && issuedOn > receivedOn ? null : issuedOn;
}

const referenceKey = ({ reading: { header }, receivedOn }: IntakeOrder): ReferenceKey => ({
  issuerName: header.issuer?.value ?? null,
  number: header.number?.value ?? null,
  symbol: header.symbol?.value ?? null,
  issuedOn: header.issuedOn?.value ?? null,
  issuedMonth: header.issuedMonth?.value ?? null,
  receivedOn,
});

async function insertDocument(
  { tx, actor, now }: ActContext,
  { reading, text, receivedOn, origin, fileName, pages, scan, signatures }: IntakeOrder,
  {
    hash,
    issuerUnitId,
    issuedOn,
  }: { hash: string; issuerUnitId: string | null; issuedOn: string | null },
): Promise<string> {
  const { header } = reading;
  const id = newId(now.getTime());
  await tx
    .insertInto("app.document")
    .values({
      id,
      kind: header.kind?.value ?? null,
      number: header.number?.value ?? null,
      number_doubtful: header.numberDoubtful,
      symbol: header.symbol?.value ?? null,
      issuer_name: header.issuer?.value ?? null,
      issuer_unit_id: issuerUnitId,
      place: header.place?.value ?? null,
      issued_on: issuedOn,
      issued_month: header.issuedMonth?.value ?? null,
      received_on: receivedOn,
      subject: header.subject?.value ?? null,
      signed_for: header.signedFor?.value ?? null,
      signer_title: header.signerTitle?.value ?? null,
      signer: header.signer?.value ?? null,
      urgency: header.urgency?.value ?? null,
      secondary_source: header.secondarySource,
      origin,
      file_hash: hash,
      file_name: fileName,
      text,
      reading: JSON.stringify(toStored(reading, { pages, scan, signatures })),
      state: "review",
      entered_by: accountOf(actor),
      entered_at: now,
    })
    .execute();
  return id;
}

async function storeCitations(tx: Tx, documentId: string, { reading }: IntakeOrder): Promise<void> {
  const rows = reading.citations.map(({ span, ...citation }, ordinal) => ({
    ...citation,
    ...span,
    ordinal,
  }));
  await sql`
    insert into app.citation (document_id, ordinal, span_start, span_end, text, number, kind, issuer, issued_on)
    select ${documentId}::uuid, ordinal, start, "end", text, number, kind, issuer, "issuedOn"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (ordinal int, start int, "end" int, text text, number text,
      kind text, issuer text, "issuedOn" date)`.execute(tx);
}
