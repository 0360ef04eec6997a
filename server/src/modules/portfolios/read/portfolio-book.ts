import type { Charge, Field, PortfolioBook, UnitRef } from "@dondoc/contract";
import { sql } from "kysely";
import { verdictsOn, type ActDefinition } from "../../../kernel/act.ts";
import type { Actor } from "../../../kernel/actor.ts";
import type { Tx } from "../../../kernel/database/scope.ts";

const unit = (id: string) => sql`(
  select jsonb_build_object('id', version.unit_id, 'name', version.name, 'shortName', version.short_name)
  from app.unit_version version where version.unit_id = ${sql.ref(id)} order by version.valid_from desc limit 1)`;

/** The whole division of work: charges in force and to come (with the ended ones where asked), fields, divisions. */
export async function readPortfolioBook(
  tx: Tx,
  actor: Actor,
  today: string,
  { ended, acts }: { ended: boolean; acts: readonly OnBook[] },
): Promise<PortfolioBook> {
  const { rows } = await sql<{ charges: Charge[]; fields: Field[]; divisions: UnitRef[] }>`
    with charge as (
      select portfolio.id, portfolio.duty, ${unit("portfolio.division_id")} as division, ${unit("portfolio.unit_id")} as unit,
        (select jsonb_build_object('accountId', account.id, 'name', person.full_name)
          from app.account join app.person on person.id = account.person_id where account.id = portfolio.account_id) as officer,
        (select jsonb_build_object('id', unit_group.id, 'name', unit_group.name)
          from app.unit_group where unit_group.id = portfolio.group_id) as "group",
        (select jsonb_build_object('id', field.id, 'name', field.name)
          from app.field where field.id = portfolio.field_id) as field,
        portfolio.valid_from as "validFrom", portfolio.valid_to as "validTo", portfolio.legal_basis as "legalBasis"
      from app.portfolio where ${ended} or portfolio.valid_to is null or portfolio.valid_to > ${today}::date
    )
    select
      (select coalesce(jsonb_agg(charge order by charge.duty desc, charge.division ->> 'name' collate app.vi,
          charge.officer ->> 'name' collate app.vi,
          coalesce(charge.unit ->> 'name', charge."group" ->> 'name', charge.field ->> 'name') collate app.vi, charge.id), '[]')
        from charge) as charges,
      (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'validFrom', valid_from, 'validTo', valid_to)
          order by name collate app.vi, valid_from), '[]')
        from app.field where ${ended} or valid_to is null or valid_to > ${today}::date) as fields,
      (select coalesce(jsonb_agg(jsonb_build_object('id', division.unit_id, 'name', division.name, 'shortName', division.short_name)
          order by division.name collate app.vi), '[]')
        from (${officeDivisions(today)}) division) as divisions`.execute(tx);
  const book = rows[0] ?? { charges: [], fields: [], divisions: [] };
  return { asOf: today, ...book, acts: verdictsOn(actor, null, today, acts) };
}

export type OnBook = Pick<ActDefinition<never, null, unknown>, "name" | "title" | "policy">;

/** The divisions of the Office that exist on a day. */
export const officeDivisions = (today: string) => sql<{
  unit_id: string;
  name: string;
  short_name: string | null;
}>`select division.unit_id, division.name, division.short_name
  from app.unit_version division
  join app.unit_version office on office.unit_id = division.parent_id and office.kind = 'office'
    and daterange(office.valid_from, office.valid_to) @> ${today}::date
  where division.kind = 'division' and daterange(division.valid_from, division.valid_to) @> ${today}::date`;
