import type { UploadedFile } from "@dondoc/contract";
import { sniffEvidence } from "@dondoc/contract/file-kinds";
import type { Runtime } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { inScope } from "../../../kernel/database/scope.ts";
import { noteFile } from "../../../kernel/kept-files.ts";
import { taskRefusals } from "../refusals.ts";

/** Keeps a file that comes in before the words that name it; only the kinds that may serve as evidence. */
export async function takeInFile(
  { db, files, clock }: Runtime,
  actor: Actor,
  upload: { bytes: Uint8Array; name: string },
): Promise<UploadedFile> {
  if (upload.bytes.length === 0) throw taskRefusals.FILE_EMPTY();
  const mediaType = sniffEvidence(upload.bytes);
  if (mediaType === null) throw taskRefusals.FILE_KIND_REFUSED();
  const { hash, size } = await files.put(upload.bytes);
  await inScope(db, actor, (tx) => noteFile(tx, actor, { hash, size, mediaType }, clock.now()));
  return { hash, size, name: upload.name, mediaType };
}
