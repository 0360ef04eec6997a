import type { DutyYear } from "@dondoc/contract";
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { AskedYear } from "../domain/year-policies.ts";

export interface YearRow extends DutyYear {
  reporterAccountId: string | null;
}

const person = (account: string): RawBuilder<unknown> => sql`(
  select jsonb_build_object('id', person.id, 'name', person.full_name)
  from app.account join app.person on person.id = account.person_id where account.id = ${sql.ref(account)})`;

/** The years of a standing duty that were asked for, the latest first. */
export async function readYears(tx: Tx, taskId: string): Promise<YearRow[]> {
  const { rows } = await sql<YearRow>`
    select asked.year, asked.asked_on as "askedOn", asked.result, asked.decision, asked.note,
      to_char(asked.reported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "reportedAt",
      ${person("asked.reported_by")} as "reportedBy", ${person("asked.decided_by")} as "decidedBy",
      asked.reported_by as "reporterAccountId"
    from app.duty_year asked where asked.task_id = ${taskId} order by asked.year desc`.execute(tx);
  return rows;
}

/** The earliest year that waits for its result or its decision; null when none does. */
export function openYear(years: readonly YearRow[]): AskedYear | null {
  const asked = years.findLast((one) => one.decision === null);
  return asked
    ? {
        year: asked.year,
        reported:
          asked.reporterAccountId === null
            ? null
            : {
                accountId: asked.reporterAccountId,
                personId: asked.reportedBy?.id ?? null,
              },
      }
    : null;
}
