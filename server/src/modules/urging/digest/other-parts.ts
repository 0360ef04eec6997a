import type { LocalDate } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import { holdersOfAct } from "../../access/index.ts";
import { owedOpinions } from "../../coordination/index.ts";
import type { Settings } from "../../settings/index.ts";
import { documentsToEnter } from "../../tasks/index.ts";
import { SHOWN, type SectionCount } from "./digest-words.ts";

type Row = SectionCount & { account_id: string };

/** What is asked of agencies and not answered: to their heads and focal officers, and to whom each was given. */
export async function opinionsOwed(tx: Tx, day: LocalDate): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with owed as materialized (${owedOpinions(day)}
    ), told as (
      select role_grant.account_id, owed.number, owed.last_day, owed.late
      from owed join app.role_grant on role_grant.unit_id = owed.unit_id and role_grant.role_code in ('AGENCY_HEAD', 'AGENCY_FOCAL')
        and daterange(role_grant.valid_from, role_grant.valid_to) @> ${day}::date
      join app.account on account.id = role_grant.account_id and account.locked_at is null
      union
      select account.id, owed.number, owed.last_day, owed.late
      from owed join app.account on account.person_id = owed.person_id and account.locked_at is null
    ), part as (
      select account_id, number, last_day, 'opinions' as section from told
      union all
      select account_id, number, last_day, 'opinions-late' from told where late
    )
    select account_id, section, count(*)::int as count,
      (array_agg('LYK-' || number order by last_day, number))[1:${SHOWN}] as names
    from part group by account_id, section`.execute(tx);
  return rows;
}

/** Documents that the Office has to enter (R1–R3 of the task digest): to whoever takes in, reads or releases documents there. */
export async function documentsWaiting(tx: Tx, day: LocalDate, settings: Settings): Promise<Row[]> {
  const { toEnter, countToEnter, lateToEnter } = await documentsToEnter(tx, day, settings, SHOWN);
  if (countToEnter === 0) return [];
  const officers = await holdersOfAct(tx, "documents.intake", day);
  const named = (rows: typeof toEnter) =>
    rows.map(({ reference }) => reference ?? "văn bản chưa có số");
  return officers.flatMap((account_id) => [
    { account_id, section: "to-enter" as const, count: countToEnter, names: named(toEnter) },
    {
      account_id,
      section: "to-enter-late" as const,
      count: lateToEnter,
      names: named(toEnter.filter(({ daysLate }) => daysLate > 0)),
    },
  ]);
}
