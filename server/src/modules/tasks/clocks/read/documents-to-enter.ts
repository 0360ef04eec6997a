import type { ToEnter } from "@dondoc/contract";
import { calendarDaysBetween, workingDaysBetween } from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../../kernel/database/scope.ts";
import type { Settings } from "../../../settings/index.ts";
import type { ClockFacts } from "../domain/clock-facts.ts";
import { entryTerm, workingTerm } from "../domain/clocks.ts";

interface DocumentRow {
  id: string;
  reference: string | null;
  title: string | null;
  receivedOn: string;
  urgency: ClockFacts["urgency"];
  assignments: number;
  groups: boolean;
  lastDay: string;
  /** Of all documents that wait, not only of those shown. */
  documents: number;
  late: number;
}

interface Entering {
  toEnter: ToEnter[];
  countToEnter: number;
  lateToEnter: number;
}

const waits = sql`document.state in ('review', 'proposed') and not document.secret_stub`;

/**
 * The documents that the Office has to enter, those due first, and how many there are and are late over all of them. Working days
 * are the calendar's, so the last days of each day of receipt are reckoned before: as many as there are such days.
 */
export async function documentsToEnter(
  tx: Tx,
  today: string,
  settings: Settings,
  shown: number,
): Promise<Entering> {
  const received = await sql<{ day: string }>`
    select distinct document.received_on as day from app.document where ${waits}`.execute(tx);
  if (received.rows.length === 0) return { toEnter: [], countToEnter: 0, lateToEnter: 0 };
  const kinds = ["urgent", "normal", "complex"] as const;
  const terms = received.rows.map(({ day }) => {
    const ends = kinds.map((kind) => workingTerm(day, settings[`entry.${kind}Days`], settings));
    return sql`(${day}::date, ${ends[0]}::date, ${ends[1]}::date, ${ends[2]}::date)`;
  });
  const { rows } = await sql<DocumentRow>`
    with term (received_on, urgent, normal, complex) as (values ${sql.join(terms)}),
    waiting as (
      select document.*, (select count(*) from app.assignment
          where assignment.document_id = document.id and assignment.state <> 'rejected') as assignments,
        exists (select from app.assignment join app.assignment_party party on party.assignment_id = assignment.id
          where assignment.document_id = document.id and party.group_id is not null) as groups
      from app.document where ${waits}
    ), due as (
      select waiting.*, case when waiting.urgency is not null then term.urgent
        when waiting.groups or waiting.assignments >= ${settings["entry.complexFrom"]} then term.complex
        else term.normal end as last_day
      from waiting join term on term.received_on = waiting.received_on
    )
    select id, nullif(concat_ws('/', number, symbol), '') as reference, subject as title, received_on as "receivedOn", urgency,
      assignments, groups, last_day as "lastDay", count(*) over () as documents,
      count(*) filter (where last_day < ${today}::date) over () as late
    from due order by last_day, received_on, id limit ${shown}`.execute(tx);
  return {
    countToEnter: rows[0]?.documents ?? 0,
    lateToEnter: rows[0]?.late ?? 0,
    toEnter: rows.map((row) => toEnterOf(row, today, settings)),
  };
}

function toEnterOf(
  { assignments, groups, urgency, documents: _all, late: _late, ...row }: DocumentRow,
  today: string,
  settings: Settings,
): ToEnter {
  const tasksOfDocument = groups
    ? Math.max(assignments, settings["entry.complexFrom"])
    : assignments;
  const isLate = today > row.lastDay;
  return {
    ...row,
    title: row.title ?? "",
    daysLate: isLate ? calendarDaysBetween(row.lastDay, today) : 0,
    workingDaysLeft: isLate ? null : workingDaysBetween(settings.calendar, today, row.lastDay),
    why: groups
      ? "văn bản giao nhiều cơ quan"
      : entryTerm({ urgency, tasksOfDocument }, settings).why,
  };
}
