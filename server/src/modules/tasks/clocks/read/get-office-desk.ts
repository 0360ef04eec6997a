import type { OfficeDesk } from "@dondoc/contract";
import { calendarDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { unitNames } from "../../unit-names.ts";
import { workingTerm } from "../domain/clocks.ts";
import { documentsToEnter } from "./documents-to-enter.ts";

/** What a home page shows of each; the lists behind it are whole. */
const SHOWN = 20;

interface WaitingRow {
  id: string;
  number: number;
  title: string;
  unit: string;
  monitor: string | null;
  submittedOn: string;
}

/**
 * The Office's own clocks: what it has to enter and by when (R1–R3), and which results wait for it too long (R18), all or those
 * that the person follows. A document is the whole Office's until its tasks are given out.
 */
export async function getOfficeDesk(
  tx: Tx,
  actor: Actor,
  today: string,
  { mine }: { mine?: boolean | undefined } = {},
): Promise<OfficeDesk> {
  if (!isProvinceWide(actor))
    throw refusals.NOT_ALLOWED("Danh sách này là việc của Văn phòng UBND tỉnh.");
  const settings = await readSettings(tx, today);
  const own = mine ? sql`monitor_account_id = ${actor.accountId}::uuid` : sql`true`;
  const { rows: waiting } = await sql<WaitingRow>`
    with oldest as (
      select id, number, title, holder_unit_id, monitor_account_id, submitted_on from app.task
      where state = 'SUBMITTED' and ${own} order by submitted_on, id limit ${SHOWN}
    )
    select oldest.id, oldest.number, oldest.title, coalesce(unit.name, '') as unit, person.full_name as monitor,
      oldest.submitted_on as "submittedOn"
    from oldest left join app.account on account.id = oldest.monitor_account_id
    left join app.person on person.id = account.person_id
    left join lateral (${unitNames(sql`select oldest.holder_unit_id`, today)}) unit on true
    order by oldest.submitted_on, oldest.id`.execute(tx);
  const days = settings["confirm.remindAfter"];
  return {
    asOf: today,
    ...(await documentsToEnter(tx, today, settings, SHOWN)),
    toConfirm: waiting.flatMap((row) => {
      const lastDay = workingTerm(row.submittedOn, days, settings);
      return today > lastDay
        ? [{ ...row, lastDay, daysLate: calendarDaysBetween(lastDay, today) }]
        : [];
    }),
  };
}
