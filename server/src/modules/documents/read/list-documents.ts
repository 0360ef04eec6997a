import type {
  DocumentKind,
  DocumentPage,
  DocumentQuery,
  DocumentRow,
  DocumentState,
} from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { Actor } from "../../../kernel/actor.ts";
import { cutPage, decodeCursor } from "../../../kernel/cursor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";
import { documentTitle, reference } from "../domain/words.ts";
import { excerpt, findDocuments, saysAll } from "../../search/index.ts";
import { countDocuments } from "./count-documents.ts";
import { receivingUnits } from "./receipt.ts";

interface Row {
  text: string;
  id: string;
  kind: z.infer<typeof DocumentKind> | null;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  issuerName: string | null;
  issuedOn: string | null;
  receivedOn: string;
  state: DocumentState;
  secretStub: boolean;
  enteredAt: Date;
  enteredBy: string;
  assignments: number;
  reviewed: number;
  tasks: number;
  receipt: DocumentRow["receipt"];
}

/**
 * The register, latest entry first. Every word asked for is found in the document's head or text, accents aside; where the head
 * does not show why a document was found, an excerpt of its text does.
 */
export async function listDocuments(
  tx: Tx,
  actor: Actor,
  { cursor, limit, state, receipt, q }: z.output<typeof DocumentQuery>,
): Promise<DocumentPage> {
  const units = receivingUnits(actor);
  const [enteredAt = null, id = null] = decodeCursor(cursor, 2) ?? [];
  const found = q?.trim() ? await findDocuments(tx, q) : null;
  const { rows } = await sql<Row>`
    with page as (
      select * from app.document document
      where (${state ?? null}::text is null or document.state = ${state ?? null})
        and (${receipt ?? null}::text is null or document.id in (
          select document_id from app.document_recipient
          where unit_id = any (${units}::uuid[]) and must_study and acknowledged_at is null))
        and (${id}::uuid is null or (document.entered_at, document.id) < (${enteredAt}::timestamptz, ${id}::uuid))
        and ${found?.condition ?? sql`true`}
      order by document.entered_at desc, document.id desc
      limit ${limit + 1}
    )
    select ${found ? sql`page.text` : sql`''`} as text, page.id, page.kind, page.number, page.symbol, page.subject, page.issuer_name as "issuerName",
      page.issued_on as "issuedOn", page.received_on as "receivedOn", page.state, page.secret_stub as "secretStub",
      page.entered_at as "enteredAt", person.full_name as "enteredBy", review.assignments, review.reviewed, made.tasks,
      receipt.view as receipt
    from page
    join app.account account on account.id = page.entered_by
    join app.person person on person.id = account.person_id
    cross join lateral (
      select count(*)::int as assignments, count(*) filter (where state <> 'proposed')::int as reviewed
      from app.assignment where document_id = page.id and replaced_by = '{}') review
    cross join lateral (select count(*)::int as tasks from app.task where document_id = page.id) made
    left join lateral (
      select jsonb_build_object('mustStudy', must_study, 'acknowledgedAt', acknowledged_at) as view
      from app.document_recipient where document_id = page.id and unit_id = any (${units}::uuid[])
      order by acknowledged_at desc nulls first limit 1) receipt on true
    order by page.entered_at desc, page.id desc`.execute(tx);
  const { rows: kept, next } = cutPage(rows, limit, (row) => [row.enteredAt.toISOString(), row.id]);
  const counts = cursor === undefined ? await countDocuments(tx, units) : null;
  return { items: kept.map((row) => rowView(row, found?.words ?? [])), next, counts };
}

function rowView(
  { text, number, symbol, subject, enteredAt, ...row }: Row,
  words: readonly string[],
): DocumentRow {
  const title = documentTitle({ ...row, number, symbol, subject });
  const written = reference(number, symbol);
  return {
    ...row,
    title,
    reference: written,
    unnumbered: number === null,
    enteredAt: enteredAt.toISOString(),
    excerpt: saysAll(`${title} ${written ?? ""} ${row.issuerName ?? ""}`, words)
      ? null
      : excerpt(text, words),
  };
}
