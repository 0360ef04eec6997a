import type { DocumentDetail, PersonRef } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { checkCitations } from "../../legal-basis/index.ts";
import { documentDate } from "../domain/document-date.ts";
import type { DocumentRecord } from "./records.ts";

/** What a document rests on, each citation judged against the register as of the document's own date. */
export async function readCitations(
  tx: Tx,
  document: DocumentRecord,
  today: string,
): Promise<DocumentDetail["citations"]> {
  const rows = await tx
    .selectFrom("app.citation")
    .select([
      "ordinal",
      "span_start as start",
      "span_end as end",
      "text",
      "number",
      "kind",
      "issuer",
      "issued_on as issuedOn",
    ])
    .where("document_id", "=", document.id)
    .orderBy("ordinal")
    .execute();
  const date = documentDate({ issuedOn: document.issued_on, receivedOn: document.received_on });
  const citing = { date, issuer: document.issuer_name, place: document.place };
  const standings = await checkCitations(tx, rows, { citing, text: document.text, today });
  return rows.flatMap(({ kind: _kind, issuer: _issuer, ...row }, index) => {
    const standing = standings[index];
    return standing ? [{ ...row, standing }] : [];
  });
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
