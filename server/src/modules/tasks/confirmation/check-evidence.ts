import type { SubmitResult } from "@dondoc/contract";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField, type Refusal } from "../../../kernel/refusal.ts";
import { taskRefusals } from "../refusals.ts";

export type EvidenceGiven = z.output<typeof SubmitResult>["evidence"][number];

/** A completion is dated by a document that exists: not one of tomorrow, nor one older than the directive itself. */
export function wrongDate(
  on: string,
  today: string,
  documentIssuedOn: string | null,
): Refusal | null {
  if (on > today) return taskRefusals.DATE_IN_FUTURE();
  if (documentIssuedOn !== null && on < documentIssuedOn) {
    return taskRefusals.DATE_BEFORE_DOCUMENT(documentIssuedOn);
  }
  return null;
}

/** Refuses evidence at its own field of the form. */
export async function checkEvidence(
  { tx, files, today }: ActContext,
  evidence: readonly EvidenceGiven[],
  documentIssuedOn: string | null,
): Promise<void> {
  for (const [index, { issuedOn }] of evidence.entries()) {
    const wrong = wrongDate(issuedOn, today, documentIssuedOn);
    if (wrong) throw atField(wrong, `evidence.${index}.issuedOn`);
  }
  const hashes = evidence.map(({ fileHash }) => fileHash);
  await checkFiles({ tx, files }, hashes, (index) => `evidence.${index}.fileHash`);
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
