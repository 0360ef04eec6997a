import type { VersionKind } from "@dondoc/contract";
import type { Tx } from "../../../kernel/database/scope.ts";

/** What the one document is said to do to the other; null where nobody has said so. */
export async function readVersionKind(
  tx: Tx,
  documentId: string,
  earlierId: string,
): Promise<VersionKind | null> {
  const row = await tx
    .selectFrom("app.document_version")
    .select("kind")
    .where("document_id", "=", documentId)
    .where("earlier_id", "=", earlierId)
    .executeTakeFirst();
  return (row?.kind as VersionKind | undefined) ?? null;
}
