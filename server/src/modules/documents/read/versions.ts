import type { DocumentRef, VersionKind, Versions } from "@dondoc/contract";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { relationSaid } from "../domain/relation-words.ts";
import { documentTitle, reference } from "../domain/words.ts";
import type { DocumentRecord } from "./records.ts";

interface Named {
  id: string;
  kind: string | null;
  number: string | null;
  symbol: string | null;
  subject: string | null;
  issuerName: string | null;
  issuedOn: string | null;
  state: string;
  secretStub: boolean;
}

export const documentRef = (document: Named): DocumentRef => ({
  id: document.id,
  title: documentTitle(document),
  reference: reference(document.number, document.symbol),
  issuedOn: document.issuedOn,
});

const named = sql`document.id, document.kind, document.number, document.symbol, document.subject,
  document.issuer_name as "issuerName", document.issued_on as "issuedOn", document.state,
  document.secret_stub as "secretStub"`;

/** Which documents this one follows as a later version, which follow it, and which it seems to follow. */
export async function readVersions(
  tx: Tx,
  document: DocumentRecord,
  { ofOffice }: { ofOffice: boolean },
): Promise<Versions> {
  const earlier = await sql<Named & { relation: VersionKind; undecided: number }>`
    select ${named}, version.kind as relation, (
        select count(*) from app.task
        where task.document_id = document.id and task.state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'RETURNED', 'SUSPENDED')
          and not exists (select from app.task_under_version under where under.task_id = task.id and under.document_id = version.document_id)
      )::int as undecided
    from app.document_version version join app.document document on document.id = version.earlier_id
    where version.document_id = ${document.id}::uuid order by document.entered_at`.execute(tx);
  const later = await sql<Named & { relation: VersionKind }>`
    select ${named}, version.kind as relation
    from app.document_version version join app.document document on document.id = version.document_id
    where version.earlier_id = ${document.id}::uuid order by document.entered_at`.execute(tx);
  const known = new Set([...earlier.rows, ...later.rows].map(({ id }) => id));
  const suggested = ofOffice && document.state !== "expunged" ? await suggest(tx, document) : [];
  return {
    earlier: earlier.rows.map(({ relation: kind, undecided, ...row }) => ({
      ...documentRef(row),
      kind,
      undecidedTasks: ofOffice ? undecided : 0,
    })),
    later: later.rows.map(({ relation: kind, ...row }) => ({ ...documentRef(row), kind })),
    suggested: suggested.filter(({ id }) => !known.has(id)),
  };
}

/** Documents of the register that the text says it replaces, amends or corrects. */
async function suggest(tx: Tx, document: DocumentRecord): Promise<Versions["suggested"]> {
  const citations = await tx
    .selectFrom("app.citation")
    .select(["span_start as start", "span_end as end", "number"])
    .where("document_id", "=", document.id)
    .execute();
  const said = citations.flatMap(({ number, ...span }) => {
    const kind = relationSaid(document.text, span);
    return kind ? [{ number, kind }] : [];
  });
  if (said.length === 0) return [];
  const { rows } = await sql<Named & { relation: VersionKind }>`
    select ${named}, said.kind as relation
    from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as said (number text, kind text)
    join app.document document
      on app.fold(replace(ltrim(document.number, '0') || '/' || document.symbol, ' ', '')) = app.fold(replace(ltrim(said.number, '0'), ' ', ''))
    where document.id <> ${document.id}::uuid and document.state <> 'expunged' and not document.secret_stub
      and coalesce(document.issued_on, document.received_on) <= ${document.issued_on ?? document.received_on}
    order by coalesce(document.issued_on, document.received_on) desc limit 5`.execute(tx);
  return rows.map(({ relation: kind, ...row }) => ({
    ...documentRef(row),
    kind,
  }));
}
