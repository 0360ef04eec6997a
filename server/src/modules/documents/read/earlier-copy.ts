import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

export interface ReferenceKey {
  issuerName: string | null;
  number: string | null;
  symbol: string | null;
  issuedOn: string | null;
  issuedMonth: string | null;
  receivedOn: string;
}

export interface EarlierCopy {
  id: string;
  number: string | null;
  symbol: string | null;
  enteredBy: string;
  enteredAt: Date;
}

/**
 * Documents that are already in the register: the same bytes, or the same issuer, number and symbol in the same year.
 * A number alone says nothing; where issuer, number or symbol is missing, only the bytes count.
 */
export async function findEarlierCopies(
  tx: Tx,
  key: ReferenceKey,
  options: { hash?: string; except?: string } = {},
): Promise<EarlierCopy[]> {
  const year = (key.issuedOn ?? key.issuedMonth ?? key.receivedOn).slice(0, 4);
  const { rows } = await sql<EarlierCopy>`
    select document.id, document.number, document.symbol, person.full_name as "enteredBy", document.entered_at as "enteredAt"
    from app.document document
    join app.account account on account.id = document.entered_by
    join app.person person on person.id = account.person_id
    where document.state <> 'expunged' and document.id is distinct from ${options.except ?? null}::uuid
      and (document.file_hash = ${options.hash ?? null}
        or (app.fold(document.issuer_name) = app.fold(${key.issuerName})
          and ltrim(document.number, '0') = ltrim(${key.number}, '0')
          and app.fold(replace(document.symbol, ' ', '')) = app.fold(replace(${key.symbol}, ' ', ''))
          and left(coalesce(document.issued_on::text, document.issued_month, document.received_on::text), 4) = ${year}))
    order by document.entered_at limit 10`.execute(tx);
  return rows;
}

/** The key under which two entries of one document wait for each other. */
export const referenceLock = (key: ReferenceKey): string =>
  [key.issuerName, key.number, key.symbol]
    .map((part) => (part ?? "").replaceAll(/\s/gu, "").toLowerCase())
    .join("|");
