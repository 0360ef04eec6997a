import { sql, type RawBuilder } from "kysely";

/**
 * Whoever holds an office today in one of these agencies or below, by account: none of them finds on its cause, whatever other
 * office they hold and in whose place they act.
 */
export const peopleOfParties = (
  today: string,
  ...parties: readonly string[]
): RawBuilder<unknown> => sql`
  array(select distinct office.account_id::text from app.role_grant office
    join app.unit_closure closure on closure.descendant_id = office.unit_id
    where closure.ancestor_id in (${sql.join(parties.map((party) => sql.ref(party)))})
      and office.valid_from <= ${today} and (office.valid_to is null or office.valid_to > ${today}))`;
