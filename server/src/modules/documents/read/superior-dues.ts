import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { SuperiorDue } from "../domain/suggest-due.ts";

/** Number and symbol of "26/CT-TTg", and of a Party document, "15-QC/TU". */
const NUMBERED = /^(\d+)[/-](.+)$/u;

/** The open deadlines of those documents of the centre, the Party and the Council that a document cites and the register holds. */
export async function readSuperiorDues(
  tx: Tx,
  citations: readonly { number: string; issuedOn: string | null }[],
): Promise<SuperiorDue[]> {
  const cited = citations.flatMap(({ number: written, issuedOn }) => {
    const [, number, symbol] = NUMBERED.exec(written) ?? [];
    return number === undefined || symbol === undefined
      ? []
      : [{ written, number, symbol, issuedOn }];
  });
  if (cited.length === 0) return [];
  const { rows } = await sql<SuperiorDue>`
    select cited.written as reference, min(task.last_day) as "lastDay", bool_or(document.origin = 'CENTRAL') as central
    from jsonb_to_recordset(${JSON.stringify(cited)}::jsonb) as cited (written text, number text, symbol text, "issuedOn" date)
    join app.document document on document.number = cited.number and document.symbol = cited.symbol
      and (cited."issuedOn" is null or document.issued_on = cited."issuedOn")
      and document.origin in ('CENTRAL', 'PARTY', 'PEOPLES_COUNCIL') and document.state = 'released'
    join app.task task on task.document_id = document.id
      and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED') and task.last_day is not null
    group by cited.written`.execute(tx);
  return rows;
}
