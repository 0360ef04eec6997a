import type { Tx } from "../../../kernel/database/scope.ts";
import type { FileStore } from "../../../kernel/file-store.ts";
import { documentRefusals } from "../refusals.ts";
import { dropFile } from "./drop-file.ts";

/** What a reading leaves of itself when it ends: nothing that somebody else does not hold. */
const emptied = { file_hash: null, file_name: null, result: null, document_id: null };

/** The document is there, with the file and its name; throws READING_OVER when the reading was called off meanwhile. */
export async function readingDone(
  tx: Tx,
  id: string,
  { documentId, now }: { documentId: string; now: Date },
): Promise<void> {
  const done = await tx
    .updateTable("app.scan_reading")
    .set({
      ...emptied,
      state: "done",
      document_id: documentId,
      problem_code: null,
      problem: null,
      ended_at: now,
    })
    .where("id", "=", id)
    .where("state", "in", ["reading", "duplicate"])
    .executeTakeFirst();
  if (done.numUpdatedRows !== 1n) throw documentRefusals.READING_OVER();
}

export type ReadingEnd =
  | { state: "cancelled" }
  | { state: "failed"; code: string; message: string };

/** Last in a transaction: the bytes go, and of a secret document its name too. */
export async function endReading(
  tx: Tx,
  files: FileStore,
  reading: { id: string; fileHash: string | null },
  { end, now }: { end: ReadingEnd; now: Date },
): Promise<void> {
  const failed = end.state === "failed" ? end : null;
  // Whoever sent it finds it again by its name; of one that was called off, or is secret, not even that stays.
  const { file_name: _name, ...kept } = emptied;
  const nameless = failed === null || failed.code === "SECRET_DOCUMENT";
  await tx
    .updateTable("app.scan_reading")
    .set({
      ...(nameless ? emptied : kept),
      state: end.state,
      problem_code: failed?.code ?? null,
      problem: failed?.message ?? null,
      ended_at: now,
    })
    .where("id", "=", reading.id)
    .execute();
  if (reading.fileHash !== null) await dropFile(tx, files, reading.fileHash);
}

/** Copies of a document whose content is taken away by law go with it. @returns their files, for the caller to drop last. */
export async function forgetCopiesOf(tx: Tx, documentId: string, now: Date): Promise<string[]> {
  const copies = await tx
    .selectFrom("app.scan_reading")
    .select("file_hash")
    .where("document_id", "=", documentId)
    .where("state", "=", "duplicate")
    .forUpdate()
    .execute();
  await tx
    .updateTable("app.scan_reading")
    .set({ ...emptied, state: "cancelled", problem_code: null, problem: null, ended_at: now })
    .where("document_id", "=", documentId)
    .where("state", "=", "duplicate")
    .execute();
  return copies.flatMap(({ file_hash }) => (file_hash === null ? [] : [file_hash]));
}
