import { Buffer } from "node:buffer";
import type { SubmitResult } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { readSettings } from "../../settings/index.ts";
import type { Remedy, TaskSubject } from "../domain/task-subject.ts";
import { taskRefusals } from "../refusals.ts";
import { fileDateOf } from "./file-date.ts";

export type EvidenceGiven = z.output<typeof SubmitResult>["evidence"][number];

/**
 * A completion is dated by a document that exists: not one of tomorrow, nor one older than the directive itself; of what puts a
 * finding right, none older than the finding.
 */
export function wrongDate(
  on: string,
  today: string,
  { documentIssuedOn, remedy }: Pick<TaskSubject, "documentIssuedOn" | "remedy">,
): Refusal | null {
  if (on > today) return taskRefusals.DATE_IN_FUTURE();
  if (remedy !== null) {
    return on < remedy.foundOn
      ? taskRefusals.EVIDENCE_BEFORE_FINDING(remedy.label, remedy.foundOn)
      : null;
  }
  if (documentIssuedOn !== null && on < documentIssuedOn) {
    return taskRefusals.DATE_BEFORE_DOCUMENT(documentIssuedOn);
  }
  return null;
}

/** Refuses evidence at its own field of the form. */
export async function checkEvidence(
  context: Pick<ActContext, "tx" | "files" | "today">,
  evidence: readonly EvidenceGiven[],
  task: Pick<TaskSubject, "documentIssuedOn" | "remedy">,
): Promise<void> {
  const { tx, files, today } = context;
  for (const [index, { issuedOn }] of evidence.entries()) {
    const wrong = wrongDate(issuedOn, today, task);
    if (wrong) throw atField(wrong, `evidence.${index}.issuedOn`);
  }
  const hashes = evidence.map(({ fileHash }) => fileHash);
  await checkFiles({ tx, files }, hashes, (index) => `evidence.${index}.fileHash`);
  if (task.remedy !== null) await checkProof(context, evidence, task.remedy);
}

/**
 * Of what puts a finding right: each document with its file, unless a register of this house holds it; no file from before the finding
 * by the day that it carries itself; and, where the province wants it so, none that no register holds (procedures digest 11.3).
 */
async function checkProof(
  { tx, files, today }: Pick<ActContext, "tx" | "files" | "today">,
  evidence: readonly EvidenceGiven[],
  { label, foundOn }: Remedy,
): Promise<void> {
  const registered = await registeredAmong(tx, evidence);
  const settings = await readSettings(tx, today);
  const refused = settings["inspection.unregisteredEvidence"] === "REFUSE";
  for (const [index, { documentNumber, fileHash, fileName }] of evidence.entries()) {
    if (registered[index] !== true && refused) {
      throw atField(taskRefusals.EVIDENCE_UNREGISTERED(documentNumber), `evidence.${index}.documentNumber`); // prettier-ignore
    }
    if (fileHash === undefined) {
      if (registered[index] === true) continue;
      throw atField(taskRefusals.EVIDENCE_WITHOUT_FILE(documentNumber), `evidence.${index}.fileHash`); // prettier-ignore
    }
    // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
    const written = fileDateOf(await wholeOf(files.read(fileHash)));
    if (written !== null && written < foundOn) {
      throw atField(
        taskRefusals.FILE_BEFORE_FINDING({
          file: fileName ?? documentNumber,
          written,
          label,
          foundOn,
        }),
        `evidence.${index}.fileHash`,
      );
    }
  }
}

/** Which of these documents a register of this house holds under their number and day; in their order. */
export async function registeredAmong(
  tx: ActContext["tx"],
  evidence: readonly Pick<EvidenceGiven, "documentNumber" | "issuedOn">[],
): Promise<boolean[]> {
  const asked = evidence.map(({ documentNumber, issuedOn }) => ({ documentNumber, issuedOn }));
  const { rows } = await sql<{ known: boolean }>`
    select app.document_registered("documentNumber", "issuedOn") as known
    from rows from (jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as ("documentNumber" text, "issuedOn" date))
      with ordinality as row ("documentNumber", "issuedOn", place) order by place`.execute(tx);
  return rows.map(({ known }) => known);
}

async function wholeOf(stream: AsyncIterable<unknown>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Refuses a file that never came whole, or that the person may not name, at its field of the form. */
export async function checkFiles(
  { tx, files }: Pick<ActContext, "tx" | "files">,
  hashes: readonly (string | undefined)[],
  fieldOf: (index: number) => string,
): Promise<void> {
  const refused = await unnameableOf(
    { tx, files },
    hashes.flatMap((hash) => hash ?? []),
  );
  for (const [index, hash] of hashes.entries()) {
    if (hash !== undefined && refused.has(hash)) {
      throw atField(taskRefusals.FILE_NOT_UPLOADED(), fieldOf(index));
    }
  }
}
