import { buffer } from "node:stream/consumers";
import type { Runtime } from "../../../kernel/act.ts";
import { theProgram, type Actor } from "../../../kernel/actor.ts";
import { appendEvents } from "../../../kernel/audit.ts";
import { defineNote } from "../../../kernel/act.ts";
import { localDateOf } from "../../../kernel/clock.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { handleJob, type JobContext } from "../../../kernel/jobs/job.ts";
import { Refusal } from "../../../kernel/refusal.ts";
import { findActor } from "../../access/index.ts";
import { FileError } from "../files/file-error.ts";
import { readScan } from "../files/scan/read-scan.ts";
import { lockReading, type ReadingRecord } from "../read/scan-readings.ts";
import { documentRefusals } from "../refusals.ts";
import { admit, type AdmittedFile } from "./admit-file.ts";
import { endReading, type ReadingEnd } from "./end-reading.ts";
import { readScanJob } from "./read-scan-job.ts";
import { takeIn } from "./take-in.ts";
import { tellProgress, watchFor } from "./watch-reading.ts";

const FAILED = "documents.fail-reading";
defineNote(FAILED, "không tiếp nhận được một bản quét");

/**
 * Reads one scan and takes it in as the person who sent it, by the ordinary act and with the rights they have then. Every
 * end is written once: a reading that has ended is left alone, so that a second run of the job changes nothing.
 */
export const scanReader = handleJob(readScanJob, {
  async run({ readingId }, context) {
    const reading = await begin(context.runtime, readingId);
    if (reading) await readAndTakeIn(reading, context);
  },
  giveUp: ({ readingId }, runtime) => fail(runtime, readingId, documentRefusals.READING_FAULT()),
});

/** Null when it was called off or ended in the meantime. A run that was cut short begins anew. */
async function begin({ db }: Runtime, readingId: string): Promise<ReadingRecord | null> {
  return inScope(db, theProgram, async (tx) => {
    const reading = await lockReading(tx, readingId);
    if (reading.state !== "waiting" && reading.state !== "reading") return null;
    await tx
      .updateTable("app.scan_reading")
      .set({ state: "reading", pages_done: 0 })
      .where("id", "=", readingId)
      .execute();
    return reading;
  });
}

async function readAndTakeIn(reading: ReadingRecord, { runtime, signal }: JobContext) {
  const calledOff = watchFor(runtime, reading.id);
  try {
    const file = await readFileOf(runtime, reading, AbortSignal.any([signal, calledOff.signal]));
    await takeInAs(await senderOf(runtime, reading), file, { runtime, reading });
  } catch (error) {
    if (calledOff.signal.aborted) return;
    signal.throwIfAborted();
    const refusal = asRefusal(error);
    if (!refusal) throw error;
    await fail(runtime, reading.id, refusal);
  } finally {
    calledOff.stop();
  }
}

async function readFileOf(
  runtime: Runtime,
  { id, fileHash, fileName }: ReadingRecord,
  signal: AbortSignal,
): Promise<AdmittedFile> {
  if (fileHash === null || !(await runtime.files.has(fileHash))) throw documentRefusals.SCAN_LOST();
  const bytes = new Uint8Array(await buffer(runtime.files.read(fileHash)));
  const progress = tellProgress(runtime, id);
  const name = fileName ?? "";
  const read = await readScan(bytes, name, { onPage: progress.page, signal });
  await progress.told();
  return admit(read, { bytes, name });
}

async function senderOf({ db, clock }: Runtime, { enteredBy }: ReadingRecord): Promise<Actor> {
  const today = localDateOf(clock.now());
  const sender = await inScope(db, theProgram, (tx) => findActor(tx, enteredBy, today));
  if (!sender) throw documentRefusals.SENDER_GONE();
  return sender;
}

async function takeInAs(
  sender: Actor,
  file: AdmittedFile,
  { runtime, reading }: { runtime: Runtime; reading: ReadingRecord },
): Promise<void> {
  const { id, receivedOn, origin, secondCopy } = reading;
  const order = { ...file, receivedOn, origin, secondCopy, scanReadingId: id };
  try {
    await takeIn(runtime, sender, order, `scan-reading-${id}`);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : null;
    if (refusal?.code === "READING_OVER") return;
    const earlierId = refusal?.code === "DUPLICATE_DOCUMENT" && refusal.fields["documentId"];
    if (!refusal || !earlierId) throw error;
    await keepForDecision(runtime, id, { refusal, earlierId, file });
  }
}

/** What was read stays until a person says whether it is a second copy. */
async function keepForDecision(
  { db, clock }: Runtime,
  id: string,
  { refusal, earlierId, file }: { refusal: Refusal; earlierId: string; file: AdmittedFile },
): Promise<void> {
  const { mediaType, text, pages, scan, signatures } = file;
  await inScope(db, theProgram, (tx) =>
    tx
      .updateTable("app.scan_reading")
      .set({
        state: "duplicate",
        document_id: earlierId,
        problem_code: refusal.code,
        problem: refusal.message,
        result: JSON.stringify({ mediaType, text, pages, scan, signatures }),
        ended_at: clock.now(),
      })
      .where("id", "=", id)
      .where("state", "=", "reading")
      .execute(),
  );
}

/** What its sender can do something about; anything else is ours, and tried again. */
function asRefusal(error: unknown): { code: string; message: string } | null {
  if (error instanceof FileError) return error;
  if (!(error instanceof Refusal)) return null;
  return error.status < 500 || error.code === "SCAN_LOST" ? error : null;
}

async function fail(
  { db, clock, files }: Runtime,
  readingId: string,
  { code, message }: { code: string; message: string },
): Promise<void> {
  const end: ReadingEnd = { state: "failed", code, message };
  await inScope(db, theProgram, async (tx) => {
    const reading = await lockReading(tx, readingId);
    if (reading.state !== "waiting" && reading.state !== "reading") return;
    const now = clock.now();
    const event = { act: FAILED, subjectType: "reading", subjectId: readingId, payload: { code } };
    await appendEvents(tx, theProgram, now, [event]);
    await endReading(tx, files, reading, { end, now });
  });
}
