import type { Tx } from "../../../kernel/database/scope.ts";
import { refusals } from "../../../kernel/refusal.ts";
import { readAssignments, type AssignmentRecord, type DocumentRecord } from "./records.ts";

/**
 * Takes the document for this transaction. Every act on it or on its assignments comes through here, so that a release
 * never passes an edit on the way. With a version: refused when somebody has changed the document since.
 */
export async function lockDocument(tx: Tx, id: string, version?: number): Promise<DocumentRecord> {
  const document = await tx
    .selectFrom("app.document")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (!document) throw refusals.NOT_FOUND("văn bản này");
  if (version !== undefined && document.version !== version) throw refusals.VERSION_CONFLICT();
  return document;
}

/** Takes an assignment and its document, the document first. */
export async function lockAssignment(
  tx: Tx,
  id: string,
  version: number,
): Promise<{ document: DocumentRecord; assignment: AssignmentRecord }> {
  const found = await tx
    .selectFrom("app.assignment")
    .select("document_id")
    .where("id", "=", id)
    .executeTakeFirst();
  if (!found) throw refusals.NOT_FOUND("nhiệm vụ này");
  const document = await lockDocument(tx, found.document_id);
  const [assignment] = await readAssignments(tx, { ids: [id] });
  if (!assignment) throw refusals.NOT_FOUND("nhiệm vụ này");
  if (assignment.version !== version) throw refusals.VERSION_CONFLICT();
  return { document, assignment };
}
