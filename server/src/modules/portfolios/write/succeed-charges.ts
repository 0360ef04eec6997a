import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/**
 * Charges over units that have ended end with them; who followed or led one does so with its successor from that day, unless
 * somebody is charged with that one already. Charges that a division which has ended held are left without a holder.
 */
export async function succeedCharges(
  tx: Tx,
  unitIds: readonly string[],
  { heirId, on, legalBasis }: { heirId: string | null; on: string; legalBasis: string },
): Promise<void> {
  await sql`
    with gone as (
      update app.portfolio set valid_to = greatest(${on}::date, valid_from + 1)
      where (unit_id = any (${[...unitIds]}::uuid[]) or division_id = any (${[...unitIds]}::uuid[])) and (valid_to is null or valid_to > ${on}::date)
      returning duty, division_id, account_id, unit_id
    )
    insert into app.portfolio (duty, division_id, account_id, unit_id, valid_from, legal_basis)
    select distinct gone.duty, gone.division_id, gone.account_id, ${heirId}::uuid, ${on}::date, ${legalBasis}
    from gone where ${heirId}::uuid is not null and gone.unit_id = any (${[...unitIds]}::uuid[])
      and (gone.division_id is null or gone.division_id <> all (${[...unitIds]}::uuid[]))
      and not exists (select from app.portfolio known where known.unit_id = ${heirId}::uuid and known.duty = gone.duty
        and (known.valid_to is null or known.valid_to > ${on}::date))`.execute(tx);
}
