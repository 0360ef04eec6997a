import type { DocumentDetail, PersonRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

export async function readCitations(tx: Tx, id: string): Promise<DocumentDetail["citations"]> {
  return tx
    .selectFrom("app.citation")
    .select(["span_start as start", "span_end as end", "text", "number", "issued_on as issuedOn"])
    .where("document_id", "=", id)
    .orderBy("ordinal")
    .execute();
}

/** Accounts by id, with the names of the people behind them. */
export async function readPeople(
  tx: Tx,
  accountIds: readonly (string | null)[],
): Promise<Map<string, PersonRef>> {
  const ids = accountIds.filter((id) => id !== null);
  const rows = await tx
    .selectFrom("app.account as account")
    .innerJoin("app.person as person", "person.id", "account.person_id")
    .select(["account.id as account", "person.id", "person.full_name as name"])
    .where("account.id", "in", ids)
    .execute();
  return new Map(rows.map(({ account, id, name }) => [account, { id, name }]));
}

/** How many tasks each assignment of a document has become; an agency counts those it may see. */
export async function readTaskCounts(tx: Tx, documentId: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; tasks: number }>`
    select assignment_id as id, count(*)::int as tasks from app.task
    where document_id = ${documentId}::uuid group by assignment_id`.execute(tx);
  return new Map(rows.map(({ id, tasks }) => [id, tasks]));
}
