import {
  addWorkingDays,
  isWorkingDay,
  reminderStep,
  reminderStepWords,
  vietnameseDate,
} from "@dondoc/workcalendar";
import { sql } from "kysely";
import type { Tx } from "../../../kernel/database/scope.ts";
import type { AddressedNotice } from "../../notifications/index.ts";
import { daysListed, readSettings } from "../../settings/index.ts";
import { inspectionLabel } from "../domain/words.ts";

interface Owing {
  id: string;
  number: number;
  /** What is owed, and the day from which its time runs: the signed record's, or the report's. */
  owes: "report" | "conclusion";
  since: string;
  /** A draft of it waits for its signature. */
  drafted: boolean;
  deciderId: string;
  leaders: string[];
  proposerId: string;
}
const WHAT = { report: "Báo cáo kết quả", conclusion: "Kết luận" } as const;
const DAYS = { report: "inspection.reportDays", conclusion: "inspection.conclusionDays" } as const;

/**
 * Reminders of one day of reports and conclusions that are owed (task digest 13.4): to the head and deputies of the team, where none
 * of them has an account to whoever proposed it; of a conclusion that is late to whoever decided the inspection too. The limit is
 * that of the day from which the time runs, as the page shows it.
 */
export async function clockNotices(tx: Tx, day: string): Promise<AddressedNotice[]> {
  const settings = await readSettings(tx, day);
  const { calendar } = settings;
  if (!isWorkingDay(calendar, day)) return [];
  const rules = {
    before: daysListed(settings["inspection.clockDaysBefore"]),
    every: settings["inspection.clockEveryDays"],
  };
  const { rows } = await sql<Owing>`
    select inspection.id, inspection.number::int, step.owes, step.since::text as since,
      exists (select from app.inspection_document link join app.draft on draft.id = link.draft_id and draft.state = 'draft'
        where link.inspection_id = inspection.id and link.kind = step.owes) as drafted,
      inspection.decider_account_id as "deciderId", inspection.proposed_by as "proposerId",
      array(select account.id from app.inspection_member member
        join app.account on account.person_id = member.person_id and account.locked_at is null
        where member.inspection_id = inspection.id and member.left_on is null and member.function in ('head', 'deputy')
        order by account.id) as leaders
    from app.inspection
    cross join lateral (select case when inspection.state = 'RECORD_SIGNED' then 'report' else 'conclusion' end as owes,
      case when inspection.state = 'RECORD_SIGNED' then inspection.record_signed_on else inspection.reported_on end as since) step
    where inspection.state in ('RECORD_SIGNED', 'REPORTED') and step.since <= ${day}::date
    order by inspection.id`.execute(tx);
  const notices: AddressedNotice[] = [];
  for (const { id, number, owes, since, drafted, deciderId, leaders, proposerId } of rows) {
    // oxlint-disable-next-line no-await-in-loop -- what was in force on its own day; few are under way at once
    const then = await readSettings(tx, since);
    const due = addWorkingDays(then.calendar, since, then[DAYS[owes]]).date;
    const step = reminderStep(calendar, due, day, rules);
    if (step === null) continue;
    const owing = leaders.length > 0 ? leaders : [proposerId];
    const state = drafted ? "dự thảo đang chờ ký" : "chưa lập dự thảo";
    notices.push({
      accountIds: owes === "conclusion" && step < 0 ? [...owing, deciderId] : owing,
      kind: "inspections.clock",
      subject: { type: "inspection", id },
      title: `${WHAT[owes]} cuộc kiểm tra ${inspectionLabel(number)} hạn ngày ${vietnameseDate(due)}: ${reminderStepWords(step, due, day)}, ${state}.`,
      key: `${owes}:${day}`,
    });
  }
  return notices;
}
