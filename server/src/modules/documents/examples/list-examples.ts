import type { Database } from "../../../kernel/database/connect.ts";
import { readAssignments } from "../read/records.ts";
import { toExample, type Example } from "./example.ts";

/**
 * The documents that people have read to the end and released, or found to hold no task, oldest first. Expunged ones, stubs of
 * secret ones and retold copies are no examples. Asked as the owner of the database: an export is the administrator's.
 */
export async function* listExamples(
  owner: Database,
  { since }: { since?: string } = {},
): AsyncGenerator<Example> {
  const ids = await owner
    .selectFrom("app.document")
    .select("id")
    .where("state", "in", ["released", "no-task"])
    .where("fully_read", "=", true)
    .where("secret_stub", "=", false)
    .where("text", "<>", "")
    .$if(since !== undefined, (query) => query.where("received_on", ">=", since ?? ""))
    .orderBy("entered_at")
    .orderBy("id")
    .execute();
  for (const { id } of ids) {
    yield await owner.transaction().execute(async (tx) => {
      const document = await tx
        .selectFrom("app.document")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const citations = await tx
        .selectFrom("app.citation")
        .select("number")
        .where("document_id", "=", id)
        .orderBy("ordinal")
        .execute();
      return toExample(
        document,
        citations.map(({ number }) => number),
        await readAssignments(tx, { documentId: id }),
      );
    });
  }
}
