import type { SetPortfolio } from "@dondoc/contract";
import { sql } from "kysely";
import type { z } from "zod";
import type { ActContext } from "../../../kernel/act.ts";
import { atField } from "../../../kernel/refusal.ts";
import { portfolioRefusals } from "../domain/refusals.ts";
import { officeDivisions } from "../read/portfolio-book.ts";

/** Who is put in charge, in words; refused where the division, its officer or the leader is not one of today. */
export async function checkHolder(
  context: ActContext,
  { duty, divisionId, accountId }: z.output<typeof SetPortfolio>,
): Promise<string> {
  if (duty === "lead") return leaderOf(context, accountId);
  const { rows } = await officeDivisions(context.today).execute(context.tx);
  const division = rows.find(({ unit_id }) => unit_id === divisionId);
  if (!division) throw atField(portfolioRefusals.DIVISION_UNKNOWN(), "divisionId");
  if (accountId === null) return division.name;
  return `${await officerOf(context, division.unit_id, division.name, accountId)}, ${division.name},`;
}

async function leaderOf({ tx, today }: ActContext, accountId: string | null): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select role.name || ' ' || person.full_name as name
    from app.account join app.person on person.id = account.person_id
    join app.role_grant held on held.account_id = account.id and held.role_code in ('CHAIR', 'VICE_CHAIR')
      and daterange(held.valid_from, held.valid_to) @> ${today}::date
    join app.role on role.code = held.role_code
    where account.id = ${accountId}::uuid and account.locked_at is null limit 1`.execute(tx);
  if (!rows[0]) throw atField(portfolioRefusals.LEADER_UNFIT(), "accountId");
  return rows[0].name;
}

async function officerOf(
  { tx, today }: ActContext,
  divisionId: string,
  division: string,
  accountId: string,
): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select person.full_name as name from app.account
    join app.person on person.id = account.person_id
    join app.appointment on appointment.person_id = person.id and appointment.unit_id = ${divisionId}::uuid
      and daterange(appointment.valid_from, appointment.valid_to) @> ${today}::date
    where account.id = ${accountId}::uuid and account.locked_at is null limit 1`.execute(tx);
  if (!rows[0]) throw atField(portfolioRefusals.OFFICER_ELSEWHERE(division), "accountId");
  return rows[0].name;
}
