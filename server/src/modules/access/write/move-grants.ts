import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";

/** Whose post moved to which unit, and whether they head it there. */
export interface MovedPost {
  personId: string;
  fromUnitId: string;
  toUnitId: string;
  isHead: boolean;
}

/**
 * Offices in units that have ended end too; whoever moved holds the same one where they went, from that day: that of a head only as
 * a head. A right is never given for days that have passed.
 */
export async function moveGrants(
  tx: Tx,
  { unitIds, moves, on }: { unitIds: readonly string[]; moves: readonly MovedPost[]; on: string },
): Promise<void> {
  await sql`
    with moved as (
      select * from unnest(${moves.map(({ personId }) => personId)}::uuid[], ${moves.map(({ fromUnitId }) => fromUnitId)}::uuid[],
        ${moves.map(({ toUnitId }) => toUnitId)}::uuid[], ${moves.map(({ isHead }) => isHead)}::boolean[]) as m (person_id, from_id, to_id, is_head)
    ), gone as (
      update app.role_grant set valid_to = greatest(${on}::date, valid_from + 1)
      where unit_id = any (${[...unitIds]}::uuid[]) and (valid_to is null or valid_to > ${on}::date)
      returning account_id, role_code, unit_id
    )
    insert into app.role_grant (account_id, role_code, unit_id, valid_from)
    select distinct gone.account_id, gone.role_code, moved.to_id, ${on}::date
    from gone join app.account on account.id = gone.account_id
    join moved on moved.person_id = account.person_id and moved.from_id = gone.unit_id
    where (gone.role_code <> 'AGENCY_HEAD' or moved.is_head) and not exists (select from app.role_grant known
      where known.account_id = gone.account_id and known.role_code = gone.role_code and known.unit_id = moved.to_id
        and (known.valid_to is null or known.valid_to > ${on}::date))`.execute(tx);
}
