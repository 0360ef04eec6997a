import { SetDocumentField } from "@dondoc/contract";
import { sql } from "kysely";
import { defineAct, telling, type ActContext } from "../../../kernel/act.ts";
import { atField, refusals } from "../../../kernel/refusal.ts";
import { maySetField } from "../domain/document-policies.ts";
import { lockDocument } from "../read/lock.ts";
import { documentRefusals } from "../refusals.ts";
import { refuseAgencies } from "./office-act.ts";
import { touchDocument } from "./touch-document.ts";

/** Files a document under one of the province's fields, or one assignment of it that belongs to another. */
export const setDocumentField = defineAct({
  name: "documents.set-field",
  title: "Xếp lĩnh vực",
  input: SetDocumentField,
  async load({ tx, actor }, { documentId, version }) {
    refuseAgencies(actor, "documents.set-field");
    const row = await lockDocument(tx, documentId, version);
    return { row, state: row.state, secretStub: row.secret_stub };
  },
  policy: (actor, subject) => maySetField(actor, subject),
  async run(context, { row }, { assignmentId, fieldId }) {
    const name = await fieldName(context, fieldId);
    if (assignmentId === undefined) {
      const version = await touchDocument(context.tx, row.id, { field_id: fieldId });
      context.record("document", row.id, { field: name });
      return { id: row.id, version };
    }
    const changed = await context.tx
      .updateTable("app.assignment")
      .set((to) => ({ field_id: fieldId, version: to("version", "+", 1) }))
      .where("id", "=", assignmentId)
      .where("document_id", "=", row.id)
      .returning("id")
      .executeTakeFirst();
    if (!changed) throw refusals.NOT_FOUND("nội dung giao này");
    const version = await touchDocument(context.tx, row.id, {});
    context.record("assignment", assignmentId, { field: name });
    return { id: row.id, version };
  },
  tell: telling<{ field: string | null }>(({ field }) =>
    field === null ? "bỏ xếp lĩnh vực" : `xếp vào lĩnh vực “${field}”`,
  ),
});

async function fieldName(
  { tx, today }: ActContext,
  fieldId: string | null,
): Promise<string | null> {
  if (fieldId === null) return null;
  const { rows } = await sql<{ name: string }>`
    select name from app.field where id = ${fieldId} and daterange(valid_from, valid_to) @> ${today}::date`.execute(
    tx,
  );
  if (!rows[0]) throw atField(documentRefusals.FIELD_UNKNOWN(), "fieldId");
  return rows[0].name;
}
