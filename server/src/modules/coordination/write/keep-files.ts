import type { FileGiven } from "@dondoc/contract";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { unnameableOf } from "../../../kernel/kept-files.ts";
import { atField } from "../../../kernel/refusal.ts";
import { coordinationRefusals } from "../domain/refusals.ts";

type Files = readonly z.output<typeof FileGiven>[];

/** Attaches files that were uploaded before; one that the person may not name is refused at its field. */
export async function keepFiles(
  { tx, files }: ActContext,
  consultationId: string,
  answerId: string | null,
  given: Files,
): Promise<void> {
  if (given.length === 0) return;
  const refused = await unnameableOf(
    { tx, files },
    given.map(({ fileHash }) => fileHash),
  );
  for (const [index, { fileHash }] of given.entries()) {
    if (refused.has(fileHash)) {
      throw atField(coordinationRefusals.FILE_NOT_UPLOADED(), `files.${index}`);
    }
  }
  await tx
    .insertInto("app.consultation_file")
    .values(
      given.map(({ fileHash, fileName }) => ({
        consultation_id: consultationId,
        answer_id: answerId,
        file_hash: fileHash,
        file_name: fileName,
      })),
    )
    .execute();
}
