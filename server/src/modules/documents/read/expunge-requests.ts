import type { Tx } from "../../../kernel/database/scope.ts";

/** The latest request to expunge a document, with who asked. */
export async function latestExpungeRequest(tx: Tx, documentId: string) {
  return tx
    .selectFrom("app.expunge_request as request")
    .innerJoin("app.account as account", "account.id", "request.requested_by")
    .innerJoin("app.person as person", "person.id", "account.person_id")
    .selectAll("request")
    .select("person.full_name as requester")
    .where("request.document_id", "=", documentId)
    .orderBy("request.requested_at", "desc")
    .limit(1)
    .executeTakeFirst();
}
export type ExpungeRequest = NonNullable<Awaited<ReturnType<typeof latestExpungeRequest>>>;

/** Only a request that nobody has decided stands in the way of acts, or waits for one. */
export const pendingRequest = (
  request: ExpungeRequest | undefined,
): { requestedBy: string } | null =>
  request && request.decided_at === null ? { requestedBy: request.requested_by } : null;
