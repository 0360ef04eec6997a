import type { OfficeDesk } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import { isProvinceWide, type Actor } from "../../../../kernel/actor.ts";
import type { Tx } from "../../../../kernel/database/scope.ts";
import { refusals } from "../../../../kernel/refusal.ts";
import { readSettings } from "../../../settings/index.ts";
import { unitNames } from "../../unit-names.ts";
import type { ClockFacts } from "../domain/clock-facts.ts";
import { entryTerm, workingTerm } from "../domain/clocks.ts";

/** What a home page shows of each; the lists behind it are whole. */
const SHOWN = 20;

interface DocumentRow {
  id: string;
  reference: string | null;
  title: string | null;
  receivedOn: string;
  urgency: ClockFacts["urgency"];
  assignments: number;
  groups: boolean;
}

interface WaitingRow {
  id: string;
  number: number;
  title: string;
  unit: string;
  monitor: string | null;
  submittedOn: string;
}

/** The Office's own clocks: what it has to enter and by when (R1–R3), and which results wait for it too long (R18). */
export async function getOfficeDesk(tx: Tx, actor: Actor, today: string): Promise<OfficeDesk> {
  if (!isProvinceWide(actor))
    throw refusals.NOT_ALLOWED("Danh sách này là việc của Văn phòng UBND tỉnh.");
  const settings = await readSettings(tx, today);
  const { rows: documents } = await sql<DocumentRow>`
    select document.id, nullif(concat_ws('/', document.number, document.symbol), '') as reference, document.subject as title,
      document.received_on as "receivedOn", document.urgency,
      (select count(*) from app.assignment where assignment.document_id = document.id and assignment.state <> 'rejected') as assignments,
      exists (select from app.assignment join app.assignment_party party on party.assignment_id = assignment.id
        where assignment.document_id = document.id and party.group_id is not null) as groups
    from app.document where document.state in ('review', 'proposed') and not document.secret_stub
    order by document.received_on, document.id limit ${SHOWN}`.execute(tx);
  const toEnter = documents.map(({ assignments, groups, urgency, ...row }) => {
    const tasksOfDocument = groups
      ? Math.max(assignments, settings["entry.complexFrom"])
      : assignments;
    const { days, why } = entryTerm({ urgency, tasksOfDocument }, settings);
    const lastDay = workingTerm(row.receivedOn, days, settings);
    const late = today > lastDay;
    return {
      ...row,
      title: row.title ?? "",
      lastDay,
      daysLate: late ? calendarDaysBetween(lastDay, today) : 0,
      workingDaysLeft: late ? null : workingDaysBetween(settings.calendar, today, lastDay),
      why: groups ? "văn bản giao nhiều cơ quan" : why,
    };
  });
  const { rows: waiting } = await sql<WaitingRow>`
    with oldest as (
      select id, number, title, holder_unit_id, monitor_account_id, submitted_on from app.task
      where state = 'SUBMITTED' order by submitted_on, id limit ${SHOWN}
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
    toEnter: toEnter.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1)),
    lateToEnter: toEnter.filter(({ daysLate }) => daysLate > 0).length,
    toConfirm: waiting.flatMap((row) => {
      const lastDay = workingTerm(row.submittedOn, days, settings);
      return today > lastDay
        ? [{ ...row, lastDay, daysLate: calendarDaysBetween(lastDay, today) }]
        : [];
    }),
  };
}
