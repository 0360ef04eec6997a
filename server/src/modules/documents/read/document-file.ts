import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";

/** The original of a document the person may see: where its bytes are, and what they are. */
export async function findDocumentFile(
  tx: Tx,
  id: string,
): Promise<{ hash: string; name: string; mediaType: string; size: number }> {
  const file = await tx
    .selectFrom("app.document as document")
    .innerJoin("app.file as file", "file.hash", "document.file_hash")
    .select([
      "file.hash",
      "document.file_name as name",
      "file.media_type as mediaType",
      "file.size",
    ])
    .where("document.id", "=", id)
    .executeTakeFirst();
  if (!file) throw refusals.NOT_FOUND("tệp của văn bản này");
  return { ...file, name: file.name ?? "van-ban" };
}
